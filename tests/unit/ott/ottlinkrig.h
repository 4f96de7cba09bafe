// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSignalSpy>
#include <QTest>

#include "base/clock.h"
#include "links/ott/ottlink.h"
#include "support/ottserver.h"
#include "transport/websocketchannel.h"

namespace farnear::test {

/** WebSockets as the programs make them. */
[[nodiscard]] inline ott::MakeChannel ottChannels()
{
    return [](const QUrl &url) -> std::unique_ptr<ports::Channel> {
        return std::make_unique<transport::WebSocketChannel>(
            url, transport::WebSocketOptions{.subprotocol = {}, .needsSubprotocol = false, .pingAtOnce = true});
    };
}

/** What the server knows of. */
inline const QString filmUrl = QStringLiteral("http://example.org/film.mp4");
inline const QString songUrl = QStringLiteral("http://example.org/song.mp3");

/** As the session brings it. */
[[nodiscard]] inline model::QueueEntry entryAt(const QString &url)
{
    model::QueueEntry entry;
    entry.id = QStringLiteral("fresh-") + url;
    entry.source.url = QUrl(url);
    entry.source.fileName = entry.source.url.fileName();
    return entry;
}

[[nodiscard]] inline model::MessageContent textOf(const QString &words)
{
    model::MessageContent content;
    content.what = model::Text{words};
    return content;
}

/** A server with a film and a song. */
[[nodiscard]] inline std::unique_ptr<OttServer> startedOttServer()
{
    auto server = std::make_unique<OttServer>();
    if (!server->start())
        return nullptr;
    server->addMedia(filmUrl, QStringLiteral("Film"), 100);
    server->addMedia(songUrl, QStringLiteral("Song"), 60);
    return server;
}

/** Somebody's link to a room of an OpenTogetherTube server, over real sockets, and what it tells. */
class OttGuest : public QObject {
public:
    OttGuest(const OttServer &server, const QString &name)
        : access(std::make_shared<ott::Access>(*ott::OttAddress::in(server.room())))
        , m_name(name)
    {
        renew();
    }

    /** Another link with the same ticket, as after a lost connection. */
    void renew()
    {
        const QByteArray resume = link ? link->resumeToken() : QByteArray();
        lost = {};
        link = std::make_unique<ott::OttLink>(access, ottChannels(), std::make_shared<SystemClock>());
        connect(link.get(), &ports::RoomLink::joined, this, [this](const ports::RoomSnapshot &told) {
            snapshot = told;
            timeline = told.timeline;
            item = told.item;
        });
        connect(link.get(), &ports::RoomLink::timelineChanged, this,
                [this](const sync::Timeline &told, const model::QueueEntry &entry) {
                    timeline = told;
                    item = entry;
                });
        connect(link.get(), &ports::RoomLink::messageReceived, this,
                [this](const ports::Message &told) { messages.append(told); });
        connect(link.get(), &ports::RoomLink::refused, this, [this](const Error &error) { errors.append(error.code); });
        connect(link.get(), &ports::RoomLink::notDelivered, this,
                [this](const QString &, const Error &error) { errors.append(error.code); });
        connect(link.get(), &ports::RoomLink::lost, this, [this](const Error &error, const ports::Retry &told) {
            lost = error.code;
            retry = told;
        });
        connect(link->queue(), &ports::SharedQueue::changed, this, [this](const model::Queue &told) { queue = told; });
        connect(link->queue(), &ports::SharedQueue::settled, this, [this](int edits) { settled += edits; });
        connect(link->queue(), &ports::SharedQueue::refused, this,
                [this](const Error &error) { errors.append(error.code); });
        link->open({m_name, 2}, resume);
    }
    [[nodiscard]] bool isInside() const { return !snapshot.me.isEmpty() && !lost; }
    void ask(sync::Intent::Kind kind, Millis position = 0, double rate = 1)
    {
        sync::Intent intent;
        intent.kind = kind;
        intent.position = position;
        intent.rate = rate;
        link->request({intent, {}, false});
    }
    void open(const model::QueueEntry &entry)
    {
        sync::Intent intent;
        intent.kind = sync::Intent::Kind::Open;
        intent.item = entry.id;
        link->request({intent, entry, false});
    }
    void add(const model::QueueEntry &entry) { link->queue()->edit({model::QueueEdit::Kind::Add, {entry}, {}, 0}); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const model::QueueEntry &entry : queue.items)
            titles.append(entry.tags.title);
        return titles;
    }

    std::shared_ptr<ott::Access> access;
    std::unique_ptr<ott::OttLink> link;
    ports::RoomSnapshot snapshot;
    sync::Timeline timeline;
    model::QueueEntry item;
    model::Queue queue;
    QList<ports::Message> messages;
    QList<ErrorCode> errors;
    std::optional<ErrorCode> lost;
    ports::Retry retry;
    int settled = 0;

private:
    QString m_name;
};

} // namespace farnear::test
