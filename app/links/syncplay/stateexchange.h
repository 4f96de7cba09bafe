// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>

#include "base/millis.h"
#include "links/syncplay/wire.h"
#include "sync/clockoffset.h"

namespace farnear::syncplay {

/** What a State says of the room. */
struct RoomState {
    Millis position = 0; //!< of media
    Millis at = 0;       //!< by the server's clock: when it is there
    bool paused = true;
    bool seek = false;
    bool change = false; //!< somebody did something; else it is what the one furthest behind tells
    QString by;          //!< who did it, or who is furthest behind; may be empty
    bool operator==(const RoomState &) const = default;
};

/**
 * This side of the exchange of States: learns the server's clock from it, acknowledges the server's changes, and lets
 * nothing count that crossed with a change of one's own. Pure: times (ms, local) are arguments.
 */
class StateExchange {
public:
    /** Hello was sent; and answered: the best guess of how long messages take, until States tell. */
    void knock(Millis local) { m_knocked = local; }
    void welcome(Millis local) { m_rtt = std::max(0.0, local - m_knocked); }
    /** What the room does; nothing where it doesn't say, or doesn't know of an own change yet. Each State is to be
     * answered with answer(), at once. */
    [[nodiscard]] std::optional<RoomState> take(const ServerState &state, Millis local);
    /** What to answer: play is where the player is, nothing where none is open. */
    [[nodiscard]] ClientState answer(const std::optional<PlayState> &play, Millis local);
    /** A change of one's own, to be sent now. Only when none is under way. */
    [[nodiscard]] ClientState change(const PlayState &play, Millis local);

    /** An own change is not acknowledged yet. */
    [[nodiscard]] bool isChanging() const { return m_ownChange > 0; }
    /** The latest State told of somebody else's change in the place of an own one, which never counted. */
    [[nodiscard]] bool lostChange() const { return m_lostChange; }
    /** As measured last; ms. */
    [[nodiscard]] Millis rtt() const { return m_rtt; }
    /** The server's clock: Unix time in ms, as it knows it; nothing before the first State. */
    [[nodiscard]] const std::optional<sync::ClockEstimate> &clock() const { return m_clock; }
    [[nodiscard]] Millis toServer(Millis local) const { return m_clock ? m_clock->toServer(local) : local; }

private:
    void measure(const Ping &ping, Millis local);
    [[nodiscard]] ClientState pinged(Millis local) const;

    Millis m_knocked = 0;
    Millis m_rtt = 0;
    sync::ClockOffset m_offset;
    std::optional<sync::ClockEstimate> m_clock;
    std::optional<double> m_serverClock;
    int m_serverChange = 0; //!< to be acknowledged; 0: none
    int m_ownChange = 0;    //!< under way; 0: none
    bool m_lostChange = false;
};

} // namespace farnear::syncplay
