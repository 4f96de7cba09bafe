// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>
#include <variant>

#include "base/error.h"
#include "model/member.h"
#include "model/memberstatus.h"
#include "model/policy.h"
#include "protocol/values.h"
#include "sync/timeline.h"

/** What a server says. */
namespace farnear::protocol {

/** First frame of every connection: what to sign. */
struct Challenge {
    QByteArray nonce; //!< 32 bytes
    QString epoch;    //!< identifies the server's clock; a new one means clock samples start afresh
    bool operator==(const Challenge &) const = default;
};

struct Welcome {
    model::MemberId me;
    QString epoch;  //!< identifies the room's log: it survives a server's restart that the room survives
    Millis now = 0; //!< server clock, a first rough sample
    sync::Timeline timeline;
    SealedItem item;
    model::Policy policy;
    QList<Member> members;
    QList<Slot> slotValues;
    QList<Post> posts; //!< kept ones after the joiner's `since`, oldest first; those beyond limits::welcomePosts(Bytes)
                       //!< follow as PostTell
    qint64 lastSeq = 0;
    qint64 wallMs = 0;   //!< the server's UTC time at now; 0 from a server that does not tell
    bool rekeys = false; //!< it takes a Rekey
    bool operator==(const Welcome &) const = default;
};

struct ClockTell {
    qint64 id = 0;
    Millis t0 = 0; //!< the asker's own, returned
    Millis t1 = 0; //!< server clock on receipt
    Millis t2 = 0; //!< server clock on sending
    bool operator==(const ClockTell &) const = default;
};

struct TimelineTell {
    sync::Timeline timeline;
    std::optional<SealedItem> item; //!< with a new item
    bool operator==(const TimelineTell &) const = default;
};

struct MemberTell {
    enum class Event { Joined, Changed, Left, Dropped };
    Event event = Event::Changed;
    Member member;
    bool operator==(const MemberTell &) const = default;
};

/** Status alone, the frequent part of a member. */
struct StatusTell {
    model::MemberId member;
    model::MemberStatus status;
    bool operator==(const StatusTell &) const = default;
};

struct PostTell {
    Post post;
    bool operator==(const PostTell &) const = default;
};

struct SlotTell {
    Slot slot;
    bool operator==(const SlotTell &) const = default;
};

struct PolicyTell {
    model::Policy policy;
    bool operator==(const PolicyTell &) const = default;
};

/** Answers a join where the door is answered by a person (Entry::Knock): a welcome or an error follows. */
struct WaitTell {
    bool operator==(const WaitTell &) const = default;
};

/** Somebody waits at the door (Entry::Knock); sent to hosts. */
struct KnockTell {
    Member member;
    bool operator==(const KnockTell &) const = default;
};

/** The room has another key; also answers a join with a former one by somebody who was handed the new one. */
struct RekeyTell {
    QByteArray roomKey; //!< the room's Ed25519 public key from now on
    model::MemberId by; //!< the host who gave it
    QByteArray key;     //!< the host's device key
    KeyBox box;         //!< this member's
    bool operator==(const RekeyTell &) const = default;
};

/** A blob begins; its pieces follow as binary frames. */
struct BlobTell {
    QString id;
    model::MemberId from;
    qint64 size = 0; //!< sealed bytes in all
    int pieces = 0;
    Sealed body; //!< what it is
    bool operator==(const BlobTell &) const = default;
};

struct ErrorTell {
    ErrorCode code = ErrorCode::Internal;
    QString refers; //!< the id of the post, slot, blob or intent refused; may be empty
    bool operator==(const ErrorTell &) const = default;
};

using ServerMessage = std::variant<Challenge, Welcome, ClockTell, TimelineTell, MemberTell, StatusTell, PostTell,
                                   SlotTell, PolicyTell, WaitTell, KnockTell, RekeyTell, BlobTell, ErrorTell>;

} // namespace farnear::protocol
