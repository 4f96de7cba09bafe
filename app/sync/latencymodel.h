// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>
#include <utility>

#include "base/millis.h"

namespace farnear::sync {

/** What starting and seeking cost with an engine and its sound device, in local ms. */
struct Costs {
    Millis start = 0;     //!< from play to sound
    Millis coldStart = 0; //!< the same for the first start of a file, when the output begins to run
    Millis seek = 80;     //!< from asking for a seek to standing there
};

/** Learns an engine's costs, and how fast its sound device's clock runs against the room's. Pure. */
class LatencyModel {
public:
    /** costs: a first guess. */
    explicit LatencyModel(const Costs &costs) : m_costs(costs), m_starts{costs.start}, m_coldStarts{costs.coldStart} { }

    [[nodiscard]] Millis startCost(bool cold) const { return cold ? m_costs.coldStart : m_costs.start; }
    [[nodiscard]] Millis seekCost() const { return m_costs.seek; }
    /** What the rate must be changed by to keep to the room's clock: -0.001 when the device gains 1 ms a second. */
    [[nodiscard]] double drift() const { return m_drift; }

    /** A timed start was heard this much too early (+) or too late (-). */
    void started(bool cold, Millis early);
    void sought(Millis cost);
    /** An offset measured while nothing was being corrected. */
    void measured(Millis local, Millis offset);
    /** Something was corrected: what is measured next does not continue what was measured before. */
    void corrected() { m_anchor.reset(); }

private:
    Costs m_costs;
    std::deque<Millis> m_starts; //!< what the latest starts cost
    std::deque<Millis> m_coldStarts;
    double m_drift = 0;
    std::optional<std::pair<Millis, Millis>> m_anchor; //!< local, offset
};

} // namespace farnear::sync
