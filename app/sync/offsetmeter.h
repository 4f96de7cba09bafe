// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/millis.h"

namespace farnear::sync {

/** The distance of a player from the timeline, + is ahead: the median of what a while of readings says. Pure. */
class OffsetMeter {
public:
    /** Readings until now were taken under other circumstances; the last result stands. */
    void clear() { m_window.clear(); }
    /** The last result says nothing any more. */
    void invalidate() { m_known = false; }
    /** Neither does it count as a number to be shown. */
    void reset();
    void add(Millis offset, Millis local);
    /** Readings were taken for so long that they mean something. */
    [[nodiscard]] bool isFull(Millis local, Millis length) const;
    /** How far the newest reading is from the first of them: much, when the player didn't run meanwhile. */
    [[nodiscard]] Millis drift() const { return m_window.empty() ? 0 : m_window.back() - m_window.front(); }
    /** Takes the readings together, and begins anew. */
    Millis evaluate();

    [[nodiscard]] Millis offset() const { return m_offset; }
    [[nodiscard]] bool isKnown() const { return m_known; }

private:
    std::vector<Millis> m_window; //!< since the last result
    Millis m_since = 0;           //!< local
    Millis m_offset = 0;
    bool m_known = false;
};

} // namespace farnear::sync
