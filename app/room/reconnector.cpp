// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/reconnector.h"

#include <algorithm>
#include <limits>

namespace farnear::room {

void Reconnector::trying(Millis now)
{
    m_state = State::Trying;
    m_until = now + (m_wasLive ? m_patience : firstPatience);
}

void Reconnector::atTheDoor()
{
    m_until = std::numeric_limits<Millis>::infinity();
}

void Reconnector::live()
{
    m_state = State::Live;
    m_wasLive = true;
    m_patience = returnPatience;
    m_backoff.reset();
}

void Reconnector::lost(Millis now, double random, Millis notBefore)
{
    if (hasGivenUpTrying(now))
        m_patience = std::min(2 * m_patience, firstPatience);
    m_state = State::Waiting;
    m_until = now + std::max(m_backoff.next(random), notBefore);
}

void Reconnector::retryNow(Millis now)
{
    m_backoff.reset();
    if (m_state == State::Waiting)
        m_until = now;
}

std::optional<Millis> Reconnector::due() const
{
    if (m_state == State::Trying || m_state == State::Waiting)
        return m_until;
    return std::nullopt;
}

} // namespace farnear::room
