// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/eveningworker.h"

namespace farnear::session {

EveningWorker::EveningWorker(const EveningTime &time, RoomSwitcher &switcher, const Roster &roster,
                             const RoomWorker &room, const PlaybackWorker &playback, QObject *parent)
    : QObject(parent)
    , m_time(time)
    , m_switcher(switcher)
    , m_roster(roster)
    , m_room(room)
    , m_playback(playback)
    , m_recorder([this](const ports::Evening &evening) { Q_EMIT changed(evening); })
    , m_sample(this)
{
    connect(&m_sample, &QTimer::timeout, this, &EveningWorker::look);
}

void EveningWorker::start()
{
    m_sample.start(m_time.sampleInterval);
}

void EveningWorker::stop()
{
    m_sample.stop();
    m_recorder.finish();
}

void EveningWorker::resume(const ports::Evening &last)
{
    m_recorder.resume(last);
}

void EveningWorker::setOn(bool on)
{
    m_recorder.setOn(on);
}

void EveningWorker::forget(const QString &eveningId)
{
    m_recorder.forget(eveningId);
}

void EveningWorker::setRoom(const room::Room &room)
{
    connect(&room, &room::Room::messageReceived, this,
            [this](const ports::Message &said) { m_recorder.hear(said, m_roster.nameOf(said.from)); });
}

void EveningWorker::look()
{
    const room::Room *room = m_switcher.room();
    if (room)
        m_recorder.tick(
            {m_time.now(), m_time.wall(), room->timeline().revision, m_playback.playing().item(), m_room.members()});
}

} // namespace farnear::session
