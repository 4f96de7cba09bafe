// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>

#include <optional>

#include "base/error.h"
#include "model/capabilities.h"
#include "model/member.h"
#include "model/memberstatus.h"
#include "model/message.h"
#include "model/policy.h"
#include "model/profile.h"
#include "model/queue.h"
#include "ports/roomfacets.h"
#include "sync/clockoffset.h"
#include "sync/timeline.h"

namespace farnear::ports {

/** A verified and opened post. */
struct Message {
    qint64 seq = 0; //!< place in the server's order; 0 where it has none
    QString id;
    model::MemberId from;
    qint64 wallMs = 0; //!< UTC by this computer's clock: when the server got it
    model::MessageContent content;
    bool operator==(const Message &) const = default;
};

/** Everything a room tells on joining. */
struct RoomSnapshot {
    model::MemberId me;
    sync::Timeline timeline;
    model::QueueEntry item; //!< what the timeline names; without id when it is not described
    model::Policy policy;
    QList<model::Member> people;
    QList<Message> said; //!< what this client has not seen yet
};

/** Something asked of the room's timeline. */
struct IntentRequest {
    sync::Intent intent;                   //!< base: the link's to fill
    std::optional<model::QueueEntry> item; //!< with Open
    bool quiet = false;                    //!< asked by the program itself: a refusal is nothing to show
};

/** What the end of a link means for the next one. */
struct Retry {
    bool again = true; //!< false: another try would end in the same way
    Millis after = 0;  //!< not before so long; ms
    bool operator==(const Retry &) const = default;
};

/**
 * A connection to one room on one server, whatever it speaks; what comes out is plain and believed. It makes one
 * connection a life: the Room decides when to make a new link. What only some servers can do is a facet, null when
 * absent. Lives on the room thread.
 */
class RoomLink : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual model::Capabilities capabilities() const = 0;
    /** Connects and joins; answers with joined() or lost(). resume: the last link's resumeToken(), or empty. */
    virtual void open(const model::Profile &profile, const QByteArray &resume) = 0;
    /** Says good-bye and closes; answers with lost(). */
    virtual void close() = 0;
    /** What the server needs to tell only what is new; opaque. */
    [[nodiscard]] virtual QByteArray resumeToken() const { return {}; }

    /** Asks for a change of the timeline as it is now; the answer is timelineChanged() or refused(). */
    virtual void request(const IntentRequest &request) = 0;
    /** Answers with messageReceived() of that id, or notDelivered(), never before it returns. Passing content is not
     * kept. */
    virtual void send(const QString &id, qint64 wallMs, const model::MessageContent &content) = 0;
    virtual void report(const model::MemberStatus &status) = 0;
    virtual void setProfile(const model::Profile &profile) = 0;

    [[nodiscard]] virtual SharedQueue *queue() { return nullptr; }
    [[nodiscard]] virtual PictureTransfer *pictures() { return nullptr; }
    [[nodiscard]] virtual Moderation *moderation() { return nullptr; }

Q_SIGNALS:
    void joined(const farnear::ports::RoomSnapshot &snapshot);
    /** Somebody has to open the door first; joined() or lost() follows. */
    void waiting();
    /** Once. */
    void lost(const farnear::Error &error, const farnear::ports::Retry &retry);
    /** How the server's clock, by which timelines are, maps to this computer's; none while it is not known. A server
     * without a clock has timelines by this computer's. */
    void clockChanged(const std::optional<farnear::sync::ClockEstimate> &estimate);
    /** item: what the timeline names, where the server describes it anew; else without id. */
    void timelineChanged(const farnear::sync::Timeline &timeline, const farnear::model::QueueEntry &item);
    void memberJoined(const farnear::model::Member &person);
    void memberChanged(const farnear::model::Member &person);
    /** left: said good-bye; otherwise the connection dropped. */
    void memberLeft(const farnear::model::MemberId &member, bool left);
    void statusChanged(const farnear::model::MemberId &member, const farnear::model::MemberStatus &status);
    void messageReceived(const farnear::ports::Message &message);
    /** The message with that id is not in the room; TooMany: not yet. */
    void notDelivered(const QString &id, const farnear::Error &error);
    /** Something this person asked for can't be done; the link goes on. */
    void refused(const farnear::Error &error);
};

} // namespace farnear::ports

Q_DECLARE_METATYPE(farnear::ports::RoomSnapshot)
Q_DECLARE_METATYPE(farnear::ports::Message)
Q_DECLARE_METATYPE(farnear::ports::Retry)
