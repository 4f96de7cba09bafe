// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/options.h"
#include "bench/report.h"

namespace farnear::bench {

/** How far apart two are heard in a room of a real Syncplay server: two Farnears, one and a friend with Syncplay's own
 * client and mpv, and two such friends; on one computer and far away. */
[[nodiscard]] Section friends(const Options &options);

} // namespace farnear::bench
