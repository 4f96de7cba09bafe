// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company.h"

#include <QFontMetrics>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace farnear::moments {

namespace {

constexpr qreal kFace = 34;     //!< radius in a pair
constexpr qreal kOverlap = 0.4; //!< of a radius, in a row
constexpr qreal kBeside = 18;   //!< between a face and the arc
constexpr qreal kNameRow = 30;
constexpr qreal kNameRoom = 66; //!< a name may be this much wider than its face, on each side

/** Further apart is further apart, but ten times as far only by a step. */
qreal gapFor(double km)
{
    return 130 + 56 * std::log10(1 + std::max(0.0, km));
}

bool hasLetters(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    const QList<uint> points = text.toUcs4();
    return std::all_of(points.begin(), points.end(), [&metrics](uint point) {
        return QChar::category(point) == QChar::Other_Format || QChar::isMark(point) || metrics.inFontUcs4(point);
    });
}

/** Head and shoulders, where this computer has no letter for the person. */
void drawFigure(QPainter &painter, QPointF centre, qreal radius)
{
    const qreal unit = radius / 12;
    QPainterPath shoulders(centre + QPointF(-7, 7.5) * unit);
    shoulders.cubicTo(centre + QPointF(-6.4, 3.9) * unit, centre + QPointF(-3.6, 1.9) * unit,
                      centre + QPointF(0, 1.9) * unit);
    shoulders.cubicTo(centre + QPointF(3.6, 1.9) * unit, centre + QPointF(6.4, 3.9) * unit,
                      centre + QPointF(7, 7.5) * unit);
    painter.setPen(QPen(QColor::fromRgb(kFaceInk), 1.7 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre + QPointF(0, -3.8) * unit, 3.7 * unit, 3.7 * unit);
    painter.drawPath(shoulders);
}

} // namespace

void drawFace(QPainter &painter, const CardPerson &person, QPointF centre, qreal radius, const QColor &ring)
{
    painter.setPen(Qt::NoPen);
    if (ring.isValid()) {
        painter.setBrush(ring);
        painter.drawEllipse(centre, radius + 5, radius + 5);
    }
    const auto [from, to] = faceColours(person.colour);
    const qreal reach = radius * 0.8 * M_SQRT1_2;
    QLinearGradient gradient(centre - QPointF(reach, reach), centre + QPointF(reach, reach));
    gradient.setColorAt(0, QColor::fromRgb(from));
    gradient.setColorAt(1, QColor::fromRgb(to));
    painter.setBrush(gradient);
    painter.drawEllipse(centre, radius, radius);
    const QFont face = font(qRound(radius * 0.8), Weight::SemiBold);
    if (!hasLetters(person.initial, face))
        return drawFigure(painter, centre, radius);
    const Words initial(person.initial, face, radius * 2);
    initial.draw(painter, centre - QPointF(0, initial.height() / 2), QColor::fromRgb(kFaceInk), Side::Centre);
}

void drawArc(QPainter &painter, QPointF from, QPointF to, QPointF bulge, const QColor &colour, qreal thickness)
{
    QPainterPath curve(from);
    curve.quadTo((from + to) / 2 + 2 * bulge, to);
    const qreal length = curve.length() / thickness;
    const qreal dots = std::max(1.0, std::round(length / 2.9));
    QPen pen(colour, thickness, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.01, length / dots - 0.01});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(curve);
}

FaceRow::FaceRow(const CardContent &content, qreal radius) : m_radius(radius)
{
    for (const CardPerson &person : content.people) {
        if (!person.initial.isEmpty())
            m_people.append(person);
    }
}

qreal FaceRow::width() const
{
    return isEmpty() ? 0 : 2 * m_radius + qreal(m_people.size() - 1) * m_radius * (2 - kOverlap);
}

void FaceRow::draw(QPainter &painter, QPointF topLeft, const QColor &ground, bool mirrored) const
{
    for (qsizetype i = m_people.size() - 1; i >= 0; --i) {
        const qreal along = m_radius + qreal(i) * m_radius * (2 - kOverlap);
        const QPointF centre(mirrored ? width() - along : along, m_radius);
        drawFace(painter, m_people.at(i), topLeft + centre, m_radius, m_people.size() > 1 ? ground : QColor());
    }
}

bool Pair::suits(const CardContent &content)
{
    return content.people.size() == 2 && content.km > 0 && !content.distance.isEmpty()
        && !content.people.at(0).initial.isEmpty() && !content.people.at(1).initial.isEmpty();
}

Pair::Pair(const CardContent &content, qreal most) : m_content(content)
{
    const QFont small = font(22, Weight::Regular);
    for (int i = 0; i < 2; ++i)
        m_names[i] = Words(content.people.at(i).name, small, 2 * (kFace + kNameRoom));
    m_distance = Words(content.distance, font(30, Weight::SemiBold), most - 4 * kFace);
    m_together = Words(content.together, small, most);
    m_gap = std::min(std::max(gapFor(content.km), m_distance.width() + 2 * kBeside + 104),
                     most - 4 * kFace - 2 * overhang());
}

qreal Pair::overhang() const
{
    return std::max(0.0, std::max(m_names[0].width(), m_names[1].width()) / 2 - kFace);
}

bool Pair::isFlat() const
{
    const bool named = !m_names[0].isEmpty() || !m_names[1].isEmpty();
    return !named || m_together.width() <= m_gap - 2 * overhang() - 32;
}

QSizeF Pair::size() const
{
    const bool under = !m_names[0].isEmpty() || !m_names[1].isEmpty() || !m_together.isEmpty();
    return {std::max(m_gap + 4 * kFace + 2 * overhang(), m_together.width()),
            2 * kFace + 16 + (under ? 36 : 0) + (isFlat() ? 0 : kNameRow)};
}

void Pair::draw(QPainter &painter, QPointF topLeft, const Palette &colours, bool mirrored) const
{
    const qreal middle = topLeft.x() + size().width() / 2;
    const qreal y = topLeft.y() + kFace + 12;
    const qreal aside = m_gap / 2 + kFace;
    for (int i = 0; i < 2; ++i) {
        const bool left = (i == 0) != mirrored;
        const QPointF centre(middle + (left ? -aside : aside), y);
        drawFace(painter, m_content.people.at(i), centre, kFace);
        m_names[i].draw(painter, centre + QPointF(0, kFace + 12), colours.muted, Side::Centre);
    }
    const QPointF reach(m_gap / 2 - kBeside, 0);
    const QPointF foot(middle, y + 22);
    drawArc(painter, foot - reach, foot + reach, {0, -52}, colours.accent, 3.4);
    m_distance.draw(painter, {middle, y - 5}, colours.text, Side::Centre);
    m_together.draw(painter, {middle, y + kFace + 12 + (isFlat() ? 0 : kNameRow)}, colours.muted, Side::Centre);
}

} // namespace farnear::moments
