// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tone.h"

#include <algorithm>
#include <cmath>

namespace farnear::test {

namespace {

/** Below this is silence; the test tones pass through it for a fraction of a millisecond only. */
constexpr float kSilence = 0.01F;

} // namespace

double loudness(const Samples &samples)
{
    double sum = 0;
    for (const float sample : samples)
        sum += double(sample) * double(sample);
    return samples.isEmpty() ? 0 : std::sqrt(sum / double(samples.size()));
}

double pitch(const Samples &samples, int samplesPerSecond)
{
    double first = -1;
    double last = -1;
    int crossings = 0;
    for (qsizetype i = 1; i < samples.size(); ++i) {
        const double before = samples[i - 1];
        const double after = samples[i];
        if (before >= 0 || after < 0)
            continue;
        last = double(i) - after / (after - before);
        if (first < 0)
            first = last;
        ++crossings;
    }
    return crossings < 2 || loudness(samples) < double(kSilence) ? 0
                                                                 : (crossings - 1) * samplesPerSecond / (last - first);
}

double longestHole(const Samples &samples, int samplesPerSecond)
{
    int longest = 0;
    int length = 0;
    for (const float sample : samples) {
        length = std::abs(sample) < kSilence ? length + 1 : 0;
        longest = std::max(longest, length);
    }
    return 1000.0 * longest / samplesPerSecond;
}

} // namespace farnear::test
