// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/roomwriter.h"

#include <algorithm>
#include <utility>

#include "server/workqueue.h"

namespace farnear::server {

namespace {

constexpr qsizetype largestGroup = 1000;
constexpr int triesAlone = 3; //!< failing ones of a failed group; a full disk is not asked a thousand times

} // namespace

RoomWriter::RoomWriter(RoomStore &store, WorkQueue &work) : m_store(store), m_work(work), m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("rooms"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

RoomWriter::~RoomWriter()
{
    // Behind every group asked for before.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            writeGroups();
            m_store.close();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Expected<QList<StoredRoom>> RoomWriter::load()
{
    Expected<QList<StoredRoom>> loaded = ErrorCode::StorageFailed;
    QMetaObject::invokeMethod(
        m_worker, [this, &loaded] { loaded = m_store.load(); }, Qt::BlockingQueuedConnection);
    return loaded;
}

void RoomWriter::write(StoreChange change, QObject *context, Done done)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.append({std::move(change), context, std::move(done)});
    if (!std::exchange(m_scheduled, true))
        QMetaObject::invokeMethod(
            m_worker, [this] { writeGroups(); }, Qt::QueuedConnection);
}

/** On the writing thread. */
void RoomWriter::writeGroups()
{
    for (;;) {
        QList<Entry> group;
        {
            const QMutexLocker lock(&m_mutex);
            group = m_waiting.mid(0, largestGroup);
            m_waiting.remove(0, group.size());
            m_scheduled = !group.isEmpty();
        }
        if (group.isEmpty())
            return;
        const QList<Expected<void>> results = commit(group);
        QMetaObject::invokeMethod(
            this, [this, group, results] { answer(group, results); }, Qt::QueuedConnection);
    }
}

/** One change that can't be made must not refuse those beside it: when the group fails, each is tried alone. */
QList<Expected<void>> RoomWriter::commit(const QList<Entry> &group)
{
    QList<StoreChange> changes;
    for (const Entry &entry : group)
        changes.append(entry.change);
    const Expected<void> all = m_store.commit(changes);
    QList<Expected<void>> results(group.size(), all);
    if (all || group.size() == 1)
        return results;
    int failed = 0;
    for (qsizetype i = 0; i < changes.size() && failed < triesAlone; ++i) {
        results[i] = m_store.commit({changes.at(i)});
        failed += !results.at(i);
    }
    return results;
}

void RoomWriter::answer(const QList<Entry> &group, const QList<Expected<void>> &results)
{
    for (qsizetype i = 0; i < group.size(); ++i) {
        const Entry &entry = group.at(i);
        const Expected<void> &result = results.at(i);
        if (entry.context && entry.done)
            m_work.add(entry.context, [done = entry.done, result] { done(result); });
    }
}

} // namespace farnear::server
