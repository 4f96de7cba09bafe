// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/options.h"
#include "bench/report.h"

namespace farnear::bench {

/** Moments taken while a film plays: how long a card takes, and whether the film loses frames by it. */
[[nodiscard]] Section moments(const Options &options);

} // namespace farnear::bench
