// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/cities.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "place/citiesreader.h"
#include "place/zonenames.h"

namespace farnear::place {

namespace {

constexpr double stepsPerDegree = 10'000;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

/** Grows with the distance on a sphere: the haversine. */
double farness(Coordinates one, Coordinates other)
{
    const double north = std::sin(radians(one.latitude - other.latitude) / 2);
    const double east = std::sin(radians(one.longitude - other.longitude) / 2);
    return north * north + std::cos(radians(one.latitude)) * std::cos(radians(other.latitude)) * east * east;
}

/** How many degrees along a meridian are that far; a little more, so that rounding excludes nothing. */
double degreesOf(double farness)
{
    return 2 * std::asin(std::sqrt(std::min(farness, 1.0))) * 180 / std::numbers::pi + 1e-9;
}

} // namespace

Coordinates Cities::Row::at() const
{
    return {latitude / stepsPerDegree, longitude / stepsPerDegree};
}

Expected<Cities> Cities::parse(const QByteArray &text)
{
    CitiesReader reader(text);
    Cities cities;
    const Expected<void> read = reader.read(cities);
    if (!read)
        return read.error();
    return cities;
}

QByteArrayView Cities::lineAt(qsizetype start) const
{
    return QByteArrayView(m_text).sliced(start, m_text.indexOf('\n', start) - start);
}

City Cities::city(const Row &row) const
{
    const CitiesReader::Fields parts = CitiesReader::firstFields(lineAt(row.line));
    City city;
    city.id = row.id;
    city.name = QString::fromUtf8(parts[CitiesReader::Name]);
    city.region = QString::fromUtf8(parts[CitiesReader::Region]);
    city.country = QString::fromUtf8(parts[CitiesReader::Country]);
    city.at = row.at();
    city.zone = m_zones[row.zone];
    city.population = row.population;
    return city;
}

std::optional<City> Cities::nearest(Coordinates at) const
{
    return nearest(at, {}, 0);
}

std::optional<City> Cities::nearest(Coordinates at, const QString &zone, qint64 population) const
{
    const qsizetype only = zone.isEmpty() ? -1 : m_zones.indexOf(currentZone(zone));
    if (!zone.isEmpty() && only < 0)
        return {};
    const Row *best = nullptr;
    double least = 2;
    double reach = 180; // degrees
    for (const Row &row : m_rows) {
        if (row.population < population)
            break; // the largest come first
        // What lies further north or south than the nearest so far is not nearer, whatever its longitude.
        if ((only >= 0 && row.zone != only) || std::abs(row.at().latitude - at.latitude) > reach)
            continue;
        const double far = farness(at, row.at());
        if (far < least) {
            least = far;
            best = &row;
            reach = degreesOf(far);
        }
    }
    return best == nullptr ? std::nullopt : std::optional(city(*best));
}

qsizetype Cities::rowOf(qint64 id) const
{
    const auto found = std::lower_bound(m_byId.begin(), m_byId.end(), std::pair(id, qsizetype(0)));
    return found == m_byId.end() || found->first != id ? -1 : found->second;
}

std::optional<City> Cities::byId(qint64 id) const
{
    const qsizetype row = rowOf(id);
    return row < 0 ? std::nullopt : std::optional(city(m_rows[row]));
}

std::optional<City> Cities::largestIn(const QString &zone) const
{
    const qsizetype index = m_zones.indexOf(currentZone(zone));
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.zone == index; });
    return found == m_rows.end() ? std::nullopt : std::optional(city(*found));
}

QChar Cities::letterOf(const QString &language) const
{
    const QLocale locale(language);
    const bool traditional = locale.language() == QLocale::Chinese && locale.script() == QLocale::TraditionalHanScript;
    const QString name = traditional ? QStringLiteral("zh-Hant") : QLocale::languageToCode(locale.language());
    const qsizetype index = m_languages.indexOf(name);
    return index < 0 ? QChar() : QChar(u'a' + int(index));
}

QString Cities::nameOf(QByteArrayView line, int field, const QString &language) const
{
    const QList<QByteArrayView> names = CitiesReader::fieldsFrom(line, field);
    const char letter = letterOf(language).toLatin1();
    for (const QByteArrayView name : names.sliced(1)) {
        const qsizetype colon = name.indexOf(':');
        if (letter != 0 && name.first(colon).contains(letter))
            return QString::fromUtf8(name.sliced(colon + 1));
    }
    return QString::fromUtf8(names.front());
}

QString Cities::nameIn(qint64 id, const QString &language) const
{
    const qsizetype row = rowOf(id);
    return row < 0 ? QString() : nameOf(lineAt(m_rows[row].line), CitiesReader::Name, language);
}

QString Cities::countryIn(const QString &country, const QString &language) const
{
    const auto found = m_countries.constFind(country);
    return found == m_countries.constEnd() ? QString() : nameOf(lineAt(*found), CitiesReader::CountryName, language);
}

OwnPlace ownPlace(const City &city, const Cities &cities)
{
    OwnPlace place;
    place.at = place.cityAt = city.at;
    place.city = city.id;
    place.name = city.name;
    place.country = city.country;
    place.zone = city.zone;
    const std::optional<City> there = cities.nearest(coarse(city.at));
    place.coarseZone = there ? there->zone : QString();
    return place;
}

OwnPlace ownPlaceAt(Coordinates at, const Cities &cities)
{
    const std::optional<City> city = cities.nearest(at);
    OwnPlace place = city ? ownPlace(*city, cities) : OwnPlace();
    const std::optional<City> there = cities.nearest(coarse(at));
    place.coarseZone = there ? there->zone : QString();
    place.at = at;
    place.point = true;
    return place;
}

} // namespace farnear::place
