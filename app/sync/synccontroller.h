// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>
#include <vector>

#include "base/millis.h"
#include "model/memberstatus.h"
#include "sync/clockoffset.h"
#include "sync/latencymodel.h"
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

    struct Action {
        enum class Kind { Play, Pause, Seek, SetRate };
        Kind kind = Kind::Pause;
        Millis position = 0;    //!< Seek: of media
        double rate = 1;        //!< SetRate
        bool keepPitch = false; //!< SetRate
        bool operator==(const Action &) const = default;
    };
    using Actions = QList<Action>;

    explicit SyncController(const SyncTuning &tuning = {}) : m_tuning(tuning), m_latency(tuning.costs) { }

    void setTimeline(const Timeline &timeline);
    void setClock(const std::optional<ClockEstimate> &clock) { m_clock = clock; }
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
    [[nodiscard]] Millis offset() const { return m_offset; }
    [[nodiscard]] bool measured() const { return m_measured; }
    /** Stands prepared, paused, exactly where the timeline stands. */
    [[nodiscard]] bool isReady() const;
    /** What the others are told of a player whose file is open and that has the data it wants. */
    [[nodiscard]] model::Phase publishedPhase() const;
    /** Corrective seeks since the file was opened. */
    [[nodiscard]] int seeks() const { return m_seeks; }
    [[nodiscard]] double rate() const { return m_rate; }

private:
    struct Motion {
        bool moving = false;
        Millis position = 0;
    };
    [[nodiscard]] Motion motionAt(Millis local) const;
    [[nodiscard]] const Timeline &validAt(Millis local) const;
    [[nodiscard]] std::optional<Millis> releaseTime() const;
    [[nodiscard]] bool awaitsSound() const;
    [[nodiscard]] double baseRate() const { return m_timeline.rate; }
    [[nodiscard]] double lockedRate(Millis local) const;
    [[nodiscard]] Millis startCost() const { return m_latency.startCost(m_cold); }
    [[nodiscard]] bool resamples() const { return m_tuning.resample && baseRate() == 1; }
    [[nodiscard]] bool inNudge() const { return m_nudgeEnd.has_value(); }

    void stand(Millis local, Millis position, Actions &actions);
    void pursue(Millis local, Actions &actions);
    void joinIn(Millis local, Actions &actions);
    void release(Millis local, Actions &actions);
    void aim(Millis local, Actions &actions);
    void seekTo(Millis position, Millis local, Actions &actions);
    void halt(Actions &actions);
    void setRate(double rate, bool keepPitch, Actions &actions);
    void keepLocked(Millis local, Actions &actions);
    void measure(Millis media, Millis local);
    void decide(Millis local, Actions &actions);
    void correct(Millis local, Millis offset, Actions &actions);
    void seekToCorrect(Millis local, Actions &actions);
    void nudge(Millis local, Millis offset, double limit, bool keepPitch, Actions &actions);
    void settleUntil(Millis local);
    [[nodiscard]] Millis deadBand() const;

    SyncTuning m_tuning;
    LatencyModel m_latency;
    Timeline m_timeline;
    Timeline m_previous;
    std::optional<ClockEstimate> m_clock;
    bool m_alone = false;
    Millis m_trim = 0;

    // The player, as told and as heard of
    bool m_open = false;
    bool m_preparing = false;
    bool m_playing = false;
    bool m_stalled = false;
    bool m_ended = false;
    Millis m_preparedAt = 0;     //!< media position it was last told to stand at
    Millis m_soundAt = 0;        //!< the first sound from there on
    Millis m_prepareSince = 0;   //!< local
    bool m_seekWasAsked = false; //!< the preparation is a seek, whose cost is worth learning
    double m_rate = 1;
    bool m_keepPitch = false;

    // What it is about
    Phase m_phase = Phase::Idle;
    Millis m_settleUntil = 0;
    Millis m_startedAt = 0;
    bool m_startWasTimed = false;
    bool m_startMended = false; //!< an aimed seek made up for a late start
    bool m_startWasCold = false;
    bool m_cold = true; //!< nothing of this file was played yet
    std::optional<Millis> m_nudgeEnd;
    Millis m_lastSeek = -1e12;
    Millis m_seekWait = 0;
    std::vector<Millis> m_window; //!< offsets measured since the last decision
    Millis m_windowSince = 0;
    Millis m_offset = 0;
    bool m_measured = false;
    int m_seeks = 0;
};

} // namespace farnear::sync
