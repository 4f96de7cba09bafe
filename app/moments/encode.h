// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace farnear::moments {

enum class Format { Png, Jpeg };

/** The picture as a file of at most that many bytes: coarser or smaller until it fits. Nothing is in it but pixels: no
 * text, time, place, profile, nor the resolution of a screen. Empty for a null picture or an impossible size. */
[[nodiscard]] QByteArray encode(const QImage &picture, Format format, qsizetype most);

/** A small JPEG of at most 8 KiB, to be shown while the picture itself is on its way. */
[[nodiscard]] QByteArray preview(const QImage &picture);

} // namespace farnear::moments
