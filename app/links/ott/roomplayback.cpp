// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/roomplayback.h"

#include <algorithm>
#include <utility>

namespace farnear::ott {

namespace {

using Cause = sync::Timeline::Cause;
using Kind = RoomEvent::Kind;

constexpr Millis fresh = 1500;       //!< a deed shows in the room within so long
constexpr Millis samePlace = 20;     //!< messages don't tell better
constexpr Millis wornOutLine = 1000; //!< behind the line by more: it is wrong, however late that was told

Cause causeOf(Kind kind, bool playing)
{
    switch (kind) {
    case Kind::Playback: return playing ? Cause::Play : Cause::Pause;
    case Kind::Seek: return Cause::Seek;
    case Kind::Skip: return Cause::Open;
    case Kind::Add:
    case Kind::Other: break;
    }
    return Cause::None;
}

} // namespace

Millis RoomPlayback::positionAt(Millis local) const
{
    return m_playing ? m_position + std::max(0.0, local - m_at) * m_speed : m_position;
}

void RoomPlayback::take(const RoomEvent &event, Millis delay, Millis local)
{
    const bool counts = event.kind == Kind::Playback || event.kind == Kind::Seek || event.kind == Kind::Skip;
    if (counts)
        m_deed = {event.kind, event.by.id, local - delay};
}

bool RoomPlayback::isBelieved(Millis told, Millis at, bool moved) const
{
    const Millis ahead = told - positionAt(at);
    if (moved || !m_playing)
        return std::abs(ahead) > samePlace;
    return ahead > samePlace || ahead < -wornOutLine;
}

/** A start is told without its place and 50 ms late; the server counts from when it was asked. */
Millis RoomPlayback::startOf(const RoomSync &sync, Millis sent) const
{
    const bool starts = sync.playing == true && !m_playing && !sync.position;
    const bool known = m_deed.kind == Kind::Playback && sent - m_deed.at < fresh;
    return starts && known ? std::min(sent, m_deed.at) : sent;
}

bool RoomPlayback::take(const RoomSync &sync, const QString &item, Millis delay, Millis local)
{
    const Millis sent = local - delay;
    const bool deed = sent - m_deed.at < fresh;
    const bool flips = sync.playing && *sync.playing != m_playing;
    const bool otherItem = item != m_timeline.item;
    const bool otherSpeed = sync.speed && *sync.speed != m_speed;
    const bool moved = flips || otherItem || otherSpeed || (deed && m_deed.kind == Kind::Seek);
    const Millis told = sync.position ? *sync.position * 1000 : positionAt(sent);
    const bool believed = otherItem || isBelieved(told, sent, moved);
    if (!flips && !otherItem && !otherSpeed && !believed)
        return false;
    const Millis since = startOf(sync, sent);
    m_position = believed ? told : positionAt(since);
    m_at = since;
    if (otherItem && !sync.position)
        m_position = 0;
    m_playing = sync.playing.value_or(m_playing);
    m_speed = sync.speed.value_or(m_speed);
    m_timeline.item = item;
    const Cause did = deed ? causeOf(m_deed.kind, m_playing) : Cause::None;
    const Cause seen = otherItem ? Cause::Open
        : otherSpeed             ? Cause::Rate
        : flips                  ? causeOf(Kind::Playback, m_playing)
                                 : did;
    publish(seen);
    return true;
}

void RoomPlayback::publish(Cause cause)
{
    using State = sync::Timeline::State;
    const bool empty = m_timeline.item.isEmpty();
    ++m_timeline.revision;
    m_timeline.state = empty ? State::Empty : m_playing ? State::Playing : State::Paused;
    m_timeline.position = empty ? 0 : m_position; // it counts up there, too
    m_timeline.at = m_at;
    m_timeline.rate = m_speed;
    m_timeline.cause = cause;
    const bool theirs = cause != Cause::None && causeOf(m_deed.kind, m_playing) == cause && m_at - m_deed.at < fresh;
    m_timeline.by = theirs ? std::exchange(m_deed, {}).by : QString();
}

} // namespace farnear::ott
