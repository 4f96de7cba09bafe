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
#include "model/content.h"
#include "model/member.h"
#include "model/memberstatus.h"
#include "ports/roomlink.h"
#include "protocol/blobinfo.h"
#include "room/clocksampler.h"
#include "room/outbox.h"
#include "room/pendingintents.h"
#include "room/queueeditor.h"
#include "room/reconnector.h"

namespace farnear::room {

/**
 * One room as a member sees it, over as many connections as it takes: people, timeline, queue, what is said, and the
 * server's clock. What a person says or edits is kept until the room confirmed it. Lives on the room thread.
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
    [[nodiscard]] const QList<ports::Person> &people() const { return m_people; }
    [[nodiscard]] const QList<ports::Person> &knocking() const { return m_knocking; }
    [[nodiscard]] const sync::Timeline &timeline() const { return m_timeline; }
    /** What the timeline names; nothing when it names nothing. */
    [[nodiscard]] std::optional<model::Item> item() const;
    [[nodiscard]] const model::Policy &policy() const { return m_policy; }
    [[nodiscard]] const model::Queue &queue() const { return m_queue.queue(); }
    [[nodiscard]] std::optional<sync::ClockEstimate> clock() const { return m_sampler.estimate(); }

    /** Asks for a change of the timeline as it is now; the answer is timelineChanged() or refused(). */
    void request(sync::Intent intent, const std::optional<model::Item> &item = {}, bool quiet = false);
    /** Keeps it until the room has it; answers with messageReceived() of that id. wallMs: UTC. What is said for now
     * only is sent once or, without a connection, not at all. */
    std::optional<Outbox::Entry> send(const model::PostContent &content, qint64 wallMs);
    [[nodiscard]] const QList<Outbox::Entry> &unconfirmed() const { return m_outbox.entries(); }
    /** As RoomLink::sendBlob; answers with blobSent() or blobRefused(). Nothing without a connection, and nothing more
     * when it goes. */
    void sendBlob(const QString &blob, const QList<model::MemberId> &to, const protocol::BlobInfo &info,
                  const QByteArray &bytes);
    void cancelBlob(const QString &blob);
    void editQueue(const QueueEdit &edit);
    void reportStatus(const model::MemberStatus &status);
    /** What was reported last, with the round trip. */
    [[nodiscard]] const model::MemberStatus &status() const { return m_status; }
    void setProfile(const model::Profile &profile);
    void setPolicy(const model::Policy &policy);
    void admit(const model::MemberId &member, bool admit);
    void remove(const model::MemberId &member);
    void handOver(const model::MemberId &member);

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
    void personJoined(const farnear::ports::Person &person, bool returned);
    void personLeft(const farnear::ports::Person &person, bool saidGoodbye);
    void messageReceived(const farnear::ports::Message &message);
    /** As RoomLink has them. */
    void blobSent(const QString &blob, qint64 sent);
    void blobBegan(const QString &blob, const farnear::model::MemberId &from, const farnear::protocol::BlobInfo &info,
                   qint64 size);
    void blobContinued(const QString &blob, const QByteArray &bytes);
    void blobRefused(const QString &blob, const farnear::Error &error);
    void queueChanged();
    void policyChanged();
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
    void tryConnect();
    void dropLink();
    void loseLink(const Error &error);
    void onJoined(const ports::RoomSnapshot &snapshot, const QString &epoch);
    void takePeople(const QList<ports::Person> &people);
    void onTimeline(const sync::Timeline &timeline);
    void onPersonJoined(const ports::Person &person);
    void onPersonChanged(const ports::Person &person);
    void onPersonLeft(const model::MemberId &member, bool left);
    void onStatus(const model::MemberId &member, const model::MemberStatus &status);
    void onMessage(const ports::Message &said);
    void onQueue(const model::Queue &queue, qint64 revision);
    void onKnocked(const ports::Person &person);
    void onRefused(const QString &id, const Error &error);
    void onIntentRefused(const PendingIntent &request, const Error &error);
    void onPostRefused(const QString &id, const Error &error);
    void onQueueRefused(const Error &error);
    void sendIntent(const PendingIntent &request);
    std::optional<Outbox::Entry> sayForNow(const model::PostContent &content, qint64 wallMs);
    void sendOutbox();
    void sendFirstPost();
    void sendQueue();
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
    ClockSampler m_sampler;
    SleepDetector m_sleep;
    QTimer m_timer;
    std::optional<Millis> m_due;

    model::MemberId m_me;
    QList<ports::Person> m_people;
    QList<ports::Person> m_knocking;
    QSet<model::MemberId> m_dropped;
    sync::Timeline m_timeline;
    std::optional<model::Item> m_item;
    model::Policy m_policy;
    model::MemberStatus m_status;
    PendingIntents m_pendingIntents;
    QList<PendingIntent> m_stale; //!< refused before the newer timeline came
    Outbox m_outbox;
    std::optional<Millis> m_resendAt;
    bool m_gently = false;  //!< one post at a time: the server said that this was too much at once
    QSet<QString> m_forNow; //!< posts sent over this link that are not kept
    QSet<QString> m_blobs;  //!< sent over this link
    QueueEditor m_queue;
    QString m_epoch;
    qint64 m_lastSeq = 0;
    QSet<QString> m_heard; //!< ids of what was said: a log told again is not shown again
};

} // namespace farnear::room
