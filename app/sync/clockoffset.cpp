// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/clockoffset.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace farnear::sync {

namespace {

constexpr std::size_t windowSize = 64;
constexpr Millis windowSpan = 120'000;
constexpr std::size_t latest = 8;
constexpr Millis driftSpan = 20'000;  //!< a shorter window says nothing of drift
constexpr double driftLimit = 300e-6; //!< no working quartz is worse
constexpr double dispersion = 100e-6; //!< how much older samples are trusted less (RFC 5905's PHI is 15e-6)
constexpr Millis leastError = 0.03;   //!< what scheduling adds even on one computer
constexpr Millis absurdRtt = 30'000;

} // namespace

void ClockOffset::add(Millis t0, Millis t1, Millis t2, Millis t3)
{
    const bool finite = std::isfinite(t0) && std::isfinite(t1) && std::isfinite(t2) && std::isfinite(t3);
    const Sample sample{(t0 + t3) / 2, t1 - t0, t2 - t3};
    if (!finite || t3 < t0 || t2 < t1 || sample.rtt() < 0 || sample.rtt() > absurdRtt)
        return;
    ++m_taken;
    m_window.push_back(sample);
    while (m_window.size() > windowSize || m_window.front().local < sample.local - windowSpan)
        m_window.pop_front();
    estimateAt(sample.local);
}

void ClockOffset::reset()
{
    m_window.clear();
    m_taken = 0;
    m_estimate.reset();
}

Millis ClockOffset::nextInterval() const
{
    if (m_taken < 16)
        return 40;
    return m_taken < 40 ? 250 : 1500;
}

ClockOffset::Fit ClockOffset::fit(Window::const_iterator first, Window::const_iterator last, Millis reference,
                                  double drift, double ageing)
{
    Millis fastestOut = std::numeric_limits<Millis>::max();
    Millis fastestBack = std::numeric_limits<Millis>::max();
    Millis sumOut = 0;
    Millis sumBack = 0;
    for (auto it = first; it != last; ++it) {
        const Millis drifted = drift * (it->local - reference);
        const Millis aged = ageing * std::abs(reference - it->local);
        const Millis out = it->out - drifted + aged;
        const Millis back = drifted - it->back + aged;
        fastestOut = std::min(fastestOut, out);
        fastestBack = std::min(fastestBack, back);
        sumOut += out;
        sumBack += back;
    }
    // Of n waits the shortest is about the mean wait / n: that is how far the fastest way may be from the true one.
    const auto count = static_cast<double>(std::distance(first, last));
    const Millis waits = (sumOut + sumBack) / count - fastestOut - fastestBack;
    const Millis error = count < 2 ? (fastestOut + fastestBack) / 2 : waits / count + leastError;
    return {(fastestOut - fastestBack) / 2, error};
}

double ClockOffset::drift() const
{
    const Millis begin = m_window.front().local;
    const Millis span = m_window.back().local - begin;
    const auto middle = std::find_if(m_window.begin(), m_window.end(),
                                     [&](const Sample &sample) { return sample.local > begin + span / 2; });
    const auto older = std::distance(m_window.begin(), middle);
    const auto newer = std::distance(middle, m_window.end());
    if (span < driftSpan || older < 8 || newer < 8)
        return m_estimate ? m_estimate->drift : 0;
    const double known = m_estimate ? m_estimate->drift : 0;
    const Fit before = fit(m_window.begin(), middle, begin, known, 0);
    const Fit after = fit(middle, m_window.end(), begin, known, 0);
    const double residual = (after.offset - before.offset) / (span / 2);
    const double noise = (before.error + after.error) / (span / 2);
    const double weight = residual * residual / (residual * residual + noise * noise);
    return std::clamp(known + 0.2 * weight * residual, -driftLimit, driftLimit);
}

void ClockOffset::estimateAt(Millis local)
{
    ClockEstimate estimate;
    estimate.drift = drift();
    estimate.reference = local;
    const Fit all = fit(m_window.begin(), m_window.end(), local, estimate.drift, dispersion);
    estimate.offset = all.offset;
    estimate.error = all.error;
    const auto byRtt = [](const Sample &a, const Sample &b) { return a.rtt() < b.rtt(); };
    estimate.rtt = std::min_element(m_window.begin(), m_window.end(), byRtt)->rtt();
    const auto recent = m_window.end() - static_cast<std::ptrdiff_t>(std::min(latest, m_window.size()));
    estimate.worstRtt = std::max_element(recent, m_window.end(), byRtt)->rtt();
    m_estimate = estimate;
}

} // namespace farnear::sync
