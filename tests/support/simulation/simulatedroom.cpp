// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simulation/simulatedroom.h"

#include <algorithm>
#include <cmath>

namespace farnear::simulation {

SimulatedMember::SimulatedMember(World &world, SimulatedRoom &room, QString id, const Nature &nature)
    : m_world(world)
    , m_room(room)
    , m_id(std::move(id))
    , m_nature(nature)
    , m_up(world, nature.up)
    , m_down(world, nature.down)
    , m_player(world, nature.engine)
{
    m_player.prepared = [this](Millis at) {
        m_syncController.prepared(local(), at);
        step();
    };
    m_player.ended = [this] {
        (void)m_syncController.ended();
        step();
    };
    m_player.starves = [this](bool starving) {
        m_stalled = starving;
        m_syncController.setStalled(starving, local());
        step();
    };
}

void SimulatedMember::arrive()
{
    m_present = true;
    ++m_life;
    m_clock.reset();
    m_up.send([this] { m_room.onArrival(*this); });
    sampleClock();
}

void SimulatedMember::leave()
{
    m_present = false;
    ++m_life;
    m_timeline = {};
    m_syncController.setTimeline({});
    m_syncController.setClock(std::nullopt);
    m_syncController.closed();
    m_open = false;
    m_player.pause();
    m_room.onDeparture(*this);
}

void SimulatedMember::request(sync::Intent intent)
{
    if (!m_present || m_asleep)
        return;
    intent.base = m_timeline.revision;
    m_up.send([this, intent] { m_room.onIntent(m_id, intent); });
}

void SimulatedMember::sleep(Millis duration)
{
    m_asleep = true;
    m_player.setStalled(true); // the sound device stops with the computer
    m_world.after(duration, [this, duration] {
        m_asleep = false;
        m_slept += duration;
        m_player.setStalled(false);
        m_clock.reset(); // noticed by the clock that counts sleep
        m_syncController.setClock(std::nullopt);
        sampleClock();
        step();
    });
}

void SimulatedMember::stall(Millis duration)
{
    m_stalled = true;
    m_player.setStalled(true);
    m_syncController.setStalled(true, local());
    step();
    m_world.after(duration, [this] {
        m_player.setStalled(false);
        m_stalled = m_player.isStarving();
        m_syncController.setStalled(m_stalled, local());
        step();
    });
}

void SimulatedMember::receive(const sync::Timeline &timeline)
{
    if (!m_present || m_asleep || timeline.revision < m_timeline.revision)
        return;
    const bool otherItem = timeline.item != m_timeline.item;
    m_timeline = timeline;
    m_syncController.setTimeline(timeline);
    if (otherItem && !timeline.item.isEmpty()) {
        const Millis position = m_syncController.openingPosition(local());
        m_syncController.opening(position, local());
        m_player.pause();
        m_player.setFile(m_nature.file());
        m_stalled = false;
        m_player.open(position);
        m_open = true;
    }
    step();
}

void SimulatedMember::sampleClock()
{
    const Millis t0 = local();
    const quint64 life = m_life;
    m_up.send([this, t0, life] {
        const Millis t1 = m_room.now();
        m_down.send([this, t0, t1, life] {
            if (life != m_life || m_asleep)
                return;
            m_clock.add(t0, t1, t1, local());
            m_syncController.setClock(m_clock.estimate());
            m_world.after(m_clock.nextInterval(), [this, life] {
                if (life == m_life && !m_asleep)
                    sampleClock();
            });
        });
    });
}

void SimulatedMember::step()
{
    if (m_asleep || !m_present)
        return;
    using Kind = sync::SyncController::Action::Kind;
    std::optional<std::pair<Millis, Millis>> heard;
    if (const auto reading = m_player.reading())
        heard.emplace(*reading, local());
    for (const sync::SyncController::Action &action : m_syncController.step(local(), heard)) {
        if (action.kind == Kind::Play)
            m_player.play();
        else if (action.kind == Kind::Pause)
            m_player.pause();
        else if (action.kind == Kind::Seek)
            m_player.seek(action.position);
        else
            m_player.setRate(action.rate);
    }
    report();
    const quint64 generation = ++m_stepGeneration;
    const Millis wait = m_syncController.nextStep(local()) - local() + m_world.uniform(0, 0.3);
    m_world.after(wait, [this, generation] {
        if (generation == m_stepGeneration)
            step();
    });
}

model::Phase SimulatedMember::phase() const
{
    using model::Phase;
    if (m_timeline.item.isEmpty())
        return Phase::Idle;
    return m_stalled ? Phase::Stalled : m_syncController.publishedPhase();
}

void SimulatedMember::report()
{
    model::MemberStatus status;
    status.phase = phase();
    status.revision = m_timeline.revision;
    status.offset = m_syncController.offset();
    status.rtt = m_clock.estimate() ? m_clock.estimate()->worstRtt : 0;
    const bool changed = status.phase != m_told.phase || status.revision != m_told.revision;
    if (!changed && (status.phase != model::Phase::Playing || m_world.now() - m_toldAt < 1000))
        return;
    m_told = status;
    m_toldAt = m_world.now();
    m_up.send([this, status, life = m_life] {
        if (life == m_life)
            m_room.onStatus(m_id, status);
    });
}

SimulatedMember &SimulatedRoom::add(const SimulatedMember::Nature &nature)
{
    const QString id = QStringLiteral("member-%1").arg(m_members.size());
    m_members.push_back(std::make_unique<SimulatedMember>(m_world, *this, id, nature));
    return *m_members.back();
}

void SimulatedRoom::onArrival(SimulatedMember &member)
{
    if (!member.isPresent())
        return;
    tellWhoIsAlone();
    m_coordinator.setMember(member.id(), {}, now());
    const sync::Timeline timeline = m_coordinator.timeline();
    member.down().send([&member, timeline] { member.receive(timeline); });
    armTick();
}

void SimulatedRoom::onDeparture(SimulatedMember &member)
{
    tellWhoIsAlone();
    const qint64 before = m_coordinator.timeline().revision;
    m_coordinator.removeMember(member.id(), now());
    tellIfChanged(before);
}

void SimulatedRoom::tellWhoIsAlone()
{
    const auto present
        = std::count_if(m_members.begin(), m_members.end(), [](const auto &member) { return member->isPresent(); });
    for (auto &member : m_members)
        member->setAlone(present == 1);
}

void SimulatedRoom::onIntent(const QString &by, const sync::Intent &intent)
{
    const qint64 before = m_coordinator.timeline().revision;
    const auto applied = m_coordinator.apply(intent, by, now());
    if (applied)
        tellIfChanged(before);
}

void SimulatedRoom::onStatus(const QString &id, const model::MemberStatus &status)
{
    const qint64 before = m_coordinator.timeline().revision;
    m_coordinator.setMember(id, status, now());
    tellIfChanged(before);
}

void SimulatedRoom::tellIfChanged(qint64 before)
{
    armTick();
    const sync::Timeline timeline = m_coordinator.timeline();
    if (timeline.revision == before)
        return;
    for (auto &member : m_members) {
        if (member->isPresent())
            member->down().send([member = member.get(), timeline] { member->receive(timeline); });
    }
}

void SimulatedRoom::armTick()
{
    const auto due = m_coordinator.nextTick();
    if (!due)
        return;
    m_world.at(std::max(m_world.now(), m_clock.toTrue(*due)) + 0.01, [this] {
        const qint64 before = m_coordinator.timeline().revision;
        m_coordinator.tick(now());
        if (m_coordinator.timeline().revision != before)
            tellIfChanged(before);
        else if (const auto next = m_coordinator.nextTick(); next && *next > now())
            armTick();
    });
}

} // namespace farnear::simulation
