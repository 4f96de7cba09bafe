// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/journalstore.h"
#include "store/databasethread.h"
#include "store/picturefolder.h"

namespace farnear::store {

/**
 * Evenings together in one SQLite file, on a database thread of its own, and the pictures as files beside it; only this
 * user can read them. What is forgotten is overwritten and the file rewritten without it. What can't be read is
 * answered as nothing.
 */
class SqliteJournalStore final : public ports::JournalStore {
public:
    /** path: of the database file, NAME.db; the pictures lie in the folder NAME-pictures. */
    explicit SqliteJournalStore(const QString &path);

    [[nodiscard]] QFuture<QList<ports::Evening>> evenings() override;
    void keep(const ports::Evening &evening) override;
    void keepPicture(const QString &id, const QByteArray &image) override;
    [[nodiscard]] QFuture<QByteArray> picture(const QString &id) override;
    void forget(const QString &eveningId) override;
    void forgetAll() override;

private:
    QString m_path;
    PictureFolder m_pictures;
    DatabaseThread m_database;
};

} // namespace farnear::store
