// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>

#include "base/millis.h"

namespace farnear::sync {

/** How a local monotonic clock maps to the server's. */
struct ClockEstimate {
    Millis offset = 0;    //!< server - local, at `reference`
    double drift = 0;     //!< change of offset per local ms
    Millis reference = 0; //!< local
    Millis rtt = 0;       //!< of the best recent sample
    Millis worstRtt = 0;  //!< of the slowest of the latest samples: what a schedule must allow for
    Millis error = 0;     //!< half width within which the offset lies, if the path is symmetric

    [[nodiscard]] Millis toServer(Millis local) const { return local + offset + drift * (local - reference); }
    [[nodiscard]] Millis toLocal(Millis server) const
    {
        return reference + (server - offset - reference) / (1.0 + drift);
    }
};

/**
 * Estimates the server's clock from four-time-stamp samples (as NTP, RFC 5905 section 8). Queues only ever add delay,
 * so of a window the fastest way out and the fastest way back are taken, each by itself: half their difference is the
 * offset, with far less error than the sample of the smallest round trip has. Comparing the window's older and newer
 * halves gives the drift. Pure.
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
        Millis local = 0; //!< middle of t0 and t3
        Millis out = 0;   //!< t1 - t0: offset and the way out
        Millis back = 0;  //!< t2 - t3: offset less the way back
        [[nodiscard]] Millis rtt() const { return out - back; }
    };
    using Window = std::deque<Sample>;
    struct Fit {
        Millis offset = 0;
        Millis error = 0;
    };
    static Fit fit(Window::const_iterator first, Window::const_iterator last, Millis reference, double drift,
                   double ageing);
    [[nodiscard]] double drift() const;
    void estimateAt(Millis local);

    Window m_window;
    int m_taken = 0;
    std::optional<ClockEstimate> m_estimate;
};

} // namespace farnear::sync
