// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/options.h"
#include "bench/report.h"

namespace farnear::bench {

/** How quickly farnear-server tells a quiet room the time while other rooms fill its log. */
[[nodiscard]] Section clocks(const Options &options);

} // namespace farnear::bench
