// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/playerorders.h"

#include <algorithm>
#include <cmath>

namespace farnear::sync {

namespace {

constexpr Millis samePlace = 0.5; //!< of media: closer than any frame or packet

} // namespace

void PlayerOrders::opening(Millis position, Millis local)
{
    closed();
    m_open = true;
    m_preparing = true;
    m_preparedAt = m_soundAt = position;
    m_prepareSince = local;
}

void PlayerOrders::closed()
{
    m_open = m_preparing = m_playing = m_stalled = m_ended = m_seekWasAsked = false;
    m_rate = 1;
    m_keepPitch = false;
}

std::optional<Millis> PlayerOrders::prepared(Millis local, std::optional<Millis> sound)
{
    if (!m_preparing)
        return std::nullopt;
    m_preparing = false;
    m_soundAt = std::max(m_preparedAt, sound.value_or(m_preparedAt));
    if (!std::exchange(m_seekWasAsked, false))
        return std::nullopt;
    return preparingFor(local);
}

void PlayerOrders::play()
{
    m_orders.append({PlayerOrder::Kind::Play});
    m_playing = true;
    leavePlace();
}

void PlayerOrders::pause()
{
    if (std::exchange(m_playing, false))
        m_orders.append({PlayerOrder::Kind::Pause});
}

void PlayerOrders::seek(Millis position, Millis local)
{
    m_orders.append({PlayerOrder::Kind::Seek, position});
    m_preparing = true;
    m_seekWasAsked = true;
    m_preparedAt = m_soundAt = position;
    m_prepareSince = local;
}

void PlayerOrders::setRate(double rate, bool keepPitch)
{
    if (rate == m_rate && keepPitch == m_keepPitch)
        return;
    m_orders.append({PlayerOrder::Kind::SetRate, 0, rate, keepPitch});
    m_rate = rate;
    m_keepPitch = keepPitch;
}

bool PlayerOrders::isAt(Millis position) const
{
    return std::abs(m_preparedAt - position) < samePlace;
}

} // namespace farnear::sync
