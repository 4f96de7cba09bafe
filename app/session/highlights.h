// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "session/chat.h"
#include "session/eveningrecorder.h"
#include "session/likes.h"
#include "session/pictures.h"
#include "session/state.h"

namespace farnear::session {

/** What people show, like and call to each other in the present room, beside words. Lives on the room thread. */
class RoomHighlights final : public QObject {
    Q_OBJECT
public:
    /** chat: knows everybody's name; outlives this. */
    RoomHighlights(std::shared_ptr<const Clock> clock, const Chat &chat);

    /** Before anything is heard in it. */
    void setRoom(room::Room *room);
    [[nodiscard]] Pictures &pictures() { return m_pictures; }
    /** What becomes of an evening is told as eveningChanged(). */
    [[nodiscard]] EveningRecorder &recorder() { return m_recorder; }

Q_SIGNALS:
    void pictureChanged(const QString &id, const farnear::session::PictureState &state, const QByteArray &bytes);
    void likesChanged(const QList<farnear::session::Like> &likes, const QList<farnear::session::Like> &contributions);
    void eveningChanged(const farnear::ports::Evening &evening);
    void reacted(const farnear::session::Reaction &reaction);
    void failed(const farnear::Error &error);

private:
    void onMessage(const ports::Message &said);
    void onQueue();
    void publishLikes();

    const Chat &m_chat;
    QPointer<room::Room> m_room;
    Pictures m_pictures;
    Likes m_likes;
    EveningRecorder m_recorder;
};

} // namespace farnear::session
