// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/options.h"
#include "bench/report.h"

namespace farnear::bench {

/** How soon a memory of 2,000 evenings is there, with its figures. */
[[nodiscard]] Section evenings(const Options &options);

} // namespace farnear::bench
