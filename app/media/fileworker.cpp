// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/fileworker.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace farnear::media {

namespace {
constexpr int maxThreads = 4; //!< that hang, and the one that works
} // namespace

/** Outlives the worker for as long as one of its threads hangs. */
struct FileWorker::Shared {
    using Time = std::chrono::steady_clock::time_point;

    explicit Shared(std::chrono::milliseconds limit) : timeout(limit) { }

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Job> jobs;
    std::chrono::milliseconds timeout;
    int current = 0; //!< the thread whose turn it is; those before it hang
    int threads = 0;
    Time begun = Time::max(); //!< the present job
    bool stopped = false;

    static void work(const std::shared_ptr<Shared> &shared, int me);
    static void watch(const std::shared_ptr<Shared> &shared);
    static void addThread(const std::shared_ptr<Shared> &shared);
};

/** With the mutex held. */
void FileWorker::Shared::addThread(const std::shared_ptr<Shared> &shared)
{
    ++shared->threads;
    shared->begun = Time::max();
    std::thread([shared, me = ++shared->current] { work(shared, me); }).detach();
}

void FileWorker::Shared::work(const std::shared_ptr<Shared> &shared, int me)
{
    const Stopped isStopped = [shared] {
        const std::lock_guard lock(shared->mutex);
        return shared->stopped;
    };
    std::unique_lock lock(shared->mutex);
    while (!shared->stopped && shared->current == me) {
        if (shared->jobs.empty()) {
            shared->changed.wait(lock);
            continue;
        }
        Job job = std::move(shared->jobs.front());
        shared->jobs.pop_front();
        shared->begun = std::chrono::steady_clock::now();
        shared->changed.notify_all();
        lock.unlock();
        job(isStopped);
        job = nullptr;
        lock.lock();
        if (shared->current == me)
            shared->begun = Time::max();
    }
    --shared->threads;
    shared->changed.notify_all();
}

/** Gives the jobs that wait another thread when the present one takes too long. */
void FileWorker::Shared::watch(const std::shared_ptr<Shared> &shared)
{
    std::unique_lock lock(shared->mutex);
    while (!shared->stopped) {
        const Time begun = shared->begun;
        if (begun == Time::max() || shared->jobs.empty() || shared->threads >= maxThreads) {
            shared->changed.wait(lock);
            continue;
        }
        const Time due = begun + shared->timeout;
        if (std::chrono::steady_clock::now() < due)
            shared->changed.wait_until(lock, due);
        else
            addThread(shared);
    }
}

FileWorker::FileWorker(std::chrono::milliseconds timeout) : m_shared(std::make_shared<Shared>(timeout))
{
    const std::lock_guard lock(m_shared->mutex);
    Shared::addThread(m_shared);
    std::thread([shared = m_shared] { Shared::watch(shared); }).detach();
}

FileWorker::~FileWorker()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->stopped = true;
    m_shared->jobs.clear();
    m_shared->changed.notify_all();
}

void FileWorker::start(Job job)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->jobs.push_back(std::move(job));
    m_shared->changed.notify_all();
}

std::function<void(std::function<void()>)> FileWorker::answerTo(QObject *context) const
{
    return [shared = m_shared, context](std::function<void()> call) {
        const std::lock_guard lock(shared->mutex); // so that context is there until it is posted
        if (!shared->stopped)
            QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
    };
}

} // namespace farnear::media
