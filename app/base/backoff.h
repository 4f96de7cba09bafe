// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/millis.h"

namespace farnear {

/** Waiting times between tries to reconnect: doubling from first to cap, with jitter. Pure: randomness is an argument.
 */
class Backoff {
public:
    explicit Backoff(Millis first = 100, Millis cap = 3200) : m_first(first), m_cap(cap), m_next(first) { }

    /** The next wait in ms; random in [0, 1) spreads it over 50-100 % so that a room does not return as one. */
    [[nodiscard]] Millis next(double random);
    /** After a success: the next wait is the first again. */
    void reset() { m_next = m_first; }

private:
    Millis m_first;
    Millis m_cap;
    Millis m_next;
};

} // namespace farnear
