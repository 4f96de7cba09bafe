// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/millis.h"
#include "sync/clockoffset.h"
#include "sync/timeline.h"

namespace farnear::sync {

/**
 * Where the room's media is at a time of this computer's: the latest timeline, the one before it until a scheduled
 * change takes effect, and the server's clock. Pure.
 */
class RoomMotion {
public:
    struct Point {
        bool moving = false;
        Millis position = 0; //!< of media
    };

    void setTimeline(const Timeline &timeline);
    void setClock(const std::optional<ClockEstimate> &clock) { m_clock = clock; }

    /** The latest, which may still lie ahead. */
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] bool hasClock() const { return m_clock.has_value(); }
    [[nodiscard]] Point at(Millis local) const;
    [[nodiscard]] double rateAt(Millis local) const { return validAt(local).rate; }
    /** When a place of media is played, local; nothing while the room stands or the clock isn't known. */
    [[nodiscard]] std::optional<Millis> passes(Millis position) const;
    /** When the latest timeline takes effect, local. */
    [[nodiscard]] std::optional<Millis> changesAt() const;

private:
    [[nodiscard]] const Timeline &validAt(Millis local) const;

    Timeline m_timeline;
    Timeline m_previous;
    std::optional<ClockEstimate> m_clock;
};

} // namespace farnear::sync
