// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/habits.h"

#include <algorithm>
#include <cmath>

namespace farnear::sync {

namespace {

constexpr Millis oddStart = 300;   //!< no output takes so long: something else was in the way
constexpr Millis mostLearned = 40; //!< of a start's cost at once
constexpr Millis longestCost = 3000;
constexpr double driftLimit = 0.002; //!< a worse sound card is corrected by nudges
constexpr Millis driftBaseline = 500;

} // namespace

void Habits::started(bool cold, Millis early)
{
    if (std::abs(early) > oddStart)
        return;
    // The first start of its kind is believed, later ones by half: one odd start must not spoil the next.
    Millis &cost = cold ? m_costs.coldStart : m_costs.start;
    bool &known = cold ? m_coldStartKnown : m_startKnown;
    const Millis correction = known ? 0.5 * std::clamp(early, -mostLearned, mostLearned) : early;
    cost = std::clamp(cost - correction, -50.0, longestCost);
    known = true;
}

void Habits::sought(Millis cost)
{
    // Quick to learn that seeks take longer, slow to forget it: a seek that comes late costs another.
    const Millis bounded = std::min(cost, longestCost);
    m_costs.seek = bounded > m_costs.seek ? bounded : 0.8 * m_costs.seek + 0.2 * bounded;
}

void Habits::measured(Millis local, Millis offset)
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
