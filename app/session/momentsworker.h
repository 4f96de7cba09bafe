// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "model/queue.h"
#include "session/conversationworker.h"
#include "session/likes.h"
#include "session/pictures.h"
#include "session/roomworker.h"

namespace farnear::session {

/** Moments and hearts on the room thread: what people keep, show and like. The twin of LiveMoments. */
class MomentsWorker final : public QObject {
    Q_OBJECT
public:
    /** What it works with; all outlive it. */
    struct Others {
        const Parts &parts;
        RoomSwitcher &switcher;
        const RoomWorker &room;
        PlaybackWorker &playback;
        ConversationWorker &conversation;
    };
    MomentsWorker(const Others &others, QObject *parent);
    ~MomentsWorker() override;

    /** After the player is made. */
    void start();
    void take();
    void send(const QByteArray &image, QSize size, const QByteArray &preview, const QString &caption,
              const Moment &moment);
    void want(const QString &id);
    /** What plays now, or any item. */
    void setLiked(bool liked);
    void setItemLiked(const model::QueueEntry &item, bool liked);
    /** Before anything is heard in it. */
    void setRoom(room::Room &room);

Q_SIGNALS:
    void taken(const farnear::session::Moment &moment);
    void pictureChanged(const QString &id, const farnear::session::PictureState &state, const QByteArray &bytes);
    void likesChanged(const QList<farnear::session::Like> &likes, const QList<farnear::session::Like> &contributions);
    /** Another room: what was there is of no use any more. */
    void reset();
    void failed(const farnear::Error &error);

private:
    void onPicture(const ports::Picture &picture);
    void publishLikes();

    Others m_others;
    std::unique_ptr<Pictures> m_pictures;
    Likes m_likes;
    std::optional<Moment> m_moment; //!< its picture is being taken
};

} // namespace farnear::session
