// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/door.h"

#include <algorithm>
#include <utility>

#include "server/connection.h"

namespace farnear::server {

Door::Door(const Limits &limits, std::shared_ptr<const Clock> clock, Admission &admission, const Rekeying &rekeying,
           RoomKeeper &keeper, MemberTable &residents)
    : m_limits(limits)
    , m_clock(std::move(clock))
    , m_admission(admission)
    , m_rekeying(rekeying)
    , m_keeper(keeper)
    , m_residents(residents)
{
}

void Door::setPolicy(const model::Policy &policy)
{
    m_entry = policy.entry;
    m_capacity = std::min(policy.capacity, m_limits.members);
}

void Door::ask(Connection *connection, const protocol::Join &join)
{
    const auto id = m_admission.check(join, connection->nonce());
    if (!id) {
        if (!m_rekeying.hand(connection, join))
            connection->dismiss(id.error().code);
        return;
    }
    const Visitor visitor{
        connection, {*id, join.deviceKey, model::Role::Guest, join.profile, {}}, join, m_clock->now()};
    const bool known = m_residents.find(*id);
    if (!known && isFull())
        return connection->dismiss(ErrorCode::RoomFull);
    const bool host = m_residents.host().isEmpty() || m_residents.isHost(*id);
    if (!known && !host && m_admission.mustKnock(*id, m_entry))
        return knock(visitor);
    letIn(visitor);
}

void Door::knock(const Visitor &visitor)
{
    const auto same = [&](const Visitor &other) { return other.member.id == visitor.member.id; };
    for (const Visitor &other : std::as_const(m_knocking)) {
        if (other.connection == visitor.connection)
            return visitor.connection->refuse(ErrorCode::Malformed);
        if (same(other))
            other.connection->dismiss(ErrorCode::Replaced);
    }
    m_knocking.removeIf(same);
    if (m_knocking.size() >= m_limits.knocks)
        return visitor.connection->dismiss(ErrorCode::TooMany);
    visitor.connection->stopJoinTimer();
    m_knocking.append(visitor);
    visitor.connection->send(protocol::WaitTell{});
    tellHost(visitor);
}

void Door::letIn(const Visitor &visitor)
{
    if (m_admission.roomKey().isEmpty() || !m_arriving.isEmpty())
        return waitForKey(visitor);
    visitor.connection->enterRoom();
    m_admission.admit(visitor.member.id);
    Q_EMIT entered(visitor);
}

/** The first to come pins the room's key, and is let in when that is kept; so is whoever comes meanwhile. */
void Door::waitForKey(const Visitor &visitor)
{
    const auto same = [&](const Visitor &other) { return other.connection == visitor.connection; };
    if (std::any_of(m_arriving.cbegin(), m_arriving.cend(), same))
        return visitor.connection->refuse(ErrorCode::Malformed);
    const bool isFirst = m_admission.roomKey().isEmpty();
    m_admission.pin(visitor.join.roomKey);
    visitor.connection->stopJoinTimer();
    m_arriving.append(visitor);
    if (isFirst)
        m_keeper.store([this](const Expected<void> &kept) { onKeyKept(kept); });
}

void Door::onKeyKept(const Expected<void> &kept)
{
    const QList<Visitor> arrived = std::exchange(m_arriving, {});
    if (!kept)
        m_admission.pin({});
    for (const Visitor &visitor : arrived) {
        if (!kept)
            visitor.connection->dismiss(ErrorCode::StorageFailed);
        else if (isFull() && !m_residents.find(visitor.member.id))
            visitor.connection->dismiss(ErrorCode::RoomFull);
        else
            letIn(visitor);
    }
}

void Door::withdraw(const Connection *connection)
{
    for (QList<Visitor> *waiting : {&m_knocking, &m_arriving})
        waiting->removeIf([connection](const Visitor &visitor) { return visitor.connection == connection; });
}

void Door::answer(const MemberConnection &host, const protocol::Admit &answer)
{
    const auto it = std::find_if(m_knocking.begin(), m_knocking.end(),
                                 [&](const Visitor &visitor) { return visitor.member.id == answer.member; });
    if (it == m_knocking.end())
        return host.connection->refuse(ErrorCode::Unknown, answer.member);
    if (answer.admit && isFull())
        return host.connection->refuse(ErrorCode::RoomFull, answer.member);
    const Visitor visitor = *it;
    m_knocking.erase(it);
    if (answer.admit)
        letIn(visitor);
    else
        visitor.connection->dismiss(ErrorCode::NotAdmitted);
}

void Door::tellHost() const
{
    for (const Visitor &visitor : m_knocking)
        tellHost(visitor);
}

void Door::tellHost(const Visitor &visitor) const
{
    const MemberConnection *host = m_residents.find(m_residents.host());
    if (host && host->connection)
        host->connection->send(protocol::KnockTell{visitor.member});
}

void Door::expire(Millis now)
{
    const auto waitedLong = [&](const Visitor &visitor) { return now >= visitor.since + m_limits.knockTimeout; };
    for (const Visitor &visitor : std::as_const(m_knocking)) {
        if (waitedLong(visitor))
            visitor.connection->dismiss(ErrorCode::NotAdmitted);
    }
    m_knocking.removeIf(waitedLong);
}

std::optional<Millis> Door::nextExpiry() const
{
    if (m_knocking.isEmpty())
        return {};
    return m_knocking.first().since + m_limits.knockTimeout; // they stand in the order they came
}

void Door::close(ErrorCode why)
{
    for (const Visitor &visitor : std::exchange(m_knocking, {}))
        visitor.connection->dismiss(why);
}

} // namespace farnear::server
