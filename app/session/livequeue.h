// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/queue.h"
#include "session/queuecontroller.h"

namespace farnear::session {

class QueueWorker;

/** The queue of a running session. */
class LiveQueue final : public QueueController {
    Q_OBJECT
public:
    /** worker: lives on the room thread and outlives this. */
    explicit LiveQueue(QueueWorker &worker);

    [[nodiscard]] const QList<QueueLine> &entries() const override { return m_entries; }
    void open(const QList<QUrl> &files) override;
    void enqueue(const QList<QUrl> &files) override;
    void offer(const QList<QUrl> &files) override;
    void enqueueItem(const model::QueueEntry &item) override;
    void next() override;
    void previous() override;
    void play(const QString &itemId) override;
    void remove(const QString &itemId) override;
    void move(const QString &itemId, int to) override;

private:
    QueueWorker *m_worker;
    QList<QueueLine> m_entries;
};

} // namespace farnear::session
