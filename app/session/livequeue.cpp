// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/livequeue.h"

#include "session/post.h"
#include "session/queueworker.h"

namespace farnear::session {

using model::QueueEdit;

LiveQueue::LiveQueue(QueueWorker &worker) : m_worker(&worker)
{
    connect(m_worker, &QueueWorker::told, this, [this](const QList<QueueLine> &told) {
        m_entries = told;
        Q_EMIT changed();
    });
    connect(m_worker, &QueueWorker::failed, this, &LiveQueue::failed);
}

void LiveQueue::open(const QList<QUrl> &files)
{
    post(m_worker, &QueueWorker::open, files);
}

void LiveQueue::enqueue(const QList<QUrl> &files)
{
    post(m_worker, &QueueWorker::enqueue, files);
}

void LiveQueue::offer(const QList<QUrl> &files)
{
    post(m_worker, &QueueWorker::offer, files);
}

void LiveQueue::enqueueItem(const model::QueueEntry &item)
{
    post(m_worker, &QueueWorker::enqueueItem, item);
}

void LiveQueue::next()
{
    post(m_worker, &QueueWorker::skip, 1);
}

void LiveQueue::previous()
{
    post(m_worker, &QueueWorker::skip, -1);
}

void LiveQueue::play(const QString &itemId)
{
    post(m_worker, &QueueWorker::play, itemId);
}

void LiveQueue::remove(const QString &itemId)
{
    post(m_worker, &QueueWorker::edit, QueueEdit{QueueEdit::Kind::Remove, {}, itemId, 0});
}

void LiveQueue::move(const QString &itemId, int to)
{
    post(m_worker, &QueueWorker::edit, QueueEdit{QueueEdit::Kind::Move, {}, itemId, to});
}

} // namespace farnear::session
