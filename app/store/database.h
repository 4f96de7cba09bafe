// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <optional>

#include "base/expected.h"

namespace farnear::store {

/**
 * One SQLite file, opened with write-ahead log and foreign keys and brought to the newest schema. A damaged file is set
 * aside (renamed, never deleted) and a fresh one begun. Lives on the thread that opened it.
 */
class Database {
public:
    /** How much a commit waits for: Full survives a power cut, Normal a crash of the program. */
    enum class Durability { Normal, Full };

    Database(const QString &path, const QString &migrations, Durability durability);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /** StorageFailed when the file can't be opened, locked or written. Try again later if you like. */
    Expected<void> open();
    /** Runs one statement with its values; its rows. StorageFailed. */
    Expected<QSqlQuery> run(const QString &statement, const QVariantList &values = {});
    /** Runs work in a transaction that is undone unless it succeeds. */
    template <typename Work>
    Expected<void> inTransaction(Work work)
    {
        if (!m_database.transaction())
            return ErrorCode::StorageFailed;
        const Expected<void> done = work();
        if (done && m_database.commit())
            return {};
        m_database.rollback();
        return ErrorCode::StorageFailed;
    }

    /** Lets go of the file; the next call opens it again, on its own thread. */
    void close() { closeFile(); }

private:
    [[nodiscard]] bool openFile();
    [[nodiscard]] bool isSound();
    void closeFile();
    void setAside();

    QString m_path;
    QString m_migrations;
    Durability m_durability;
    QString m_connection;
    QSqlDatabase m_database;
};

} // namespace farnear::store
