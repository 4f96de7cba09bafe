// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/stateexchange.h"

#include <cmath>
#include <utility>

namespace farnear::syncplay {

namespace {

constexpr Millis longestRtt = 60'000;
constexpr Millis jump = 100; //!< more than a clock is off by messages that were late: it was set anew

} // namespace

std::optional<RoomState> StateExchange::take(const ServerState &state, Millis local)
{
    measure(state.ping, local);
    m_serverClock = state.ping.serverClock;
    const bool acknowledged = state.clientChange > 0 && state.clientChange == m_ownChange;
    m_lostChange = m_ownChange > 0 && state.serverChange > 0 && !acknowledged;
    if (state.serverChange > 0)
        m_serverChange = state.serverChange;
    if (state.serverChange > 0 || acknowledged)
        m_ownChange = 0;
    if (!state.play || isChanging())
        return std::nullopt;
    RoomState room;
    room.paused = state.play->paused;
    room.position = state.play->position * 1000;
    room.at = state.ping.serverClock ? *state.ping.serverClock * 1000 : toServer(local - m_rtt / 2);
    room.seek = state.play->seek;
    room.change = state.serverChange > 0;
    room.by = state.play->by;
    return room;
}

/**
 * The server tells its time as it sends, and what this side told last with the time it sat on it added: the four stamps
 * of an exchange whose answer took the server no time.
 */
void StateExchange::measure(const Ping &ping, Millis local)
{
    const Millis told = ping.ownClock ? *ping.ownClock * 1000 : local;
    const bool returned = ping.ownClock && told <= local && local - told <= longestRtt;
    if (returned)
        m_rtt = local - told;
    const Millis server = ping.serverClock ? *ping.serverClock * 1000 : toServer(local - m_rtt / 2);
    const Millis offset = server + m_rtt / 2 - local;
    if (m_clock && std::abs(offset - (m_clock->toServer(local) - local)) > m_rtt + jump)
        m_offset.reset();
    if (returned && ping.serverClock)
        m_offset.add(told, server, server, local);
    m_clock = m_offset.estimate();
    if (!m_clock)
        m_clock = sync::ClockEstimate{offset, 0, local, m_rtt, m_rtt, m_rtt / 2};
}

ClientState StateExchange::pinged(Millis local) const
{
    ClientState state;
    state.serverClock = m_serverClock;
    state.ownClock = local / 1000;
    state.rtt = m_rtt / 1000;
    return state;
}

ClientState StateExchange::answer(const std::optional<PlayState> &play, Millis local)
{
    ClientState state = pinged(local);
    state.serverChange = std::exchange(m_serverChange, 0);
    state.clientChange = m_ownChange;
    if (!isChanging())
        state.play = play;
    return state;
}

ClientState StateExchange::change(const PlayState &play, Millis local)
{
    ClientState state = pinged(local);
    state.serverClock.reset(); // answered already
    state.serverChange = std::exchange(m_serverChange, 0);
    state.clientChange = ++m_ownChange;
    state.play = play;
    return state;
}

} // namespace farnear::syncplay
