// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/backoff.h"
#include "base/millis.h"

namespace farnear::room {

/** Decides when to try a connection, and when a try has taken too long. Pure: time and randomness are arguments. */
class Reconnector {
public:
    enum class State { Idle, Trying, Live, Waiting };

    /** A first try may take long; a returning one is cut short, so that a fresh one finds a network that came back. One
     * that took too long is given twice as long the next time: on a slow line it just takes that long. */
    static constexpr Millis firstPatience = 8000;
    static constexpr Millis returnPatience = 2500;

    [[nodiscard]] State state() const { return m_state; }
    /** Was in the room before: what fails now is worth another try. */
    [[nodiscard]] bool wasLive() const { return m_wasLive; }
    void trying(Millis now);
    /** The try takes as long as a person takes to answer the door. */
    void atTheDoor();
    void live();
    /** The try or the connection ended: wait, a little longer each time. notBefore: at least so long; ms. */
    void lost(Millis now, double random, Millis notBefore = 0);
    void stop() { m_state = State::Idle; }
    /** The network changed: whatever was waited for, try at once. */
    void retryNow(Millis now);

    [[nodiscard]] bool wantsToTry(Millis now) const { return m_state == State::Waiting && now >= m_until; }
    [[nodiscard]] bool hasGivenUpTrying(Millis now) const { return m_state == State::Trying && now >= m_until; }
    [[nodiscard]] std::optional<Millis> due() const;

private:
    State m_state = State::Idle;
    bool m_wasLive = false;
    Millis m_until = 0;
    Millis m_patience = returnPatience;
    Backoff m_backoff{100, 1200}; //!< the cap keeps the promise to be back within 2 s of the network's return
};

} // namespace farnear::room
