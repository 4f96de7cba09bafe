// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simulation/simulatedplayer.h"

#include <algorithm>

namespace farnear::simulation {

bool SimulatedPlayer::isMoving() const
{
    return m_playing && !m_preparing && !m_stalled && m_world.now() >= m_anchorTime;
}

Millis SimulatedPlayer::heard() const
{
    if (!isMoving())
        return m_anchor;
    return m_anchor + (m_world.now() - m_anchorTime) * m_heardRate * (1 + m_manners.deviceSkew);
}

std::optional<Millis> SimulatedPlayer::reading()
{
    if (!isMoving())
        return std::nullopt;
    return heard() + m_world.uniform(-m_manners.readingNoise, m_manners.readingNoise);
}

void SimulatedPlayer::hold()
{
    m_anchor = heard();
    m_anchorTime = std::max(m_anchorTime, m_world.now());
}

void SimulatedPlayer::play()
{
    if (m_playing)
        return;
    m_playing = true;
    m_heardRate = m_rate;
    m_anchorTime = m_world.now() + m_manners.startCost + m_world.uniform(0, m_manners.startJitter);
}

void SimulatedPlayer::pause()
{
    hold();
    m_playing = false;
}

void SimulatedPlayer::setStalled(bool stalled)
{
    hold();
    m_stalled = stalled;
    m_anchorTime = m_world.now();
}

void SimulatedPlayer::setRate(double rate)
{
    m_rate = rate;
    if (!m_playing)
        return;
    m_world.after(m_manners.outputLag, [this, rate, generation = m_generation] {
        if (generation != m_generation)
            return;
        hold();
        m_heardRate = rate;
    });
}

void SimulatedPlayer::moveTo(Millis position, Millis cost)
{
    const quint64 generation = ++m_generation;
    m_preparing = true;
    m_anchor = position;
    m_world.after(cost, [this, generation] {
        if (generation != m_generation)
            return;
        m_preparing = false;
        m_heardRate = m_rate;
        m_anchorTime = m_world.now() + (m_playing ? m_manners.startCost : 0);
        prepared();
    });
}

} // namespace farnear::simulation
