// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/timeline.h"

#include <algorithm>

namespace farnear::sync {

Millis Timeline::positionAt(Millis serverNow) const
{
    if (state != State::Playing)
        return position;
    return position + std::max(0.0, serverNow - at) * rate;
}

} // namespace farnear::sync
