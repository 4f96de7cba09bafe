// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>

#include "base/millis.h"

namespace farnear::sync {

/** How a local monotonic clock maps to the server's. */
struct ClockEstimate {
    Millis offset = 0;   //!< server - local, at `reference`
    double drift = 0;    //!< change of offset per local ms
    Millis reference = 0; //!< local
    Millis rtt = 0;      //!< of the best recent sample
    Millis error = 0;    //!< half width within which the offset lies, if the path is symmetric

    [[nodiscard]] Millis toServer(Millis local) const { return local + offset + drift * (local - reference); }
    [[nodiscard]] Millis toLocal(Millis server) const
    {
        return reference + (server - offset - reference) / (1.0 + drift);
    }
};

/**
 * Estimates the server's clock from four-time-stamp samples (as NTP, RFC 5905 section 8): of a window the samples with
 * the smallest round trips are kept, and a line through them gives offset and drift. Pure.
 */
class ClockOffset {
public:
    /** One exchange: t0, t3 local; t1, t2 the server's. Samples with impossible times are ignored. */
    void add(Millis t0, Millis t1, Millis t2, Millis t3);
    /** Forgets everything: after silence, sleep, or a new server epoch. */
    void reset();
    [[nodiscard]] std::optional<ClockEstimate> estimate() const { return m_estimate; }
    /** When the next sample should be taken, from the last one: bursts at first, then slowly. ms. */
    [[nodiscard]] Millis nextInterval() const;

private:
    struct Sample {
        Millis local = 0;  //!< middle of t0 and t3
        Millis offset = 0;
        Millis rtt = 0;
    };
    void fit();

    std::deque<Sample> m_samples;
    int m_taken = 0;
    std::optional<ClockEstimate> m_estimate;
};

} // namespace farnear::sync
