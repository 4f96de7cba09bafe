// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synccontroller.h"

#include <algorithm>
#include <cmath>

namespace farnear::sync {

namespace {

constexpr Millis tick = 20; //!< between readings while playing
constexpr Millis idleTick = 1000;
constexpr Millis samePlace = 0.5;    //!< of media: closer than any frame or packet
constexpr Millis aimMargin = 40;     //!< an aimed seek should be done this long before it is needed
constexpr Millis timedStart = 3;     //!< a start made less late than this tells what a start costs
constexpr Millis notRunning = 30;    //!< offsets that change so much while they are measured: the output stands
constexpr Millis lateRelease = 12;   //!< a start missed by less is made at once and corrected
constexpr Millis longestWait = 6000; //!< no start or aimed seek is due later: where it stands is wrong
constexpr Millis stuckAfter = 2000;  //!< a seek that takes longer may never end
constexpr double earlyLimit = 0.02;  //!< soon after a start
constexpr double steadyLimit = 0.005;
constexpr double stretchLimit = 0.10;
constexpr double smallestRateStep = 20e-6;
constexpr Millis stretchedDeadBand = 15; //!< positions read through a time-stretcher are no better
constexpr Millis shortestNudge = 60;

} // namespace

void SyncController::setTimeline(const Timeline &timeline)
{
    if (timeline == m_room.timeline())
        return;
    m_budget.renew(m_tuning.seekPause);
    m_player.setEnded(false);
    if (timeline.cause != Timeline::Cause::Rate && timeline.cause != Timeline::Cause::Pause)
        m_meter.reset(); // what was measured was so against another line
    m_room.setTimeline(timeline);
}

Millis SyncController::openingPosition(Millis local) const
{
    return m_room.at(local + m_latency.seekCost() + aimMargin).position;
}

void SyncController::opening(Millis position, Millis local)
{
    closed();
    m_player.opening(position, local);
    m_start.opening();
    m_phase = Phase::Preparing;
}

void SyncController::prepared(Millis local, std::optional<Millis> at)
{
    if (const auto cost = m_player.prepared(local, at))
        m_latency.sought(*cost);
}

void SyncController::closed()
{
    m_player.closed();
    m_nudgeEnd.reset();
    m_meter.reset();
    m_budget.restart();
    m_phase = Phase::Idle;
}

bool SyncController::ended()
{
    if (!m_player.isPlaying())
        return false;
    m_player.setEnded(true);
    return true;
}

void SyncController::setStalled(bool stalled, Millis local)
{
    if (m_player.isStalled() && !stalled)
        settleUntil(local + m_tuning.settleTime);
    m_player.setStalled(stalled);
}

model::Phase SyncController::publishedPhase() const
{
    using Told = model::Phase;
    switch (m_phase) {
    case Phase::Starting:
    case Phase::Locked:
    case Phase::Settling: return Told::Playing;
    case Phase::CatchingUp:
    case Phase::Seeking: return Told::CatchingUp;
    case Phase::Waiting:
        if (awaitsSound())
            return Told::Playing;
        return isReady() || timeline().isMoving() ? Told::Ready : Told::Loading;
    case Phase::Idle:
    case Phase::Preparing: break;
    }
    return Told::Loading;
}

bool SyncController::isReady() const
{
    const bool stands = m_player.isOpen() && !m_player.isPreparing() && !m_player.isPlaying();
    return stands && timeline().state != Timeline::State::Empty && m_player.isAt(timeline().position);
}

std::optional<Millis> SyncController::releaseTime() const
{
    const std::optional<Millis> heard = m_room.passes(m_player.soundAt());
    if (!heard || m_player.preparedAt() < timeline().position - samePlace)
        return std::nullopt;
    return *heard - startCost();
}

bool SyncController::awaitsSound() const
{
    const bool later = m_player.soundAt() > m_player.preparedAt() && m_player.preparedAt() >= 0;
    return timeline().isMoving() && !m_player.isPreparing() && later;
}

SyncController::Actions SyncController::step(Millis local, const std::optional<std::pair<Millis, Millis>> &mediaAtLocal)
{
    if (!m_player.isOpen() || timeline().state == Timeline::State::Empty) {
        m_phase = m_player.isOpen() ? m_phase : Phase::Idle;
        return {};
    }
    const RoomMotion::Point room = m_room.at(local);
    const bool readable = m_player.isPlaying() && !m_player.isStalled() && local >= m_settleUntil && !inNudge();
    if (readable && mediaAtLocal)
        measure(mediaAtLocal->first + m_trim, mediaAtLocal->second);
    if (m_player.hasEnded() && (timeline().isMoving() || room.moving))
        halt();
    else if (timeline().isMoving() || (room.moving && m_player.isPlaying()))
        pursue(local);
    else
        stand(local, timeline().position);
    return m_player.take();
}

void SyncController::stand(Millis local, Millis position)
{
    stop();
    m_player.setRate(baseRate(), baseRate() != 1);
    m_start.standing();
    // Standing anew is always made exact by a seek, so that every start begins alike.
    const bool stuck = m_player.isStalled() || m_player.preparingFor(local) > stuckAfter;
    if (!m_player.isAt(position) && (!m_player.isPreparing() || stuck))
        m_player.seek(position, local);
    m_meter.invalidate();
    m_phase = m_player.isPreparing() ? Phase::Preparing : Phase::Waiting;
}

void SyncController::pursue(Millis local)
{
    if (m_player.isPreparing() || m_player.isStalled())
        return;
    if (!m_player.isPlaying())
        joinIn(local);
    else
        keepLocked(local);
}

void SyncController::joinIn(Millis local)
{
    if (!m_room.hasClock())
        return;
    const std::optional<Millis> due = releaseTime();
    const Millis silent = (m_player.soundAt() - m_player.preparedAt()) / baseRate();
    if (!due || *due - silent - local > longestWait)
        return aim(local);
    if (local < *due) {
        m_player.setRate(baseRate(), baseRate() != 1);
        if (m_phase != Phase::Seeking)
            m_phase = Phase::Waiting;
        return;
    }
    m_start.setTimed(local - *due < timedStart);
    if (local - *due <= lateRelease || m_alone)
        release(local);
    else
        aim(local);
}

void SyncController::release(Millis local)
{
    m_player.setRate(lockedRate(local), baseRate() != 1);
    m_player.play();
    m_meter.invalidate();
    m_phase = Phase::Starting;
    settleUntil(local + std::max(0.0, startCost()) + m_tuning.settleTime);
    m_start.started(local);
}

void SyncController::aim(Millis local)
{
    const Millis ready = local + m_latency.seekCost() + aimMargin + std::max(0.0, startCost());
    stop();
    m_player.seek(m_room.at(ready).position, local);
    m_phase = Phase::Seeking;
}

void SyncController::stop()
{
    m_player.pause();
    m_nudgeEnd.reset();
}

void SyncController::halt()
{
    stop();
    m_player.leavePlace();
    m_phase = Phase::Waiting;
}

double SyncController::lockedRate(Millis local) const
{
    return m_room.rateAt(local) * (resamples() ? 1 + m_latency.drift() : 1);
}

void SyncController::keepLocked(Millis local)
{
    const double rate = lockedRate(local);
    const bool stretched = m_room.rateAt(local) != 1;
    if (m_nudgeEnd && local >= *m_nudgeEnd) {
        m_nudgeEnd.reset();
        m_player.setRate(rate, stretched);
        m_phase = m_phase == Phase::CatchingUp ? Phase::Settling : m_phase;
        settleUntil(local + m_tuning.outputLag);
    }
    if (inNudge() || local < m_settleUntil)
        return;
    const double change = std::abs(m_player.rate() - rate);
    if (change > smallestRateStep)
        m_player.setRate(rate, stretched);
    if (change > steadyLimit)
        return settleUntil(local + m_tuning.outputLag);
    if (m_meter.isFull(local, m_tuning.measure))
        decide(local);
}

void SyncController::measure(Millis media, Millis local)
{
    const RoomMotion::Point room = m_room.at(local);
    if (room.moving)
        m_meter.add(media - room.position, local);
}

void SyncController::decide(Millis local)
{
    // An output that wakes late stands first: a seek now would be heard late again.
    if (m_tuning.resample && m_start.isEarly(local) && std::abs(m_meter.drift()) > notRunning)
        return m_meter.clear();
    const Millis offset = m_meter.evaluate();
    m_phase = Phase::Locked;
    if (const auto cold = m_start.takeTimed())
        m_latency.started(*cold, offset / baseRate());
    if (m_alone)
        return;
    if (resamples())
        m_latency.measured(local, offset);
    if (std::abs(offset) >= deadBand())
        correct(local, offset);
}

void SyncController::correct(Millis local, Millis offset)
{
    const Millis size = std::abs(offset);
    // An output that woke late has missed the start, not a part of it: there is nothing yet to be kept whole.
    const bool late = m_tuning.resample && m_start.isEarly(local) && size > m_tuning.resampleBelow;
    if (late && m_start.takeMending())
        return seekToCorrect(local);
    const bool missedMuch = offset < -m_tuning.stretchAbove && size <= m_tuning.seekAbove;
    const bool playsStretched = baseRate() != 1 && size <= m_tuning.stretchAbove;
    if (m_tuning.stretch && (missedMuch || playsStretched)) {
        m_phase = Phase::CatchingUp;
        nudge(local, offset, stretchLimit, true);
    } else if (resamples() && size <= m_tuning.resampleBelow) {
        nudge(local, offset, m_start.isEarly(local) ? earlyLimit : steadyLimit, false);
    } else {
        seekToCorrect(local);
    }
}

void SyncController::seekToCorrect(Millis local)
{
    if (m_budget.take(local))
        aim(local);
}

void SyncController::nudge(Millis local, Millis offset, double limit, bool keepPitch)
{
    // Gain (or lose) `offset` of media: rate * (1 + share) for offset / (rate * share).
    const double share = std::min(limit, std::abs(offset) / (baseRate() * shortestNudge));
    const double direction = offset > 0 ? -1 : 1;
    m_player.setRate(lockedRate(local) * (1 + direction * share), keepPitch);
    m_nudgeEnd = local + std::abs(offset) / (baseRate() * share);
}

void SyncController::settleUntil(Millis local)
{
    m_settleUntil = local;
    m_meter.clear();
    m_latency.corrected();
}

Millis SyncController::deadBand() const
{
    return m_player.keepsPitch() ? std::max(m_tuning.deadBand, stretchedDeadBand) : m_tuning.deadBand;
}

Millis SyncController::nextStep(Millis local) const
{
    if (!m_player.isOpen() || timeline().state == Timeline::State::Empty)
        return local + idleTick;
    Millis next = local + (m_player.isPlaying() || timeline().isMoving() ? tick : idleTick);
    const auto soon = [&](const std::optional<Millis> &instant) {
        if (instant && *instant > local)
            next = std::min(next, *instant);
    };
    soon(m_nudgeEnd);
    soon(m_room.changesAt());
    if (!m_player.isPlaying() && !m_player.isPreparing() && timeline().isMoving())
        soon(releaseTime());
    return next;
}

} // namespace farnear::sync
