// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlitejournalstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "base/logging.h"
#include "store/database.h"
#include "store/eveningcodec.h"

namespace farnear::store {

using ports::Evening;

namespace {

QString picturesBeside(const QString &path)
{
    const QFileInfo file(path);
    return file.absolutePath() + u'/' + file.completeBaseName() + QStringLiteral("-pictures");
}

/** SQLite gives its other files the permissions of the first. */
void makePrivate(const QString &path)
{
    constexpr auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::NewOnly | QIODevice::WriteOnly, mine))
        file.close();
    file.setPermissions(mine);
}

/** Deleted rows are overwritten with zeros; nothing is written to a temporary file. */
void beDiscreet(Database &database)
{
    (void)database.run(QStringLiteral("PRAGMA secure_delete = ON"));
    (void)database.run(QStringLiteral("PRAGMA temp_store = MEMORY"));
}

/** An empty text, never NULL. */
QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

QList<Evening> readAll(Database &database)
{
    auto rows = database.run(QStringLiteral("SELECT body FROM evening ORDER BY started DESC, id"));
    QList<Evening> evenings;
    while (rows && rows->next()) {
        if (const auto evening = fromBody(rows->value(0).toByteArray()))
            evenings.append(*evening);
    }
    return evenings;
}

Expected<void> done(const Expected<QSqlQuery> &statement)
{
    return statement ? Expected<void>() : statement.error();
}

Expected<void> write(Database &database, const Evening &evening)
{
    auto written = done(database.run(QStringLiteral("DELETE FROM evening WHERE id = ?"), {text(evening.id)}));
    if (written)
        written = done(database.run(QStringLiteral("INSERT INTO evening (id, started, body) VALUES (?, ?, ?)"),
                                    {text(evening.id), evening.started.toMSecsSinceEpoch(), toBody(evening)}));
    for (const ports::Highlight &highlight : evening.highlights) {
        if (written && !highlight.picture.isEmpty())
            written = done(database.run(QStringLiteral("INSERT OR IGNORE INTO shown (evening, picture) VALUES (?, ?)"),
                                        {text(evening.id), highlight.picture}));
    }
    return written;
}

/** Ids of the pictures that no other evening shows. */
QStringList picturesOnlyIn(Database &database, const QString &evening)
{
    auto rows = database.run(QStringLiteral("SELECT picture FROM shown WHERE evening = ? AND picture NOT IN "
                                            "(SELECT picture FROM shown WHERE evening <> ?)"),
                             {evening, evening});
    QStringList pictures;
    while (rows && rows->next())
        pictures.append(rows->value(0).toString());
    return pictures;
}

/** The file anew from what is still there, and the log emptied into it. */
void rewrite(Database &database)
{
    (void)database.run(QStringLiteral("VACUUM"));
    (void)database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

/** Databases that were damaged once and set aside. */
void eraseSetAside(const QString &path)
{
    const QFileInfo file(path);
    const QDir folder = file.absoluteDir();
    for (const QString &name : folder.entryList({file.fileName() + QStringLiteral(".damaged-*")}, QDir::Files))
        eraseFile(folder.filePath(name));
}

} // namespace

SqliteJournalStore::SqliteJournalStore(const QString &path)
    : m_path(path)
    , m_pictures(picturesBeside(path))
    , m_database(
          std::make_unique<Database>(path, QStringLiteral(":/store/migrations/memory"), Database::Durability::Normal))
{
    m_database.post([path](Database &) { makePrivate(path); });
}

QFuture<QList<Evening>> SqliteJournalStore::evenings()
{
    return m_database.ask<QList<Evening>>([](Database &database) { return readAll(database); });
}

void SqliteJournalStore::keep(const Evening &evening)
{
    m_database.post([evening](Database &database) {
        beDiscreet(database); // opens it, too
        if (!database.inTransaction([&] { return write(database, evening); }))
            qCWarning(lcStore) << "an evening can't be kept";
    });
}

void SqliteJournalStore::keepPicture(const QString &id, const QByteArray &image)
{
    m_database.post([pictures = m_pictures, id, image](Database &) { pictures.keep(id, image); });
}

QFuture<QByteArray> SqliteJournalStore::picture(const QString &id)
{
    return m_database.ask<QByteArray>([pictures = m_pictures, id](Database &) { return pictures.read(id); });
}

void SqliteJournalStore::forget(const QString &eveningId)
{
    m_database.post([pictures = m_pictures, eveningId](Database &database) {
        beDiscreet(database);
        for (const QString &picture : picturesOnlyIn(database, eveningId))
            pictures.erase(picture);
        (void)database.run(QStringLiteral("DELETE FROM evening WHERE id = ?"), {eveningId});
        rewrite(database);
    });
}

void SqliteJournalStore::forgetAll()
{
    m_database.post([pictures = m_pictures, path = m_path](Database &database) {
        beDiscreet(database);
        pictures.eraseAll();
        eraseSetAside(path);
        (void)database.run(QStringLiteral("DELETE FROM evening"));
        rewrite(database);
    });
}

} // namespace farnear::store
