// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/backoff.h"

#include <algorithm>

namespace farnear {

Millis Backoff::next(double random)
{
    const Millis wait = m_next * (0.5 + 0.5 * random);
    m_next = std::min(m_next * 2, m_cap);
    return wait;
}

} // namespace farnear
