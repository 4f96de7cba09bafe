// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place/cities.h"
#include "places/citydata.h"

namespace farnear::test {

/** The list that comes with Farnear. */
inline const place::Cities &knownCities()
{
    static const place::Cities cities = *place::Cities::parse(cityData());
    return cities;
}

inline constexpr qint64 berlin = 2950159;
inline constexpr qint64 kyiv = 703448;
inline constexpr qint64 munich = 2867714;

} // namespace farnear::test
