// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/statusthrottle.h"

#include <algorithm>

namespace farnear::server {

bool StatusThrottle::report(const model::MemberId &member, const model::MemberStatus &status, Millis now)
{
    const bool known = m_entries.contains(member);
    Entry &entry = m_entries[member];
    const bool news = !known || status.phase != entry.told.phase || status.revision != entry.told.revision;
    const bool tell = news || (status != entry.told && now >= entry.toldAt + m_interval);
    entry.last = status;
    entry.held = !tell && status != entry.told;
    if (tell) {
        entry.told = status;
        entry.toldAt = now;
    }
    return tell;
}

QList<protocol::StatusTell> StatusThrottle::due(Millis now)
{
    QList<protocol::StatusTell> tells;
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (!it->held || now < it->toldAt + m_interval)
            continue;
        it->held = false;
        it->told = it->last;
        it->toldAt = now;
        tells.append({it.key(), it->last});
    }
    return tells;
}

std::optional<Millis> StatusThrottle::nextDue() const
{
    std::optional<Millis> next;
    for (const Entry &entry : m_entries) {
        if (entry.held)
            next = std::min(next.value_or(entry.toldAt + m_interval), entry.toldAt + m_interval);
    }
    return next;
}

} // namespace farnear::server
