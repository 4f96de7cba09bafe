// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roomengine.h"

#include <QTimer>

#include <chrono>

#include "media/tags.h"

namespace farnear::session {

namespace {
constexpr std::chrono::milliseconds goodbyeTimeout{900};
} // namespace

RoomEngine::RoomEngine(const Parts &parts, const LocalProfile &localProfile)
    : m_parts(parts)
    , m_files(&media::readFacts, m_parts.history)
    , m_switcher(m_parts, localProfile)
    , m_room(m_switcher, m_roster, m_parts, this)
    , m_playback(m_parts, m_switcher, m_roster, m_files, this)
    , m_queue(m_switcher, m_roster, m_files, m_playback, this)
    , m_conversation(m_switcher, m_roster, m_playback, m_parts.clock, this)
    , m_moments({m_parts, m_switcher, m_room, m_playback, m_conversation}, this)
    , m_evenings(m_parts.eveningTime, m_switcher, m_roster, m_room, m_playback, this)
{
    m_files.setParent(this); // so that they come along to the room thread
    m_switcher.setParent(this);
    connect(&m_switcher, &RoomSwitcher::switched, this, &RoomEngine::onSwitched);
    connect(&m_switcher, &RoomSwitcher::closed, this, &RoomEngine::stopped);
    connect(&m_playback, &PlaybackWorker::statusReported, &m_room, &RoomWorker::publish);
    connect(&m_playback, &PlaybackWorker::fileChosen, &m_queue, &QueueWorker::publish);
    connect(&m_playback, &PlaybackWorker::ended, &m_queue, &QueueWorker::onEnded);
}

void RoomEngine::start()
{
    m_playback.start();
    m_moments.start();
    m_room.start();
    m_evenings.start();
    m_switcher.goAlone();
}

void RoomEngine::stop()
{
    m_playback.remember();
    m_evenings.stop();
    QTimer::singleShot(goodbyeTimeout, this, &RoomEngine::stopped);
    m_switcher.close();
}

/** In this order: who is there, what is told of what was before, what comes next, what plays, what is shown. */
void RoomEngine::onSwitched(const room::Room *from, RoomSwitcher::Carry carry)
{
    room::Room &room = *m_switcher.room();
    m_room.setRoom(room);
    m_conversation.setRoom(room);
    m_queue.setRoom(room, from, carry);
    m_playback.setRoom(room, from, carry);
    m_moments.setRoom(room);
    m_evenings.setRoom(room);
}

} // namespace farnear::session
