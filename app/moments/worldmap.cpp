// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worldmap.h"

#include <QDataStream>
#include <QFile>
#include <QPolygonF>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace farnear::moments {

namespace {

using place::Coordinates;

constexpr double kFurthest = 83; //!< degrees; Mercator's poles are infinitely far
constexpr double kRadians = std::numbers::pi / 180;
/** The whole area is at least this wide, in degrees of longitude: closer, the coasts are too coarse. */
constexpr double kClosest = 72;
constexpr double kWidest = 360;

double mercator(double latitude)
{
    const double within = std::clamp(latitude, -kFurthest, kFurthest) * kRadians;
    return std::log(std::tan(std::numbers::pi / 4 + within / 2));
}

/** A coast on the map of all the world: radians to the east, and Mercator's y to the south. */
struct Coast {
    QPolygonF line;
    QRectF bounds;
};

/** resources/places/make-world.py says how it is written. */
QList<Coast> readWorld()
{
    QFile file(QStringLiteral(":/farnear/moments/places/world.bin"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QDataStream in(&file);
    quint16 rings = 0;
    in >> rings;
    QList<Coast> world(rings);
    for (Coast &coast : world) {
        quint16 points = 0;
        in >> points;
        coast.line.resize(points);
        for (QPointF &point : coast.line) {
            qint16 longitude = 0;
            qint16 latitude = 0;
            in >> longitude >> latitude;
            point = {longitude * 360.0 / 32767 * kRadians, -mercator(latitude * 90.0 / 32767)};
        }
        coast.bounds = coast.line.boundingRect();
    }
    return world;
}

const QList<Coast> &world()
{
    static const QList<Coast> coasts = readWorld();
    return coasts;
}

/** How far east of another longitude, -180 .. 180. */
double eastOf(double longitude, double from)
{
    return std::remainder(longitude - from, 360);
}

/** The longitudes' shortest arc: where it begins, and how wide it is. */
std::pair<double, double> narrowest(QList<double> longitudes)
{
    std::sort(longitudes.begin(), longitudes.end());
    double begin = longitudes.first();
    double widestGap = longitudes.first() + 360 - longitudes.last();
    for (qsizetype i = 1; i < longitudes.size(); ++i) {
        const double gap = longitudes.at(i) - longitudes.at(i - 1);
        if (gap > widestGap) {
            widestGap = gap;
            begin = longitudes.at(i);
        }
    }
    return {begin, 360 - widestGap};
}

} // namespace

WorldMap::WorldMap(const QList<Coordinates> &places, const QRectF &area, qreal centre)
    : m_area(area)
    , m_centre(area.left() + area.width() / 2, area.top() + area.height() * centre)
{
    QList<double> longitudes;
    double lowest = std::numeric_limits<double>::max();
    double highest = std::numeric_limits<double>::lowest();
    for (const Coordinates &place : places) {
        longitudes.append(place.longitude);
        lowest = std::min(lowest, mercator(place.latitude));
        highest = std::max(highest, mercator(place.latitude));
    }
    const auto [begin, width] = narrowest(longitudes);
    m_longitude = begin + width / 2;
    m_middle = (lowest + highest) / 2;
    const double wide = std::max(width * kRadians, 1e-6);
    const double high = std::max(highest - lowest, 1e-6);
    const double fitting = std::min(area.width() * 0.44 / wide, area.height() * 0.32 / high);
    m_scale = std::clamp(fitting, area.width() / (kWidest * kRadians), area.width() / (kClosest * kRadians));
}

QPointF WorldMap::at(Coordinates place) const
{
    return m_centre
        + QPointF(eastOf(place.longitude, m_longitude) * kRadians * m_scale,
                  (m_middle - mercator(place.latitude)) * m_scale);
}

QPainterPath WorldMap::grid() const
{
    QPainterPath lines;
    for (int degrees = -180; degrees < 180; degrees += 10) {
        const double x = at({.latitude = 0, .longitude = double(degrees)}).x();
        lines.moveTo(x, m_area.top());
        lines.lineTo(x, m_area.bottom());
        const double y = at({.latitude = degrees / 2.0, .longitude = 0}).y();
        lines.moveTo(m_area.left(), y);
        lines.lineTo(m_area.right(), y);
    }
    return lines;
}

QPainterPath WorldMap::land() const
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const int turn : {-2, -1, 0, 1, 2}) {
        const double east = (turn * 360 - m_longitude) * kRadians * m_scale;
        const QTransform here(m_scale, 0, 0, m_scale, m_centre.x() + east, m_centre.y() + m_middle * m_scale);
        for (const Coast &coast : world()) {
            if (!here.mapRect(coast.bounds).intersects(m_area))
                continue;
            path.addPolygon(here.map(coast.line));
            path.closeSubpath();
        }
    }
    return path;
}

} // namespace farnear::moments
