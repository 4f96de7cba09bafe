// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <optional>

#include "model/member.h"
#include "model/memberstatus.h"
#include "protocol/messages.h"

namespace farnear::server {

/** Decides when a member's status is worth telling: a new phase or revision at once, figures a few times a second.
 * Pure. */
class StatusThrottle {
public:
    explicit StatusThrottle(Millis interval) : m_interval(interval) { }

    /** A member told its status; true when the others should hear it now. */
    [[nodiscard]] bool report(const model::MemberId &member, const model::MemberStatus &status, Millis now);
    /** Held back and due now; they count as told. */
    [[nodiscard]] QList<protocol::StatusTell> due(Millis now);
    [[nodiscard]] std::optional<Millis> nextDue() const;
    void remove(const model::MemberId &member) { m_entries.remove(member); }

private:
    struct Entry {
        model::MemberStatus last;
        model::MemberStatus told;
        Millis toldAt = 0;
        bool held = false;
    };
    Millis m_interval;
    QHash<model::MemberId, Entry> m_entries;
};

} // namespace farnear::server
