// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/clocksampler.h"

#include <algorithm>

namespace farnear::room {

namespace {
constexpr Millis sleepJump = 300;
constexpr Millis lateTick = 2500;
} // namespace

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

void ClockSampler::add(const ports::ClockSample &sample)
{
    m_waitingSince.reset();
    m_offset.add(sample.t0, sample.t1, sample.t2, sample.t3);
    m_nextAsk = std::min(m_nextAsk, sample.t3 + m_offset.nextInterval());
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

bool SleepDetector::check(Millis now, Millis nowWithSleep, std::optional<Millis> due)
{
    const Millis slept = nowWithSleep - now;
    const bool jumped = m_slept && slept - *m_slept > sleepJump;
    m_slept = slept;
    return jumped || (due && now - *due > lateTick);
}

} // namespace farnear::room
