// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include "base/logging.h"

namespace farnear::store {

namespace {

int versionOf(QSqlDatabase &database)
{
    QSqlQuery query(database);
    return query.exec(QStringLiteral("PRAGMA user_version")) && query.next() ? query.value(0).toInt() : -1;
}

/** A file's statements end with a semicolon at the end of a line. */
QStringList statementsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith(QLatin1String("--")))
            text += line + u'\n';
    }
    return text.split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
}

bool runAll(QSqlDatabase &database, const QStringList &statements)
{
    QSqlQuery query(database);
    for (const QString &statement : statements) {
        if (!statement.trimmed().isEmpty() && !query.exec(statement)) {
            qCWarning(lcStore) << "a migration failed:" << query.lastError().nativeErrorCode();
            return false;
        }
    }
    return true;
}

bool apply(QSqlDatabase &database, const QString &path, int version)
{
    if (!database.transaction())
        return false;
    QStringList statements = statementsOf(path);
    statements.append(QStringLiteral("PRAGMA user_version = %1").arg(version));
    if (runAll(database, statements) && database.commit())
        return true;
    database.rollback();
    return false;
}

} // namespace

Expected<void> migrate(QSqlDatabase &database, const QString &folder, int upTo)
{
    const int present = versionOf(database);
    if (present < 0)
        return ErrorCode::StorageFailed;
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    if (!files.isEmpty() && present > files.last().left(3).toInt())
        return ErrorCode::StorageFailed; // written by a later version: not ours to change
    for (const QString &name : files) {
        const int version = name.left(3).toInt();
        if (version > present && version <= upTo && !apply(database, folder + u'/' + name, version))
            return ErrorCode::StorageFailed;
    }
    return {};
}

} // namespace farnear::store
