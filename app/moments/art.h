// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>

namespace farnear::moments {

/** A card's empty paper; lengths are pixels at scale 1. */
[[nodiscard]] QImage blank(QSizeF size, int scale);
/** A painter for it that draws smoothly, in those lengths. */
void begin(QPainter &painter, QImage &card, int scale);

/** The picture, or a landscape by night where there is none. */
[[nodiscard]] QImage pictureOr(const QImage &picture);
/** Width by height, kept between narrowest and widest. */
[[nodiscard]] qreal aspectOf(const QImage &picture, qreal narrowest, qreal widest);
/** The middle of the picture, cut to fill the area; drawn with its pixels on the card's. shape: what is shown of it,
 * within the area. */
void drawPicture(QPainter &painter, const QRectF &area, const QPainterPath &shape, const QImage &picture);
void drawPicture(QPainter &painter, const QRectF &area, const QImage &picture);
/** Bites half circles out of an edge, from where the path is to a corner; the shape lies at its right. */
void biteAlong(QPainterPath &path, QPointF to, qreal radius, qreal pitch);
/** One half circle, around a point of the edge, on the way in that direction. */
void bite(QPainterPath &path, QPointF centre, QPointF direction, qreal radius);
/** A soft shadow under a shape. */
void drawShadow(QPainter &painter, const QPainterPath &shape, qreal reach, const QColor &colour);
/** One calm, dark colour that goes with the picture; nearly white with paper. */
[[nodiscard]] QColor moodOf(const QImage &picture, bool night);
/** From paper to its edges, as paper looks under a lamp. */
void fillPaper(QPainter &painter, const QRectF &area, const QColor &middle, const QColor &edge);

} // namespace farnear::moments
