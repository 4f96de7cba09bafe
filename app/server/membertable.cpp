// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/membertable.h"

#include <algorithm>

#include "protocol/codec.h"
#include "server/connection.h"

namespace farnear::server {

using model::MemberId;
using model::Role;

MemberConnection &MemberTable::add(const protocol::Member &member, Connection *connection)
{
    MemberConnection &resident = m_all[member.id];
    resident.member = member;
    resident.connection = connection;
    resident.order = ++m_order;
    if (m_host.isEmpty())
        m_host = member.id;
    resident.member.role = isHost(member.id) ? Role::Host : Role::Guest;
    return resident;
}

void MemberTable::remove(const MemberId &id, Millis now)
{
    if (m_all.erase(id) > 0 && m_all.empty())
        m_emptySince = now;
}

MemberConnection *MemberTable::find(const MemberId &id)
{
    const auto it = m_all.find(id);
    return it == m_all.end() ? nullptr : &it->second;
}

MemberConnection *MemberTable::find(const Connection *connection)
{
    const auto it = std::find_if(m_all.begin(), m_all.end(),
                                 [connection](const auto &entry) { return entry.second.connection == connection; });
    return it == m_all.end() ? nullptr : &it->second;
}

QList<MemberConnection *> MemberTable::present()
{
    QList<MemberConnection *> list;
    for (auto &[id, resident] : m_all) {
        if (resident.connection)
            list.append(&resident);
    }
    std::sort(list.begin(), list.end(),
              [](const MemberConnection *a, const MemberConnection *b) { return a->order < b->order; });
    return list;
}

void MemberTable::broadcast(const protocol::ServerMessage &message, const Connection *except)
{
    const QByteArray frame = protocol::encode(message);
    const QList<MemberConnection *> here = present();
    for (const MemberConnection *resident : here) {
        if (resident->connection != except)
            resident->connection->sendFrame(frame);
    }
}

QList<MemberId> MemberTable::expired(Millis now) const
{
    QList<MemberId> ids;
    for (const auto &[id, resident] : m_all) {
        if (!resident.connection && now >= resident.droppedAt + m_grace)
            ids.append(id);
    }
    return ids;
}

std::optional<Millis> MemberTable::nextExpiry() const
{
    std::optional<Millis> next;
    if (m_hostlessSince)
        next = *m_hostlessSince + m_grace;
    for (const auto &[id, resident] : m_all) {
        if (!resident.connection)
            next = std::min(next.value_or(resident.droppedAt + m_grace), resident.droppedAt + m_grace);
    }
    return next;
}

void MemberTable::setHost(const MemberId &id)
{
    m_host = id;
    m_hostlessSince.reset();
    for (auto &[of, resident] : m_all)
        resident.member.role = isHost(of) ? Role::Host : Role::Guest;
}

void MemberTable::watchHost(Millis now)
{
    if (m_all.empty() || find(m_host))
        m_hostlessSince.reset();
    else if (!m_hostlessSince)
        m_hostlessSince = now;
}

bool MemberTable::isHostLost(Millis now) const
{
    return m_hostlessSince && now >= *m_hostlessSince + m_grace;
}

MemberId MemberTable::nextHost() const
{
    // Those who are here come before those who dropped.
    const auto rank = [](const MemberConnection &r) { return std::pair(r.connection == nullptr, r.order); };
    const auto it = std::min_element(m_all.begin(), m_all.end(),
                                     [&](const auto &a, const auto &b) { return rank(a.second) < rank(b.second); });
    return it == m_all.end() ? MemberId() : it->first;
}

} // namespace farnear::server
