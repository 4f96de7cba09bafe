// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "media/filefinder.h"
#include "model/queue.h"
#include "session/playbackworker.h"
#include "session/roomswitcher.h"
#include "session/roster.h"

namespace farnear::session {

/** The queue on the room thread: what files become of it, what comes next and when. The twin of LiveQueue. */
class QueueWorker final : public QObject {
    Q_OBJECT
public:
    /** All outlive this. */
    QueueWorker(RoomSwitcher &switcher, const Roster &roster, media::FileFinder &files, PlaybackWorker &playback,
                QObject *parent);

    void open(const QList<QUrl> &files);
    void enqueue(const QList<QUrl> &files);
    void offer(const QList<QUrl> &files);
    void enqueueItem(const model::QueueEntry &item);
    /** The item that many places on; from where the last step leads, when that one is still under way. */
    void skip(int items);
    void play(const QString &itemId);
    void edit(const model::QueueEdit &edit);

    /** Before anything is heard in it. from: the one before; its queue comes along as carry says. */
    void setRoom(room::Room &room, const room::Room *from, RoomSwitcher::Carry carry);
    /** Tells what the queue looks like, if that is something new. */
    void publish();
    /** What plays was played to its end here: somebody puts on the next. */
    void onEnded(const QString &item);

Q_SIGNALS:
    void told(const QList<farnear::session::QueueLine> &queue);
    void failed(const farnear::Error &error);

private:
    void offerAsCopy(const QList<QUrl> &files);
    void add(const QList<media::KnownFile> &files, bool playFirst);
    void carry(room::Room &room, const room::Room &from, bool paused);
    void onTurn(const QString &endedItem, qint64 revision);
    void onTimeline(const room::Room &room, const sync::Timeline &before, const sync::Timeline &now);
    [[nodiscard]] bool othersPlayOn(const room::Room &room) const;
    void failFirst(const QList<Error> &errors);
    [[nodiscard]] bool wantsOwnCopy() const;

    RoomSwitcher &m_switcher;
    const Roster &m_roster;
    media::FileFinder &m_files;
    PlaybackWorker &m_playback;
    QString m_skipping; //!< the item asked for and not yet put on
    QList<QueueLine> m_told;
};

} // namespace farnear::session
