// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/smoke.h"

#include <QTextStream>

#include <cmath>
#include <numbers>
#include <random>

#include "bench/audiblefigures.h"
#include "bench/statistics.h"

namespace farnear::bench {

namespace {

/** Noise of 300-3000 Hz as a sum of sines: known at every instant, so it can be shifted by any part of a sample. */
class Noise {
public:
    Noise();
    [[nodiscard]] float at(double seconds) const;

private:
    struct Tone {
        double frequency;
        double phase;
    };
    std::vector<Tone> m_tones;
};

Noise::Noise()
{
    std::mt19937 random(3);
    std::uniform_real_distribution<> frequency(300, 3000);
    std::uniform_real_distribution<> phase(0, 2 * std::numbers::pi);
    for (int i = 0; i < 60; ++i)
        m_tones.push_back({frequency(random), phase(random)});
}

float Noise::at(double seconds) const
{
    double sum = 0;
    for (const Tone &tone : m_tones)
        sum += std::sin(2 * std::numbers::pi * tone.frequency * seconds + tone.phase);
    return float(sum * 0.02);
}

/** Left plays from its own time; right is behind by `offsetMs` and faster by `rate`. */
Stereo duet(double seconds, double offsetMs, double rate = 1)
{
    const Noise noise;
    Stereo sound;
    for (int i = 0; i < int(seconds * sampleRate); ++i) {
        const double t = double(i) / sampleRate;
        sound.left.push_back(noise.at(t));
        sound.right.push_back(noise.at((t - seconds / 2) * rate + seconds / 2 - offsetMs / 1000));
    }
    return sound;
}

class Verdict {
public:
    void expect(const QString &what, double value, double expected, double tolerance);
    [[nodiscard]] int failures() const { return m_failures; }

private:
    int m_failures = 0;
    QTextStream m_out{stdout};
};

void Verdict::expect(const QString &what, double value, double expected, double tolerance)
{
    const bool right = std::abs(value - expected) <= tolerance;
    m_failures += !right;
    m_out << (right ? "pass  " : "FAIL  ") << what << ": " << value << " (expected " << expected << " +- " << tolerance
          << ")\n";
    m_out.flush();
}

/** The offset found in the middle of 1.5 s, where duet() has just the one asked for. */
double offsetFound(const Stereo &sound)
{
    for (const OffsetPoint &point : offsetCurve(sound, 0.25))
        if (point.known && std::abs(point.at - 0.75) < 0.01)
            return point.offset;
    return std::nan("");
}

void offsets(Verdict &verdict)
{
    for (const double offset : {0.0, 0.02, -5.013, 48.2, -390.0})
        verdict.expect(QStringLiteral("offset of %1 ms").arg(offset), offsetFound(duet(1.5, offset)), offset, 0.02);
    for (const double rate : {1.001, 1.005, 0.98})
        verdict.expect(QStringLiteral("offset of 3 ms while one plays at %1").arg(rate),
                       offsetFound(duet(1.5, 3, rate)), 3, 0.2);
}

void unrelated(Verdict &verdict)
{
    Stereo sound = duet(3, 0);
    std::mt19937 random(9);
    std::uniform_real_distribution<float> value(-0.3f, 0.3f);
    for (float &sample : sound.right)
        sample = value(random);
    int known = 0;
    for (const OffsetPoint &point : offsetCurve(sound))
        known += point.known;
    verdict.expect(QStringLiteral("matches found between unrelated sounds"), known, 0, 0);
}

void gaps(Verdict &verdict)
{
    Stereo sound = duet(3, 0);
    for (const double at : {0.5, 1.5})
        std::fill_n(sound.left.begin() + int(at * sampleRate), sampleRate / 50, 0.f);
    verdict.expect(QStringLiteral("gaps of 20 ms"), double(findGaps(sound.left, 0, 3).size()), 2, 0);
    verdict.expect(QStringLiteral("gaps in sound without any"), double(findGaps(sound.right, 0, 3).size()), 0, 0);
}

/** Five seconds: apart by 30 ms until 0.7 s after the start, then by 1.5 ms. */
void stretches(Verdict &verdict)
{
    HeardRow row;
    for (double at = 0; at < 5; at += 0.05)
        row.curve.push_back({at, 0.08, true, at < 1.7 ? 30.0 : 1.5, 1, 0.1, 0.1});
    row.actions = {{Action::Kind::Play, 1}, {Action::Kind::Pause, 5}};
    verdict.expect(QStringLiteral("time until together, s"), timeToSync(row, 0), 0.65, 0.06);
    const Row made = figures(QStringLiteral("made"), row, 2, 8);
    verdict.expect(QStringLiteral("median in steady state"), made.figures[0].value, 1.5, 1e-9);
    verdict.expect(QStringLiteral("p99 of 1 .. 200"),
                   quantile(
                       [] {
                           std::vector<double> values(200);
                           for (size_t i = 0; i < values.size(); ++i)
                               values[i] = double(i + 1);
                           return values;
                       }(),
                       0.99),
                   198, 0);
}

} // namespace

int smoke()
{
    Verdict verdict;
    offsets(verdict);
    unrelated(verdict);
    gaps(verdict);
    stretches(verdict);
    return verdict.failures() == 0 ? 0 : 1;
}

} // namespace farnear::bench
