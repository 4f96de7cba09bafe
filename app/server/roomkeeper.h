// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

#include "server/roomstore.h"
#include "server/roomwriter.h"

namespace farnear::server {

/**
 * One room's side of the store: decides when the room is saved (soon after a change, again after a failure), and hands
 * on what is to be kept. For a room in memory only everything counts as kept at once. Lives on the server's thread.
 */
class RoomKeeper final : public QObject {
    Q_OBJECT
public:
    /** What is to be saved; not yet when it has no key. */
    using Snapshot = std::function<StoredRoom()>;

    /** writer: null for a room in memory only; outlives the keeper. */
    RoomKeeper(const QString &roomId, RoomWriter *writer, Snapshot snapshot);

    [[nodiscard]] bool isKeeping() const { return m_writer; }

    /** Saves everything but the posts by then; an earlier plan holds. */
    void saveWithin(Millis delay);
    void save();
    /** Saves what is planned: the room goes. */
    void flush();
    /** Saves, and says when it is durable or StorageFailed. */
    void store(const RoomWriter::Done &done);
    /** Keeps a post, and says when it is durable or StorageFailed: in the order of the calls. */
    void append(const protocol::Post &post, const RoomWriter::Done &done);
    /** Posts before that sequence number go. */
    void trim(qint64 beforeSeq);

private:
    QString m_roomId;
    RoomWriter *m_writer;
    Snapshot m_snapshot;
    QTimer m_plan;
};

} // namespace farnear::server
