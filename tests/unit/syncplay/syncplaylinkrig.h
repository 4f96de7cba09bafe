// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSignalSpy>
#include <QTest>

#include "links/syncplay/syncplaylink.h"
#include "scriptedchannel.h"
#include "support/fakeclock.h"

namespace farnear::test {

/** Ada's link to a Syncplay server that is the test; its room is called "den". */
class SyncplayLinkRig : public QObject {
    Q_OBJECT
protected:
    /** A fresh link over a fresh channel. */
    void connectLink(const syncplay::ConnectionOptions &options = {},
                     const syncplay::Door &door = {QStringLiteral("den"), QStringLiteral("hash"), {}})
    {
        auto makeChannel = [this] { return std::make_unique<ScriptedChannel>(m_script); };
        m_link = std::make_unique<syncplay::SyncplayLink>(std::make_unique<syncplay::Connection>(makeChannel, options),
                                                          door, m_clock);
        m_joined = std::make_unique<QSignalSpy>(m_link.get(), &ports::RoomLink::joined);
        m_lost = std::make_unique<QSignalSpy>(m_link.get(), &ports::RoomLink::lost);
        m_timelines = std::make_unique<QSignalSpy>(m_link.get(), &ports::RoomLink::timelineChanged);
    }
    void arrive()
    {
        m_clock = std::make_shared<FakeClock>();
        m_script = {};
        connectLink();
    }
    void open() { m_link->open({QStringLiteral("ada"), 2}, {}); }
    void enter(const QByteArray &resume = {}, const QByteArray &people = R"("ada": {})")
    {
        knock(resume, people);
        state("0", "true");
    }
    /** Up to the server's first State. */
    void knock(const QByteArray &resume = {}, const QByteArray &people = R"("ada": {})")
    {
        m_link->open({QStringLiteral("ada"), 2}, resume);
        say(R"({"Set": {"ready": {"username": "ada", "isReady": null}}})");
        say(R"({"Hello": {"username": "ada", "room": {"name": "den"}, "features": {"chat": true}}})");
        say(R"({"List": {"den": {)" + people + R"(}, "elsewhere": {"eve": {}}}})");
    }
    void say(const QByteArray &line) { m_script.channel->say(line); }
    /** more: of the playstate, or behind it. */
    void state(const QByteArray &position, const QByteArray &paused, const QByteArray &more = "")
    {
        say(R"({"State": {"ping": {"latencyCalculation": )" + serverTime()
            + R"(, "serverRtt": 0}, "playstate": {"position": )" + position + R"(, "paused": )" + paused
            + R"(, "setBy": "bob")" + more + "}}}");
    }
    void user(const QByteArray &name, const QByteArray &more)
    {
        say(R"({"Set": {"user": {")" + name + R"(": {"room": {"name": "den"}, )" + more + "}}}}");
    }

    /** The server's clock: ms, 500 s ahead. */
    [[nodiscard]] Millis serverNow() const { return m_clock->now() + 500'000; }
    [[nodiscard]] QByteArray serverTime() const { return QByteArray::number(serverNow() / 1000, 'f', 6); }
    [[nodiscard]] ports::RoomSnapshot snapshot() const
    {
        return m_joined->value(0).value(0).value<ports::RoomSnapshot>();
    }
    [[nodiscard]] sync::Timeline timeline() const
    {
        return m_timelines->value(m_timelines->size() - 1).value(0).value<sync::Timeline>();
    }
    [[nodiscard]] model::QueueEntry item() const
    {
        return m_timelines->value(m_timelines->size() - 1).value(1).value<model::QueueEntry>();
    }
    [[nodiscard]] Error error() const { return m_lost->value(0).value(0).value<Error>(); }
    [[nodiscard]] bool triesAgain() const { return m_lost->value(0).value(1).value<ports::Retry>().again; }

    std::shared_ptr<FakeClock> m_clock;
    Script m_script;
    std::unique_ptr<syncplay::SyncplayLink> m_link;
    std::unique_ptr<QSignalSpy> m_joined;
    std::unique_ptr<QSignalSpy> m_lost;
    std::unique_ptr<QSignalSpy> m_timelines;
};

} // namespace farnear::test
