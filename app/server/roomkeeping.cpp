// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "base/logging.h"
#include "server/connection.h"
#include "server/room.h"

namespace farnear::server {

namespace {

constexpr Millis retryDelay = 10'000; //!< after the store failed

} // namespace

void Room::restore(const StoredRoom &stored)
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
    const bool keeps = m_writer && (m_log.lastSeq() > 0 || !m_slots.values().isEmpty());
    return m_residents.isEmpty() && m_pending.isEmpty() && !keeps
        && m_clock->now() >= m_emptySince + m_limits.emptyRoom;
}

/** The first to come pins the room's key, and is let in when that is stored; so is whoever comes meanwhile. */
void Room::pin(const PendingMember &first)
{
    const auto same = [&first](const PendingMember &visitor) { return visitor.connection == first.connection; };
    if (std::any_of(m_arriving.cbegin(), m_arriving.cend(), same))
        return first.connection->refuse(ErrorCode::Malformed);
    const bool isNew = m_admission.roomKey().isEmpty();
    m_admission.pin(first.join.roomKey);
    first.connection->stopJoinTimer();
    m_arriving.append(first);
    if (!m_writer)
        onPinned({});
    else if (isNew)
        m_writer->write(SaveRoom{stored()}, this, [this](const Expected<void> &done) { onPinned(done); });
}

void Room::onPinned(const Expected<void> &stored)
{
    const QList<PendingMember> arrived = std::exchange(m_arriving, {});
    if (!stored)
        m_admission.pin({});
    for (const PendingMember &visitor : arrived) {
        if (!stored)
            visitor.connection->dismiss(ErrorCode::StorageFailed);
        else if (isFull() && !m_residents.find(visitor.member.id))
            visitor.connection->dismiss(ErrorCode::RoomFull);
        else
            comeIn(visitor.connection, visitor.member, visitor.join);
    }
    publishTimeline();
}

void Room::save()
{
    m_saveAt.reset();
    if (!m_writer || m_admission.roomKey().isEmpty())
        return;
    m_writer->write(SaveRoom{stored()}, this, [this](const Expected<void> &done) {
        if (done)
            return;
        qCWarning(lcServer) << "a room could not be stored";
        m_saveAt = m_clock->now() + retryDelay;
        arm();
    });
}

void Room::onStored(const protocol::Post &post, const Expected<void> &stored)
{
    if (stored)
        return accept(post);
    m_log.drop(post);
    const MemberConnection *from = m_residents.find(post.from);
    if (from && from->connection)
        from->connection->refuse(ErrorCode::StorageFailed, post.id);
}

/** It is kept: from here on everybody has it. */
void Room::accept(const protocol::Post &post)
{
    const qint64 first = m_log.firstSeq();
    m_log.append(post);
    if (m_writer && m_log.firstSeq() > first)
        m_writer->write(TrimPosts{m_id, m_log.firstSeq()}); // what stays too long is trimmed with the next one
    broadcast(protocol::PostTell{post});
}

StoredRoom Room::stored() const
{
    sync::Timeline timeline = m_coordinator.timeline();
    timeline.position = timeline.positionAt(m_clock->now());
    timeline.at = 0;
    timeline.deadline = 0;
    timeline.waiting.clear();
    if (timeline.state != sync::Timeline::State::Empty)
        timeline.state = sync::Timeline::State::Paused;
    const QByteArray key = m_rekeying ? m_rekeying->request.roomKey : m_admission.roomKey();
    return {m_id, key, m_residents.host(), m_policy, timeline, m_item, m_slots.values(), {}, m_epoch, m_log.lastSeq()};
}

} // namespace farnear::server
