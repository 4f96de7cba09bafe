// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>
#include <variant>

#include "model/member.h"
#include "model/memberstatus.h"
#include "model/policy.h"
#include "protocol/values.h"
#include "sync/timeline.h"

/** What a client says. */
namespace farnear::protocol {

struct Join {
    QByteArray roomKey;       //!< Ed25519 public key of the room; the first to join pins it
    QByteArray roomSignature; //!< by the room key over the challenge
    QByteArray deviceKey;
    QByteArray deviceSignature; //!< by the device key over the challenge
    Sealed profile;
    QString epoch;       //!< when returning: the welcome's epoch that `since` belongs to
    qint64 since = 0;    //!< the last seq this client has
    bool rekeys = false; //!< it understands RekeyTell
    bool operator==(const Join &) const = default;
};

struct ClockAsk {
    qint64 id = 0;
    Millis t0 = 0;
    bool operator==(const ClockAsk &) const = default;
};

struct StatusReport {
    model::MemberStatus status;
    bool operator==(const StatusReport &) const = default;
};

struct ProfileSet {
    Sealed profile;
    bool operator==(const ProfileSet &) const = default;
};

struct IntentSend {
    QString id; //!< named in the error when refused
    sync::Intent intent;
    std::optional<SealedItem> item; //!< with Intent::Kind::Open
    bool operator==(const IntentSend &) const = default;
};

struct PostSend {
    Post post; //!< seq, from, at and key are the server's to fill
    bool operator==(const PostSend &) const = default;
};

struct SlotSet {
    Slot slot; //!< revision: the one it replaces (signed is the one after it); by and key are the server's to fill
    bool operator==(const SlotSet &) const = default;
};

struct BlobOffer {
    QString id;                //!< 16 bytes as base64url, as in its pieces
    QList<model::MemberId> to; //!< empty: everyone
    qint64 size = 0;
    int pieces = 0;
    Sealed body;
    bool operator==(const BlobOffer &) const = default;
};

struct PolicySet {
    model::Policy policy;
    bool operator==(const PolicySet &) const = default;
};

struct Admit {
    model::MemberId member;
    bool admit = true;
    bool operator==(const Admit &) const = default;
};

struct Remove {
    model::MemberId member;
    bool operator==(const Remove &) const = default;
};

struct HandOver {
    model::MemberId member;
    bool operator==(const HandOver &) const = default;
};

/** Host: gives the room another key. Whoever has no box is out. */
struct Rekey {
    QString id;                     //!< named in the error when refused
    QByteArray roomKey;             //!< the new Ed25519 public key of the room
    QByteArray signature;           //!< by the room's key so far over the new one
    std::optional<SealedItem> item; //!< what plays, sealed with the new key
    QList<KeyBox> boxes;            //!< for everybody inside, the host too
    bool operator==(const Rekey &) const = default;
};

struct Leave {
    bool operator==(const Leave &) const = default;
};

using ClientMessage = std::variant<Join, ClockAsk, StatusReport, ProfileSet, IntentSend, PostSend, SlotSet, BlobOffer,
                                   PolicySet, Admit, Remove, HandOver, Rekey, Leave>;

} // namespace farnear::protocol
