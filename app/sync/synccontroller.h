// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>
#include <utility>

#include "base/millis.h"
#include "model/memberstatus.h"
#include "sync/clockoffset.h"
#include "sync/latencymodel.h"
#include "sync/offsetmeter.h"
#include "sync/playerorders.h"
#include "sync/roommotion.h"
#include "sync/seekbudget.h"
#include "sync/startwatch.h"
#include "sync/syncphase.h"
#include "sync/timeline.h"

namespace farnear::sync {

/** What suits an engine; see tuningFor in session/playercontroller.cpp for the values and where they were measured. */
struct SyncTuning {
    bool resample = true;      //!< the engine changes its rate to the sample, without a gap
    bool stretch = true;       //!< ... and by more with pitch kept
    Millis deadBand = 0.8;     //!< an offset below this is left alone
    Millis settleTime = 150;   //!< after a release, before readings mean anything
    Millis measure = 120;      //!< readings are gathered this long before a decision
    Millis outputLag = 250;    //!< from a change of rate until readings show all of it
    Millis resampleBelow = 30; //!< beyond: a seek, which is exact, while stretching is not
    Millis stretchAbove = 150; //!< further behind: faster with pitch kept, so that nothing is missed
    Millis seekAbove = 1000;   //!< beyond: one seek
    Millis seekPause = 800;    //!< between corrective seeks; doubles with each that did not mend it
    Costs costs = {};          //!< first guess; learned
};

/**
 * Keeps one player on the timeline. A pure state machine: it is told what happened and what time it is, and answers
 * with what the player should do now. Corrections are planned ("this rate for that long"), then given time to show,
 * then measured anew: what is under way is never taken for an error.
 */
class SyncController {
public:
    using Phase = SyncPhase;

    using Action = PlayerOrder;
    using Actions = QList<Action>;

    explicit SyncController(const SyncTuning &tuning = {}) : m_tuning(tuning), m_latency(tuning.costs) { }

    void setTimeline(const Timeline &timeline);
    void setClock(const std::optional<ClockEstimate> &clock) { m_room.setClock(clock); }
    /** Alone: nobody to keep together with, so nothing is corrected (the timeline follows the player instead). */
    void setAlone(bool alone) { m_alone = alone; }
    /** Added to every reading: what a device delays beyond what the system knows, set by ear. */
    void setTrim(Millis trim) { m_trim = trim; }

    /** Offsets below this are left alone: how well the present file's position can be read. */
    void setDeadBand(Millis deadBand) { m_tuning.deadBand = deadBand; }
    [[nodiscard]] const SyncTuning &tuning() const { return m_tuning; }
    [[nodiscard]] const LatencyModel &habits() const { return m_latency; }

    /** Where a file that takes about this long to open should be opened, so that it meets the timeline. */
    [[nodiscard]] Millis openingPosition(Millis local) const;
    /** A file is being opened, paused, at that position. */
    void opening(Millis position, Millis local);
    /**
     * The open or seek asked for is done: the player stands there. Or, where nothing is to be heard for a while, at the
     * next sound (`at`): it is released when the timeline comes by there.
     */
    void prepared(Millis local, std::optional<Millis> at = std::nullopt);
    /** No file. */
    void closed();
    /** The player wants data it hasn't got: nothing is measured meanwhile. */
    void setStalled(bool stalled, Millis local);
    /** The file was played to its end; false when that was no news. How long it is nobody knows before: a length is a
     * guess, so each place is tried. */
    bool ended();

    /** What to do now. Reading: the position heard at a local time, when there is one. */
    [[nodiscard]] Actions step(Millis local, const std::optional<std::pair<Millis, Millis>> &mediaAtLocal);
    /** When step() wants to be called next, local; a start is due then to the millisecond. */
    [[nodiscard]] Millis nextStep(Millis local) const;

    [[nodiscard]] Phase phase() const { return m_phase; }
    /** Measured distance from the timeline, + is ahead; 0 until measured. */
    [[nodiscard]] Millis offset() const { return m_meter.offset(); }
    [[nodiscard]] bool measured() const { return m_meter.isKnown(); }
    /** Stands prepared, paused, exactly where the timeline stands. */
    [[nodiscard]] bool isReady() const;
    /** What the others are told of a player whose file is open and that has the data it wants. */
    [[nodiscard]] model::Phase publishedPhase() const;
    /** Corrective seeks since the file was opened. */
    [[nodiscard]] int seeks() const { return m_budget.seeks(); }
    [[nodiscard]] double rate() const { return m_player.rate(); }

private:
    [[nodiscard]] std::optional<Millis> releaseTime() const;
    [[nodiscard]] bool awaitsSound() const;
    [[nodiscard]] const Timeline &timeline() const { return m_room.timeline(); }
    [[nodiscard]] double baseRate() const { return timeline().rate; }
    [[nodiscard]] double lockedRate(Millis local) const;
    [[nodiscard]] Millis startCost() const { return m_latency.startCost(m_start.isCold()); }
    [[nodiscard]] bool resamples() const { return m_tuning.resample && baseRate() == 1; }
    [[nodiscard]] bool inNudge() const { return m_nudgeEnd.has_value(); }

    void stand(Millis local, Millis position);
    void pursue(Millis local);
    void joinIn(Millis local);
    void release(Millis local);
    void aim(Millis local);
    void stop();
    void halt();
    void keepLocked(Millis local);
    void measure(Millis media, Millis local);
    void decide(Millis local);
    void correct(Millis local, Millis offset);
    void seekToCorrect(Millis local);
    void nudge(Millis local, Millis offset, double limit, bool keepPitch);
    void settleUntil(Millis local);
    [[nodiscard]] Millis deadBand() const;

    SyncTuning m_tuning;
    LatencyModel m_latency;
    RoomMotion m_room;
    PlayerOrders m_player;
    StartWatch m_start;
    SeekBudget m_budget;
    OffsetMeter m_meter;
    bool m_alone = false;
    Millis m_trim = 0;
    Phase m_phase = Phase::Idle;
    Millis m_settleUntil = 0;         //!< readings mean nothing before
    std::optional<Millis> m_nudgeEnd; //!< until then the rate is another, to correct
};

} // namespace farnear::sync
