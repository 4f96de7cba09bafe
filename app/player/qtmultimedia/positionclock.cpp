// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "positionclock.h"

#include <algorithm>

namespace farnear::player {

namespace {

constexpr qsizetype kWindow = 9;

} // namespace

void PositionClock::restart(double rate)
{
    m_rate = rate;
    m_offsets.clear();
}

void PositionClock::report(Millis media, Millis local)
{
    m_offsets.append(media - m_rate * local);
    if (m_offsets.size() > kWindow)
        m_offsets.removeFirst();
}

std::optional<Millis> PositionClock::at(Millis local) const
{
    if (m_offsets.isEmpty())
        return std::nullopt;
    auto sorted = m_offsets;
    const auto middle = sorted.begin() + sorted.size() / 2;
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle + m_rate * local;
}

} // namespace farnear::player
