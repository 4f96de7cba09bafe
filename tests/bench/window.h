// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/options.h"
#include "bench/report.h"

/** What the desktop app costs: on a virtual screen drawn in software, with a sound server of the benchmark's own. */
namespace farnear::bench {

/** From starting the program to its first frame on the screen. */
[[nodiscard]] Section start(const Options &options);
/** Memory idle, playing and in a room. */
[[nodiscard]] Section memory(const Options &options);
/** Processor time of a 1080p film, beside the same engine without the app. */
[[nodiscard]] Section cpu(const Options &options);

} // namespace farnear::bench
