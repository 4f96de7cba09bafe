// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "base/error.h"
#include "model/content.h"
#include "model/memberstatus.h"
#include "protocol/blobinfo.h"
#include "protocol/messages.h"
#include "sync/timeline.h"

namespace farnear::ports {

/** A member as people see one: the opened profile beside the clear facts. */
struct Person {
    model::MemberId id;
    model::Profile profile;
    model::Role role = model::Role::Guest;
    model::MemberStatus status;
    bool operator==(const Person &) const = default;
};

/** A verified and opened post. */
struct Message {
    qint64 seq = 0;
    QString id;
    model::MemberId from;
    qint64 wallMs = 0;
    model::PostContent content;
    bool operator==(const Message &) const = default;
};

/** Everything a room tells on joining. */
struct RoomSnapshot {
    model::MemberId me;
    sync::Timeline timeline;
    std::optional<model::Item> item;
    model::Policy policy;
    QList<Person> people;
    model::Queue queue;
    qint64 queueRevision = 0;
    QList<Message> said; //!< what this client has not seen yet
    qint64 lastSeq = 0;
};

/** One four-time-stamp exchange; ms. */
struct ClockSample {
    Millis t0 = 0; //!< local, asked
    Millis t1 = 0; //!< server, received
    Millis t2 = 0; //!< server, answered
    Millis t3 = 0; //!< local, received
};

/**
 * A connection to one room on one server, whatever protocol it speaks. It seals and opens, signs and verifies; what
 * comes out is plain. It makes one connection a life: the Room decides when to make a new link. Lives on the room
 * thread.
 */
class RoomLink : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /** Connects and joins; answers with joined() or closed(). since: the last seq already held, in that epoch. */
    virtual void open(const model::Profile &profile, qint64 since, const QString &epoch) = 0;
    /** Says good-bye and closes. */
    virtual void close() = 0;

    virtual void askClock() = 0;
    virtual void reportStatus(const model::MemberStatus &status) = 0;
    virtual void setProfile(const model::Profile &profile) = 0;
    /** item: with Intent::Kind::Open. Refused as refused(id). */
    virtual void request(const QString &id, const sync::Intent &intent, const std::optional<model::Item> &item) = 0;
    /** A repeated id is recognised by the server. Confirmed by its own messageReceived(). Passing content is not kept.
     */
    virtual void send(const QString &id, qint64 wallMs, const model::PostContent &content) = 0;
    /**
     * Begins to send a part of a picture to members (to everybody when none is named), sealed, at the pace of the
     * connection and behind everything else. blob: 16 fresh random bytes as base64url. Answers with blobSent() again
     * and again, or refused(blob). What is unsent when the connection goes is gone.
     */
    virtual void sendBlob(const QString &blob, const QList<model::MemberId> &to, const protocol::BlobInfo &info,
                          const QByteArray &bytes)
        = 0;
    /** Nobody needs it any more: the rest of it is not sent, and nothing answered. */
    virtual void cancelBlob(const QString &blob) = 0;
    /** Replaces the queue of that revision; answers with queueChanged() or refused(). */
    virtual void setQueue(const model::Queue &queue, qint64 replaces) = 0;
    virtual void setPolicy(const model::Policy &policy) = 0;
    virtual void admit(const model::MemberId &member, bool admit) = 0;
    virtual void remove(const model::MemberId &member) = 0;
    virtual void handOver(const model::MemberId &member) = 0;

Q_SIGNALS:
    /** epoch: of the room's log. The server's clock may be another one with every link. */
    void joined(const farnear::ports::RoomSnapshot &snapshot, const QString &epoch);
    /** Somebody has to open the door first; joined() or closed() follows. */
    void waiting();
    void clockSampled(const farnear::ports::ClockSample &sample);
    void timelineChanged(const farnear::sync::Timeline &timeline);
    void itemChanged(const farnear::model::Item &item);
    void personJoined(const farnear::ports::Person &person);
    void personChanged(const farnear::ports::Person &person);
    /** left: said good-bye; otherwise the connection dropped. */
    void personLeft(const farnear::model::MemberId &member, bool left);
    void statusChanged(const farnear::model::MemberId &member, const farnear::model::MemberStatus &status);
    void messageReceived(const farnear::ports::Message &message);
    /** sent: bytes of the part that have left; the last time all of it. */
    void blobSent(const QString &blob, qint64 sent);
    /** A part of a picture begins; its bytes follow in order, until size is reached or the connection goes. */
    void blobBegan(const QString &blob, const farnear::model::MemberId &from, const farnear::protocol::BlobInfo &info,
                   qint64 size);
    void blobContinued(const QString &blob, const QByteArray &bytes);
    void queueChanged(const farnear::model::Queue &queue, qint64 revision);
    void policyChanged(const farnear::model::Policy &policy);
    void knocked(const farnear::ports::Person &person);
    /** A request with this id was refused (Stale, Conflict, Forbidden, TooMany, TooLarge ...). */
    void refused(const QString &id, const farnear::Error &error);
    /** Once. Errors worth no new try: BadInvite, WrongSecret, RoomFull, NotAdmitted, Removed, Replaced, NotFarnear,
     * UnsupportedVersion. */
    void closed(const farnear::Error &error);
};

} // namespace farnear::ports

Q_DECLARE_METATYPE(farnear::ports::RoomSnapshot)
Q_DECLARE_METATYPE(farnear::ports::Person)
Q_DECLARE_METATYPE(farnear::ports::Message)
Q_DECLARE_METATYPE(farnear::ports::ClockSample)
