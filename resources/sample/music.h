// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/** The sample clip's sound: plucked chords over a soft ground, made by arithmetic alone. */
namespace sample {

constexpr int samplesPerSecond = 48000;

/** Interleaved stereo, 16 bits, little end first. */
[[nodiscard]] QByteArray composeMusic(int seconds);

} // namespace sample
