// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/offsetcurve.h"

#include <algorithm>
#include <cmath>

namespace farnear::bench {

namespace {

double level(std::span<const float> signal)
{
    double sum = 0;
    for (const float value : signal)
        sum += double(value) * value;
    return signal.empty() ? 0 : std::sqrt(sum / double(signal.size()));
}

/** Centres each correlator's window on the point asked for. */
class Ladder {
public:
    explicit Ladder(const Stereo &sound) : m_sound(sound) {}
    [[nodiscard]] OffsetPoint measure(int centre);

private:
    [[nodiscard]] bool fits(const Correlator &correlator, int centre) const;

    const Stereo &m_sound;
    Correlator m_long{250, 400};
    Correlator m_short{80, 400};
    Correlator m_shortest{25, 60};
};

bool Ladder::fits(const Correlator &correlator, int centre) const
{
    const int reach = correlator.window() / 2 + correlator.maxLag() + 1;
    return centre >= reach && centre + reach < int(m_sound.left.size());
}

OffsetPoint Ladder::measure(int centre)
{
    OffsetPoint point;
    point.at = double(centre) / sampleRate;
    for (Correlator *correlator : {&m_long, &m_short, &m_shortest}) {
        if (!fits(*correlator, centre))
            continue;
        const int at = centre - correlator->window() / 2;
        point.window = double(correlator->window()) / sampleRate;
        point.left = level(std::span(m_sound.left).subspan(size_t(at), size_t(correlator->window())));
        point.right = level(std::span(m_sound.right).subspan(size_t(at), size_t(correlator->window())));
        if (point.left < silence || point.right < silence)
            continue;
        const Lag lag = correlator->measure(m_sound.left, m_sound.right, at);
        point.known = lag.sure();
        point.offset = lag.ms;
        point.peak = lag.peak;
        if (point.known)
            break;
    }
    return point;
}

} // namespace

std::vector<OffsetPoint> offsetCurve(const Stereo &sound, double stepSeconds)
{
    Ladder ladder(sound);
    std::vector<OffsetPoint> curve;
    const int step = int(stepSeconds * sampleRate);
    for (int centre = step; centre + step < int(sound.left.size()); centre += step)
        curve.push_back(ladder.measure(centre));
    return curve;
}

int countGaps(std::span<const float> ear, double from, double to)
{
    constexpr size_t block = sampleRate / 200;
    const size_t end = std::min(ear.size(), size_t(std::max(to, 0.) * sampleRate));
    int gaps = 0;
    int quiet = 0;
    for (size_t at = size_t(std::max(from, 0.) * sampleRate); at + block <= end; at += block) {
        quiet = level(ear.subspan(at, block)) < silence ? quiet + 1 : 0;
        gaps += quiet == 2;
    }
    return gaps;
}

} // namespace farnear::bench
