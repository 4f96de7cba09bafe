// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arc.h"

#include <QPainter>
#include <QPainterPath>

namespace farnear::controls {

Arc::Arc(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void Arc::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

void Arc::setWhole(bool whole)
{
    if (m_whole == whole)
        return;
    m_whole = whole;
    Q_EMIT wholeChanged();
    update();
}

void Arc::setRise(qreal rise)
{
    if (m_rise == rise)
        return;
    m_rise = rise;
    Q_EMIT riseChanged();
    update();
}

void Arc::paint(QPainter *painter)
{
    constexpr qreal thickness = 1.6;
    QPen pen(m_color, thickness, Qt::SolidLine, Qt::RoundCap);
    if (!m_whole)
        pen.setDashPattern({0.01, 4});
    painter->setPen(pen);
    // The control point of a quadratic lies twice as high as its top.
    const qreal low = height() - thickness;
    QPainterPath path({thickness, low});
    path.quadTo(width() / 2, low - 2 * m_rise * (low - thickness), width() - thickness, low);
    painter->drawPath(path);
}

} // namespace farnear::controls
