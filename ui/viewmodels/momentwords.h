// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/state.h"
#include "viewmodels/momentcard.h"

namespace farnear::viewmodels {

/** All that can be said of a moment, as a person reads it; the picture and the look are the caller's. Without company
 * nobody is named. */
[[nodiscard]] MomentCard wordsOf(const session::Moment &moment);

} // namespace farnear::viewmodels
