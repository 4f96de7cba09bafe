// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <vector>

#include "bench/offsetcurve.h"
#include "bench/report.h"

namespace farnear::bench {

/** Something a person did, and when, in seconds of the recording. */
struct Action {
    enum class Kind { Play, Seek, Resume, Pause };
    Kind kind = Kind::Play;
    double at = 0;
    [[nodiscard]] QString name() const;
};

/** One network row of the audible benchmark, recorded and measured. */
struct HeardRow {
    std::vector<OffsetPoint> curve;
    std::vector<Action> actions; //!< in order; what plays ends with the last one
    std::vector<double> gaps;    //!< silences in steady state, of either ear, s
    int seeks = 0;               //!< corrective seeks in steady state, from both programs' status
    double worstRate = 0;        //!< largest correction of rate told in steady state, %
    double worstTold = 0;        //!< largest |offset| the programs themselves told in steady state, ms
};

/** Offsets further apart than this are out of sync, ms. */
constexpr double inSync = 8;
/** Steady state begins so long after a action, s. */
constexpr double settled = 1.0;
/** And ends so long before the next, s: what is recorded may show a action up to a buffer before its time was taken. */
constexpr double guard = 0.1;

/** From and to, s of the recording. */
using Stretch = std::pair<double, double>;

/** Steady state: from 1 s after each start or seek (or only those of one kind) to the next action. */
[[nodiscard]] std::vector<Stretch> steadyStretches(const std::vector<Action> &actions,
                                                   std::optional<Action::Kind> after = {});
/** Seconds from an action until the two stay together; NaN if they don't within so many seconds. */
[[nodiscard]] double timeToSync(const HeardRow &row, size_t action, double within = 3);
/** The row's figures; targets in ms may be NaN for none, and without one for p99 seeks are allowed. */
[[nodiscard]] Row figures(const QString &name, const HeardRow &row, double medianTarget, double p99Target);
/** Writes the curve, with the actions beside it, for a plotting program. */
[[nodiscard]] bool writeCsv(const QString &path, const HeardRow &row);

} // namespace farnear::bench
