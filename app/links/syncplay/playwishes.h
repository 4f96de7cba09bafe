// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "links/syncplay/roomtimeline.h"
#include "sync/timeline.h"

namespace farnear::syncplay {

/** What this person asked of the room and the server wasn't told yet: one change can be under way at a time, so what is
 * asked meanwhile adds up. Pure. */
class PlayWishes {
public:
    /** Rate is not for here. quiet: nobody has to hear that it came too late. */
    void add(const sync::Intent &intent, bool quiet);
    /** The change that brings the room there; nothing when it is there already. Forgets it. */
    [[nodiscard]] std::optional<PlayState> take(const RoomTimeline &room, Millis local);
    /** Somebody else was faster. Whether the person should hear it. */
    [[nodiscard]] bool lose(const RoomTimeline &room);

private:
    std::optional<bool> m_paused;
    std::optional<Millis> m_position;
    bool m_quiet = true;
    std::optional<bool> m_sentPaused; //!< of the change under way
    bool m_sentQuiet = true;
    bool m_sentSeek = false;
};

} // namespace farnear::syncplay
