// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/roomlog.h"

#include <QDateTime>

#include "base/ids.h"
#include "protocol/seal.h"
#include "server/connection.h"

namespace farnear::server {

RoomLog::RoomLog(const QString &roomId, qint64 maxBytes, std::shared_ptr<const Clock> clock, RoomKeeper &keeper,
                 MemberTable &residents)
    : m_roomId(roomId)
    , m_epoch(freshId())
    , m_clock(std::move(clock))
    , m_keeper(keeper)
    , m_residents(residents)
    , m_log(maxBytes)
{
}

void RoomLog::restore(const StoredRoom &stored)
{
    m_epoch = stored.epoch;
    m_log.restore(stored.posts, stored.lastSeq);
}

void RoomLog::take(MemberConnection &from, protocol::Post post)
{
    post.from = from.member.id;
    post.key = from.member.deviceKey;
    post.at = m_clock->now();
    post.arrivedMs = QDateTime::currentMSecsSinceEpoch();
    const qint64 known = m_log.find(post.from, post.id);
    if (known >= 0)
        return repeat(from, post, known);
    if (m_log.isUnderWay(post.from, post.id))
        return; // it is told when it is kept
    if (!from.posts.take(post.at))
        return from.connection->refuse(ErrorCode::TooMany, post.id);
    if (!protocol::verify(post, m_roomId))
        return from.connection->refuse(ErrorCode::Malformed, post.id);
    post = m_log.number(post);
    if (post.kept)
        m_keeper.append(post, [this, post](const Expected<void> &kept) { onKept(post, kept); });
    else
        tellAll(post);
}

void RoomLog::repeat(const MemberConnection &from, const protocol::Post &post, qint64 seq) const
{
    const QList<protocol::Post> held = m_log.after(seq - 1);
    if (seq > 0 && !held.isEmpty() && held.first().seq == seq)
        return from.connection->send(protocol::PostTell{held.first()});
    protocol::Post again = post;
    again.seq = seq;
    from.connection->send(protocol::PostTell{again});
}

void RoomLog::onKept(const protocol::Post &post, const Expected<void> &kept)
{
    if (kept)
        return tellAll(post);
    m_log.drop(post);
    const MemberConnection *from = m_residents.find(post.from);
    if (from && from->connection)
        from->connection->refuse(ErrorCode::StorageFailed, post.id);
}

/** From here on everybody has it. */
void RoomLog::tellAll(const protocol::Post &post)
{
    const qint64 first = m_log.firstSeq();
    m_log.append(post);
    if (m_log.firstSeq() > first)
        trimKept(); // if that fails, the next one trims more
    m_residents.broadcast(protocol::PostTell{post});
}

void RoomLog::trimKept()
{
    m_keeper.trim(m_log.firstSeq());
}

QList<protocol::Post> RoomLog::missedBy(const protocol::Join &join) const
{
    return m_log.after(join.epoch == m_epoch ? join.since : 0);
}

} // namespace farnear::server
