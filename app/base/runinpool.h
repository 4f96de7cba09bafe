// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace farnear {

/**
 * Runs job on the pool's thread, then done(result) on the thread of context. The pool is a member of context (or of
 * something it owns), so that context waits for what is under way before it goes.
 */
template <typename Job, typename Done>
void runInPool(QThreadPool &pool, QObject *context, Job job, Done done)
{
    pool.start([context, job = std::move(job), done = std::move(done)]() mutable {
        auto finish = [done = std::move(done), result = job()]() mutable { done(std::move(result)); };
        QMetaObject::invokeMethod(context, std::move(finish), Qt::QueuedConnection);
    });
}

/** Runs job on the pool's thread; its result comes in the future, for onFinished() or many to wait for. */
template <typename Job>
auto runInPool(QThreadPool &pool, Job job)
{
    auto promise = std::make_shared<QPromise<decltype(job())>>();
    promise->start();
    pool.start([promise, job = std::move(job)]() mutable {
        promise->addResult(job());
        promise->finish();
    });
    return promise->future();
}

/**
 * done(result) once the future has one; not at all when context is gone by then. (QFuture::then() with a context
 * asserts in that case, in Qt 6.4.)
 */
template <typename Result, typename Done>
void onFinished(const QFuture<Result> &future, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<Result>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            done(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace farnear
