// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSizeF>

#include "moments/card.h"
#include "moments/palette.h"
#include "moments/words.h"

class QPainter;

namespace farnear::moments {

/** A face: the first letter on the person's colours. ring: the ground around it, where faces overlap; none if invalid.
 */
void drawFace(QPainter &painter, const CardPerson &person, QPointF centre, qreal radius, const QColor &ring = {});

/** Dots in a line, along a curve from one point to another whose middle is that far off the straight way. */
void drawArc(QPainter &painter, QPointF from, QPointF to, QPointF bulge, const QColor &colour, qreal thickness);

/** Faces in a row, each a little under the one before. */
class FaceRow {
public:
    FaceRow(const CardContent &content, qreal radius);
    [[nodiscard]] bool isEmpty() const { return m_people.isEmpty(); }
    [[nodiscard]] qreal width() const;
    [[nodiscard]] qreal height() const { return isEmpty() ? 0 : 2 * m_radius; }
    void draw(QPainter &painter, QPointF topLeft, const QColor &ground, bool mirrored) const;

private:
    QList<CardPerson> m_people;
    qreal m_radius;
};

/** Two people and what is between them: the arc with the distance under it, their names, the time together. */
class Pair {
public:
    /** Whether there is an arc to draw: two faces, apart by a known distance. */
    [[nodiscard]] static bool suits(const CardContent &content);
    Pair(const CardContent &content, qreal most);
    [[nodiscard]] QSizeF size() const;
    void draw(QPainter &painter, QPointF topLeft, const Palette &colours, bool mirrored) const;

private:
    [[nodiscard]] qreal overhang() const;
    /** Whether the time together has room between the names. */
    [[nodiscard]] bool isFlat() const;

    const CardContent &m_content;
    qreal m_gap = 0; //!< between the faces
    Words m_distance;
    Words m_together;
    Words m_names[2];
};

} // namespace farnear::moments
