// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include "support/simulation/world.h"

namespace farnear::simulation {

/** How a simulated engine and its sound device behave. */
struct EngineManners {
    Millis openCost = 60;
    Millis seekCost = 20;   //!< plus up to as much again
    Millis startCost = 40;  //!< from play to sound
    Millis startJitter = 7; //!< resume was measured to move within 7 ms
    Millis outputLag = 120; //!< a new rate is heard this much later
    double deviceSkew = 0;  //!< the sound card's clock against true time
    Millis readingNoise = 0.1;
};

/** What a simulated engine finds in a file. */
struct FileNature {
    Millis length = 1e9;      //!< of media; what of it is there, is
    Millis there = 1e9;       //!< of media: data beyond hasn't come yet
    double growth = 0;        //!< media ms a ms that come
    Millis soundFrom = 0;     //!< of media: nothing is to be heard before
    Millis hangsUntil = -1e9; //!< true time: no seek gets through before
};

/** A player as the follower sees one: told what to do, heard with delay, read with noise. Times are true ones. */
class SimulatedPlayer {
public:
    SimulatedPlayer(World &world, EngineManners manners) : m_world(world), m_manners(manners) { }

    std::function<void(Millis at)> prepared;
    std::function<void()> ended;
    std::function<void(bool)> starves;

    /** The file that open() and seek() are about from now on. */
    void setFile(const FileNature &file) { m_file = file; }
    [[nodiscard]] const FileNature &file() const { return m_file; }
    void open(Millis position) { moveTo(position, m_manners.openCost); }
    void seek(Millis position) { moveTo(position, m_manners.seekCost * m_world.uniform(1, 2)); }
    void play();
    void pause();
    void setRate(double rate);
    /** Data stops coming for a while. */
    void setStalled(bool stalled);

    /** What is heard right now; the truth. */
    [[nodiscard]] Millis heard() const;
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    [[nodiscard]] bool isMoving() const;
    /** What an engine reports; nothing while it seeks or is silent. */
    [[nodiscard]] std::optional<Millis> reading();

    [[nodiscard]] bool isStarving() const { return m_starving; }
    [[nodiscard]] bool isAtEnd() const { return m_anchor >= m_file.length; }

private:
    void moveTo(Millis position, Millis cost);
    void arrive(Millis position, quint64 generation);
    void watch();
    void starve(bool starving);
    [[nodiscard]] Millis readable() const;
    void hold();

    World &m_world;
    EngineManners m_manners;
    bool m_playing = false;
    bool m_preparing = false;
    bool m_stalled = false;
    bool m_starving = false;
    FileNature m_file;
    quint64 m_watch = 0; //!< outdates looks ahead to the end of what is there
    double m_rate = 1;
    double m_heardRate = 1;
    Millis m_anchor = 0;      //!< media
    Millis m_anchorTime = 0;  //!< true time from which it moves
    quint64 m_generation = 0; //!< outdates events under way
};

} // namespace farnear::simulation
