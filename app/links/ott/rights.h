// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "links/ott/messages.h"

namespace farnear::ott {

/** What this person may do: the server says nothing when it refuses, so it is asked only for what it grants. Pure. */
class Rights {
public:
    /** The bit of each in a Grant's mask. */
    enum Right { PlayPause = 0, Skip = 1, Seek = 2, Order = 5, Chat = 7, Speed = 23, Kick = 24, PlayNow = 25 };

    void setGrants(const QList<Grant> &grants) { m_grants = grants; }
    void setRole(int role) { m_role = role; }
    /** True for what is not known: then the server decides. */
    [[nodiscard]] bool may(Right right) const;
    /** Above the others: owner, administrator or moderator. */
    [[nodiscard]] static bool isHost(int role);

private:
    QList<Grant> m_grants;
    int m_role = 0;
};

} // namespace farnear::ott
