// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "model/member.h"
#include "model/message.h"
#include "session/chat.h"
#include "session/playbackworker.h"
#include "session/roomswitcher.h"
#include "session/roster.h"

namespace farnear::session {

/**
 * The conversation on the room thread: what is said, and one line for everything else that is worth telling. The twin
 * of LiveConversation.
 */
class ConversationWorker final : public QObject {
    Q_OBJECT
public:
    /** All outlive this. */
    ConversationWorker(RoomSwitcher &switcher, const Roster &roster, const PlaybackWorker &playback,
                       std::shared_ptr<const Clock> clock, QObject *parent);

    void say(const QString &text);
    /** What is said beside words: where the room is in what it plays is filled in. */
    void post(const model::MessageContent::What &what);
    /** Said by other means: its line stands until the room has it. */
    void addPending(const room::Outbox::Entry &entry) { m_chat.addPending(entry); }

    /** Before anything is heard in it, and before its playback is followed. */
    void setRoom(room::Room &room);

Q_SIGNALS:
    void appended(const farnear::session::ChatLine &line);
    void changed(int row, const farnear::session::ChatLine &line);
    void reset(const QList<farnear::session::ChatLine> &lines);
    void reacted(const farnear::session::Reaction &reaction);
    void unsaid(const QString &text);
    void failed(const farnear::Error &error);

private:
    void onMessage(const ports::Message &said);
    void onTimeline(const room::Room &room, const sync::Timeline &before, const sync::Timeline &now);
    void onJoined(const model::Member &person, bool returned);
    void onLeft(const model::Member &person, bool saidGoodbye);

    RoomSwitcher &m_switcher;
    const Roster &m_roster;
    const PlaybackWorker &m_playback;
    std::shared_ptr<const Clock> m_clock;
    Chat m_chat;
    struct {
        QString by;
        Millis at = -1e12;
    } m_lastSeek; //!< the one the last line tells of
};

} // namespace farnear::session
