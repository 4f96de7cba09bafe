// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace farnear::moments {

/** The colours of a card: the window's night and paper. */
struct Palette {
    QColor paper;
    QColor paperEdge; //!< a little darker, towards the edges
    QColor text;
    QColor muted;
    QColor accent;
    QColor accentText;
    QColor line;
    QColor land;
    QColor stripeWarm;
    QColor stripeCool;
};

[[nodiscard]] const Palette &palette(bool night);

/** A face's gradient, from its upper left; the eight of the window. */
struct FaceColours {
    QRgb from;
    QRgb to;
};
[[nodiscard]] FaceColours faceColours(int colour);
inline constexpr QRgb kFaceInk = 0xff10131d;

} // namespace farnear::moments
