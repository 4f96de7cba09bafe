// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "distanceline.h"

#include <QPainter>
#include <QRadialGradient>
#include <QRandomGenerator>

#include <cmath>

namespace farnear::controls {

namespace {

constexpr qreal edge = 12; // room for a glow
constexpr qreal side = 28; // left and right of the time
constexpr qreal thickness = 2;
constexpr qreal moon = 3.2; // radius
constexpr int stars = 70;
constexpr int manyPoints = 240;
constexpr QRgb moonlight = 0xfffff2d4;

QColor withAlpha(QColor color, qreal alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

} // namespace

DistanceLine::DistanceLine(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void DistanceLine::setPoints(const QList<QPointF> &points)
{
    if (m_points == points)
        return;
    m_points = points;
    m_marked = -1;
    Q_EMIT pointsChanged();
    Q_EMIT markedChanged();
    update();
}

void DistanceLine::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

void DistanceLine::setMarked(int point)
{
    const int marked = point >= 0 && point < m_points.size() ? point : -1;
    if (m_marked == marked)
        return;
    m_marked = marked;
    Q_EMIT markedChanged();
    update();
}

void DistanceLine::setMirrored(bool mirrored)
{
    if (m_mirrored == mirrored)
        return;
    m_mirrored = mirrored;
    Q_EMIT mirroredChanged();
    update();
}

QPointF DistanceLine::place(const QPointF &point) const
{
    const qreal x = m_mirrored ? 1 - point.x() : point.x();
    return {side + x * (width() - 2 * side), height() - edge - point.y() * (height() - 2 * edge)};
}

QPointF DistanceLine::placeOf(int point) const
{
    return point >= 0 && point < m_points.size() ? place(m_points[point]) : QPointF();
}

int DistanceLine::nearest(qreal x) const
{
    int found = -1;
    for (int i = 0; i < m_points.size(); ++i) {
        if (found < 0 || std::abs(place(m_points[i]).x() - x) < std::abs(place(m_points[found]).x() - x))
            found = i;
    }
    return found;
}

/** Eased from point to point, so that it rises and falls but never overshoots. */
QPainterPath DistanceLine::path() const
{
    QPainterPath path(place(m_points.first()));
    for (int i = 1; i < m_points.size(); ++i) {
        const QPointF from = place(m_points[i - 1]);
        const QPointF to = place(m_points[i]);
        const qreal middle = (from.x() + to.x()) / 2;
        path.cubicTo({middle, from.y()}, {middle, to.y()}, to);
    }
    return path;
}

void DistanceLine::paintStars(QPainter &painter) const
{
    QRandomGenerator dice(7);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < stars; ++i) {
        const QPointF at(dice.generateDouble() * width(), dice.generateDouble() * height() * 0.8);
        painter.setBrush(withAlpha(Qt::white, 0.12 + 0.4 * dice.generateDouble()));
        painter.drawEllipse(at, 0.8, 0.8);
    }
}

void DistanceLine::paintMoon(QPainter &painter, const QPointF &at, qreal radius) const
{
    const qreal reach = radius * 3.4;
    QRadialGradient glow(at, reach);
    glow.setColorAt(0, withAlpha(QColor(moonlight), 0.55));
    glow.setColorAt(1, withAlpha(QColor(moonlight), 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(glow);
    painter.drawEllipse(at, reach, reach);
    painter.setBrush(QColor(moonlight));
    painter.drawEllipse(at, radius, radius);
}

void DistanceLine::paint(QPainter *painter)
{
    paintStars(*painter);
    if (m_points.isEmpty())
        return;
    const QPainterPath line = path();
    // To the edges of the sky, whichever way time runs.
    const qreal begin = m_mirrored ? width() : 0;
    QPainterPath below = line;
    below.lineTo(width() - begin, place(m_points.last()).y());
    below.lineTo(width() - begin, height());
    below.lineTo(begin, height());
    below.lineTo(begin, place(m_points.first()).y());
    QLinearGradient light(0, 0, 0, height());
    light.setColorAt(0, withAlpha(m_color, 0.16));
    light.setColorAt(1, withAlpha(m_color, 0));
    painter->fillPath(below, light);
    painter->setBrush(Qt::NoBrush);
    const bool dense = m_points.size() > manyPoints; // a halo would fill the sky
    if (!dense) {
        painter->setPen(QPen(withAlpha(m_color, 0.25), 3 * thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(line);
    }
    painter->setPen(QPen(m_color, dense ? thickness / 2 : thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(line);
    for (const QPointF &point : m_points) {
        if (point.y() == 0)
            paintMoon(*painter, place(point), moon);
    }
    if (m_marked >= 0)
        paintMoon(*painter, placeOf(m_marked), 1.6 * moon);
}

} // namespace farnear::controls
