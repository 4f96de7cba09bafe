// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/rights.h"

#include <algorithm>

namespace farnear::ott {

namespace {

constexpr int owner = -1;
constexpr int moderator = 3;

} // namespace

bool Rights::may(Right right) const
{
    const auto it
        = std::find_if(m_grants.cbegin(), m_grants.cend(), [this](const Grant &grant) { return grant.role == m_role; });
    return it == m_grants.cend() || (it->mask & (1U << right)) != 0;
}

bool Rights::isHost(int role)
{
    return role == owner || role >= moderator;
}

} // namespace farnear::ott
