// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/stateexchange.h"

#include <utility>

namespace farnear::syncplay {

namespace {

constexpr double memory = 0.85; //!< how much of the average each new round trip leaves
constexpr Millis longestRtt = 60'000;

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
    room.position = state.play->position * 1000 + (room.paused ? 0 : m_delay);
    room.at = local;
    room.seek = state.play->seek;
    room.change = state.serverChange > 0;
    room.by = state.play->by;
    return room;
}

void StateExchange::measure(const Ping &ping, Millis local)
{
    const Millis rtt = ping.ownClock ? local - *ping.ownClock * 1000 : -1;
    if (rtt < 0 || rtt > longestRtt) {
        m_delay = m_average / 2; // it has nothing of ours to tell back
        return;
    }
    m_average = m_rtt > 0 ? memory * m_average + (1 - memory) * rtt : rtt;
    m_rtt = rtt;
    m_delay = rtt / 2; // of this very message: half of what it and ours took is the best guess
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
