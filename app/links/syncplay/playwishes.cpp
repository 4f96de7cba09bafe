// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/playwishes.h"

#include <algorithm>
#include <utility>

namespace farnear::syncplay {

void PlayWishes::add(const sync::Intent &intent, bool quiet)
{
    using Kind = sync::Intent::Kind;
    if (intent.kind == Kind::Play || intent.kind == Kind::Pause)
        m_paused = intent.kind == Kind::Pause;
    if (intent.kind == Kind::Open)
        m_paused = !intent.play;
    if (intent.kind == Kind::Open || intent.kind == Kind::Seek)
        m_position = std::max(0.0, intent.position);
    m_quiet = m_quiet && quiet;
}

std::optional<PlayState> PlayWishes::take(const RoomTimeline &room, Millis local)
{
    const auto paused = std::exchange(m_paused, {});
    const auto position = std::exchange(m_position, {});
    const bool quiet = std::exchange(m_quiet, true);
    if (!position && (!paused || *paused == room.isPaused()))
        return std::nullopt;
    m_sentPaused = paused;
    m_sentSeek = position.has_value();
    m_sentQuiet = quiet;
    PlayState play;
    play.position = position.value_or(room.positionAt(local)) / 1000;
    play.paused = paused.value_or(room.isPaused());
    play.seek = position.has_value();
    return play;
}

/** A wish that came true all the same is no conflict. */
bool PlayWishes::lose(const RoomTimeline &room)
{
    m_paused.reset();
    m_position.reset();
    const bool cameTrue = !m_sentSeek && m_sentPaused == room.isPaused();
    return !m_sentQuiet && !cameTrue;
}

} // namespace farnear::syncplay
