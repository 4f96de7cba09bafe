// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/millis.h"
#include "sync/memberstatus.h"

/** What messages of both directions hold. */
namespace farnear::protocol {

/** First 16 bytes of BLAKE2b-256 of a device's public key, base64url: the same person on every server. */
using MemberId = QString;

/** Bytes only the room's members can open: XChaCha20-Poly1305 nonce and ciphertext. */
using Sealed = QByteArray;

enum class Role { Guest, Host };

using sync::MemberStatus;
using sync::Phase;

struct Member {
    MemberId id;
    QByteArray deviceKey; //!< Ed25519 public key, 32 bytes
    Role role = Role::Guest;
    Sealed profile; //!< content.h Profile
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
    int capacity = 8;  //!< 1 .. 64
    int history = 500; //!< kept posts, 0 .. 10000
    bool operator==(const Policy &) const = default;
};

/** One entry of the room's ordered log. */
struct Post {
    qint64 seq = 0; //!< place in the log, from 1; 0 for a passing one
    QString id;     //!< made by the sender: a repeated send is recognised by it
    MemberId from;
    Millis at = 0;     //!< server clock
    qint64 wallMs = 0; //!< the sender's UTC time, for showing only
    bool kept = true;
    Sealed body;          //!< content.h PostContent
    QByteArray signature; //!< Ed25519 by the sender's device over room, id, kept, wallMs and body
    QByteArray key;       //!< the sender's device key, so that the posts of those who left can be verified too
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

/** A piece of a blob: a binary frame. */
struct BlobPiece {
    QByteArray blob; //!< 16 bytes: the blob's id
    quint32 index = 0;
    QByteArray bytes;
    bool operator==(const BlobPiece &) const = default;
};

} // namespace farnear::protocol
