// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/roommotion.h"

namespace farnear::sync {

void RoomMotion::setTimeline(const Timeline &timeline)
{
    m_previous = m_timeline;
    m_timeline = timeline;
}

RoomMotion::Point RoomMotion::at(Millis local) const
{
    const Timeline &timeline = validAt(local);
    if (!timeline.isMoving() || !m_clock)
        return {false, timeline.position};
    const Millis server = m_clock->toServer(local);
    return {server >= timeline.at, timeline.positionAt(server)};
}

std::optional<Millis> RoomMotion::passes(Millis position) const
{
    if (!m_timeline.isMoving() || !m_clock)
        return std::nullopt;
    return m_clock->toLocal(m_timeline.at + (position - m_timeline.position) / m_timeline.rate);
}

std::optional<Millis> RoomMotion::changesAt() const
{
    return m_clock ? std::optional(m_clock->toLocal(m_timeline.at)) : std::nullopt;
}

const Timeline &RoomMotion::validAt(Millis local) const
{
    // A scheduled pause or change of rate leaves the room moving as before until its instant.
    const bool continues = m_previous.isMoving() && m_previous.item == m_timeline.item
        && (m_timeline.cause == Timeline::Cause::Pause || m_timeline.cause == Timeline::Cause::Rate);
    return continues && m_clock && m_clock->toServer(local) < m_timeline.at ? m_previous : m_timeline;
}

} // namespace farnear::sync
