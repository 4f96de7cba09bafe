// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/millis.h"

namespace farnear {

/** The time that logic may see: monotonic, injected, never wall clock. Thread-safe. */
class Clock {
public:
    virtual ~Clock() = default;
    /** Monotonic milliseconds; stands still while the computer sleeps where the system allows it. */
    [[nodiscard]] virtual Millis now() const = 0;
    /** Like now(), but counting sleep: a growing difference between the two tells that the computer slept. */
    [[nodiscard]] virtual Millis nowWithSleep() const { return now(); }
};

/** The system's monotonic clock (CLOCK_MONOTONIC and CLOCK_BOOTTIME on Linux). */
class SystemClock final : public Clock {
public:
    [[nodiscard]] Millis now() const override;
    [[nodiscard]] Millis nowWithSleep() const override;
};

} // namespace farnear
