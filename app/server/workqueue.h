// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>

namespace farnear::server {

/**
 * What the server has to do besides answering clocks, in the order it came. Done in short slices, and between two of
 * them every socket is read: so a question for the time waits for one slice, however much is to be done. Lives on the
 * server's thread.
 */
class WorkQueue final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /** Not done any more when context is gone by then. bytes: what the work holds. */
    void add(QObject *context, std::function<void()> work, qsizetype bytes = 0);
    /** Works until no more is waiting than may be: whoever reads sockets calls it, so that senders are held up and not
     * the server's memory. Not from within work. */
    void catchUp();

private:
    struct Entry {
        QPointer<QObject> context;
        std::function<void()> work;
        qsizetype bytes = 0;
    };

    void schedule();
    void runSlice();
    void runFirst();

    std::deque<Entry> m_entries;
    qsizetype m_bytes = 0;
    bool m_scheduled = false;
    bool m_running = false;
};

} // namespace farnear::server
