// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simulation/simulatedplayer.h"

#include <algorithm>

namespace farnear::simulation {

bool SimulatedPlayer::isMoving() const
{
    return m_playing && !m_preparing && !m_stalled && !m_starving && !isAtEnd() && m_world.now() >= m_anchorTime;
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
    watch();
}

void SimulatedPlayer::pause()
{
    hold();
    m_playing = false;
    ++m_watch;
}

void SimulatedPlayer::setStalled(bool stalled)
{
    hold();
    m_stalled = stalled;
    m_anchorTime = m_world.now();
    watch();
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
        watch();
    });
}

Millis SimulatedPlayer::readable() const
{
    return std::min(m_file.length, m_file.there + m_world.now() * m_file.growth);
}

/** Looks when what is there will have been played: it ends, or more is waited for. */
void SimulatedPlayer::watch()
{
    const quint64 watch = ++m_watch;
    if (!m_playing || m_preparing || m_stalled || m_starving)
        return;
    const Millis left = std::max(0.0, readable() - heard());
    const Millis wait = std::max(0.0, m_anchorTime - m_world.now()) + left / m_heardRate;
    m_world.after(std::min(wait + 1, 5000.0), [this, watch] {
        if (watch != m_watch)
            return;
        if (heard() < readable())
            return this->watch();
        m_anchor = readable();
        m_anchorTime = m_world.now();
        if (m_anchor < m_file.length)
            return starve(true);
        m_playing = false;
        if (ended)
            ended();
    });
}

void SimulatedPlayer::starve(bool starving)
{
    m_starving = starving;
    if (!starving)
        m_anchorTime = m_world.now();
    if (starves)
        starves(starving);
    if (!starving)
        return watch();
    m_world.after(1000, [this, generation = m_generation] {
        if (generation == m_generation && m_starving)
            starve(readable() < std::min(m_anchor + 1500, m_file.length));
    });
}

void SimulatedPlayer::moveTo(Millis position, Millis cost)
{
    const quint64 generation = ++m_generation;
    ++m_watch;
    m_preparing = true;
    m_anchor = std::max(std::min(position, m_file.length), m_file.soundFrom);
    const Millis hangs = std::max(0.0, m_file.hangsUntil - m_world.now());
    m_world.after(hangs + cost, [this, position, generation] { arrive(position, generation); });
}

void SimulatedPlayer::arrive(Millis position, quint64 generation)
{
    if (generation != m_generation)
        return;
    const bool lacking = readable() < std::min(m_anchor + (m_starving ? 1500 : 100), m_file.length);
    if (lacking != m_starving) {
        m_starving = lacking;
        if (starves)
            starves(lacking);
    }
    if (lacking) {
        m_world.after(1000, [this, position, generation] { arrive(position, generation); });
        return;
    }
    m_preparing = false;
    m_heardRate = m_rate;
    m_anchorTime = m_world.now() + (m_playing ? m_manners.startCost : 0);
    watch();
    prepared(m_anchor);
}

} // namespace farnear::simulation
