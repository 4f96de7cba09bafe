// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/limits.h"

namespace farnear::server {

/** A token bucket (RFC 2697 with one bucket): as much as burst at once, refilled by perSecond. Pure: time is an
 * argument. */
class TokenBucket {
public:
    explicit TokenBucket(const Rate &rate = {}) : m_rate(rate), m_tokens(rate.burst) { }

    /** Takes that many, or nothing when there are not enough. now: ms. */
    [[nodiscard]] bool take(Millis now, double tokens = 1);
    /** Nothing was taken for so long that it is full again. */
    [[nodiscard]] bool isFull(Millis now) const;

private:
    [[nodiscard]] double filled(Millis now) const;

    Rate m_rate;
    double m_tokens = 0;
    Millis m_at = 0;
};

} // namespace farnear::server
