// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "music.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace sample {

namespace {

constexpr double rate = samplesPerSecond;
constexpr double chordSeconds = 3.0;
constexpr double stepSeconds = 0.375;

struct Stereo {
    std::vector<double> left;
    std::vector<double> right;

    void add(size_t at, double value, double pan)
    {
        if (at >= left.size())
            return;
        left[at] += value * std::cos(pan * std::numbers::pi / 2);
        right[at] += value * std::sin(pan * std::numbers::pi / 2);
    }
};

double hertz(int note)
{
    return 440.0 * std::pow(2.0, (note - 69) / 12.0);
}

/** A plucked string (Karplus and Strong, 1983), its noise softened so that it sounds like a finger. */
void pluck(Stereo &mix, double start, int note, double loudness, double pan)
{
    QRandomGenerator random(quint32(note * 977 + int(start * 1000)));
    std::vector<double> string(size_t(rate / hertz(note)));
    double soft = 0;
    for (double &value : string)
        value = soft += 0.28 * (random.generateDouble() * 2 - 1 - soft);
    const auto length = size_t(2.6 * rate);
    for (size_t n = 0; n < length; ++n) {
        double &value = string[n % string.size()];
        mix.add(size_t(start * rate) + n, loudness * value * std::min(1.0, double(length - n) / 4800), pan);
        value = 0.4985 * (value + string[(n + 1) % string.size()]);
    }
}

/** A voice of the ground: three partials that come and go slowly. */
void hum(Stereo &mix, double start, double length, int note, double loudness, double pan)
{
    const double w = 2 * std::numbers::pi * hertz(note) / rate;
    const auto count = size_t(length * rate);
    for (size_t n = 0; n < count; ++n) {
        const double at = double(n);
        const double shape = std::pow(std::sin(std::numbers::pi * at / double(count)), 0.8);
        const double tremble = 1 + 0.12 * std::sin(2 * std::numbers::pi * 0.7 * at / rate + note);
        const double tone = std::sin(w * at) + 0.30 * std::sin(2 * w * at + 0.4) + 0.10 * std::sin(3 * w * at + 1.1);
        mix.add(size_t(start * rate) + n, loudness * shape * tremble * tone, pan);
    }
}

/** A bell far away: partials of a struck bar. */
void bell(Stereo &mix, double start, int note, double loudness)
{
    for (const auto &[ratio, part, seconds] :
         {std::array{1.0, 1.0, 1.6}, std::array{2.76, 0.32, 0.6}, std::array{5.4, 0.12, 0.25}}) {
        const double w = 2 * std::numbers::pi * hertz(note) * ratio / rate;
        for (size_t n = 0; n < size_t(3 * seconds * rate); ++n)
            mix.add(size_t(start * rate) + n,
                    loudness * part * std::exp(-double(n) / (seconds * rate)) * std::sin(w * double(n)), 0.62);
    }
}

/** Echoes that cross from side to side: the valley. */
void addEcho(Stereo &mix)
{
    const auto delay = size_t(0.281 * rate);
    double soft = 0;
    for (size_t n = delay; n < mix.left.size(); ++n) {
        soft += 0.35 * (mix.right[n - delay] - soft);
        mix.left[n] += 0.30 * soft;
        mix.right[n] += 0.26 * mix.left[n - delay];
    }
}

void writeScore(Stereo &mix, int seconds)
{
    constexpr std::array<std::array<int, 5>, 4> chords{
        {{38, 57, 61, 64, 66}, {35, 54, 59, 62, 66}, {43, 55, 59, 62, 66}, {45, 57, 61, 64, 71}}};
    constexpr std::array<int, 8> pattern{1, 3, 2, 4, 3, 2, 4, 3};
    constexpr std::array<int, 8> melody{78, 76, 74, 73, 78, 81, 74, 76};
    for (int bar = 0; bar * chordSeconds < seconds; ++bar) {
        const auto &chord = chords[size_t(bar) % chords.size()];
        const double start = bar * chordSeconds;
        hum(mix, start, chordSeconds + 0.6, chord[0] + 12, 0.085, 0.5);
        for (size_t voice = 1; voice < chord.size(); ++voice)
            hum(mix, start, chordSeconds + 0.6, chord[voice], 0.022, 0.2 * double(voice));
        pluck(mix, start, chord[0] + 12, 0.42, 0.5);
        for (size_t step = 0; step < pattern.size(); ++step)
            pluck(mix, start + double(step) * stepSeconds, chord[size_t(pattern[step])] + 12, step % 4 ? 0.26 : 0.34,
                  step % 2 ? 0.68 : 0.32);
        bell(mix, start + (bar % 2 ? 1.5 : 0.75), melody[size_t(bar) % melody.size()], 0.045);
    }
}

} // namespace

QByteArray composeMusic(int seconds)
{
    const auto count = size_t(seconds) * samplesPerSecond;
    Stereo mix{std::vector<double>(count), std::vector<double>(count)};
    writeScore(mix, seconds);
    addEcho(mix);
    QByteArray bytes(qsizetype(count) * 4, Qt::Uninitialized);
    for (size_t n = 0; n < count; ++n) {
        const double fade = std::min({1.0, double(n) / (0.05 * rate), double(count - n) / (1.5 * rate)});
        qToLittleEndian(qint16(std::tanh(mix.left[n] * fade) * 28000), bytes.data() + n * 4);
        qToLittleEndian(qint16(std::tanh(mix.right[n] * fade) * 28000), bytes.data() + n * 4 + 2);
    }
    return bytes;
}

} // namespace sample
