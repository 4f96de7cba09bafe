// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

struct fftwf_plan_s;

namespace farnear::bench {

constexpr int sampleRate = 48000;

/** How far the second of two signals is behind the first, and how sure that is. */
struct Lag {
    double ms = 0;    //!< + : the second comes later
    double peak = 0;  //!< normalised correlation there, -1 .. 1
    double ratio = 0; //!< peak against the best one elsewhere; about 1 for unrelated signals
    /** Unrelated noise passes less than once in a thousand windows. */
    [[nodiscard]] bool sure() const { return peak > 0.2 && ratio > 1.5; }
};

/**
 * Normalised cross-correlation of one window of a signal with a longer stretch of another, by FFT, its peak refined by
 * a parabola. On noise of 300-3000 Hz it resolves 0.02 ms.
 */
class Correlator {
public:
    /** Window length and largest lag looked for, ms. */
    Correlator(double windowMs, double maxLagMs);
    ~Correlator();
    Correlator(const Correlator &) = delete;
    Correlator &operator=(const Correlator &) = delete;

    [[nodiscard]] int window() const { return m_window; }
    [[nodiscard]] int maxLag() const { return m_maxLag; }
    /** The window begins at sample `at` of first; at - maxLag() .. at + window() + maxLag() must exist in both. */
    [[nodiscard]] Lag measure(std::span<const float> first, std::span<const float> second, int at);

private:
    void transform(std::span<const float> first, std::span<const float> second, int at);
    void normalise(std::span<const float> first, std::span<const float> second, int at);
    [[nodiscard]] Lag peak() const;

    int m_window;
    int m_maxLag;
    int m_size;
    float *m_first;
    float *m_second;
    float (*m_firstSpectrum)[2];
    float (*m_secondSpectrum)[2];
    fftwf_plan_s *m_forwardFirst;
    fftwf_plan_s *m_forwardSecond;
    fftwf_plan_s *m_back;
    std::vector<double> m_correlation; //!< by lag, from -maxLag to +maxLag
};

} // namespace farnear::bench
