// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/roomqueue.h"

#include <algorithm>

#include "ports/roomlink.h"

namespace farnear::room {

void RoomQueue::attach(const ports::SharedQueue *shared)
{
    if (!shared)
        return;
    connect(shared, &ports::SharedQueue::changed, this, [this](const model::Queue &queue) {
        m_queue = queue;
        if (m_link.live()) // else the link is about to join
            Q_EMIT changed();
    });
    connect(shared, &ports::SharedQueue::settled, this,
            [this](int edits) { m_edits.remove(0, std::min<qsizetype>(edits, m_edits.size())); });
    connect(shared, &ports::SharedQueue::refused, this, [this](const Error &error) {
        m_edits.clear();
        Q_EMIT refused(error);
    });
}

void RoomQueue::edit(const model::QueueEdit &edit)
{
    ports::RoomLink *link = m_link.live();
    if (link && !link->queue())
        return;
    m_edits.append(edit);
    if (link)
        link->queue()->edit(edit);
}

void RoomQueue::sendAll()
{
    ports::SharedQueue *shared = m_link.live()->queue();
    if (!shared)
        m_edits.clear();
    const QList<model::QueueEdit> edits = m_edits; // shrinks as they get there
    for (const model::QueueEdit &edit : edits)
        shared->edit(edit);
}

} // namespace farnear::room
