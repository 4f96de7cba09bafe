// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

#include "base/clock.h"
#include "model/member.h"
#include "model/memberstatus.h"
#include "model/message.h"
#include "model/policy.h"
#include "model/profile.h"
#include "model/queue.h"
#include "ports/roomlink.h"
#include "room/lastingfacets.h"
#include "room/memberlist.h"
#include "room/messagesender.h"
#include "room/outbox.h"
#include "room/reconnectinglink.h"
#include "room/roomqueue.h"

namespace farnear::room {

/**
 * One room as a member sees it, over as many connections as it takes and whatever the server: people, timeline, queue,
 * what is said, and the server's clock. What a person says or edits is kept until the room confirmed it. Lives on the
 * room thread.
 */
class Room final : public QObject {
    Q_OBJECT
public:
    using Link = ReconnectingLink::State;
    using LinkFactory = ReconnectingLink::Factory;

    Room(LinkFactory makeLink, std::shared_ptr<const Clock> clock, model::Profile profile, QObject *parent = nullptr);
    ~Room() override;

    /** Begins to connect; answers with entered() or ended(). */
    void enter() { m_link.open(); }
    /** Says good-bye; nothing but left() is signalled after that. */
    void leave() { m_link.close(); }
    /** The network changed or came back: a waiting try happens now. */
    void retryNow() { m_link.retryNow(); }

    [[nodiscard]] Link link() const { return m_link.state(); }
    [[nodiscard]] const Error &lastError() const { return m_link.error(); }
    [[nodiscard]] const model::MemberId &me() const { return m_members.me(); }
    /** In the order they came. */
    [[nodiscard]] const QList<model::Member> &people() const { return m_members.people(); }
    [[nodiscard]] const QList<model::Member> &knocking() const { return m_members.knocking(); }
    [[nodiscard]] const sync::Timeline &timeline() const { return m_timeline; }
    /** What the timeline names; nothing when it names nothing. */
    [[nodiscard]] std::optional<model::QueueEntry> item() const;
    [[nodiscard]] const model::Policy &policy() const { return m_policy; }
    [[nodiscard]] const model::Queue &queue() const { return m_queue.queue(); }
    /** Of a server without a clock: this computer's own, with an honest error. */
    [[nodiscard]] std::optional<sync::ClockEstimate> clock() const { return m_estimate; }
    /** Of the server, once inside. */
    [[nodiscard]] const model::Capabilities &capabilities() const { return m_capabilities; }

    /** Asks for a change of the timeline as it is now; the answer is timelineChanged() or refused(). */
    void request(const sync::Intent &intent, const std::optional<model::QueueEntry> &item = {}, bool quiet = false);
    /** Keeps it until the room has it; answers with messageReceived() of that id. wallMs: UTC. What is said for now
     * only is sent once or, without a connection, not at all. */
    std::optional<Outbox::Entry> send(const model::MessageContent &content, qint64 wallMs);
    [[nodiscard]] const QList<Outbox::Entry> &unconfirmed() const { return m_messages.outbox().entries(); }
    /** Kept until it is in the queue, or refused. Nothing where the server has no queue. */
    void editQueue(const model::QueueEdit &edit) { m_queue.edit(edit); }
    void reportStatus(const model::MemberStatus &status);
    /** What was reported last, with the round trip. */
    [[nodiscard]] const model::MemberStatus &status() const { return m_status; }
    void setProfile(const model::Profile &profile) { m_link.setProfile(profile); }
    /** Pictures over whatever connection there is: nothing is sent without one, and nothing more when it goes. */
    [[nodiscard]] ports::PictureTransfer &pictures() { return m_pictures; }
    /** What a host may do; answers with accessChanged() or refused(). Nothing without a connection. */
    [[nodiscard]] ports::Moderation &moderation() { return m_moderation; }

    /** Does what is due by the clock; called by timers, and by tests that make the time. */
    void tick();

Q_SIGNALS:
    /** In the room for the first time. */
    void entered();
    void linkChanged();
    void clockChanged();
    void timelineChanged(const farnear::sync::Timeline &before, const farnear::sync::Timeline &now);
    void peopleChanged();
    /** returned: had dropped out of the room before. */
    void memberJoined(const farnear::model::Member &person, bool returned);
    void memberLeft(const farnear::model::Member &person, bool saidGoodbye);
    void messageReceived(const farnear::ports::Message &message);
    void queueChanged();
    void policyChanged();
    /** Invites differ from now on. */
    void accessChanged();
    /** Something this person asked for can't be done; the room goes on. */
    void refused(const farnear::Error &error);
    /** The post with that id will never get into the room. */
    void postRefused(const QString &id);
    /** Not in the room any more, or never got in. */
    void ended(const farnear::Error &error);
    /** After leave(): the good-bye is sent. */
    void left();

private:
    void connectParts();
    void connectModeration();
    void attach(ports::RoomLink *link);
    void detach(ports::RoomLink *link);
    void onJoined(const ports::RoomSnapshot &snapshot, bool first);
    void tellEverything(const sync::Timeline &before, bool first);
    void onClock(const std::optional<sync::ClockEstimate> &estimate);
    void onTimeline(const sync::Timeline &timeline, const model::QueueEntry &item);
    void onMessage(const ports::Message &message);

    std::shared_ptr<const Clock> m_clock;
    ReconnectingLink m_link;
    MemberList m_members;
    MessageSender m_messages;
    RoomQueue m_queue;
    LastingPictures m_pictures;
    LastingModeration m_moderation;
    std::optional<sync::ClockEstimate> m_estimate;
    model::Capabilities m_capabilities;
    sync::Timeline m_timeline;
    std::optional<model::QueueEntry> m_item;
    model::Policy m_policy;
    model::MemberStatus m_status;
    QSet<QString> m_heard; //!< ids of what was said: a log told again is not shown again
};

} // namespace farnear::room
