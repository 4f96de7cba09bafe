// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/membertable.h"

#include <algorithm>

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

void MemberTable::remove(const MemberId &id)
{
    m_all.erase(id);
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

QList<MemberId> MemberTable::expired(Millis grace, Millis now) const
{
    QList<MemberId> ids;
    for (const auto &[id, resident] : m_all) {
        if (!resident.connection && now >= resident.droppedAt + grace)
            ids.append(id);
    }
    return ids;
}

std::optional<Millis> MemberTable::nextExpiry(Millis grace) const
{
    std::optional<Millis> next;
    for (const auto &[id, resident] : m_all) {
        if (!resident.connection)
            next = std::min(next.value_or(resident.droppedAt + grace), resident.droppedAt + grace);
    }
    return next;
}

void MemberTable::setHost(const MemberId &id)
{
    m_host = id;
    for (auto &[of, resident] : m_all)
        resident.member.role = isHost(of) ? Role::Host : Role::Guest;
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
