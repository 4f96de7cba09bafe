// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/daylight.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "place/zonenames.h"

namespace farnear::place {

namespace {

constexpr double sunrise = -0.833; // degrees: its radius, and what the air bends
constexpr double civilDusk = -6;   // degrees
constexpr double degree = std::numbers::pi / 180;
constexpr double minutesPerDay = 1440;

struct Sun {
    double declination = 0; //!< radians
    double clockAhead = 0;  //!< minutes by which a sundial is ahead: the equation of time
};

/** centuries: of 36525 days since noon of 1 January 2000, UTC. */
Sun sunAt(double centuries)
{
    const double t = centuries;
    const double longitude = std::fmod(280.46646 + t * (36000.76983 + t * 0.0003032), 360) * degree;
    const double anomaly = (357.52911 + t * (35999.05029 - 0.0001537 * t)) * degree;
    const double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
    const double centre = std::sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
        + std::sin(2 * anomaly) * (0.019993 - 0.000101 * t) + std::sin(3 * anomaly) * 0.000289;
    const double node = (125.04 - 1934.136 * t) * degree;
    const double apparent = longitude + (centre - 0.00569 - 0.00478 * std::sin(node)) * degree;
    const double tilt
        = (23.4392911 - t * (0.0130042 + t * (0.00000016 - t * 0.0000005)) + 0.00256 * std::cos(node)) * degree;
    const double y = std::tan(tilt / 2) * std::tan(tilt / 2);
    const double ahead = y * std::sin(2 * longitude) - 2 * eccentricity * std::sin(anomaly)
        + 4 * eccentricity * y * std::sin(anomaly) * std::cos(2 * longitude) - y * y / 2 * std::sin(4 * longitude)
        - 1.25 * eccentricity * eccentricity * std::sin(2 * anomaly);
    return {std::asin(std::sin(tilt) * std::sin(apparent)), 4 * ahead / degree};
}

/** Letters, digits, _ + and - in one to three parts: never a path, a rule or an offset. */
bool isZoneName(const QString &zone)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z][\\w+-]{0,31}(/[A-Za-z][\\w+-]{0,31}){0,2}$"));
    return pattern.match(zone).hasMatch();
}

QTimeZone timeZone(const QString &zone)
{
    return isZoneName(zone) ? QTimeZone(zone.toLatin1()) : QTimeZone();
}

} // namespace

double solarElevation(Coordinates at, const QDateTime &utc)
{
    static const QDateTime epoch(QDate(2000, 1, 1), QTime(12, 0), Qt::UTC);
    const double days = double(epoch.msecsTo(utc)) / 86'400'000;
    const Sun sun = sunAt(days / 36525);
    const double sinceMidnight = (days + 0.5 - std::floor(days + 0.5)) * minutesPerDay;
    const double sundial = sinceMidnight + sun.clockAhead + 4 * at.longitude; // minutes
    const double hourAngle = (sundial / 4 - 180) * degree;
    const double latitude = at.latitude * degree;
    const double height = std::sin(latitude) * std::sin(sun.declination)
        + std::cos(latitude) * std::cos(sun.declination) * std::cos(hourAngle);
    return std::asin(std::clamp(height, -1.0, 1.0)) / degree;
}

Light lightAt(Coordinates at, const QDateTime &utc)
{
    const double elevation = solarElevation(at, utc);
    return elevation > sunrise ? Light::Day : elevation > civilDusk ? Light::Twilight : Light::Night;
}

QDateTime localTime(const QDateTime &utc, const QString &zone)
{
    QTimeZone there = timeZone(zone);
    if (!there.isValid())
        there = timeZone(formerZone(zone));
    if (!there.isValid())
        there = timeZone(currentZone(zone));
    return there.isValid() ? utc.toTimeZone(there) : QDateTime();
}

} // namespace farnear::place
