// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "session/conversationworker.h"
#include "session/eveningworker.h"
#include "session/momentsworker.h"
#include "session/playbackworker.h"
#include "session/queueworker.h"
#include "session/roomworker.h"

namespace farnear::session {

/**
 * What lives on the room thread, wired together. Made anywhere, moved to the room thread with all its workers, then
 * started. Does nothing else.
 */
class RoomEngine final : public QObject {
    Q_OBJECT
public:
    RoomEngine(const Parts &parts, const LocalProfile &localProfile);

    void start();
    /** Says good-bye; answers with stopped(), soon in any case. */
    void stop();

    // Their signals may be connected to anything; their functions are called on the room thread.
    [[nodiscard]] RoomWorker &room() { return m_room; }
    [[nodiscard]] PlaybackWorker &playback() { return m_playback; }
    [[nodiscard]] QueueWorker &queue() { return m_queue; }
    [[nodiscard]] ConversationWorker &conversation() { return m_conversation; }
    [[nodiscard]] MomentsWorker &moments() { return m_moments; }
    [[nodiscard]] EveningWorker &evenings() { return m_evenings; }

Q_SIGNALS:
    void stopped();

private:
    void onSwitched(const room::Room *from, RoomSwitcher::Carry carry);

    Parts m_parts;
    media::FileFinder m_files;
    Roster m_roster;
    RoomSwitcher m_switcher;
    RoomWorker m_room;
    PlaybackWorker m_playback;
    QueueWorker m_queue;
    ConversationWorker m_conversation;
    MomentsWorker m_moments;
    EveningWorker m_evenings;
};

} // namespace farnear::session
