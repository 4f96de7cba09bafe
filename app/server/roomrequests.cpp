// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "protocol/seal.h"
#include "server/connection.h"
#include "server/room.h"

namespace farnear::server {

using model::Policy;
using protocol::MemberTell;

void Room::handle(MemberConnection &from, const protocol::Join &)
{
    from.connection->refuse(ErrorCode::Malformed);
}

void Room::handle(MemberConnection &from, const protocol::ClockAsk &ask)
{
    // Here come those few that a connection doesn't answer at once: sent before its member was in, or with long ids.
    const Millis arrived = m_clock->now();
    from.connection->send(protocol::ClockTell{ask.id, ask.t0, arrived, m_clock->now()});
}

void Room::handle(MemberConnection &from, const protocol::StatusReport &report)
{
    from.member.status = report.status;
    if (m_playback.report(from.member.id, report.status, m_clock->now()))
        m_residents.broadcast(protocol::StatusTell{from.member.id, report.status}, from.connection);
}

void Room::handle(MemberConnection &from, const protocol::ProfileSet &set)
{
    from.member.profile = set.profile;
    m_residents.broadcast(MemberTell{MemberTell::Event::Changed, from.member});
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
    const auto applied = m_playback.apply(send, from.member.id, now);
    if (!applied)
        from.connection->refuse(applied.error().code, send.id);
}

void Room::handle(MemberConnection &from, const protocol::PostSend &send)
{
    m_log.take(from, send.post);
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
    m_residents.broadcast(protocol::SlotTell{*next});
    m_keeper.save();
}

void Room::handle(MemberConnection &from, const protocol::BlobOffer &offer)
{
    if (!from.blobs.take(m_clock->now()))
        return from.connection->refuse(ErrorCode::TooMany, offer.id);
    m_blobs.offer(from, offer);
}

void Room::handle(MemberConnection &from, const protocol::PolicySet &set)
{
    if (!m_residents.isHost(from.member.id))
        return from.connection->refuse(ErrorCode::Forbidden);
    takePolicy(set.policy);
    m_residents.broadcast(protocol::PolicyTell{m_policy});
    m_log.trimKept();
    m_keeper.save();
}

void Room::takePolicy(const Policy &policy)
{
    m_policy = policy;
    m_policy.capacity = std::clamp(policy.capacity, 1, m_limits.members);
    m_policy.history = std::clamp(policy.history, 0, m_limits.history);
    m_log.setHistory(m_policy.history);
    m_door.setPolicy(m_policy);
    m_playback.setHoldOnStall(policy.stall == Policy::Stall::Hold);
}

void Room::handle(MemberConnection &from, const protocol::Admit &admit)
{
    if (!m_residents.isHost(from.member.id))
        return from.connection->refuse(ErrorCode::Forbidden, admit.member);
    m_door.answer(from, admit);
}

void Room::handle(MemberConnection &from, const protocol::Remove &remove)
{
    MemberConnection *who = m_residents.find(remove.member);
    if (!m_residents.isHost(from.member.id) || who == &from)
        return from.connection->refuse(ErrorCode::Forbidden, remove.member);
    if (!who)
        return from.connection->refuse(ErrorCode::Unknown, remove.member);
    m_admission.ban(remove.member);
    m_rekeying.forget(remove.member);
    const protocol::Member member = who->member;
    if (who->connection)
        who->connection->dismiss(ErrorCode::Removed);
    goForGood(member.id);
    m_residents.broadcast(MemberTell{MemberTell::Event::Left, member});
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

void Room::handle(MemberConnection &from, const protocol::Rekey &rekey)
{
    if (!m_residents.isHost(from.member.id))
        return from.connection->refuse(ErrorCode::Forbidden, rekey.id);
    if (!from.intents.take(m_clock->now()))
        return from.connection->refuse(ErrorCode::TooMany, rekey.id);
    m_rekeying.begin(from, rekey);
}

void Room::handle(MemberConnection &from, const protocol::Leave &)
{
    const protocol::Member member = from.member;
    m_rekeying.forget(member.id);
    from.connection->close();
    goForGood(member.id);
    m_residents.broadcast(MemberTell{MemberTell::Event::Left, member});
}

} // namespace farnear::server
