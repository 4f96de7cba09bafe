// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ring.h"

#include <QPainter>

namespace farnear::controls {

namespace {

constexpr qreal stroke = 3;
constexpr int top = 90 * 16;
constexpr int whole = 360 * 16;

} // namespace

Ring::Ring(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(36, 36);
    setAntialiasing(true);
}

void Ring::setValue(qreal value)
{
    const qreal bounded = qBound(0.0, value, 1.0);
    if (qFuzzyCompare(m_value + 1, bounded + 1))
        return;
    m_value = bounded;
    Q_EMIT valueChanged();
    update();
}

void Ring::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

void Ring::paint(QPainter *painter)
{
    const QRectF area = QRectF(0, 0, width(), height()).adjusted(stroke, stroke, -stroke, -stroke);
    QColor track = m_color;
    track.setAlphaF(0.3F);
    painter->setPen(QPen(track, stroke));
    painter->drawEllipse(area);
    painter->setPen(QPen(m_color, stroke, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(area, top, -qRound(m_value * whole));
}

} // namespace farnear::controls
