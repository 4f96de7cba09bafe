// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvclock.h"

#include <utility>

namespace farnear::player {

namespace {

/** A reading whose call took longer says too little about when it was true. */
constexpr Millis kSlowReading = 3;

std::optional<Millis> millis(std::optional<double> seconds)
{
    return seconds ? std::optional(*seconds * 1000) : std::nullopt;
}

} // namespace

MpvClock::MpvClock(std::shared_ptr<MpvCore> core, std::shared_ptr<const Clock> clock)
    : m_core(std::move(core))
    , m_clock(std::move(clock))
{
}

ports::PositionReading MpvClock::read(bool pictures) const
{
    if (m_standsAt)
        return {.valid = true, .media = *m_standsAt, .local = m_clock->now()};
    const Millis before = m_clock->now();
    auto media = sound();
    if (!media && pictures) // beside sound that is yet to come, they would only be a worse clock
        media = place();
    const Millis after = m_clock->now();
    if (!media || after - before > kSlowReading)
        return {};
    return {.valid = true, .media = *media, .local = (before + after) / 2};
}

std::optional<Millis> MpvClock::sound() const
{
    return millis(m_core->number("audio-pts"));
}

std::optional<Millis> MpvClock::place() const
{
    return millis(m_core->number("time-pos"));
}

} // namespace farnear::player
