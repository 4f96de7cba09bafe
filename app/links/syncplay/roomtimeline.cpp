// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/roomtimeline.h"

#include <algorithm>
#include <cmath>

namespace farnear::syncplay {

namespace {

using Cause = sync::Timeline::Cause;

constexpr qsizetype enough = 3;   //!< States that have to agree before the line moves
constexpr Millis agreement = 120; //!< between the least and the greatest of them
constexpr Millis tolerance = 100; //!< a line that is off by less is left alone: messages don't tell better
constexpr Millis pausedElsewhere = 1000;
constexpr Millis samePlace = 30; //!< after a change: the same as before

} // namespace

void RoomTimeline::begin(const QString &me, qint64 revision)
{
    m_me = me;
    m_timeline.revision = revision;
}

void RoomTimeline::setItem(const QString &item, const QString &by)
{
    m_timeline.item = item;
    publish(Cause::Open, by);
}

Millis RoomTimeline::positionAt(Millis local) const
{
    return m_paused ? m_position : m_position + std::max(0.0, local - m_at);
}

bool RoomTimeline::take(const RoomState &state)
{
    const bool first = !m_known;
    const bool flips = state.paused != m_paused;
    if (!first && !flips && !state.change)
        return drift(state);
    const Millis distance = state.position - positionAt(state.at);
    if (!first && !flips && !state.seek && std::abs(distance) < samePlace)
        return false;
    const Cause cause = flips ? (state.paused ? Cause::Pause : Cause::Play) : Cause::Seek;
    change(state, first ? Cause::None : cause);
    return true;
}

void RoomTimeline::change(const RoomState &state, Cause cause)
{
    m_known = true;
    m_paused = state.paused;
    m_position = state.position;
    m_at = state.at;
    m_distances.clear();
    publish(cause, state.change && cause != Cause::None ? state.by : QString());
}

/** Whoever is furthest behind is where the room is, once that is no moment's hitch. */
bool RoomTimeline::drift(const RoomState &state)
{
    if (state.by.isEmpty() || state.by == m_me) {
        m_distances.clear();
        return false;
    }
    m_distances.append(state.position - positionAt(state.at));
    if (m_distances.size() > enough)
        m_distances.removeFirst();
    const auto [least, greatest] = std::minmax_element(m_distances.cbegin(), m_distances.cend());
    if (m_distances.size() < enough || *greatest - *least > agreement)
        return false;
    const Millis middle = *least + (*greatest - *least) / 2;
    if (std::abs(middle) < (m_paused ? pausedElsewhere : tolerance))
        return false;
    m_position = std::max(0.0, positionAt(state.at) + middle);
    m_at = state.at;
    m_distances.clear();
    publish(Cause::None, {});
    return true;
}

void RoomTimeline::publish(Cause cause, const QString &by)
{
    using State = sync::Timeline::State;
    ++m_timeline.revision;
    m_timeline.state = m_timeline.item.isEmpty() ? State::Empty : m_paused ? State::Paused : State::Playing;
    m_timeline.position = m_timeline.item.isEmpty() ? 0 : m_position;
    m_timeline.at = m_at;
    m_timeline.cause = cause;
    m_timeline.by = by;
}

} // namespace farnear::syncplay
