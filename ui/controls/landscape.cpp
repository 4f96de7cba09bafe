// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape.h"

#include <QCryptographicHash>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>
#include <QRandomGenerator>

#include <array>

namespace farnear::controls {

namespace {

struct Sky {
    QRgb top, middle, glow, horizon;
    std::array<QRgb, 3> hills;
    QRgb moon;
};

constexpr std::array<Sky, 6> skies{{
    {0xff0b1533, 0xff27407a, 0xffd98b6c, 0xfff3c48a, {0xff32406b, 0xff1f2a4c, 0xff111931}, 0xfffff4d8},
    {0xff1a1033, 0xff53307a, 0xffd06a8c, 0xfff6b79a, {0xff4a3468, 0xff2e2148, 0xff1a1430}, 0xffffe9d6},
    {0xff04202e, 0xff145066, 0xff6fae9c, 0xffe6d3a0, {0xff1f5560, 0xff123a46, 0xff09222c}, 0xfffdf6dd},
    {0xff141428, 0xff343b66, 0xff7f7fb8, 0xffd7b7c9, {0xff3b3e66, 0xff262846, 0xff15172b}, 0xfff3efff},
    {0xff1d1210, 0xff6b3226, 0xffdf8a4c, 0xfff8d08a, {0xff5d342c, 0xff3b211f, 0xff201315}, 0xfffff0cf},
    {0xff0a1a1a, 0xff1f4a3e, 0xff86a867, 0xffe9d991, {0xff2b5044, 0xff1a352f, 0xff0e1f1d}, 0xfffbf7d8},
}};

QRandomGenerator generator(const QString &seed)
{
    const QByteArray hash = QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha1);
    quint32 value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8 | static_cast<quint8>(hash[i]);
    return QRandomGenerator(value);
}

void paintSky(QPainter &painter, const QRectF &area, const Sky &sky)
{
    QLinearGradient gradient(area.topLeft(), area.bottomLeft());
    gradient.setColorAt(0, QColor::fromRgb(sky.top));
    gradient.setColorAt(0.45, QColor::fromRgb(sky.middle));
    gradient.setColorAt(0.74, QColor::fromRgb(sky.glow));
    gradient.setColorAt(0.84, QColor::fromRgb(sky.horizon));
    painter.fillRect(area, gradient);
}

void paintStars(QPainter &painter, const QRectF &area, QRandomGenerator &random)
{
    const qreal dot = qMax(0.5, area.height() / 520);
    painter.setBrush(QColor(255, 255, 255, 190));
    for (int i = 0; i < 16; ++i) {
        const QPointF at(random.bounded(1.0), random.bounded(0.45));
        painter.drawEllipse(area.topLeft() + QPointF(at.x() * area.width(), at.y() * area.height()), dot, dot);
    }
}

void paintMoon(QPainter &painter, const QRectF &area, const Sky &sky, QRandomGenerator &random)
{
    const QPointF at(area.left() + area.width() * (0.2 + random.bounded(0.6)),
                     area.top() + area.height() * (0.2 + random.bounded(0.2)));
    const qreal radius = area.height() * (0.06 + random.bounded(0.04));
    const QColor moon = QColor::fromRgb(sky.moon);
    QRadialGradient halo(at, radius * 3);
    QColor glow = moon;
    glow.setAlphaF(0.4F);
    halo.setColorAt(0.25, glow);
    glow.setAlphaF(0);
    halo.setColorAt(1, glow);
    painter.setBrush(halo);
    painter.drawEllipse(at, radius * 3, radius * 3);
    painter.setBrush(moon);
    painter.drawEllipse(at, radius, radius);
}

/** A ridge of gentle curves, more of them the wider it is; from: how far down it begins, in parts of the area. */
void paintHill(QPainter &painter, const QRectF &area, QColor colour, qreal from, QRandomGenerator &random)
{
    const auto level = [&] { return area.top() + area.height() * (from + random.bounded(0.14) - 0.07); };
    QPainterPath hill({area.left(), level()});
    const int parts = qMax(3, qRound(1.6 * area.width() / area.height()));
    const qreal step = area.width() / (2 * parts);
    for (int part = 1; part <= parts; ++part) {
        const qreal x = area.left() + area.width() * part / parts;
        const QPointF next(x, level());
        hill.cubicTo(hill.currentPosition() + QPointF(step, 0), next - QPointF(step, 0), next);
    }
    hill.lineTo(area.bottomRight() + QPointF(1, 1));
    hill.lineTo(area.bottomLeft() + QPointF(-1, 1));
    hill.closeSubpath();
    painter.fillPath(hill, colour);
}

} // namespace

void paintLandscape(QPainter &painter, const QRectF &area, const QString &seed)
{
    QRandomGenerator random = generator(seed);
    const Sky &sky = skies.at(random.bounded(static_cast<quint32>(skies.size())));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    paintSky(painter, area, sky);
    paintStars(painter, area, random);
    paintMoon(painter, area, sky, random);
    for (size_t i = 0; i < sky.hills.size(); ++i)
        paintHill(painter, area, QColor::fromRgb(sky.hills.at(i)), 0.68 + 0.1 * static_cast<qreal>(i), random);
    painter.restore();
}

} // namespace farnear::controls
