// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace farnear::test {

/** A clock that a test moves by hand; ms. */
class FakeClock final : public Clock {
public:
    [[nodiscard]] Millis now() const override { return m_now; }
    [[nodiscard]] Millis nowWithSleep() const override { return m_now + m_slept; }
    void advance(Millis by) { m_now += by; }
    /** The computer sleeps: only the clock that counts sleep goes on. */
    void sleep(Millis by) { m_slept += by; }

private:
    Millis m_now = 1000;
    Millis m_slept = 0;
};

} // namespace farnear::test
