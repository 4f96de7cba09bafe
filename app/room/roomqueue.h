// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include "base/error.h"
#include "model/queue.h"
#include "ports/roomfacets.h"
#include "room/reconnectinglink.h"

namespace farnear::room {

/** The room's queue, and the edits of this member that are not in it yet. Lives on the room thread. */
class RoomQueue final : public QObject {
    Q_OBJECT
public:
    explicit RoomQueue(const ReconnectingLink &link) : m_link(link) { }

    [[nodiscard]] const model::Queue &queue() const { return m_queue; }
    /** Kept until it is in the queue, or refused. Nothing where the server has no queue. */
    void edit(const model::QueueEdit &edit);

    /** Hears what a new link's queue tells; null where its server has none. */
    void attach(const ports::SharedQueue *shared);
    /** The link is inside the room: edits that wait are made, or forgotten where there is no queue. */
    void sendAll();

Q_SIGNALS:
    void changed();
    void refused(const farnear::Error &error);

private:
    const ReconnectingLink &m_link;
    model::Queue m_queue;
    QList<model::QueueEdit> m_edits;
};

} // namespace farnear::room
