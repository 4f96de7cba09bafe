// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/options.h"
#include "bench/report.h"

namespace farnear::bench {

/** What two people hear: two farnear-cli in one room, one recording of both, over several networks. */
[[nodiscard]] Section audible(const Options &options);

} // namespace farnear::bench
