// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/ownplayer.h"

#include <algorithm>
#include <cmath>

namespace farnear::syncplay {

using model::Phase;

namespace {
constexpr double longer = 1; //!< seconds that a file is longer or shorter than told: worth telling
} // namespace

std::optional<File> OwnPlayer::fileToTell(const File &file)
{
    if (m_toldFile && std::abs(m_toldFile->duration - file.duration) <= longer)
        return std::nullopt;
    m_toldFile = file;
    return file;
}

std::optional<bool> OwnPlayer::readinessToTell()
{
    if (m_toldReady == isOpen())
        return std::nullopt;
    m_toldReady = isOpen();
    return m_toldReady;
}

bool OwnPlayer::isOpen() const
{
    switch (m_status.phase) {
    case Phase::Ready:
    case Phase::Playing:
    case Phase::Stalled:
    case Phase::CatchingUp: return true;
    case Phase::Idle:
    case Phase::Loading:
    case Phase::Missing:
    case Phase::Failed:
    case Phase::Away: break;
    }
    return false;
}

Millis OwnPlayer::positionAt(const RoomTimeline &room, Millis local) const
{
    if (room.isPaused() || m_status.revision != room.timeline().revision)
        return room.positionAt(local);
    if (m_status.phase == Phase::Stalled) // it stands, and the room moves on
        return std::max(0.0, room.positionAt(m_reportedAt) + m_status.offset);
    const bool runs = m_status.phase == Phase::Playing || m_status.phase == Phase::CatchingUp;
    return std::max(0.0, room.positionAt(local) + (runs ? m_status.offset : 0));
}

} // namespace farnear::syncplay
