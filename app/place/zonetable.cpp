// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/zonetable.h"

#include <QRegularExpression>

#include "place/coordinatetext.h"
#include "place/zonenames.h"

namespace farnear::place {

namespace {

constexpr qsizetype maxBytes = 1 << 20;
constexpr qint64 bigCity = 100'000; // people
constexpr double nearbyKm = 150;    // from the principal place, which often is a capital

double degrees(const QRegularExpressionMatch &match, int first)
{
    const double value = match.captured(first + 1).toInt() + match.captured(first + 2).toInt() / 60.0
        + match.captured(first + 3).toInt() / 3600.0;
    return match.captured(first) == QLatin1String("-") ? -value : value;
}

} // namespace

std::optional<Coordinates> parseIso6709(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([+-])([0-9]{2})([0-9]{2})([0-9]{2})?([+-])([0-9]{3})([0-9]{2})([0-9]{2})?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    const Coordinates at{degrees(match, 1), degrees(match, 5)};
    return match.hasMatch() && isOnEarth(at) ? std::optional(at) : std::nullopt;
}

Expected<QHash<QString, Coordinates>> parseZoneTable(const QByteArray &bytes)
{
    if (bytes.size() > maxBytes)
        return ErrorCode::TooLarge;
    QHash<QString, Coordinates> table;
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
        const QStringList fields = line.split(u'\t'); // countries, coordinates, zone, comments
        const auto at = fields.size() >= 3 && !line.startsWith(u'#') ? parseIso6709(fields[1]) : std::nullopt;
        if (at)
            table.insert(fields[2], *at);
    }
    if (table.isEmpty())
        return ErrorCode::Malformed;
    return table;
}

std::optional<City> suggest(const QString &zone, const QByteArray &zoneTable, const Cities &cities)
{
    const QString current = currentZone(zone);
    const auto table = zoneTable.isEmpty() ? ErrorCode::Malformed : parseZoneTable(zoneTable);
    const auto found = table ? table->constFind(current) : QHash<QString, Coordinates>::const_iterator();
    if (!table || found == table->constEnd())
        return cities.largestIn(current);
    const std::optional<City> big = cities.nearest(*found, current, bigCity);
    if (big && distanceKm(big->at, *found) < nearbyKm)
        return big;
    const std::optional<City> any = cities.nearest(*found, current, 0);
    return any ? any : cities.largestIn(current);
}

} // namespace farnear::place
