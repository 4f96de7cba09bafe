// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/farnearqueue.h"

#include "base/logging.h"
#include "protocol/sealedcontent.h"

namespace farnear::links {

FarnearQueue::FarnearQueue(const protocol::Keyring &room, const protocol::DeviceKeys &device, Transmit transmit)
    : m_room(room)
    , m_device(device)
    , m_transmit(std::move(transmit))
{
}

bool FarnearQueue::isQueue(const QString &slot)
{
    return slot == QLatin1String("queue");
}

void FarnearQueue::edit(const model::QueueEdit &edit)
{
    m_editor.edit(edit);
    sendNext();
}

void FarnearQueue::take(const protocol::Slot &slot)
{
    const auto queue
        = m_room.open([&slot](const protocol::RoomKeys &keys) { return protocol::openQueueSlot(keys, slot); });
    if (!queue) {
        qCWarning(lcRoom) << "dropped a queue that does not verify";
        return;
    }
    m_editor.setQueue(*queue, slot.revision);
    tellSettled();
    Q_EMIT changed(*queue);
    sendNext();
}

void FarnearQueue::sendNext()
{
    const auto set = m_editor.next();
    tellSettled();
    if (!set)
        return;
    const auto slot = protocol::makeQueueSlot(m_room.current(), m_device, set->queue, set->replaces);
    if (slot)
        m_transmit(protocol::SlotSet{*slot});
    else
        refuse(slot.error());
}

void FarnearQueue::renew()
{
    m_editor.renew();
    sendNext();
}

void FarnearQueue::tellSettled()
{
    if (const int edits = m_editor.takeSettled(); edits > 0)
        Q_EMIT settled(edits);
}

void FarnearQueue::refuse(const Error &error)
{
    if (error.code == ErrorCode::Conflict && m_editor.conflicted()) {
        sendNext();
        return;
    }
    m_editor.giveUp();
    Q_EMIT refused(error);
}

} // namespace farnear::links
