// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include "place/place.h"

/** The time of day somewhere, and whether it is light there. Pure; thread-safe. */
namespace farnear::place {

enum class Light {
    Day,      //!< the sun is up
    Twilight, //!< civil: less than 6 degrees below the horizon
    Night,
};

/** How high the sun stands, in degrees, without refraction. After the solar calculations of NOAA's Global Monitoring
 * Laboratory (J. Meeus, "Astronomical Algorithms"); within 0.1 degree from 1900 to 2100. */
[[nodiscard]] double solarElevation(Coordinates at, const QDateTime &utc);

[[nodiscard]] Light lightAt(Coordinates at, const QDateTime &utc);

/** The time in an IANA zone; invalid for a zone that this system does not know. */
[[nodiscard]] QDateTime localTime(const QDateTime &utc, const QString &zone);

} // namespace farnear::place
