// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace farnear::store {

class Database;

/** A database on a thread of its own. Work is done in the order it was asked for; the destructor waits for all of it.
 */
class DatabaseThread {
public:
    explicit DatabaseThread(std::unique_ptr<Database> database);
    ~DatabaseThread();
    DatabaseThread(const DatabaseThread &) = delete;
    DatabaseThread &operator=(const DatabaseThread &) = delete;

    void post(std::function<void(Database &)> work);

    template <typename Result>
    QFuture<Result> ask(std::function<Result(Database &)> work)
    {
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        post([promise, work = std::move(work)](Database &database) {
            promise->addResult(work(database));
            promise->finish();
        });
        return promise->future();
    }

private:
    QThread m_thread;
    QObject *m_worker; //!< lives on the thread and dies with it
    std::unique_ptr<Database> m_database;
};

} // namespace farnear::store
