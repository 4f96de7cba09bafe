// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/synclounge/hostline.h"

#include <algorithm>
#include <cmath>

namespace farnear::synclounge {

namespace {

using Cause = sync::Timeline::Cause;

constexpr Millis seekAtLeast = 1000; //!< from the line: the host went elsewhere
constexpr Millis tolerance = 100;    //!< a line that is off by less is left alone: messages don't tell better
constexpr qsizetype enough = 3;      //!< figures that have to agree before the line moves
constexpr Millis agreement = 150;    //!< between the least and the greatest of them

} // namespace

Millis HostLine::positionAt(Millis local) const
{
    return m_playing ? m_position + std::max(0.0, local - m_at) * m_rate : m_position;
}

Playing HostLine::playingAt(Millis local) const
{
    if (m_timeline.item.isEmpty())
        return {};
    return {m_playing ? PlayerState::Playing : PlayerState::Paused, positionAt(local), 0, m_rate};
}

void HostLine::moveTo(Millis position, Millis local)
{
    m_position = std::max(0.0, position);
    m_at = local;
    m_distances.clear();
}

void HostLine::open(const QString &item, const Playing &playing, Millis local, const QString &by)
{
    m_timeline.item = item;
    m_playing = playing.state == PlayerState::Playing;
    m_rate = playing.rate;
    moveTo(playing.time, local);
    publish(Cause::Open, by);
}

bool HostLine::take(const Playing &playing, Millis local, const QString &by)
{
    const bool plays = playing.state == PlayerState::Playing;
    const Millis distance = playing.time - positionAt(local);
    const bool flips = plays != m_playing;
    const bool otherRate = playing.rate != m_rate;
    const bool seeks = std::abs(distance) > seekAtLeast;
    if (!flips && !otherRate && !seeks)
        return drift(distance, playing.time, local);
    m_playing = plays;
    m_rate = playing.rate;
    moveTo(playing.time, local);
    publish(flips ? (plays ? Cause::Play : Cause::Pause) : otherRate ? Cause::Rate : Cause::Seek, by);
    return true;
}

/** A host whose player isn't where the line is, though nobody sought: a little, but for long. */
bool HostLine::drift(Millis distance, Millis told, Millis local)
{
    m_distances.append(distance);
    if (m_distances.size() > enough)
        m_distances.removeFirst();
    const auto [least, greatest] = std::minmax_element(m_distances.cbegin(), m_distances.cend());
    const Millis middle = *least + (*greatest - *least) / 2;
    if (m_distances.size() < enough || *greatest - *least > agreement || std::abs(middle) < tolerance)
        return false;
    moveTo(told - distance + middle, local);
    publish(Cause::None, {});
    return true;
}

void HostLine::setPlaying(bool playing, Millis local, const QString &by)
{
    moveTo(positionAt(local), local);
    m_playing = playing;
    publish(playing ? Cause::Play : Cause::Pause, by);
}

void HostLine::seek(Millis position, Millis local, const QString &by)
{
    moveTo(position, local);
    publish(Cause::Seek, by);
}

void HostLine::setRate(double rate, Millis local, const QString &by)
{
    moveTo(positionAt(local), local);
    m_rate = rate;
    publish(Cause::Rate, by);
}

void HostLine::publish(Cause cause, const QString &by)
{
    using State = sync::Timeline::State;
    const bool empty = m_timeline.item.isEmpty();
    ++m_timeline.revision;
    m_timeline.state = empty ? State::Empty : m_playing ? State::Playing : State::Paused;
    m_timeline.position = empty ? 0 : m_position;
    m_timeline.at = m_at;
    m_timeline.rate = m_rate;
    m_timeline.cause = cause;
    m_timeline.by = by;
}

} // namespace farnear::synclounge
