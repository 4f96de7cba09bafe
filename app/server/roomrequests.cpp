// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>

#include <algorithm>

#include "protocol/seal.h"
#include "server/connection.h"
#include "server/room.h"

namespace farnear::server {

using model::MemberId;
using model::Policy;
using protocol::MemberTell;

void Room::handle(MemberConnection &from, const protocol::Join &)
{
    from.connection->refuse(ErrorCode::Malformed);
}

void Room::handle(MemberConnection &from, const protocol::ClockAsk &ask)
{
    from.connection->send(protocol::ClockTell{ask.id, ask.t0, m_arrived, m_clock->now()});
}

void Room::handle(MemberConnection &from, const protocol::StatusReport &report)
{
    const Millis now = m_clock->now();
    from.member.status = report.status;
    m_coordinator.setMember(from.member.id, report.status, now);
    if (m_statuses.report(from.member.id, report.status, now))
        broadcast(protocol::StatusTell{from.member.id, report.status}, from.connection);
}

void Room::handle(MemberConnection &from, const protocol::ProfileSet &set)
{
    from.member.profile = set.profile;
    broadcastMember(MemberTell::Event::Changed, from.member);
}

bool Room::mayControl(const MemberConnection &who) const
{
    return m_policy.control == Policy::Control::All || m_residents.isHost(who.member.id);
}

void Room::handle(MemberConnection &from, const protocol::IntentSend &send)
{
    const Millis now = m_clock->now();
    if (!mayControl(from))
        return from.connection->refuse(ErrorCode::Forbidden, send.id);
    if (!from.intents.take(now))
        return from.connection->refuse(ErrorCode::TooMany, send.id);
    const bool opens = send.intent.kind == sync::Intent::Kind::Open;
    const protocol::SealedItem item = send.item.value_or(protocol::SealedItem{});
    if (opens && item.id != send.intent.item)
        return from.connection->refuse(ErrorCode::Malformed, send.id);
    const auto applied = m_coordinator.apply(send.intent, from.member.id, now);
    if (!applied)
        return from.connection->refuse(applied.error().code, send.id);
    if (opens)
        m_item = item;
}

void Room::handle(MemberConnection &from, const protocol::PostSend &send)
{
    protocol::Post post = send.post;
    post.from = from.member.id;
    post.key = from.member.deviceKey;
    post.at = m_clock->now();
    post.arrivedMs = QDateTime::currentMSecsSinceEpoch();
    const qint64 known = m_log.find(post.from, post.id);
    if (known >= 0)
        return repeat(from, post, known);
    if (m_log.isUnderWay(post.from, post.id))
        return; // it is told when it is stored
    if (!from.posts.take(post.at))
        return from.connection->refuse(ErrorCode::TooMany, post.id);
    if (!protocol::verify(post, m_id))
        return from.connection->refuse(ErrorCode::Malformed, post.id);
    post = m_log.number(post);
    if (!m_writer || !post.kept)
        return accept(post);
    m_writer->write(AppendPost{m_id, post}, this,
                    [this, post](const Expected<void> &stored) { onStored(post, stored); });
}

void Room::repeat(const MemberConnection &from, const protocol::Post &post, qint64 seq)
{
    const QList<protocol::Post> held = m_log.after(seq - 1);
    if (seq > 0 && !held.isEmpty() && held.first().seq == seq)
        return from.connection->send(protocol::PostTell{held.first()});
    protocol::Post again = post;
    again.seq = seq;
    from.connection->send(protocol::PostTell{again});
}

void Room::handle(MemberConnection &from, const protocol::SlotSet &set)
{
    if (!mayControl(from))
        return from.connection->refuse(ErrorCode::Forbidden, set.slot.name);
    if (!from.intents.take(m_clock->now()))
        return from.connection->refuse(ErrorCode::TooMany, set.slot.name);
    auto next = m_slots.next(set.slot);
    if (!next) {
        from.connection->refuse(next.error().code, set.slot.name);
        if (const auto present = m_slots.find(set.slot.name))
            from.connection->send(protocol::SlotTell{*present});
        return;
    }
    next->by = from.member.id;
    next->key = from.member.deviceKey;
    if (!protocol::verify(*next, m_id))
        return from.connection->refuse(ErrorCode::Malformed, set.slot.name);
    m_slots.put(*next);
    broadcast(protocol::SlotTell{*next});
    save();
}

void Room::handle(MemberConnection &from, const protocol::BlobOffer &offer)
{
    if (!from.blobs.take(m_clock->now()))
        return from.connection->refuse(ErrorCode::TooMany, offer.id);
    QList<MemberConnection *> targets = m_residents.present();
    targets.removeIf([&](const MemberConnection *other) {
        return other == &from || (!offer.to.isEmpty() && !offer.to.contains(other->member.id));
    });
    QList<MemberId> ids;
    for (const MemberConnection *target : std::as_const(targets))
        ids.append(target->member.id);
    const auto offered = m_blobs.offer(offer, from.member.id, ids);
    if (!offered)
        return from.connection->refuse(offered.error().code, offer.id);
    for (const MemberConnection *target : std::as_const(targets))
        target->connection->send(protocol::BlobTell{offer.id, from.member.id, offer.size, offer.pieces, offer.body});
}

void Room::handle(MemberConnection &from, const protocol::PolicySet &set)
{
    if (!m_residents.isHost(from.member.id))
        return from.connection->refuse(ErrorCode::Forbidden);
    takePolicy(set.policy);
    broadcast(protocol::PolicyTell{m_policy});
    if (m_writer)
        m_writer->write(TrimPosts{m_id, m_log.firstSeq()});
    save();
}

void Room::takePolicy(const Policy &policy)
{
    m_policy = policy;
    m_policy.capacity = std::clamp(policy.capacity, 1, m_limits.members);
    m_policy.history = std::clamp(policy.history, 0, m_limits.history);
    m_log.setHistory(m_policy.history);
    m_coordinator.setHoldOnStall(policy.stall == Policy::Stall::Hold);
}

void Room::handle(MemberConnection &from, const protocol::Admit &admit)
{
    if (!m_residents.isHost(from.member.id))
        return from.connection->refuse(ErrorCode::Forbidden, admit.member);
    const auto it = std::find_if(m_pending.begin(), m_pending.end(),
                                 [&](const PendingMember &visitor) { return visitor.member.id == admit.member; });
    if (it == m_pending.end())
        return from.connection->refuse(ErrorCode::Unknown, admit.member);
    const PendingMember visitor = *it;
    if (admit.admit && isFull())
        return from.connection->refuse(ErrorCode::RoomFull, admit.member);
    m_pending.erase(it);
    if (admit.admit)
        comeIn(visitor.connection, visitor.member, visitor.join);
    else
        visitor.connection->dismiss(ErrorCode::NotAdmitted);
}

void Room::handle(MemberConnection &from, const protocol::Remove &remove)
{
    MemberConnection *who = m_residents.find(remove.member);
    if (!m_residents.isHost(from.member.id) || who == &from)
        return from.connection->refuse(ErrorCode::Forbidden, remove.member);
    if (!who)
        return from.connection->refuse(ErrorCode::Unknown, remove.member);
    m_admission.ban(remove.member);
    m_keyBoxes.remove(remove.member);
    const protocol::Member member = who->member;
    if (who->connection)
        who->connection->dismiss(ErrorCode::Removed);
    goForGood(member.id);
    broadcastMember(MemberTell::Event::Left, member);
}

void Room::handle(MemberConnection &from, const protocol::HandOver &handOver)
{
    const MemberConnection *to = m_residents.find(handOver.member);
    if (!m_residents.isHost(from.member.id))
        return from.connection->refuse(ErrorCode::Forbidden, handOver.member);
    if (!to || !to->connection)
        return from.connection->refuse(ErrorCode::Unknown, handOver.member);
    changeHost(to->member.id);
}

void Room::handle(MemberConnection &from, const protocol::Leave &)
{
    const protocol::Member member = from.member;
    m_keyBoxes.remove(member.id);
    from.connection->close();
    goForGood(member.id);
    broadcastMember(MemberTell::Event::Left, member);
}

} // namespace farnear::server
