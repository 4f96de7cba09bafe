// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

#include "base/millis.h"

namespace farnear::player {

/**
 * A smooth clock out of an engine's coarse position reports: the median of the last differences between media and local
 * time, so that a late report moves nothing; a lasting change starts it anew. Pure.
 */
class PositionClock {
public:
    /** Forgets all: after a start, a seek or another rate nothing before is true any more. */
    void restart(double rate);
    /** The engine said to be at media at the local time. */
    void report(Millis media, Millis local);
    /** Media position at a local time; nothing before the first report. */
    [[nodiscard]] std::optional<Millis> at(Millis local) const;

private:
    [[nodiscard]] bool jumped() const;

    double m_rate = 1;
    QList<Millis> m_offsets; //!< media - rate * local
};

} // namespace farnear::player
