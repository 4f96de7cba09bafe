// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/place.h"

#include <QGeoCoordinate>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace farnear::place {

namespace {

constexpr int bands = 198; // of latitude: a degree is at least 110.57 km long, so each is 100.5 km or more
constexpr double bandDegrees = 180.0 / bands;
constexpr double aroundEarthKm = 40'075; // along the equator
constexpr double cellKm = 100;
constexpr double equatorRadiusKm = 6378.137; // WGS 84
constexpr double flattening = 1 / 298.257223563;
constexpr double samePlaceKm = 1;
constexpr double touchingKm = 150; // the centres of cells that share an edge or a corner lie closer than this
constexpr double steps = 10'000;   // to a degree: about 10 m

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

/** How many cells lie side by side in a band; the side nearer to the pole is the short one. */
double cellsOfBand(int band)
{
    const double equatorSide = std::abs(band - bands / 2 + 0.5) + 0.5; // bands from the equator to the short side
    return std::max(1.0, std::floor(aroundEarthKm * std::cos(radians(equatorSide * bandDegrees)) / cellKm));
}

double rounded(double degrees)
{
    return std::round(degrees * steps) / steps;
}

/** A whole number from 0 to most, also for what is no number. */
double index(double value, double most)
{
    return std::fmin(std::fmax(std::floor(value), 0), most);
}

/** The angle on a sphere, by Qt's great circle: half a turn is what it says of the poles. */
double angle(Coordinates from, Coordinates to)
{
    static const double halfTurn = QGeoCoordinate(90, 0).distanceTo({-90, 0});
    return QGeoCoordinate(from.latitude, from.longitude).distanceTo({to.latitude, to.longitude}) / halfTurn
        * std::numbers::pi;
}

/** The point's reduced latitude: where it would stand on a sphere around the ellipsoid. */
Coordinates reduced(Coordinates at)
{
    return {std::atan((1 - flattening) * std::tan(radians(at.latitude))) / radians(1), at.longitude};
}

double squared(double value)
{
    return value * value;
}

} // namespace

Coordinates coarse(Coordinates at)
{
    const int band = int(index((at.latitude + 90) / bandDegrees, bands - 1));
    const double cells = cellsOfBand(band);
    if (cells == 1)
        return {band == 0 ? -90.0 : 90.0, 0};
    const double turn = (at.longitude + 180) / 360;
    const double cell = index((turn - std::floor(turn)) * cells, cells - 1); // 180 east is 180 west
    return {rounded((band + 0.5) * bandDegrees - 90), rounded((cell + 0.5) * 360 / cells - 180)};
}

SharedPlace share(const OwnPlace &place, Precision precision)
{
    switch (precision) {
    case Precision::Nothing: return {};
    case Precision::Coarse: return {precision, coarse(place.at), 0, {}, {}, place.coarseZone};
    case Precision::City: return {precision, place.cityAt, place.city, place.name, place.country, place.zone};
    case Precision::Exact:
        return {precision, {rounded(place.at.latitude), rounded(place.at.longitude)}, 0, {}, {}, place.zone};
    }
    return {};
}

double distanceKm(Coordinates from, Coordinates to)
{
    const Coordinates one = reduced(from);
    const Coordinates other = reduced(to);
    const double sigma = angle(one, other);
    if (sigma < 1e-9)
        return 0;
    const double middle = squared(std::sin(radians(one.latitude + other.latitude) / 2));
    const double half = squared(std::sin(radians(other.latitude - one.latitude) / 2));
    const double far = std::max(squared(std::cos(sigma / 2)), 1e-12); // 0 for antipodes, as is middle
    const double x = (sigma - std::sin(sigma)) * middle * (1 - half) / far;
    const double y = (sigma + std::sin(sigma)) * (1 - middle) * half / squared(std::sin(sigma / 2));
    return equatorRadiusKm * (sigma - flattening / 2 * (x + y));
}

Apart apart(const SharedPlace &one, const SharedPlace &other)
{
    if (one.precision == Precision::Nothing || other.precision == Precision::Nothing)
        return {};
    const double km = distanceKm(one.at, other.at);
    const bool coarsely = one.precision == Precision::Coarse || other.precision == Precision::Coarse;
    if (coarsely)
        return {km < touchingKm ? Apart::Kind::Near : Apart::Kind::Far, km};
    if (one.precision == Precision::City && other.precision == Precision::City && one.city != 0
        && one.city == other.city)
        return {Apart::Kind::SameCity, 0};
    return {km < samePlaceKm ? Apart::Kind::SamePlace : Apart::Kind::Far, km};
}

} // namespace farnear::place
