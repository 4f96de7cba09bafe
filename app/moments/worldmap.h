// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include "place/place.h"

namespace farnear::moments {

/**
 * A part of the world on Mercator's map, turned and sized so that some places are well in sight: seen from the side of
 * the Earth where they are close to each other.
 */
class WorldMap {
public:
    /** area: of the card; places: at least one. They come to lie in its middle, around centre (parts of the area). */
    WorldMap(const QList<place::Coordinates> &places, const QRectF &area, qreal centre);

    [[nodiscard]] QPointF at(place::Coordinates place) const;
    /** Meridians and parallels. */
    [[nodiscard]] QPainterPath grid() const;
    /** All land in the area and around it; filled by the odd-even rule. */
    [[nodiscard]] QPainterPath land() const;

private:
    QRectF m_area;
    double m_longitude = 0; //!< of the middle
    double m_middle = 0;    //!< Mercator's y there
    double m_scale = 1;     //!< pixels for a radian of longitude
    QPointF m_centre;
};

} // namespace farnear::moments
