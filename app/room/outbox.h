// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

#include "base/millis.h"
#include "model/message.h"

namespace farnear::room {

/**
 * What a person said and the room has not confirmed yet, in the order it was said. Entries keep their id over every
 * send, by which the server recognises a repeated one. Pure.
 */
class Outbox {
public:
    struct Entry {
        QString id;
        qint64 wallMs = 0; //!< UTC
        model::MessageContent content;
        bool operator==(const Entry &) const = default;
    };
    static constexpr int capacity = 200;

    /** The new entry; nothing when too much is waiting already. */
    [[nodiscard]] std::optional<Entry> add(const model::MessageContent &content, qint64 wallMs);
    /** The room has it. False: it was none of ours. */
    bool confirm(const QString &id);
    [[nodiscard]] bool contains(const QString &id) const;
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }

private:
    QList<Entry> m_entries;
};

} // namespace farnear::room
