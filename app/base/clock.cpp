// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <chrono>

#if defined(__linux__)
#include <ctime>
#elif defined(_WIN32)
#define NOMINMAX
#include <realtimeapiset.h>
#include <windows.h>
#elif defined(__APPLE__)
#include <mach/mach_time.h>
#endif

namespace farnear {

namespace {

#if defined(__linux__)
Millis read(clockid_t id)
{
    timespec t{};
    clock_gettime(id, &t);
    return static_cast<Millis>(t.tv_sec) * 1e3 + static_cast<Millis>(t.tv_nsec) / 1e6;
}
#elif defined(__APPLE__)
Millis toMillis(uint64_t ticks)
{
    mach_timebase_info_data_t base{};
    mach_timebase_info(&base);
    return static_cast<Millis>(ticks) * base.numer / base.denom / 1e6;
}
#endif

} // namespace

Millis SystemClock::now() const
{
#if defined(__linux__)
    return read(CLOCK_MONOTONIC);
#elif defined(__APPLE__)
    return toMillis(mach_absolute_time());
#else
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
#endif
}

Millis SystemClock::nowWithSleep() const
{
#if defined(__linux__)
    return read(CLOCK_BOOTTIME);
#elif defined(__APPLE__)
    return toMillis(mach_continuous_time());
#elif defined(_WIN32)
    // steady_clock counts sleep on Windows; unbiased time does not, so the difference is taken the other way round.
    ULONGLONG awake = 0;
    QueryUnbiasedInterruptTime(&awake);
    return 2 * now() - static_cast<Millis>(awake) / 1e4;
#else
    return now();
#endif
}

} // namespace farnear
