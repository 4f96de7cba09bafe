// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/** What people may say, show and queue at most, whatever the server. */
namespace farnear::model::limits {

// Text, in characters (code points)
constexpr int nameChars = 40;
constexpr int titleChars = 200;
constexpr int fileNameChars = 255;
constexpr int fingerprintChars = 128;
constexpr int textChars = 2000;
constexpr int zoneChars = 64;
constexpr int textLines = 20;

// Numbers
constexpr int countMax = 9; //!< of a reaction
constexpr int colours = 8;
constexpr int queueItems = 500;
constexpr int capacity = 64;   //!< members of a room
constexpr int history = 10000; //!< kept posts of a room

// Pictures
constexpr qint64 pictureBytes = 8'383'488; //!< a little under 8 MiB
constexpr qsizetype previewBytes = qsizetype(8) * 1024;
constexpr int pictureSide = 16384; //!< pixels

} // namespace farnear::model::limits
