// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include <optional>

#include "base/expected.h"
#include "protocol/messages.h"

namespace farnear::server {

/** The room's named sealed values, changed by compare-and-set only. Pure. */
class SlotTable {
public:
    void restore(const QList<protocol::Slot> &values);
    /**
     * What a set would store: revision one after the one it replaces. Conflict when that is not the present one,
     * TooMany when it would be one name too many. Nothing changes yet.
     */
    [[nodiscard]] Expected<protocol::Slot> next(const protocol::Slot &set) const;
    /** Stores what next() gave. */
    void put(const protocol::Slot &slot);
    [[nodiscard]] std::optional<protocol::Slot> find(const QString &name) const;
    [[nodiscard]] QList<protocol::Slot> values() const { return m_values.values(); }

private:
    QMap<QString, protocol::Slot> m_values;
};

} // namespace farnear::server
