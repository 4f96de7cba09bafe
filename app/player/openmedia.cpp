// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openmedia.h"

#include <algorithm>
#include <cmath>

namespace farnear::player {

namespace {

/** A duration that is wrong by more was a guess. */
constexpr Millis kWrongDuration = 1000;
/** A growing duration is told so often, at most. */
constexpr Millis kTellEvery = 1000;

} // namespace

void OpenMedia::open(const ports::Media &media, bool lengthMissing)
{
    m_media = media;
    m_media.lengthKnown = !lengthMissing;
    m_stated = lengthMissing ? 0 : media.duration;
    m_end.reset();
}

void OpenMedia::close()
{
    m_media = {};
    m_end.reset();
}

bool OpenMedia::update(const ports::Media &media, Millis local)
{
    ports::Media now = media;
    now.duration = m_end.value_or(std::max(media.duration, m_media.duration));
    now.lengthKnown = m_end || (m_media.lengthKnown && now.duration < m_stated + kWrongDuration);
    const bool grows = now.duration > m_media.duration && now.tracks == m_media.tracks;
    if (now == m_media || (grows && local < m_toldAt + kTellEvery))
        return false;
    m_toldAt = local;
    m_media = now;
    return true;
}

void OpenMedia::endedAt(Millis end)
{
    if (std::abs(end - m_media.duration) > kWrongDuration)
        m_end = end;
    m_toldAt = 0;
}

} // namespace farnear::player
