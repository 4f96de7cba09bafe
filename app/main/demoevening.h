// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/dependencies.h"

namespace farnear::main {

/** The demo's time for the memory of evenings: thirty times as fast, so that half a minute is a quarter of an hour
 * together, and so many days ago. */
[[nodiscard]] session::EveningTime demoEvening(int daysAgo);

} // namespace farnear::main
