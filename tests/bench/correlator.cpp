// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/correlator.h"

#include <fftw3.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace farnear::bench {

namespace {

/** What counts as the same peak: noise of 300-3000 Hz has no correlation with itself left beyond this. */
constexpr int peakWidth = sampleRate * 15 / 10000;

int samples(double ms)
{
    return int(std::lround(ms * sampleRate / 1000));
}

double energy(std::span<const float> signal)
{
    double sum = 0;
    for (const float value : signal)
        sum += double(value) * value;
    return sum;
}

} // namespace

Correlator::Correlator(double windowMs, double maxLagMs)
    : m_window(samples(windowMs))
    , m_maxLag(samples(maxLagMs))
    , m_size(int(std::bit_ceil(unsigned(m_window + 2 * m_maxLag))))
    , m_correlation(size_t(2 * m_maxLag + 1))
{
    const size_t bins = size_t(m_size) / 2 + 1;
    m_first = fftwf_alloc_real(size_t(m_size));
    m_second = fftwf_alloc_real(size_t(m_size));
    m_firstSpectrum = fftwf_alloc_complex(bins);
    m_secondSpectrum = fftwf_alloc_complex(bins);
    m_forwardFirst = fftwf_plan_dft_r2c_1d(m_size, m_first, m_firstSpectrum, FFTW_ESTIMATE);
    m_forwardSecond = fftwf_plan_dft_r2c_1d(m_size, m_second, m_secondSpectrum, FFTW_ESTIMATE);
    m_back = fftwf_plan_dft_c2r_1d(m_size, m_secondSpectrum, m_second, FFTW_ESTIMATE);
}

Correlator::~Correlator()
{
    for (fftwf_plan plan : {m_forwardFirst, m_forwardSecond, m_back})
        fftwf_destroy_plan(plan);
    for (void *buffer : {static_cast<void *>(m_first), static_cast<void *>(m_second),
                         static_cast<void *>(m_firstSpectrum), static_cast<void *>(m_secondSpectrum)})
        fftwf_free(buffer);
}

Lag Correlator::measure(std::span<const float> first, std::span<const float> second, int at)
{
    transform(first, second, at);
    normalise(first, second, at);
    return peak();
}

/** m_second becomes the circular correlation; long enough that the lags looked for never wrap. */
void Correlator::transform(std::span<const float> first, std::span<const float> second, int at)
{
    std::fill_n(m_first, m_size, 0.f);
    std::fill_n(m_second, m_size, 0.f);
    std::ranges::copy(first.subspan(size_t(at), size_t(m_window)), m_first);
    std::ranges::copy(second.subspan(size_t(at - m_maxLag), size_t(m_window + 2 * m_maxLag)), m_second);
    fftwf_execute(m_forwardFirst);
    fftwf_execute(m_forwardSecond);
    for (int i = 0; i <= m_size / 2; ++i) {
        const float *a = m_firstSpectrum[i];
        float *b = m_secondSpectrum[i];
        const float real = a[0] * b[0] + a[1] * b[1];
        b[1] = a[0] * b[1] - a[1] * b[0];
        b[0] = real;
    }
    fftwf_execute(m_back);
}

/** By the energy of what each lag actually compared, so that a loud stretch is no better a match than a quiet one. */
void Correlator::normalise(std::span<const float> first, std::span<const float> second, int at)
{
    const double own = energy(first.subspan(size_t(at), size_t(m_window)));
    double other = energy(second.subspan(size_t(at - m_maxLag), size_t(m_window)));
    for (int lag = 0; lag <= 2 * m_maxLag; ++lag) {
        const double scale = std::sqrt(own * std::max(other, 0.)) * m_size;
        m_correlation[size_t(lag)] = scale > 1e-3 * m_size ? m_second[lag] / scale : 0;
        if (lag == 2 * m_maxLag)
            break;
        const int left = at - m_maxLag + lag;
        const double leaving = second[size_t(left)];
        const double entering = second[size_t(left) + size_t(m_window)];
        other += entering * entering - leaving * leaving;
    }
}

Lag Correlator::peak() const
{
    const auto best = std::ranges::max_element(m_correlation);
    const auto at = std::distance(m_correlation.begin(), best);
    double elsewhere = 1e-6;
    for (std::ptrdiff_t lag = 0; lag < std::ptrdiff_t(m_correlation.size()); ++lag) {
        if (std::abs(lag - at) > peakWidth)
            elsewhere = std::max(elsewhere, m_correlation[size_t(lag)]);
    }
    double fraction = 0;
    if (best != m_correlation.begin() && best + 1 != m_correlation.end()) {
        const double curve = *(best - 1) - 2 * *best + *(best + 1);
        fraction = curve < 0 ? 0.5 * (*(best - 1) - *(best + 1)) / curve : 0;
    }
    return {(double(at) + fraction - m_maxLag) * 1000 / sampleRate, *best, *best / elsewhere};
}

} // namespace farnear::bench
