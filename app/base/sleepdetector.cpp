// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sleepdetector.h"

namespace farnear {

namespace {
constexpr Millis sleepJump = 300;
constexpr Millis lateTick = 2500;
} // namespace

bool SleepDetector::check(Millis now, Millis nowWithSleep, std::optional<Millis> due)
{
    const Millis slept = nowWithSleep - now;
    const bool jumped = m_slept && slept - *m_slept > sleepJump;
    m_slept = slept;
    return jumped || (due && now - *due > lateTick);
}

} // namespace farnear
