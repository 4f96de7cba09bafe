// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include "base/millis.h"

namespace farnear::sync {

/** How the last start was made, until it is known how it was heard. Pure. */
class StartWatch {
public:
    /** Another file: its first start wakes the output. */
    void opening() { m_cold = true; }
    /** It stands anew: the next start may be mended, too. */
    void standing() { m_mended = false; }
    /** The next start is made when it was due, or later. */
    void setTimed(bool timed) { m_timed = timed; }
    void started(Millis local);
    /** Whether the next start finds an output that never played this file. */
    [[nodiscard]] bool isCold() const { return m_cold; }
    /** The start was so short a time ago that corrections may be quick. */
    [[nodiscard]] bool isEarly(Millis local) const;
    /** Once after each start: whether it was cold, if it was made when it was due and so tells what a start costs. */
    [[nodiscard]] std::optional<bool> takeTimed();
    /** Once after each standing: one aimed seek may make up for a late start. */
    [[nodiscard]] bool takeMending() { return !std::exchange(m_mended, true); }

private:
    Millis m_startedAt = 0; //!< local
    bool m_timed = false;
    bool m_mended = false;
    bool m_wasCold = false;
    bool m_cold = true;
};

} // namespace farnear::sync
