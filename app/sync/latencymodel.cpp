// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/latencymodel.h"

#include <algorithm>
#include <cmath>

namespace farnear::sync {

namespace {

constexpr Millis oddStart = 300; //!< no output takes so long: something else was in the way
constexpr std::size_t remembered = 5;
constexpr Millis longestCost = 3000;
constexpr double driftLimit = 0.002; //!< a worse sound card is corrected by nudges
constexpr Millis driftBaseline = 500;

Millis median(std::deque<Millis> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

void LatencyModel::started(bool cold, Millis early)
{
    if (std::abs(early) > oddStart)
        return;
    // The median of the latest: one odd start does not spoil the next, two alike are believed.
    Millis &cost = cold ? m_costs.coldStart : m_costs.start;
    std::deque<Millis> &latest = cold ? m_coldStarts : m_starts;
    latest.push_back(cost - early);
    if (latest.size() > remembered)
        latest.pop_front();
    cost = std::clamp(median(latest), -50.0, longestCost);
}

void LatencyModel::sought(Millis cost)
{
    // Quick to learn that seeks take longer, slow to forget it: a seek that comes late costs another.
    const Millis bounded = std::min(cost, longestCost);
    m_costs.seek = bounded > m_costs.seek ? bounded : 0.8 * m_costs.seek + 0.2 * bounded;
}

void LatencyModel::measured(Millis local, Millis offset)
{
    if (!m_anchor)
        m_anchor.emplace(local, offset);
    const auto [since, from] = *m_anchor;
    if (local - since < driftBaseline)
        return;
    m_drift = std::clamp(m_drift - 0.5 * (offset - from) / (local - since), -driftLimit, driftLimit);
    m_anchor.emplace(local, offset);
}

} // namespace farnear::sync
