// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filesecretstore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include "base/logging.h"

namespace farnear::store {

namespace {
constexpr qint64 mostBytes = 1024 * 1024; //!< no person has typed so much
} // namespace

FileSecretStore::FileSecretStore(const QString &profile) : m_file(profile + QStringLiteral("/passwords.json")) { }

QFuture<QString> FileSecretStore::find(const QString &name)
{
    return QtFuture::makeReadyFuture(read()[name].toString());
}

void FileSecretStore::keep(const QString &name, const QString &secret)
{
    QJsonObject secrets = read();
    secrets.insert(name, secret);
    write(secrets);
}

void FileSecretStore::forget(const QString &name)
{
    QJsonObject secrets = read();
    if (!secrets.contains(name))
        return;
    secrets.remove(name);
    write(secrets);
}

QJsonObject FileSecretStore::read() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) && file.size() <= mostBytes ? QJsonDocument::fromJson(file.readAll()).object()
                                                                      : QJsonObject();
}

/** Nobody else can read it at any time: its permissions are set before there is anything in it. */
void FileSecretStore::write(const QJsonObject &secrets) const
{
    QSaveFile file(m_file);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(QJsonDocument(secrets).toJson()) > 0 && file.commit();
    if (!written)
        qCWarning(lcStore) << "passwords could not be kept";
}

} // namespace farnear::store
