// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlitehistorystore.h"

#include "store/database.h"

namespace farnear::store {

using ports::RecentFile;

namespace {

constexpr int maxKept = 500;

RecentFile fileOf(const QSqlQuery &row)
{
    RecentFile file;
    file.file = QUrl(row.value(0).toString());
    file.title = row.value(1).toString();
    file.position = row.value(2).toDouble();
    file.duration = row.value(3).toDouble();
    file.with = row.value(4).toString();
    file.opened = QDateTime::fromMSecsSinceEpoch(row.value(5).toLongLong(), Qt::UTC);
    return file;
}

QList<RecentFile> readRecent(Database &database, int most)
{
    auto rows = database.run(QStringLiteral("SELECT url, title, position, duration, with_whom, opened FROM file "
                                            "ORDER BY opened DESC, url LIMIT ?"),
                             {most});
    QList<RecentFile> files;
    while (rows && rows->next())
        files.append(fileOf(*rows));
    return files;
}

QList<QUrl> urlsOf(Expected<QSqlQuery> rows)
{
    QList<QUrl> urls;
    while (rows && rows->next())
        urls.append(QUrl(rows->value(0).toString()));
    return urls;
}

QList<QUrl> findFiles(Database &database, const model::ContentId &content, const QString &name)
{
    QList<QUrl> same = urlsOf(
        database.run(QStringLiteral("SELECT url FROM fingerprint WHERE fingerprint = ?"), {content.fingerprint}));
    if (!same.isEmpty())
        return same;
    return urlsOf(
        database.run(QStringLiteral("SELECT url FROM fingerprint WHERE name = ? AND size = ?"), {name, content.size}));
}

/** An empty text, never NULL. */
QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

void write(Database &database, const RecentFile &file)
{
    const auto written = database.run(
        QStringLiteral("INSERT OR REPLACE INTO file (url, title, name, position, duration, with_whom, opened) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {file.file.toString(), text(file.title), text(file.file.fileName()), file.position, file.duration,
         text(file.with), file.opened.toMSecsSinceEpoch()});
    if (!written)
        return;
    (void)database.run(QStringLiteral("DELETE FROM file WHERE url NOT IN (SELECT url FROM file ORDER BY opened DESC "
                                      "LIMIT ?)"),
                       {maxKept});
}

} // namespace

SqliteHistoryStore::SqliteHistoryStore(const QString &path)
    : m_database(
        std::make_unique<Database>(path, QStringLiteral(":/store/migrations/history"), Database::Durability::Normal))
{
}

QFuture<QList<RecentFile>> SqliteHistoryStore::recent(int most)
{
    return m_database.ask<QList<RecentFile>>([most](Database &database) { return readRecent(database, most); });
}

void SqliteHistoryStore::remember(const RecentFile &file)
{
    m_database.post([file](Database &database) { write(database, file); });
}

void SqliteHistoryStore::forget(const QUrl &file)
{
    m_database.post([file](Database &database) {
        (void)database.run(QStringLiteral("DELETE FROM file WHERE url = ?"), {file.toString()});
        (void)database.run(QStringLiteral("DELETE FROM fingerprint WHERE url = ?"), {file.toString()});
    });
}

QFuture<QList<QUrl>> SqliteHistoryStore::find(const model::ContentId &content, const QString &fileName)
{
    return m_database.ask<QList<QUrl>>([=](Database &database) { return findFiles(database, content, fileName); });
}

void SqliteHistoryStore::rememberContent(const QUrl &file, const model::ContentId &content)
{
    m_database.post([=](Database &database) {
        (void)database.run(
            QStringLiteral("INSERT OR REPLACE INTO fingerprint (url, fingerprint, name, size) VALUES (?, ?, ?, ?)"),
            {file.toString(), text(content.fingerprint), text(file.fileName()), content.size});
    });
}

} // namespace farnear::store
