// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include "model/queue.h"
#include "session/controller.h"
#include "session/state.h"

namespace farnear::session {

/** What the room plays next, and the files on this computer for it. */
class QueueController : public Controller {
    Q_OBJECT
public:
    using Controller::Controller;

    [[nodiscard]] virtual const QList<QueueLine> &entries() const = 0;

    /** Adds files to the queue and plays the first: for everybody in the room. Folders are searched for media. */
    virtual void open(const QList<QUrl> &files) = 0;
    /** Adds them to the end of the queue. */
    virtual void enqueue(const QList<QUrl> &files) = 0;
    /** Makes files known here, so that they are found when the room plays them; plays nothing. */
    virtual void offer(const QList<QUrl> &files) = 0;
    /** Adds something somebody likes or brought, whether or not it is on this computer. */
    virtual void enqueueItem(const model::QueueEntry &item) = 0;

    /** The neighbour of what plays; quick steps add up. */
    virtual void next() = 0;
    virtual void previous() = 0;
    virtual void play(const QString &itemId) = 0;
    virtual void remove(const QString &itemId) = 0;
    virtual void move(const QString &itemId, int to) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace farnear::session
