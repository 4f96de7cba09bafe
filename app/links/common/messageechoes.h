// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace farnear::links {

/** What this person said, until it comes back: for servers without ids and receipts. Pure. */
class MessageEchoes {
public:
    void expect(const QString &id, const QString &text) { m_pending.append({id, text}); }
    /** The id of what this person said, now that it came back; empty for something never sent over this link. */
    [[nodiscard]] QString take(const QString &text);

private:
    struct Pending {
        QString id;
        QString text;
    };
    QList<Pending> m_pending;
};

} // namespace farnear::links
