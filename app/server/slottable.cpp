// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/slottable.h"

#include "protocol/limits.h"

namespace farnear::server {

void SlotTable::restore(const QList<protocol::Slot> &values)
{
    for (const protocol::Slot &slot : values)
        m_values.insert(slot.name, slot);
}

Expected<protocol::Slot> SlotTable::next(const protocol::Slot &set) const
{
    const auto present = m_values.find(set.name);
    if (present == m_values.end() && m_values.size() >= protocol::limits::slotCount)
        return ErrorCode::TooMany;
    if (set.revision != (present == m_values.end() ? 0 : present->revision))
        return ErrorCode::Conflict;
    protocol::Slot slot = set;
    slot.revision = set.revision + 1;
    return slot;
}

void SlotTable::put(const protocol::Slot &slot)
{
    m_values.insert(slot.name, slot);
}

std::optional<protocol::Slot> SlotTable::find(const QString &name) const
{
    const auto it = m_values.find(name);
    return it == m_values.end() ? std::nullopt : std::optional(*it);
}

} // namespace farnear::server
