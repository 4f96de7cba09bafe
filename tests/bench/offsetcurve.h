// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "bench/correlator.h"

namespace farnear::bench {

/** What two ears hear: the same length, sampleRate. */
struct Stereo {
    std::vector<float> left;
    std::vector<float> right;
};

/** One point of the offset over time. */
struct OffsetPoint {
    double at = 0;      //!< middle of the window, s of the recording
    double window = 0;  //!< its length, s
    bool known = false; //!< both play and match
    double offset = 0;  //!< ms the right ear is behind the left
    double peak = 0;    //!< normalised correlation
    double left = 0;    //!< levels, RMS of full scale 1
    double right = 0;
};

/** Below this an ear hears nothing: the noise plays at about 0.1. */
constexpr double silence = 0.003;

/**
 * The offset over the whole recording. A window of 250 ms first; where the two don't match (one of them begins or jumps
 * inside it, or plays faster just then), a shorter one, and one with the other rate undone.
 */
[[nodiscard]] std::vector<OffsetPoint> offsetCurve(const Stereo &sound, double stepSeconds = 0.05);

/** Where silences of at least 10 ms begin in [from, to], all in seconds. */
[[nodiscard]] std::vector<double> findGaps(std::span<const float> ear, double from, double to);

} // namespace farnear::bench
