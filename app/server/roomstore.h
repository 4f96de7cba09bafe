// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

#include "base/expected.h"
#include "model/member.h"
#include "model/policy.h"
#include "protocol/messages.h"

namespace farnear::server {

/** What a server keeps of a room so that it survives a restart: sealed bytes and clear numbers only. */
struct StoredRoom {
    QString roomId;
    QByteArray roomKey; //!< the pinned Ed25519 public key
    model::MemberId host;
    model::Policy policy;
    sync::Timeline timeline; //!< as paused at the position it had
    protocol::SealedItem item;
    QList<protocol::Slot> slotValues;
    QList<protocol::Post> posts;
    QString epoch; //!< of the log; kept, so that returning members resume by sequence number
    qint64 lastSeq = 0;
};

/** Everything of a room but its posts. */
struct SaveRoom {
    StoredRoom room;
};
struct AppendPost {
    QString roomId;
    protocol::Post post;
};
/** Posts before that sequence number go. */
struct TrimPosts {
    QString roomId;
    qint64 beforeSeq = 0;
};
struct RemoveRoom {
    QString roomId;
};
using StoreChange = std::variant<SaveRoom, AppendPost, TrimPosts, RemoveRoom>;

/** The server's memory. Synchronous; from the first load() or commit() to close() it is called on one thread only. */
class RoomStore {
public:
    virtual ~RoomStore() = default;
    /** StorageFailed when there is no reading it. */
    [[nodiscard]] virtual Expected<QList<StoredRoom>> load() = 0;
    /** Does all of them in their order, or none: durable when it returns. StorageFailed. */
    [[nodiscard]] virtual Expected<void> commit(const QList<StoreChange> &changes) = 0;
    /** Lets go of the file; another thread may go on. */
    virtual void close() = 0;
};

} // namespace farnear::server
