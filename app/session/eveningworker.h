// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "session/eveningrecorder.h"
#include "session/playbackworker.h"
#include "session/roomworker.h"

namespace farnear::session {

/** Looks who hears what together, once in a while, on the room thread. The twin of the Journal. */
class EveningWorker final : public QObject {
    Q_OBJECT
public:
    /** All outlive this. */
    EveningWorker(const EveningTime &time, RoomSwitcher &switcher, const Roster &roster, const RoomWorker &room,
                  const PlaybackWorker &playback, QObject *parent);

    void start();
    void stop();
    /** What is kept already, whether anything is, what was deleted from it. */
    void resume(const ports::Evening &last);
    void setOn(bool on);
    void forget(const QString &eveningId);
    /** Before anything is heard in it. */
    void setRoom(const room::Room &room);

Q_SIGNALS:
    void changed(const farnear::ports::Evening &evening);

private:
    void look();

    const EveningTime &m_time;
    RoomSwitcher &m_switcher;
    const Roster &m_roster;
    const RoomWorker &m_room;
    const PlaybackWorker &m_playback;
    EveningRecorder m_recorder;
    QTimer m_sample;
};

} // namespace farnear::session
