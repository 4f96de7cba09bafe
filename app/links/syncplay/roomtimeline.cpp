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
constexpr int patience = 2;      //!< States without news of something that was put on
constexpr Millis samePlace = 30; //!< after a change: the same as before

/** A room in which nobody did anything yet. */
bool isNew(const RoomState &state)
{
    return state.by.isEmpty() && state.paused && state.position <= 0;
}

} // namespace

Millis RoomPlace::positionAt(Millis now) const
{
    return paused ? position : position + std::max(0.0, now - at);
}

void RoomTimeline::begin(const QString &me, qint64 revision, const RoomPlace &before)
{
    m_me = me;
    m_timeline.revision = revision;
    m_place = before;
}

void RoomTimeline::setItem(const QString &item, const QString &by)
{
    m_timeline.item = item;
    publish(Cause::Open, by);
}

void RoomTimeline::open(const QString &item, const QString &by, Millis position)
{
    m_timeline.item = item;
    m_opened = position;
    m_patience = patience;
    m_distances.clear();
    publish(Cause::Open, by);
}

/** Once the server tells of what was put on, or others play on where they were. */
bool RoomTimeline::release(const RoomState &state)
{
    if (!state.change && --m_patience > 0)
        return false;
    m_opened.reset();
    change(state, state.paused ? Cause::None : Cause::Play);
    return true;
}

bool RoomTimeline::take(const RoomState &state)
{
    if (m_opened)
        return release(state);
    const bool first = !m_known;
    if (first && isNew(state) && m_place.position > 0) {
        m_forgotten = true;
        const Millis now = std::max(state.at, m_place.at);
        change({positionAt(now), now, m_place.paused}, Cause::None);
        return true;
    }
    const bool flips = state.paused != m_place.paused;
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
    m_place = {state.position, state.at, state.paused};
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
    if (std::abs(middle) < (m_place.paused ? pausedElsewhere : tolerance))
        return false;
    m_place.position = std::max(0.0, positionAt(state.at) + middle);
    m_place.at = state.at;
    m_distances.clear();
    publish(Cause::None, {});
    return true;
}

void RoomTimeline::publish(Cause cause, const QString &by)
{
    using State = sync::Timeline::State;
    ++m_timeline.revision;
    const bool paused = m_opened || m_place.paused;
    m_timeline.state = m_timeline.item.isEmpty() ? State::Empty : paused ? State::Paused : State::Playing;
    m_timeline.position = m_timeline.item.isEmpty() ? 0 : m_opened.value_or(m_place.position);
    m_timeline.at = m_place.at;
    m_timeline.cause = cause;
    m_timeline.by = by;
}

} // namespace farnear::syncplay
