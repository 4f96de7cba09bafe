// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/workqueue.h"

#include <QDeadlineTimer>

#include <chrono>
#include <utility>

namespace farnear::server {

namespace {

constexpr std::chrono::microseconds slice{500};
constexpr size_t mostEntries = 4096;
constexpr qsizetype mostBytes = qsizetype(8) * 1024 * 1024;

} // namespace

void WorkQueue::add(QObject *context, std::function<void()> work, qsizetype bytes)
{
    m_entries.push_back({context, std::move(work), bytes});
    m_bytes += bytes;
    schedule();
}

void WorkQueue::schedule()
{
    if (!std::exchange(m_scheduled, true))
        QMetaObject::invokeMethod(this, &WorkQueue::runSlice, Qt::QueuedConnection);
}

/** What is posted meanwhile comes after the sockets: the event loop sends in one turn only what was there before it. */
void WorkQueue::runSlice()
{
    m_scheduled = false;
    if (m_running)
        return;
    const QDeadlineTimer end(slice, Qt::PreciseTimer);
    while (!m_entries.empty() && !end.hasExpired())
        runFirst();
    if (!m_entries.empty())
        schedule();
}

void WorkQueue::catchUp()
{
    while (!m_running && (m_entries.size() > mostEntries || m_bytes > mostBytes))
        runFirst();
}

void WorkQueue::runFirst()
{
    const Entry entry = std::move(m_entries.front());
    m_entries.pop_front();
    m_bytes -= entry.bytes;
    m_running = true;
    if (entry.context)
        entry.work();
    m_running = false;
}

} // namespace farnear::server
