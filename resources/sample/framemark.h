// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>

#include <optional>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

/**
 * The frame's number in the sample clip's corner: small digits for people, and below them a row of dots for programs
 * that compare two windows. From the left: one lit, ten bits (highest first), one for odd parity, one dark.
 */
namespace sample {

/** Draws the number into a 1280 x 720 frame. */
void drawFrameMark(QPainter &painter, int number);
/** Reads it back from a picture that shows the clip's frame, whole, in `shown` (of the picture, in pixels). */
[[nodiscard]] std::optional<int> readFrameMark(const QImage &picture, const QRectF &shown);

} // namespace sample
