// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tokenbucket.h"

#include <algorithm>

namespace farnear::server {

bool TokenBucket::take(Millis now, double tokens)
{
    m_tokens = filled(now);
    m_at = std::max(m_at, now);
    if (m_tokens < tokens)
        return false;
    m_tokens -= tokens;
    return true;
}

bool TokenBucket::isFull(Millis now) const
{
    return filled(now) >= m_rate.burst;
}

double TokenBucket::filled(Millis now) const
{
    const double since = std::max(0.0, now - m_at) / 1000;
    return std::min(m_rate.burst, m_tokens + since * m_rate.perSecond);
}

} // namespace farnear::server
