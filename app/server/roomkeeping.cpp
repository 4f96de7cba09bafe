// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"
#include "server/room.h"

namespace farnear::server {

namespace {

constexpr Millis retryDelay = 10'000; //!< after the store failed

} // namespace

void Room::restore(const ports::StoredRoom &stored)
{
    m_epoch = stored.epoch;
    m_admission.pin(stored.roomKey);
    m_residents.setHost(stored.host);
    m_coordinator.restore(stored.timeline);
    m_publishedRevision = stored.timeline.revision;
    m_item = stored.item;
    m_publishedItem = stored.item.id;
    m_slots.restore(stored.slotValues);
    m_log.restore(stored.posts, stored.lastSeq);
    takePolicy(stored.policy);
}

bool Room::isForgettable() const
{
    const bool keeps = m_store && (m_log.lastSeq() > 0 || !m_slots.values().isEmpty());
    return m_residents.isEmpty() && m_pending.isEmpty() && !keeps
        && m_clock->now() >= m_emptySince + m_limits.emptyRoom;
}

bool Room::pin(const QByteArray &roomKey)
{
    if (!m_admission.roomKey().isEmpty())
        return true;
    m_admission.pin(roomKey);
    if (!m_store || m_store->save(stored()))
        return true;
    m_admission.pin({});
    return false;
}

void Room::save()
{
    m_saveAt.reset();
    if (!m_store || m_admission.roomKey().isEmpty() || m_store->save(stored()))
        return;
    qCWarning(lcServer) << "a room could not be stored";
    m_saveAt = m_clock->now() + retryDelay;
}

ports::StoredRoom Room::stored() const
{
    sync::Timeline timeline = m_coordinator.timeline();
    timeline.position = timeline.positionAt(m_clock->now());
    timeline.at = 0;
    timeline.deadline = 0;
    timeline.waiting.clear();
    if (timeline.state != sync::Timeline::State::Empty)
        timeline.state = sync::Timeline::State::Paused;
    return {m_id,    m_admission.roomKey(), m_residents.host(), m_policy, timeline, m_item, m_slots.values(), {},
            m_epoch, m_log.lastSeq()};
}

} // namespace farnear::server
