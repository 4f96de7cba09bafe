// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette.h"

#include <array>

namespace farnear::moments {

namespace {

constexpr std::array<FaceColours, 8> kFaces{{
    {0xfff7cf95, 0xffe58f7b},
    {0xff9cc3ff, 0xff7d86f2},
    {0xffa4e3c4, 0xff58b6a9},
    {0xfff3b3c6, 0xffdd7ea6},
    {0xffcdb4f6, 0xff9a82e6},
    {0xfff5e08c, 0xffd9b04f},
    {0xff9fe0ea, 0xff5ba9d6},
    {0xffd9c8b4, 0xffb09a84},
}};

const Palette kPaper{
    .paper = QColor(0xff, 0xfd, 0xf8),
    .paperEdge = QColor(0xf7, 0xf2, 0xe6),
    .text = QColor(0x1d, 0x22, 0x31),
    .muted = QColor(0x56, 0x5d, 0x70),
    .accent = QColor(0xa8, 0x63, 0x0c),
    .accentText = QColor(0x8b, 0x4f, 0x06),
    .line = QColor(0x28, 0x1e, 0x0a, 0x2e),
    .land = QColor(0xec, 0xe1, 0xca),
    .stripeWarm = QColor(0xd9, 0x7f, 0x66),
    .stripeCool = QColor(0x5f, 0x7d, 0xc4),
};

const Palette kNight{
    .paper = QColor(0x16, 0x1d, 0x2f),
    .paperEdge = QColor(0x0f, 0x15, 0x25),
    .text = QColor(0xe9, 0xec, 0xf5),
    .muted = QColor(0xa3, 0xad, 0xc3),
    .accent = QColor(0xf2, 0xc0, 0x78),
    .accentText = QColor(0xf2, 0xc0, 0x78),
    .line = QColor(0xff, 0xff, 0xff, 0x2b),
    .land = QColor(0x2a, 0x35, 0x50),
    .stripeWarm = QColor(0xb8, 0x6a, 0x5c),
    .stripeCool = QColor(0x4f, 0x69, 0xa8),
};

} // namespace

const Palette &palette(bool night)
{
    return night ? kNight : kPaper;
}

FaceColours faceColours(int colour)
{
    return kFaces[static_cast<unsigned>(colour) % kFaces.size()];
}

} // namespace farnear::moments
