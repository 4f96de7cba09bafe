// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <vector>

#include "model/memberstatus.h"
#include "support/simulation/simulatedplayer.h"
#include "sync/clockoffset.h"
#include "sync/playbackcoordinator.h"
#include "sync/synccontroller.h"

namespace farnear::simulation {

class SimulatedRoom;

/** One person's side: clock, clock samples, follower and player, as session::PlayerController and room::ClockSampler
 * wire them.
 */
class SimulatedMember {
public:
    struct Nature {
        SkewedClock clock;
        Path::Quality up;
        Path::Quality down;
        EngineManners engine;
        std::function<FileNature()> file = [] { return FileNature(); }; //!< of the next item, as it is here
    };

    SimulatedMember(World &world, SimulatedRoom &room, QString id, const Nature &nature);

    void arrive();
    void leave();
    [[nodiscard]] bool isPresent() const { return m_present; }
    void request(sync::Intent intent);
    /** The computer sleeps: its monotonic clock and everything on it stand still. */
    void sleep(Millis duration);
    void stall(Millis duration);

    void receive(const sync::Timeline &timeline);
    [[nodiscard]] Path &down() { return m_down; }
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const sync::SyncController &follower() const { return m_syncController; }
    [[nodiscard]] const sync::Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] SimulatedPlayer &player() { return m_player; }
    [[nodiscard]] const Nature &nature() const { return m_nature; }
    [[nodiscard]] model::Phase phase() const;
    void setAlone(bool alone) { m_syncController.setAlone(alone); }
    [[nodiscard]] Millis local() const { return m_nature.clock.at(m_world.now() - m_slept); }

private:
    void sampleClock();
    void step();
    void report();

    World &m_world;
    SimulatedRoom &m_room;
    QString m_id;
    Nature m_nature;
    Path m_up;
    Path m_down;
    SimulatedPlayer m_player;
    sync::SyncController m_syncController;
    sync::ClockOffset m_clock;
    sync::Timeline m_timeline;
    model::MemberStatus m_told;
    Millis m_toldAt = -1e9;
    Millis m_slept = 0;
    bool m_present = false;
    bool m_asleep = false;
    bool m_open = false;
    bool m_stalled = false;
    quint64 m_stepGeneration = 0;
    quint64 m_life = 0;
};

/** The server's side: the real PlaybackCoordinator on a clock of its own. */
class SimulatedRoom {
public:
    SimulatedRoom(World &world, SkewedClock clock) : m_world(world), m_clock(clock) { }

    SimulatedMember &add(const SimulatedMember::Nature &nature);
    [[nodiscard]] std::vector<std::unique_ptr<SimulatedMember>> &members() { return m_members; }
    [[nodiscard]] sync::PlaybackCoordinator &conductor() { return m_coordinator; }
    [[nodiscard]] Millis now() const { return m_clock.at(m_world.now()); }

    void onArrival(SimulatedMember &member);
    void onDeparture(SimulatedMember &member);
    void onIntent(const QString &by, const sync::Intent &intent);
    void onStatus(const QString &id, const model::MemberStatus &status);

private:
    void tellIfChanged(qint64 before);
    void armTick();
    void tellWhoIsAlone();

    World &m_world;
    SkewedClock m_clock;
    sync::PlaybackCoordinator m_coordinator;
    std::vector<std::unique_ptr<SimulatedMember>> m_members;
};

} // namespace farnear::simulation
