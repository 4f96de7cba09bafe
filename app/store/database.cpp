// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include "base/ids.h"
#include "base/logging.h"
#include "store/migrations.h"

namespace farnear::store {

namespace {

constexpr int damaged = 11;      // SQLITE_CORRUPT
constexpr int notADatabase = 26; // SQLITE_NOTADB

bool meansDamage(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == damaged || code == notADatabase;
}

} // namespace

Database::Database(const QString &path, const QString &migrations, Durability durability)
    : m_path(path)
    , m_migrations(migrations)
    , m_durability(durability)
    , m_connection(freshId())
{
}

Database::~Database()
{
    closeFile();
}

Expected<void> Database::open()
{
    if (m_database.isOpen())
        return {};
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return ErrorCode::StorageFailed;
    if (!openFile())
        return ErrorCode::StorageFailed;
    if (!isSound()) {
        setAside();
        if (!openFile() || !isSound())
            return ErrorCode::StorageFailed;
    }
    auto migrated = migrate(m_database, m_migrations);
    if (!migrated)
        closeFile();
    return migrated;
}

bool Database::openFile()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=500"));
    if (m_database.open())
        return true;
    qCWarning(lcStore) << "a database can't be opened:" << m_database.lastError().nativeErrorCode();
    closeFile();
    return false;
}

/** False only for a damaged file: one that is locked or read-only fails later, and is left alone. */
bool Database::isSound()
{
    const QString synchronous = m_durability == Durability::Full ? QStringLiteral("FULL") : QStringLiteral("NORMAL");
    QSqlQuery query(m_database);
    for (const QString &pragma :
         {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA synchronous = ") + synchronous,
          QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA quick_check(1)")}) {
        if (!query.exec(pragma) && meansDamage(query.lastError()))
            return false;
    }
    return !query.next() || query.value(0).toString() == QLatin1String("ok");
}

void Database::closeFile()
{
    m_database.close();
    m_database = QSqlDatabase();
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

void Database::setAside()
{
    closeFile();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz"));
    const QString suffix = QStringLiteral(".damaged-") + stamp;
    for (const QString &part : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::rename(m_path + part, m_path + suffix + part);
    qCWarning(lcStore) << "a damaged database was set aside beside the new one";
}

Expected<QSqlQuery> Database::run(const QString &statement, const QVariantList &values)
{
    const auto opened = open();
    if (!opened)
        return opened.error();
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool ok = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    ok = ok && query.exec();
    if (ok)
        return query;
    qCWarning(lcStore) << "a statement failed:" << query.lastError().nativeErrorCode();
    return ErrorCode::StorageFailed;
}

} // namespace farnear::store
