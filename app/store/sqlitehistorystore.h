// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/stores.h"
#include "store/databasethread.h"

namespace farnear::store {

/**
 * The files opened on this computer, in one SQLite file, on a database thread of its own. Every call returns at once;
 * the destructor waits until what was asked for is written. What can't be read or written is answered as unknown.
 */
class SqliteHistoryStore final : public ports::HistoryStore {
public:
    /** path: of the database file; its folder is made when missing. */
    explicit SqliteHistoryStore(const QString &path);

    [[nodiscard]] QFuture<QList<ports::RecentFile>> recent(int most) override;
    void remember(const ports::RecentFile &file) override;
    void forget(const QUrl &file) override;
    [[nodiscard]] QFuture<QList<QUrl>> find(const model::ContentId &content, const QString &fileName) override;
    void rememberContent(const QUrl &file, const model::ContentId &content) override;

private:
    DatabaseThread m_database;
};

} // namespace farnear::store
