// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/placesviewmodel.h"

#include <utility>

namespace farnear::viewmodels {

PlacesViewModel::PlacesViewModel(session::RoomController &room, session::ProfileController &profile,
                                 QSettings &settings, std::function<QByteArray()> readCities, ports::Locator *locator,
                                 QObject *parent)
    : QObject(parent)
    , m_cities(std::move(readCities))
    , m_mine(profile, room, m_cities, locator)
    , m_apart(room, profile, settings)
{
    connect(&m_cities, &CityDirectory::opened, this, &PlacesViewModel::namesKnown);
}

/** Of an exact place the city around it: its people would say that, too. */
QString PlacesViewModel::cityOf(const place::SharedPlace &place)
{
    if (place.precision == place::Precision::City)
        return m_cities.nameOf(place.city);
    if (place.precision != place::Precision::Exact)
        return {};
    m_cities.want();
    const auto city = m_cities.cities().nearest(place.at);
    return city ? m_cities.nameOf(city->id) : QString();
}

} // namespace farnear::viewmodels
