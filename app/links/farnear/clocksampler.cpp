// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/clocksampler.h"

#include <algorithm>

namespace farnear::links {

void ClockSampler::start(Millis now)
{
    m_offset.reset();
    m_running = true;
    m_nextAsk = now;
    m_heard = now;
    m_waitingSince.reset();
}

void ClockSampler::asked(Millis now)
{
    if (!m_waitingSince)
        m_waitingSince = now;
    m_nextAsk = now + m_offset.nextInterval();
}

void ClockSampler::add(Millis t0, Millis t1, Millis t2, Millis t3)
{
    m_waitingSince.reset();
    m_offset.add(t0, t1, t2, t3);
    m_nextAsk = std::min(m_nextAsk, t3 + m_offset.nextInterval());
}

bool ClockSampler::isSilent(Millis now) const
{
    return m_running && m_waitingSince && now - std::max(*m_waitingSince, m_heard) >= timeout;
}

std::optional<Millis> ClockSampler::due() const
{
    if (!m_running)
        return std::nullopt;
    if (!m_waitingSince)
        return m_nextAsk;
    return std::min(m_nextAsk, std::max(*m_waitingSince, m_heard) + timeout);
}

} // namespace farnear::links
