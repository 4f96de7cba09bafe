// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

namespace farnear::bench {

/** Media made by ffmpeg into a directory; an empty path when ffmpeg could not. */

/** Noise of 300-3000 Hz that never repeats, 48 kHz mono flac. */
[[nodiscard]] QString makeNoise(const QString &directory, int seconds);
/** A film, 30 frames a second of a moving test picture, h264 and aac. */
[[nodiscard]] QString makeFilm(const QString &directory, int seconds, QSize size = {1920, 1080});

} // namespace farnear::bench
