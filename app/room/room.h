// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/sleepdetector.h"
#include "model/member.h"
#include "model/memberstatus.h"
#include "model/message.h"
#include "model/picture.h"
#include "model/policy.h"
#include "model/profile.h"
#include "model/queue.h"
#include "ports/roomlink.h"
#include "room/outbox.h"
#include "room/reconnector.h"

namespace farnear::room {

/**
 * One room as a member sees it, over as many connections as it takes and whatever the server: people, timeline, queue,
 * what is said, and the server's clock. What a person says or edits is kept until the room confirmed it. Lives on the
 * room thread.
 */
class Room final : public QObject {
    Q_OBJECT
public:
    enum class Link { Connecting, Knocking, Live, Returning, Closed };
    /** A fresh, unopened link; each carries one connection. */
    using LinkFactory = std::function<std::unique_ptr<ports::RoomLink>()>;

    Room(LinkFactory makeLink, std::shared_ptr<const Clock> clock, model::Profile profile, QObject *parent = nullptr);
    ~Room() override;

    /** Begins to connect; answers with entered() or ended(). */
    void enter();
    /** Says good-bye; nothing but left() is signalled after that. */
    void leave();
    /** The network changed or came back: a waiting try happens now. */
    void retryNow();

    [[nodiscard]] Link link() const { return m_state; }
    [[nodiscard]] const Error &lastError() const { return m_error; }
    [[nodiscard]] const model::MemberId &me() const { return m_me; }
    /** In the order they came. */
    [[nodiscard]] const QList<model::Member> &people() const { return m_people; }
    [[nodiscard]] const QList<model::Member> &knocking() const { return m_knocking; }
    [[nodiscard]] const sync::Timeline &timeline() const { return m_timeline; }
    /** What the timeline names; nothing when it names nothing. */
    [[nodiscard]] std::optional<model::QueueEntry> item() const;
    [[nodiscard]] const model::Policy &policy() const { return m_policy; }
    [[nodiscard]] const model::Queue &queue() const { return m_queue; }
    /** Of a server without a clock: this computer's own, with an honest error. */
    [[nodiscard]] std::optional<sync::ClockEstimate> clock() const { return m_estimate; }
    /** Of the server, once inside. */
    [[nodiscard]] const model::Capabilities &capabilities() const { return m_capabilities; }

    /** Asks for a change of the timeline as it is now; the answer is timelineChanged() or refused(). */
    void request(const sync::Intent &intent, const std::optional<model::QueueEntry> &item = {}, bool quiet = false);
    /** Keeps it until the room has it; answers with messageReceived() of that id. wallMs: UTC. What is said for now
     * only is sent once or, without a connection, not at all. */
    std::optional<Outbox::Entry> send(const model::PostContent &content, qint64 wallMs);
    [[nodiscard]] const QList<Outbox::Entry> &unconfirmed() const { return m_outbox.entries(); }
    /** As PictureTransfer::send(); answers with partSent() or partRefused(). Empty without a connection or where the
     * server passes no pictures on, and nothing more when the connection goes. */
    [[nodiscard]] QString sendPart(const QList<model::MemberId> &to, const model::PicturePart &part,
                                   const QByteArray &bytes);
    void cancelPart(const QString &transfer);
    /** Kept until it is in the queue, or refused. Nothing where the server has no queue. */
    void editQueue(const model::QueueEdit &edit);
    void reportStatus(const model::MemberStatus &status);
    /** What was reported last, with the round trip. */
    [[nodiscard]] const model::MemberStatus &status() const { return m_status; }
    void setProfile(const model::Profile &profile);
    void setPolicy(const model::Policy &policy);
    void admit(const model::MemberId &member, bool admit);
    void remove(const model::MemberId &member);
    void handOver(const model::MemberId &member);
    /** As Moderation has them; answer with accessChanged() or refused(). */
    void setPassword(const QString &password);
    void renewAccess();

    /** Does what is due by the clock; called by its own timer, and by tests that make the time. */
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
    /** As PictureTransfer has them. */
    void partSent(const QString &transfer, qint64 bytes);
    void partBegan(const QString &transfer, const farnear::model::MemberId &from,
                   const farnear::model::PicturePart &part, qint64 size);
    void partContinued(const QString &transfer, const QByteArray &bytes);
    void partRefused(const QString &transfer, const farnear::Error &error);
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
    void connectLink();
    void connectPeople();
    void connectFacets();
    void tryConnect();
    void dropLink();
    void loseLink(const Error &error, const ports::Retry &retry);
    void forgetLink();
    void onJoined(const ports::RoomSnapshot &snapshot);
    void sendWhatWaits();
    void onClock(const std::optional<sync::ClockEstimate> &estimate);
    void takePeople(const QList<model::Member> &people);
    void onTimeline(const sync::Timeline &timeline, const model::QueueEntry &item);
    void onMemberJoined(const model::Member &person);
    void onMemberChanged(const model::Member &person);
    void onMemberLeft(const model::MemberId &member, bool left);
    void onStatus(const model::MemberId &member, const model::MemberStatus &status);
    void onMessage(const ports::Message &said);
    void onQueue(const model::Queue &queue);
    void onKnocked(const model::Member &person);
    void onNotDelivered(const QString &id, const Error &error);
    void onPostRefused(const QString &id, const Error &error);
    std::optional<Outbox::Entry> sayForNow(const model::PostContent &content, qint64 wallMs);
    void sendOutbox();
    void sendFirstPost();
    [[nodiscard]] ports::Moderation *moderation() const { return isLive() ? m_link->moderation() : nullptr; }
    void setLink(Link state, const Error &error = {});
    void arm();
    [[nodiscard]] bool isLive() const { return m_state == Link::Live; }

    LinkFactory m_makeLink;
    std::shared_ptr<const Clock> m_clock;
    model::Profile m_profile;
    model::Profile m_shownProfile; //!< the one the present link was opened with
    std::unique_ptr<ports::RoomLink> m_link;
    Link m_state = Link::Connecting;
    Error m_error;
    Reconnector m_reconnector;
    std::optional<sync::ClockEstimate> m_estimate;
    model::Capabilities m_capabilities;
    QByteArray m_resume; //!< of the last link
    SleepDetector m_sleep;
    QTimer m_timer;
    std::optional<Millis> m_due;

    model::MemberId m_me;
    QList<model::Member> m_people;
    QList<model::Member> m_knocking;
    QSet<model::MemberId> m_dropped;
    sync::Timeline m_timeline;
    std::optional<model::QueueEntry> m_item;
    model::Policy m_policy;
    model::MemberStatus m_status;
    Outbox m_outbox;
    std::optional<Millis> m_resendAt;
    bool m_gently = false;  //!< one post at a time: the server said that this was too much at once
    QSet<QString> m_forNow; //!< posts sent over this link that are not kept
    model::Queue m_queue;
    QList<model::QueueEdit> m_edits; //!< not in the queue yet
    QSet<QString> m_heard;           //!< ids of what was said: a log told again is not shown again
};

} // namespace farnear::room
