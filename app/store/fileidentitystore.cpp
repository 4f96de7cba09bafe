// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileidentitystore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSettings>

#include <algorithm>
#include <array>

#include "base/logging.h"

namespace farnear::store {

namespace {

constexpr int seedBytes = 32;
constexpr int colours = 8;
constexpr char nameKey[] = "profile/name";
constexpr char colourKey[] = "profile/colour";
constexpr char volumeKey[] = "player/volume";
constexpr double loudest = 1.3;

QByteArray freshSeed()
{
    std::array<quint32, seedBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), seedBytes);
}

/** Until somebody chooses a name: the computer's, which is never empty. */
QString loginName()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? QCoreApplication::translate("Profile", "Someone") : user;
}

} // namespace

FileIdentityStore::FileIdentityStore(const QString &folder) : m_folder(folder) { }

Expected<QByteArray> FileIdentityStore::deviceSeed()
{
    QFile file(keyPath());
    if (!file.exists())
        return makeSeed();
    if (!file.open(QIODevice::ReadOnly))
        return ErrorCode::StorageFailed;
    const QByteArray seed = file.read(seedBytes + 1);
    file.close();
    if (seed.size() == seedBytes)
        return seed;
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz"));
    if (!file.rename(keyPath() + QStringLiteral(".damaged-") + stamp))
        return ErrorCode::StorageFailed;
    qCWarning(lcStore) << "a damaged device key was set aside";
    return makeSeed();
}

/** Written beside and renamed: a crash half-way leaves no half key. */
Expected<QByteArray> FileIdentityStore::makeSeed()
{
    const QByteArray seed = freshSeed();
    QFile file(keyPath() + QStringLiteral(".new"));
    file.remove();
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const bool written = QDir().mkpath(m_folder) && file.open(QIODevice::WriteOnly | QIODevice::NewOnly, mine)
        && file.write(seed) == seed.size() && file.flush();
    file.close();
    if (!written || !file.rename(keyPath()))
        return ErrorCode::StorageFailed;
    return seed;
}

QString FileIdentityStore::name() const
{
    const QString chosen = QSettings(settingsPath(), QSettings::IniFormat).value(QLatin1String(nameKey)).toString();
    return chosen.isEmpty() ? loginName() : chosen;
}

void FileIdentityStore::setName(const QString &name)
{
    QSettings(settingsPath(), QSettings::IniFormat).setValue(QLatin1String(nameKey), name);
}

int FileIdentityStore::colour() const
{
    const QSettings settings(settingsPath(), QSettings::IniFormat);
    return std::clamp(settings.value(QLatin1String(colourKey)).toInt(), 0, colours - 1);
}

void FileIdentityStore::setColour(int colour)
{
    QSettings(settingsPath(), QSettings::IniFormat).setValue(QLatin1String(colourKey), colour);
}

double FileIdentityStore::volume() const
{
    const QSettings settings(settingsPath(), QSettings::IniFormat);
    return std::clamp(settings.value(QLatin1String(volumeKey), 1.0).toDouble(), 0.0, loudest);
}

void FileIdentityStore::setVolume(double volume)
{
    QSettings(settingsPath(), QSettings::IniFormat).setValue(QLatin1String(volumeKey), volume);
}

QString FileIdentityStore::keyPath() const
{
    return m_folder + QStringLiteral("/device.key");
}

QString FileIdentityStore::settingsPath() const
{
    return m_folder + QStringLiteral("/settings.ini");
}

} // namespace farnear::store
