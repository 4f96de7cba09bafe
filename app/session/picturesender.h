// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <memory>

#include "base/clock.h"
#include "base/error.h"
#include "model/member.h"
#include "model/picture.h"
#include "room/room.h"
#include "session/picturestore.h"

namespace farnear::session {

/** Sends pictures that are here to the room, and the rest of them to those who ask, in turn. On the room thread. */
class PictureSender final : public QObject {
    Q_OBJECT
public:
    /** pause: ms until a send is tried again that was too much for the server. */
    PictureSender(PictureStore &store, std::shared_ptr<const Clock> clock, Millis pause);

    /** Where to, from now on; what was for another room is forgotten. It may be destroyed before this. */
    void setRoom(room::Room *room);
    /** To everybody there, before all others. */
    void sendToAll(const QString &picture);
    /** One wish of each member at a time: the latest. Who asks for what is under way does not get it. */
    void onRequest(const model::MemberId &from, const model::PictureRequest &request);
    void onMemberLeft(const model::MemberId &member);
    /** The connection took along what was on its way. */
    void forgetLink();
    /** Begins what is due. */
    void sendNext();
    /** Something waits for its turn. */
    [[nodiscard]] bool isWaiting() const { return !m_queue.isEmpty(); }

Q_SIGNALS:
    /** Something is sent, or can't be: it is the next one's turn. */
    void ready();

private:
    /** A part on its way out, or waiting for its turn. */
    struct Going {
        QString picture;
        qint64 from = 0;
        model::MemberId to;            //!< empty: everybody
        QSet<model::MemberId> present; //!< everybody: those who get it
        bool begun = false;
    };

    void onSent(const QString &transfer, qint64 sent);
    void onRefused(const QString &transfer, const Error &error);
    void begin(const Going &going);
    void finish(const Going &going);
    void leaveOut(const model::MemberId &member, const QString &picture = {});
    [[nodiscard]] QSet<model::MemberId> others() const;
    [[nodiscard]] bool isToCome(const QString &picture, const model::MemberId &member) const;

    PictureStore &m_store;
    std::shared_ptr<const Clock> m_clock;
    Millis m_pause;
    QPointer<room::Room> m_room;
    QHash<QString, Going> m_going; //!< by transfer
    QList<Going> m_queue;
    Millis m_quietUntil = 0; //!< nothing is sent before: the server said that it was too much
};

} // namespace farnear::session
