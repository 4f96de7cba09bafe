// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "base/clock.h"
#include "player/mpv/mpvcore.h"
#include "ports/player.h"

namespace farnear::player {

/**
 * Where the heard sound is: while it runs as the core's output counts it (good to 0.1 ms, its delay taken off), while
 * it stands as it was told, since the output's own reading is stale until it runs again.
 */
class MpvClock {
public:
    MpvClock(std::shared_ptr<MpvCore> core, std::shared_ptr<const Clock> clock);

    /** Paused exactly there. */
    void standAt(Millis media) { m_standsAt = media; }
    void run() { m_standsAt.reset(); }

    /** Invalid where the core took too long to answer. `pictures`: by the shown frame where no sound is counted. */
    [[nodiscard]] ports::PositionReading read(bool pictures) const;
    /** The sound that is heard, or next to be heard, ms of media; nothing where there is none. */
    [[nodiscard]] std::optional<Millis> sound() const;
    /** Where the core itself takes itself to be: good enough to tell an end by, ms of media. */
    [[nodiscard]] std::optional<Millis> place() const;

private:
    std::shared_ptr<MpvCore> m_core;
    std::shared_ptr<const Clock> m_clock;
    std::optional<Millis> m_standsAt;
};

} // namespace farnear::player
