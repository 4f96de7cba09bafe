// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace farnear::media {

/**
 * Does what reads disks, one job after the other, on a thread of its own. A job that hangs (a network folder that is
 * gone) holds up neither its owner nor, after a while, the jobs behind it: they go on on another thread, of which there
 * are a few at most. Its owner never waits for it, not even when it goes. To be called on one thread.
 */
class FileWorker {
public:
    /** Runs elsewhere: it owns all it touches. stopped: the owner is gone, and nothing of it is of use any more. */
    using Stopped = std::function<bool()>;
    using Job = std::function<void(const Stopped &stopped)>;

    /** timeout: how long a job may take before those behind it go on without it. */
    explicit FileWorker(std::chrono::milliseconds timeout = std::chrono::seconds(2));
    ~FileWorker();
    FileWorker(const FileWorker &) = delete;
    FileWorker &operator=(const FileWorker &) = delete;

    void start(Job job);
    /** For jobs: brings a call back to the thread where context lives, as long as the worker is there. Any thread. */
    [[nodiscard]] std::function<void(std::function<void()>)> answerTo(QObject *context) const;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace farnear::media
