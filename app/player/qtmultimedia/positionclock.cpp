// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "positionclock.h"

#include <algorithm>

namespace farnear::player {

namespace {

constexpr qsizetype kWindow = 31;
/** This many reports in a row on one side and that far from the rest: the sound itself was held up. */
constexpr qsizetype kJump = 4;
constexpr Millis kFar = 60;

Millis median(QList<Millis> values)
{
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

void PositionClock::restart(double rate)
{
    m_rate = rate;
    m_offsets.clear();
}

void PositionClock::report(Millis media, Millis local)
{
    m_offsets.append(media - m_rate * local);
    if (jumped())
        m_offsets = m_offsets.last(kJump);
    else if (m_offsets.size() > kWindow)
        m_offsets.removeFirst();
}

bool PositionClock::jumped() const
{
    if (m_offsets.size() <= kJump)
        return false;
    const Millis usual = median(m_offsets.first(m_offsets.size() - kJump));
    const auto latest = m_offsets.last(kJump);
    const auto above = [usual](Millis offset) { return offset > usual + kFar; };
    const auto below = [usual](Millis offset) { return offset < usual - kFar; };
    return std::all_of(latest.begin(), latest.end(), above) || std::all_of(latest.begin(), latest.end(), below);
}

std::optional<Millis> PositionClock::at(Millis local) const
{
    if (m_offsets.isEmpty())
        return std::nullopt;
    return median(m_offsets) + m_rate * local;
}

} // namespace farnear::player
