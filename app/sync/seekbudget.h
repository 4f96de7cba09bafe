// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/millis.h"

namespace farnear::sync {

/** How often a player may be sought to correct it: what one seek did not mend, many won't. Pure. */
class SeekBudget {
public:
    /** A new timeline: what was tried before says nothing of it. */
    void renew(Millis pause) { m_wait = pause; }
    /** Another file: the count begins anew. */
    void restart() { m_seeks = 0; }
    /** Whether a seek may be made now; if so it is counted, and the next one has to wait twice as long. */
    [[nodiscard]] bool take(Millis local);
    /** Since the file was opened. */
    [[nodiscard]] int seeks() const { return m_seeks; }

private:
    std::optional<Millis> m_last; //!< local
    Millis m_wait = 0;
    int m_seeks = 0;
};

} // namespace farnear::sync
