// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileidentitystore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSettings>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/logging.h"

using namespace Qt::StringLiterals;

namespace farnear::store {

namespace {

constexpr int seedBytes = 32;
constexpr int colours = 8;
constexpr char nameKey[] = "profile/name";
constexpr char colourKey[] = "profile/colour";
constexpr char placeKey[] = "profile/place";
constexpr char sharingKey[] = "profile/sharing";
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

constexpr std::array sharingWords{
    std::pair{place::Precision::Nothing, "nothing"}, std::pair{place::Precision::Coarse, "100-km"},
    std::pair{place::Precision::City, "city"}, std::pair{place::Precision::Exact, "exact"}};

QJsonArray toJson(place::Coordinates at)
{
    return {at.latitude, at.longitude};
}

QByteArray toJson(const place::OwnPlace &place)
{
    const QJsonObject object{{"at"_L1, toJson(place.at)}, {"point"_L1, place.point},
                             {"city"_L1, place.city},     {"cityAt"_L1, toJson(place.cityAt)},
                             {"name"_L1, place.name},     {"country"_L1, place.country},
                             {"zone"_L1, place.zone},     {"coarseZone"_L1, place.coarseZone}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/** Nothing for what is no point on this planet. */
std::optional<place::Coordinates> pointOf(const QJsonValue &value)
{
    const place::Coordinates at{value[0].toDouble(999), value[1].toDouble(999)};
    if (std::abs(at.latitude) > 90 || std::abs(at.longitude) > 180)
        return std::nullopt;
    return at;
}

std::optional<place::OwnPlace> placeFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto at = pointOf(object["at"_L1]);
    const auto cityAt = pointOf(object["cityAt"_L1]);
    if (!at || !cityAt)
        return std::nullopt;
    return place::OwnPlace{*at,
                           object["point"_L1].toBool(),
                           object["city"_L1].toInteger(),
                           *cityAt,
                           object["name"_L1].toString(),
                           object["country"_L1].toString(),
                           object["zone"_L1].toString(),
                           object["coarseZone"_L1].toString()};
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

std::optional<place::OwnPlace> FileIdentityStore::place() const
{
    const QSettings settings(settingsPath(), QSettings::IniFormat);
    return placeFromJson(settings.value(QLatin1String(placeKey)).toByteArray());
}

void FileIdentityStore::setPlace(const std::optional<place::OwnPlace> &place)
{
    QSettings settings(settingsPath(), QSettings::IniFormat);
    if (place)
        settings.setValue(QLatin1String(placeKey), toJson(*place));
    else
        settings.remove(QLatin1String(placeKey));
    settings.sync();
    QFile::setPermissions(settingsPath(), QFileDevice::ReadOwner | QFileDevice::WriteOwner); // it is nobody else's
}

place::Precision FileIdentityStore::sharing() const
{
    const QSettings settings(settingsPath(), QSettings::IniFormat);
    const QString word = settings.value(QLatin1String(sharingKey)).toString();
    const auto found = std::find_if(sharingWords.begin(), sharingWords.end(),
                                    [&word](const auto &entry) { return word == QLatin1String(entry.second); });
    return found == sharingWords.end() ? place::Precision::City : found->first;
}

void FileIdentityStore::setSharing(place::Precision precision)
{
    const auto found = std::find_if(sharingWords.begin(), sharingWords.end(),
                                    [precision](const auto &entry) { return precision == entry.first; });
    QSettings(settingsPath(), QSettings::IniFormat)
        .setValue(QLatin1String(sharingKey), QString::fromLatin1(found->second));
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
