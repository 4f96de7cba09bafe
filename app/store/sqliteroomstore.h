// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <memory>

#include "server/roomstore.h"

namespace farnear::store {

class Database;

/**
 * A server's rooms in one SQLite file. What commit() accepted survives a power cut. Opens the file at the first call,
 * on the calling thread, and stays there until close().
 */
class SqliteRoomStore final : public server::RoomStore {
public:
    /** path: of the database file; its folder is made when missing. */
    explicit SqliteRoomStore(const QString &path);
    ~SqliteRoomStore() override;

    [[nodiscard]] Expected<QList<server::StoredRoom>> load() override;
    [[nodiscard]] Expected<void> commit(const QList<server::StoreChange> &changes) override;
    void close() override;

private:
    using LastSeqs = QHash<QString, qint64>; //!< by room

    Expected<void> run(const QString &statement, const QVariantList &values);
    Expected<QList<protocol::Slot>> loadSlots(const QString &roomId);
    Expected<QList<protocol::Post>> loadPosts(const QString &roomId);
    Expected<void> apply(const server::SaveRoom &save, LastSeqs &lastSeqs);
    Expected<void> apply(const server::AppendPost &append, LastSeqs &lastSeqs);
    Expected<void> apply(const server::TrimPosts &trim, LastSeqs &lastSeqs);
    Expected<void> apply(const server::RemoveRoom &remove, LastSeqs &lastSeqs);
    Expected<void> saveLastSeqs(const LastSeqs &lastSeqs);

    std::unique_ptr<Database> m_database;
};

} // namespace farnear::store
