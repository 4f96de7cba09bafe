// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

namespace farnear::session {

/**
 * Runs job on the pool's thread, then done(result) on the thread of context. The pool is a member of context (or of
 * something it owns), so that context waits for what is under way before it goes.
 */
template <typename Job, typename Done>
void aside(QThreadPool &pool, QObject *context, Job job, Done done)
{
    pool.start([context, job = std::move(job), done = std::move(done)]() mutable {
        auto finish = [done = std::move(done), result = job()]() mutable { done(std::move(result)); };
        QMetaObject::invokeMethod(context, std::move(finish), Qt::QueuedConnection);
    });
}

} // namespace farnear::session
