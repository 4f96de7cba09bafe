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

/** A stretch of 2 * reach samples around a centre, as if played at 1 / rate; what lies outside is silence. */
std::vector<float> stretched(std::span<const float> signal, int centre, int reach, double rate)
{
    std::vector<float> result(size_t(2 * reach), 0.f);
    for (int i = 0; i < 2 * reach; ++i) {
        const double at = centre + (i - reach) * rate;
        const double whole = std::floor(at);
        if (whole < 0 || whole + 1 >= double(signal.size()))
            continue;
        const float part = float(at - whole);
        result[size_t(i)] = signal[size_t(whole)] * (1 - part) + signal[size_t(whole) + 1] * part;
    }
    return result;
}

/** Centres each correlator's window on the point asked for. */
class Ladder {
public:
    explicit Ladder(const Stereo &sound) : m_sound(sound) { }
    [[nodiscard]] OffsetPoint measure(int centre);

private:
    [[nodiscard]] bool fits(const Correlator &correlator, int centre) const;
    [[nodiscard]] bool measureLevels(const Correlator &correlator, int centre, OffsetPoint &point) const;
    void take(const Lag &lag, OffsetPoint &point) const;
    void measureAtOtherRates(int centre, OffsetPoint &point);

    const Stereo &m_sound;
    Correlator m_long{250, 400};
    Correlator m_short{80, 400};
    Correlator m_near{80, 100};
};

bool Ladder::fits(const Correlator &correlator, int centre) const
{
    const int reach = correlator.window() / 2 + correlator.maxLag() + 1;
    return centre >= reach && centre + reach < int(m_sound.left.size());
}

bool Ladder::measureLevels(const Correlator &correlator, int centre, OffsetPoint &point) const
{
    const size_t at = size_t(centre - correlator.window() / 2);
    const size_t length = size_t(correlator.window());
    point.window = double(length) / sampleRate;
    point.left = level(std::span(m_sound.left).subspan(at, length));
    point.right = level(std::span(m_sound.right).subspan(at, length));
    return point.left >= silence && point.right >= silence;
}

void Ladder::take(const Lag &lag, OffsetPoint &point) const
{
    point.known = lag.sure();
    point.offset = lag.ms;
    point.peak = lag.peak;
}

OffsetPoint Ladder::measure(int centre)
{
    OffsetPoint point;
    point.at = double(centre) / sampleRate;
    for (Correlator *correlator : {&m_long, &m_short}) {
        if (!fits(*correlator, centre) || !measureLevels(*correlator, centre, point))
            continue;
        take(correlator->measure(m_sound.left, m_sound.right, centre - correlator->window() / 2), point);
        if (point.known)
            return point;
    }
    if (point.left >= silence && point.right >= silence && fits(m_near, centre))
        measureAtOtherRates(centre, point);
    return point;
}

/** One may play up to 2 % faster than the other just then: undoes that around the centre, and looks again. */
void Ladder::measureAtOtherRates(int centre, OffsetPoint &point)
{
    const int reach = m_near.window() / 2 + m_near.maxLag();
    const auto left = std::span(m_sound.left).subspan(size_t(centre - reach), size_t(2 * reach));
    Lag best;
    for (const double rate : {1.005, 0.995, 1.01, 0.99, 1.02, 0.98}) {
        const std::vector<float> right = stretched(m_sound.right, centre, reach, rate);
        Lag lag = m_near.measure(left, right, m_near.maxLag());
        lag.ms *= rate;
        if (lag.ratio > best.ratio)
            best = lag;
    }
    take(best, point);
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

std::vector<double> findGaps(std::span<const float> ear, double from, double to)
{
    constexpr size_t block = sampleRate / 200;
    const size_t end = std::min(ear.size(), size_t(std::max(to, 0.) * sampleRate));
    std::vector<double> gaps;
    int quiet = 0;
    for (size_t at = size_t(std::max(from, 0.) * sampleRate); at + block <= end; at += block) {
        quiet = level(ear.subspan(at, block)) < silence ? quiet + 1 : 0;
        if (quiet == 2)
            gaps.push_back(double(at - block) / sampleRate);
    }
    return gaps;
}

} // namespace farnear::bench
