// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synccontroller.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sync/median.h"

namespace farnear::sync {

namespace {

constexpr Millis tick = 20; //!< between readings while playing
constexpr Millis idleTick = 1000;
constexpr Millis samePlace = 0.5;    //!< of media: closer than any frame or packet
constexpr Millis aimMargin = 40;     //!< an aimed seek should be done this long before it is needed
constexpr Millis lateRelease = 12;   //!< a start missed by less is made at once and corrected
constexpr Millis longestWait = 6000; //!< no start or aimed seek is due later: where it stands is wrong
constexpr Millis stuckAfter = 2000;  //!< a seek that takes longer may never end
constexpr Millis early = 3000;       //!< after a start: corrections may be quicker
constexpr double earlyLimit = 0.02;
constexpr double steadyLimit = 0.005;
constexpr double stretchLimit = 0.10;
constexpr double smallestRateStep = 20e-6;
constexpr Millis stretchedDeadBand = 15; //!< positions read through a time-stretcher are no better
constexpr Millis shortestNudge = 60;

} // namespace

void SyncController::setTimeline(const Timeline &timeline)
{
    if (timeline == m_timeline)
        return;
    m_seekWait = m_tuning.seekPause;
    m_ended = false;
    if (timeline.cause != Timeline::Cause::Rate && timeline.cause != Timeline::Cause::Pause) {
        m_measured = false; // what was measured was so against another line
        m_offset = 0;
        m_window.clear();
    }
    m_previous = m_timeline;
    m_timeline = timeline;
}

Millis SyncController::openingPosition(Millis local) const
{
    return motionAt(local + m_latency.seekCost() + aimMargin).position;
}

void SyncController::opening(Millis position, Millis local)
{
    closed();
    m_open = true;
    m_preparing = true;
    m_cold = true;
    m_preparedAt = m_soundAt = position;
    m_prepareSince = local;
    m_phase = Phase::Preparing;
}

void SyncController::prepared(Millis local, std::optional<Millis> at)
{
    if (!m_preparing)
        return;
    m_preparing = false;
    m_soundAt = std::max(m_preparedAt, at.value_or(m_preparedAt));
    if (!m_seekWasAsked)
        return;
    m_latency.sought(local - m_prepareSince);
    m_seekWasAsked = false;
}

void SyncController::closed()
{
    m_open = m_preparing = m_playing = m_stalled = m_ended = m_seekWasAsked = m_measured = false;
    m_rate = 1;
    m_keepPitch = false;
    m_nudgeEnd.reset();
    m_window.clear();
    m_offset = 0;
    m_seeks = 0;
    m_phase = Phase::Idle;
}

bool SyncController::ended()
{
    if (!m_playing)
        return false;
    m_ended = true;
    return true;
}

void SyncController::setStalled(bool stalled, Millis local)
{
    if (m_stalled && !stalled)
        settleUntil(local + m_tuning.settleTime);
    m_stalled = stalled;
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
        return isReady() || m_timeline.isMoving() ? Told::Ready : Told::Loading;
    case Phase::Idle:
    case Phase::Preparing: break;
    }
    return Told::Loading;
}

bool SyncController::isReady() const
{
    return m_open && !m_preparing && !m_playing && m_timeline.state != Timeline::State::Empty
        && std::abs(m_preparedAt - m_timeline.position) < samePlace;
}

const Timeline &SyncController::validAt(Millis local) const
{
    // A scheduled pause or change of rate leaves the room moving as before until its instant.
    const bool continues = m_previous.isMoving() && m_previous.item == m_timeline.item
        && (m_timeline.cause == Timeline::Cause::Pause || m_timeline.cause == Timeline::Cause::Rate);
    return continues && m_clock && m_clock->toServer(local) < m_timeline.at ? m_previous : m_timeline;
}

SyncController::Motion SyncController::motionAt(Millis local) const
{
    const Timeline &timeline = validAt(local);
    if (!timeline.isMoving() || !m_clock)
        return {false, timeline.position};
    const Millis server = m_clock->toServer(local);
    return {server >= timeline.at, timeline.positionAt(server)};
}

std::optional<Millis> SyncController::releaseTime() const
{
    if (!m_timeline.isMoving() || !m_clock || m_preparedAt < m_timeline.position - samePlace)
        return std::nullopt;
    const Millis ahead = (m_soundAt - m_timeline.position) / baseRate();
    return m_clock->toLocal(m_timeline.at + ahead) - startCost();
}

bool SyncController::awaitsSound() const
{
    return m_timeline.isMoving() && !m_preparing && m_soundAt > m_preparedAt && m_preparedAt >= 0;
}

SyncController::Actions SyncController::step(Millis local, const std::optional<std::pair<Millis, Millis>> &mediaAtLocal)
{
    Actions actions;
    if (!m_open || m_timeline.state == Timeline::State::Empty) {
        m_phase = m_open ? m_phase : Phase::Idle;
        return actions;
    }
    const Motion motion = motionAt(local);
    if (m_playing && mediaAtLocal && local >= m_settleUntil && !m_stalled && !inNudge())
        measure(mediaAtLocal->first + m_trim, mediaAtLocal->second);
    if (m_ended && (m_timeline.isMoving() || motion.moving))
        halt(actions);
    else if (m_timeline.isMoving() || (motion.moving && m_playing))
        pursue(local, actions);
    else
        stand(local, m_timeline.position, actions);
    return actions;
}

void SyncController::stand(Millis local, Millis position, Actions &actions)
{
    if (m_playing)
        actions.append({Action::Kind::Pause});
    m_playing = false;
    m_nudgeEnd.reset();
    setRate(baseRate(), baseRate() != 1, actions);
    const bool elsewhere = std::abs(m_preparedAt - position) >= samePlace;
    m_startMended = false;
    // Standing anew is always made exact by a seek, so that every start begins alike.
    if (elsewhere && (!m_preparing || m_stalled || local - m_prepareSince > stuckAfter))
        seekTo(position, local, actions);
    m_measured = false;
    m_phase = m_preparing ? Phase::Preparing : Phase::Waiting;
}

void SyncController::pursue(Millis local, Actions &actions)
{
    if (m_preparing || m_stalled)
        return;
    if (!m_playing)
        joinIn(local, actions);
    else
        keepLocked(local, actions);
}

void SyncController::joinIn(Millis local, Actions &actions)
{
    if (!m_clock)
        return;
    const std::optional<Millis> due = releaseTime();
    const Millis silent = (m_soundAt - m_preparedAt) / baseRate();
    if (!due || *due - silent - local > longestWait)
        return aim(local, actions);
    if (local < *due) {
        setRate(baseRate(), baseRate() != 1, actions);
        if (m_phase != Phase::Seeking)
            m_phase = Phase::Waiting;
        return;
    }
    m_startWasTimed = local - *due < 3;
    if (local - *due <= lateRelease || m_alone)
        release(local, actions);
    else
        aim(local, actions);
}

void SyncController::release(Millis local, Actions &actions)
{
    setRate(lockedRate(local), baseRate() != 1, actions);
    actions.append({Action::Kind::Play});
    m_playing = true;
    m_startedAt = local;
    m_measured = false;
    m_preparedAt = m_soundAt = -1; // it moves: where it stood is no promise any more
    m_phase = Phase::Starting;
    settleUntil(local + std::max(0.0, startCost()) + m_tuning.settleTime);
    m_startWasCold = m_cold;
    m_cold = false;
}

void SyncController::aim(Millis local, Actions &actions)
{
    const Millis ready = local + m_latency.seekCost() + aimMargin + std::max(0.0, startCost());
    const Millis position = motionAt(ready).position;
    if (m_playing)
        actions.append({Action::Kind::Pause});
    m_playing = false;
    m_nudgeEnd.reset();
    seekTo(position, local, actions);
    m_phase = Phase::Seeking;
}

void SyncController::seekTo(Millis position, Millis local, Actions &actions)
{
    actions.append({Action::Kind::Seek, position});
    m_preparing = true;
    m_seekWasAsked = true;
    m_preparedAt = m_soundAt = position;
    m_prepareSince = local;
}

void SyncController::halt(Actions &actions)
{
    if (m_playing)
        actions.append({Action::Kind::Pause});
    m_playing = false;
    m_preparedAt = m_soundAt = -1;
    m_nudgeEnd.reset();
    m_phase = Phase::Waiting;
}

void SyncController::setRate(double rate, bool keepPitch, Actions &actions)
{
    if (rate == m_rate && keepPitch == m_keepPitch)
        return;
    actions.append({Action::Kind::SetRate, 0, rate, keepPitch});
    m_rate = rate;
    m_keepPitch = keepPitch;
}

double SyncController::lockedRate(Millis local) const
{
    return validAt(local).rate * (resamples() ? 1 + m_latency.drift() : 1);
}

void SyncController::keepLocked(Millis local, Actions &actions)
{
    const double rate = lockedRate(local);
    const bool stretched = validAt(local).rate != 1;
    if (m_nudgeEnd && local >= *m_nudgeEnd) {
        m_nudgeEnd.reset();
        setRate(rate, stretched, actions);
        m_phase = m_phase == Phase::CatchingUp ? Phase::Settling : m_phase;
        settleUntil(local + m_tuning.outputLag);
    }
    if (inNudge() || local < m_settleUntil)
        return;
    const double change = std::abs(m_rate - rate);
    if (change > smallestRateStep)
        setRate(rate, stretched, actions);
    if (change > steadyLimit)
        return settleUntil(local + m_tuning.outputLag);
    if (m_window.size() >= 4 && local - m_windowSince >= m_tuning.measure)
        decide(local, actions);
}

void SyncController::measure(Millis media, Millis local)
{
    const Motion motion = motionAt(local);
    if (!motion.moving)
        return;
    if (m_window.empty())
        m_windowSince = local;
    m_window.push_back(media - motion.position);
}

void SyncController::decide(Millis local, Actions &actions)
{
    m_offset = median(m_window);
    m_window.clear();
    m_measured = true;
    m_phase = Phase::Locked;
    if (m_startWasTimed)
        m_latency.started(m_startWasCold, m_offset / baseRate());
    m_startWasTimed = false;
    if (m_alone)
        return;
    if (resamples())
        m_latency.measured(local, m_offset);
    if (std::abs(m_offset) >= deadBand())
        correct(local, m_offset, actions);
}

void SyncController::correct(Millis local, Millis offset, Actions &actions)
{
    const Millis size = std::abs(offset);
    // An output that woke late has missed the start, not a part of it: there is nothing yet to be kept whole.
    const bool late = m_tuning.resample && local - m_startedAt < early && size > m_tuning.resampleBelow;
    if (late && !std::exchange(m_startMended, true))
        return seekToCorrect(local, actions);
    const bool missedMuch = offset < -m_tuning.stretchAbove && size <= m_tuning.seekAbove;
    const bool playsStretched = baseRate() != 1 && size <= m_tuning.stretchAbove;
    if (m_tuning.stretch && (missedMuch || playsStretched)) {
        m_phase = Phase::CatchingUp;
        nudge(local, offset, stretchLimit, true, actions);
    } else if (resamples() && size <= m_tuning.resampleBelow) {
        nudge(local, offset, local - m_startedAt < early ? earlyLimit : steadyLimit, false, actions);
    } else {
        seekToCorrect(local, actions);
    }
}

void SyncController::seekToCorrect(Millis local, Actions &actions)
{
    if (local - m_lastSeek < m_seekWait)
        return;
    m_lastSeek = local;
    m_seekWait *= 2; // what a seek did not mend, many seeks won't
    ++m_seeks;
    aim(local, actions);
}

void SyncController::nudge(Millis local, Millis offset, double limit, bool keepPitch, Actions &actions)
{
    // Gain (or lose) `offset` of media: rate * (1 + share) for offset / (rate * share).
    const double share = std::min(limit, std::abs(offset) / (baseRate() * shortestNudge));
    const double direction = offset > 0 ? -1 : 1;
    setRate(lockedRate(local) * (1 + direction * share), keepPitch, actions);
    m_nudgeEnd = local + std::abs(offset) / (baseRate() * share);
}

void SyncController::settleUntil(Millis local)
{
    m_settleUntil = local;
    m_window.clear();
    m_latency.corrected();
}

Millis SyncController::deadBand() const
{
    return m_keepPitch ? std::max(m_tuning.deadBand, stretchedDeadBand) : m_tuning.deadBand;
}

Millis SyncController::nextStep(Millis local) const
{
    if (!m_open || m_timeline.state == Timeline::State::Empty)
        return local + idleTick;
    Millis next = local + (m_playing || m_timeline.isMoving() ? tick : idleTick);
    const auto soon = [&](Millis instant) {
        if (instant > local)
            next = std::min(next, instant);
    };
    if (m_nudgeEnd)
        soon(*m_nudgeEnd);
    if (m_clock)
        soon(m_clock->toLocal(m_timeline.at));
    if (!m_playing && !m_preparing && m_timeline.isMoving()) {
        if (const std::optional<Millis> due = releaseTime())
            soon(*due);
    }
    return next;
}

} // namespace farnear::sync
