// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "model/member.h"
#include "model/memberstatus.h"
#include "model/message.h"
#include "model/profile.h"
#include "model/queue.h"
#include "ports/roomlink.h"

namespace farnear::test {

class MinimalLink;

/** A server that can do the least: it knows who is there, passes on what is said, and does what the last one wished. */
class MinimalServer {
public:
    QList<MinimalLink *> links;
    sync::Timeline timeline;
    model::QueueEntry item;

    void drop(MinimalLink *link);
    void request(const MinimalLink &by, const ports::IntentRequest &request);
    void say(const ports::Message &message);
    [[nodiscard]] QList<model::Member> people() const;
};

/** Speaks to a MinimalServer: no clock, no log, no queue, no pictures, no host. The second kind of link, in tests only.
 */
class MinimalLink final : public ports::RoomLink {
    Q_OBJECT
public:
    explicit MinimalLink(MinimalServer &server) : m_server(server) { }
    ~MinimalLink() override { m_server.links.removeOne(this); }

    [[nodiscard]] const model::Member &person() const { return m_person; }
    [[nodiscard]] model::Capabilities capabilities() const override { return {}; }
    void open(const model::Profile &profile, const QByteArray &) override
    {
        m_person = {profile.name, profile, model::Role::Guest, {}};
        for (MinimalLink *other : std::as_const(m_server.links))
            Q_EMIT other->memberJoined(m_person);
        m_server.links.append(this);
        ports::RoomSnapshot snapshot;
        snapshot.me = m_person.id;
        snapshot.timeline = m_server.timeline;
        snapshot.item = m_server.item;
        snapshot.people = m_server.people();
        Q_EMIT joined(snapshot);
    }
    void close() override
    {
        m_server.drop(this);
        Q_EMIT lost({ErrorCode::Disconnected, {}}, {});
    }
    void request(const ports::IntentRequest &request) override { m_server.request(*this, request); }
    void send(const QString &id, qint64 wallMs, const model::PostContent &content) override
    {
        m_server.say({0, id, m_person.id, wallMs, content});
    }
    void report(const model::MemberStatus &status) override { m_person.status = status; }
    void setProfile(const model::Profile &profile) override { m_person.profile = profile; }

private:
    MinimalServer &m_server;
    model::Member m_person;
};

inline void MinimalServer::drop(MinimalLink *link)
{
    links.removeOne(link);
    for (MinimalLink *other : std::as_const(links))
        Q_EMIT other->memberLeft(link->person().id, true);
}

inline void MinimalServer::request(const MinimalLink &by, const ports::IntentRequest &request)
{
    using Kind = sync::Intent::Kind;
    using State = sync::Timeline::State;
    ++timeline.revision;
    timeline.by = by.person().id;
    if (request.item)
        item = *request.item;
    timeline.item = item.id;
    if (request.intent.kind == Kind::Open || request.intent.kind == Kind::Seek)
        timeline.position = request.intent.position;
    if (request.intent.kind == Kind::Open)
        timeline.state = request.intent.play ? State::Playing : State::Paused;
    if (request.intent.kind == Kind::Play || request.intent.kind == Kind::Pause)
        timeline.state = request.intent.kind == Kind::Play ? State::Playing : State::Paused;
    for (MinimalLink *link : std::as_const(links))
        Q_EMIT link->timelineChanged(timeline, request.item ? item : model::QueueEntry());
}

inline void MinimalServer::say(const ports::Message &message)
{
    for (MinimalLink *link : std::as_const(links))
        Q_EMIT link->messageReceived(message);
}

inline QList<model::Member> MinimalServer::people() const
{
    QList<model::Member> present;
    std::transform(links.begin(), links.end(), std::back_inserter(present),
                   [](const MinimalLink *link) { return link->person(); });
    return present;
}

} // namespace farnear::test
