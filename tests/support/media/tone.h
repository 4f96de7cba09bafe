// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace farnear::test {

/** What was heard, one channel, -1 .. 1. */
using Samples = QList<float>;

/** Root mean square: 0.35 for the test tones at full volume. */
[[nodiscard]] double loudness(const Samples &samples);

/**
 * The frequency of one clean tone, by counting its rising zero crossings between the first and the last; 0 for silence.
 */
[[nodiscard]] double pitch(const Samples &samples, int samplesPerSecond);

/** The longest stretch of silence within, in ms: a hole in the sound. */
[[nodiscard]] double longestHole(const Samples &samples, int samplesPerSecond);

} // namespace farnear::test
