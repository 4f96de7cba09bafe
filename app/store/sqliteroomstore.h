// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ports/stores.h"

namespace farnear::store {

class Database;

/**
 * A server's rooms in one SQLite file. What append() and save() accepted survives a power cut. Opens the file at the
 * first call, on the calling thread, and stays there.
 */
class SqliteRoomStore final : public ports::RoomStore {
public:
    /** path: of the database file; its folder is made when missing. */
    explicit SqliteRoomStore(const QString &path);
    ~SqliteRoomStore() override;

    [[nodiscard]] Expected<QList<ports::StoredRoom>> load() override;
    [[nodiscard]] Expected<void> save(const ports::StoredRoom &room) override;
    [[nodiscard]] Expected<void> append(const QString &roomId, const protocol::Post &post) override;
    [[nodiscard]] Expected<void> trim(const QString &roomId, qint64 beforeSeq) override;
    [[nodiscard]] Expected<void> remove(const QString &roomId) override;

private:
    Expected<void> run(const QString &statement, const QVariantList &values);
    Expected<QList<protocol::Slot>> loadSlots(const QString &roomId);
    Expected<QList<protocol::Post>> loadPosts(const QString &roomId);
    Expected<void> saveRoom(const ports::StoredRoom &room);
    Expected<void> saveSlots(const ports::StoredRoom &room);

    std::unique_ptr<Database> m_database;
};

} // namespace farnear::store
