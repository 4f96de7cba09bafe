// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

#include "base/error.h"
#include "base/millis.h"
#include "sync/memberstatus.h"
#include "sync/timeline.h"

/** The messages of `farnear.1` as values. PROTOCOL.md is the contract; codec.h turns them into frames and back. */
namespace farnear::protocol {

/** First 16 bytes of BLAKE2b of a device's public key, base64url: the same person on every server. */
using MemberId = QString;

/** Bytes only the room's members can open: XChaCha20-Poly1305 nonce and ciphertext. */
using Sealed = QByteArray;

enum class Role { Guest, Host };

using sync::Phase;
using sync::MemberStatus;

struct Member {
    MemberId id;
    QByteArray deviceKey; //!< Ed25519 public key, 32 bytes
    Role role = Role::Guest;
    Sealed profile;       //!< content.h Profile
    MemberStatus status;
    bool operator==(const Member &) const = default;
};

struct Policy {
    enum class Control { All, Host };
    enum class Stall { Hold, CarryOn }; //!< when one member stalls: the room waits (bounded), or goes on
    enum class Entry { Open, Knock };

    Control control = Control::All;
    Stall stall = Stall::CarryOn;
    Entry entry = Entry::Open;
    int capacity = 8;   //!< 1 .. 64
    int history = 500;  //!< kept posts, 0 .. 10000
    bool operator==(const Policy &) const = default;
};

/** One entry of the room's ordered log. */
struct Post {
    qint64 seq = 0;     //!< place in the log, from 1; 0 for a passing one
    QString id;         //!< made by the sender: a repeated send is recognised by it
    MemberId from;
    Millis at = 0;      //!< server clock
    qint64 wallMs = 0;  //!< the sender's UTC time, for showing only
    bool kept = true;
    Sealed body;        //!< content.h PostContent
    QByteArray signature; //!< Ed25519 by the sender's device over room, id, kept, wallMs and body
    QByteArray key;     //!< the sender's device key, so that the posts of those who left can be verified too
    bool operator==(const Post &) const = default;
};

/** A named sealed state with compare-and-set: "queue", "title". */
struct Slot {
    QString name;
    qint64 revision = 0; //!< of this value; a set names the revision it replaces
    MemberId by;
    Sealed body;
    QByteArray signature; //!< Ed25519 by the setter's device over room, name, the value's own revision and body
    QByteArray key;       //!< the setter's device key
    bool operator==(const Slot &) const = default;
};

/** The item the timeline names, described for those who can open it. */
struct SealedItem {
    QString id;
    Sealed body; //!< content.h Item
    bool operator==(const SealedItem &) const = default;
};

// --- server to client -------------------------------------------------------------------------------------------

/** First frame of every connection: what to sign. */
struct Challenge {
    QByteArray nonce; //!< 32 bytes
    QString epoch;    //!< identifies the server's clock; a new one means clock samples start afresh
    bool operator==(const Challenge &) const = default;
};

struct Welcome {
    MemberId me;
    QString epoch;   //!< identifies the room's log: it survives a server's restart that the room survives
    Millis now = 0; //!< server clock, a first rough sample
    sync::Timeline timeline;
    SealedItem item;
    Policy policy;
    QList<Member> members;
    QList<Slot> slotValues;
    QList<Post> posts;   //!< kept ones after the joiner's `since`, oldest first; those beyond limits::welcomePosts(Bytes) follow as PostTell
    qint64 lastSeq = 0;
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
    MemberId member;
    MemberStatus status;
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
    Policy policy;
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

/** A blob begins; its pieces follow as binary frames. */
struct BlobTell {
    QString id;
    MemberId from;
    qint64 size = 0; //!< sealed bytes in all
    int pieces = 0;
    Sealed body;     //!< what it is
    bool operator==(const BlobTell &) const = default;
};

struct ErrorTell {
    ErrorCode code = ErrorCode::Internal;
    QString refers; //!< the id of the post, slot, blob or intent refused; may be empty
    bool operator==(const ErrorTell &) const = default;
};

using ServerMessage = std::variant<Challenge, Welcome, ClockTell, TimelineTell, MemberTell, StatusTell, PostTell,
                                   SlotTell, PolicyTell, WaitTell, KnockTell, BlobTell, ErrorTell>;

// --- client to server -------------------------------------------------------------------------------------------

struct Join {
    QByteArray roomKey;         //!< Ed25519 public key of the room; the first to join pins it
    QByteArray roomSignature;   //!< by the room key over the challenge
    QByteArray deviceKey;
    QByteArray deviceSignature; //!< by the device key over the challenge
    Sealed profile;
    QString epoch;              //!< when returning: the welcome's epoch that `since` belongs to
    qint64 since = 0;           //!< the last seq this client has
    bool operator==(const Join &) const = default;
};

struct ClockAsk {
    qint64 id = 0;
    Millis t0 = 0;
    bool operator==(const ClockAsk &) const = default;
};

struct StatusReport {
    MemberStatus status;
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
    QString id;         //!< 16 bytes as base64url, as in its pieces
    QList<MemberId> to; //!< empty: everyone
    qint64 size = 0;
    int pieces = 0;
    Sealed body;
    bool operator==(const BlobOffer &) const = default;
};

struct PolicySet {
    Policy policy;
    bool operator==(const PolicySet &) const = default;
};

struct Admit {
    MemberId member;
    bool admit = true;
    bool operator==(const Admit &) const = default;
};

struct Remove {
    MemberId member;
    bool operator==(const Remove &) const = default;
};

struct HandOver {
    MemberId member;
    bool operator==(const HandOver &) const = default;
};

struct Leave {
    bool operator==(const Leave &) const = default;
};

using ClientMessage = std::variant<Join, ClockAsk, StatusReport, ProfileSet, IntentSend, PostSend, SlotSet, BlobOffer,
                                   PolicySet, Admit, Remove, HandOver, Leave>;

/** A piece of a blob: a binary frame. */
struct BlobPiece {
    QByteArray blob; //!< 16 bytes: the blob's id
    quint32 index = 0;
    QByteArray bytes;
    bool operator==(const BlobPiece &) const = default;
};

} // namespace farnear::protocol
