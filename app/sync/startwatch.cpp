// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/startwatch.h"

namespace farnear::sync {

namespace {

constexpr Millis early = 3000;

} // namespace

void StartWatch::started(Millis local)
{
    m_startedAt = local;
    m_wasCold = std::exchange(m_cold, false);
}

bool StartWatch::isEarly(Millis local) const
{
    return local - m_startedAt < early;
}

std::optional<bool> StartWatch::takeTimed()
{
    return std::exchange(m_timed, false) ? std::optional(m_wasCold) : std::nullopt;
}

} // namespace farnear::sync
