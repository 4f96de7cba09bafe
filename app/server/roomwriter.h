// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>

#include "server/roomstore.h"

namespace farnear::server {

class WorkQueue;

/**
 * Writes what rooms keep on a thread of its own, so that the server's thread never waits for a disk. Changes are made
 * in the order they were asked for; those that come while one group is written make the next one, which costs one
 * flush. Lives on the server's thread.
 */
class RoomWriter final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Expected<void> &)>;

    /** store outlives it; work: where answers are given. */
    RoomWriter(RoomStore &store, WorkQueue &work);
    /** Waits until everything asked for is written. */
    ~RoomWriter() override;

    /** Waits for the answer: once, before anybody comes. */
    [[nodiscard]] Expected<QList<StoredRoom>> load();
    /** done is called on the server's thread when the change is durable or can't be (StorageFailed), in the order of
     * the calls; not at all when context is gone by then. */
    void write(StoreChange change, QObject *context = nullptr, Done done = {});

private:
    struct Entry {
        StoreChange change;
        QPointer<QObject> context;
        Done done;
    };

    void writeGroups();
    [[nodiscard]] QList<Expected<void>> commit(const QList<Entry> &group);
    void answer(const QList<Entry> &group, const QList<Expected<void>> &results);

    RoomStore &m_store;
    WorkQueue &m_work;
    QThread m_thread;
    QObject *m_worker; //!< lives on the thread and dies with it
    QMutex m_mutex;
    QList<Entry> m_waiting; //!< guarded by the mutex, like the next one
    bool m_scheduled = false;
};

} // namespace farnear::server
