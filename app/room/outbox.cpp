// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/outbox.h"

#include <algorithm>

#include "base/ids.h"

namespace farnear::room {

std::optional<Outbox::Entry> Outbox::add(const model::MessageContent &content, qint64 wallMs)
{
    if (m_entries.size() >= capacity)
        return std::nullopt;
    m_entries.append({freshId(), wallMs, content});
    return m_entries.last();
}

bool Outbox::confirm(const QString &id)
{
    return m_entries.removeIf([&id](const Entry &entry) { return entry.id == id; }) > 0;
}

bool Outbox::contains(const QString &id) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&id](const Entry &entry) { return entry.id == id; });
}

} // namespace farnear::room
