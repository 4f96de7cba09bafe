// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/reconnector.h"

#include <limits>

namespace farnear::room {

void Reconnector::trying(Millis now)
{
    m_state = State::Trying;
    m_until = now + (m_wasLive ? returnPatience : firstPatience);
}

void Reconnector::atTheDoor()
{
    m_until = std::numeric_limits<Millis>::infinity();
}

void Reconnector::live()
{
    m_state = State::Live;
    m_wasLive = true;
    m_backoff.reset();
}

void Reconnector::lost(Millis now, double random)
{
    m_state = State::Waiting;
    m_until = now + m_backoff.next(random);
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

bool isFinal(ErrorCode code, bool wasLive)
{
    switch (code) {
    case ErrorCode::BadInvite:
    case ErrorCode::WrongSecret:
    case ErrorCode::NeedPassword:
    case ErrorCode::RoomFull:
    case ErrorCode::NotAdmitted:
    case ErrorCode::Removed:
    case ErrorCode::Replaced:
    case ErrorCode::UnsupportedVersion: return true;
    default: // a server that restarts may well answer nonsense for a while
        return !wasLive;
    }
}

} // namespace farnear::room
