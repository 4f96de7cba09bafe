// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/options.h"
#include "bench/report.h"

namespace farnear::bench {

/** How fast farnear-server hands what one member says to all. */
[[nodiscard]] Section fanout(const Options &options);

} // namespace farnear::bench
