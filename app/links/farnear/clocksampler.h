// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/millis.h"
#include "sync/clockoffset.h"

namespace farnear::links {

/**
 * When to ask for the server's time, and when the silence after asking means that the connection is gone. Pure: every
 * call carries the local time in ms.
 */
class ClockSampler {
public:
    /** Unanswered for so long, the connection counts as lost. */
    static constexpr Millis timeout = 3500;

    /** A connection is there: forget what another clock told, and ask in a burst. */
    void start(Millis now);
    void stop() { m_running = false; }
    /** After sleep or long silence: what was measured before does not hold any more. */
    void startAfresh(Millis now) { start(now); }

    [[nodiscard]] bool wantsToAsk(Millis now) const { return m_running && now >= m_nextAsk; }
    void asked(Millis now);
    void heard(Millis now) { m_heard = now; }
    /** One four-time-stamp exchange: t0 and t3 local, t1 and t2 the server's. */
    void add(Millis t0, Millis t1, Millis t2, Millis t3);
    [[nodiscard]] bool isSilent(Millis now) const;
    [[nodiscard]] std::optional<sync::ClockEstimate> estimate() const { return m_offset.estimate(); }
    /** When tick is next worth it. */
    [[nodiscard]] std::optional<Millis> due() const;

private:
    sync::ClockOffset m_offset;
    bool m_running = false;
    Millis m_nextAsk = 0;
    Millis m_heard = 0;
    std::optional<Millis> m_waitingSince; //!< the oldest question without an answer
};

} // namespace farnear::links
