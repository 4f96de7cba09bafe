// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>
#include <QTimer>

#include "session/embeddedserver.h"
#include "session/journal.h"
#include "session/localprofile.h"
#include "session/roomengine.h"
#include "session/session.h"

namespace farnear::session {

/** What the session's files share: the worker on the room thread, and its latest word. */
class Session::Private {
public:
    Private(Session *session, Parts given);
    ~Private();

    void connectWorker();
    void connectChat();
    void connectMoments();
    void connectMemory();
    /** To every room, as finely as it is meant to know. */
    void setLocalProfile() { post(&RoomEngine::setLocalProfile, localProfile); }

    /** Calls a function of the worker on its thread. */
    template <typename Function, typename... Arguments>
    void post(Function function, Arguments... arguments)
    {
        QMetaObject::invokeMethod(
            worker, [target = worker, function, arguments...] { std::invoke(function, *target, arguments...); },
            Qt::QueuedConnection);
    }

    /** Does something with the present room, on its thread. */
    void withRoom(const std::function<void(room::Room &)> &action) { post(&RoomEngine::withRoom, action); }

    /** Later, like every other answer. */
    void fail(const Error &error)
    {
        QMetaObject::invokeMethod(
            q, [this, error] { Q_EMIT q->failed(error); }, Qt::QueuedConnection);
    }

    Session *q;
    Parts parts;
    LocalProfile localProfile;
    Journal memory;
    EmbeddedServer hosting;
    QThread thread;
    RoomEngine *worker; //!< lives on the room thread, which deletes it

    QTimer keepVolume; //!< written when it has settled
    double volume = 1;
    Playback playback;
    RoomState room;
    QList<ChatLine> chat;
    QList<QueueEntry> queue;
    SyncReport sync;
    struct KnownPicture {
        PictureState state;
        QByteArray bytes;
    };
    QHash<QString, KnownPicture> pictures; //!< of the present room
    QList<Like> likes;
    QList<Like> contributions;
    ports::VideoSource *videoSource = nullptr;
};

} // namespace farnear::session
