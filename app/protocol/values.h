// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/millis.h"
#include "model/member.h"
#include "model/memberstatus.h"

/** What messages of both directions hold. */
namespace farnear::protocol {

/** Bytes only the room's members can open: XChaCha20-Poly1305 nonce and ciphertext. */
using Sealed = QByteArray;

struct Member {
    model::MemberId id;
    QByteArray deviceKey; //!< Ed25519 public key, 32 bytes
    model::Role role = model::Role::Guest;
    Sealed profile; //!< content.h Profile
    model::MemberStatus status;
    bool operator==(const Member &) const = default;
};

/** One entry of the room's ordered log. */
struct Post {
    qint64 seq = 0; //!< place in the log, from 1; 0 for a passing one
    QString id;     //!< made by the sender: a repeated send is recognised by it
    model::MemberId from;
    Millis at = 0;     //!< server clock
    qint64 wallMs = 0; //!< the sender's UTC time, for showing only
    bool kept = true;
    Sealed body;          //!< content.h MessageContent
    QByteArray signature; //!< Ed25519 by the sender's device over room, id, kept, wallMs and body
    QByteArray key;       //!< the sender's device key, so that the posts of those who left can be verified too
    qint64 arrivedMs = 0; //!< the server's UTC time when it came; 0 from a server that does not tell
    bool operator==(const Post &) const = default;
};

/** A room's other key, for one member. */
struct KeyBox {
    model::MemberId member;
    QByteArray body;      //!< what the key is made of, sealed for that member's device alone
    QByteArray signature; //!< Ed25519 by the host's device over room, the room's new public key, member and body
    bool operator==(const KeyBox &) const = default;
};

/** A named sealed state with compare-and-set: "queue", "title". */
struct Slot {
    QString name;
    qint64 revision = 0; //!< of this value; a set names the revision it replaces
    model::MemberId by;
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

/** A piece of a blob: a binary frame. */
struct BlobPiece {
    QByteArray blob; //!< 16 bytes: the blob's id
    quint32 index = 0;
    QByteArray bytes;
    bool operator==(const BlobPiece &) const = default;
};

} // namespace farnear::protocol
