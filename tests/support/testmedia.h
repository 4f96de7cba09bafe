// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::test {

/** A song of a steady tone made by ffmpeg, mp3, titled by the file's base name; its path, or empty when ffmpeg could
 * not. */
[[nodiscard]] QString makeSong(const QString &directory, const QString &fileName, double seconds, int frequency = 440);

} // namespace farnear::test
