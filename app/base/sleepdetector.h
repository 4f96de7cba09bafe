// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/millis.h"

namespace farnear {

/** Notices that the computer slept or the process stood still: time passed that nobody saw. Pure. */
class SleepDetector {
public:
    /** True when since the last call the computer slept, or this call came seconds after it was due. */
    [[nodiscard]] bool check(Millis now, Millis nowWithSleep, std::optional<Millis> due);

private:
    std::optional<Millis> m_slept;
};

} // namespace farnear
