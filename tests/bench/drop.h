// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "bench/desk.h"

namespace farnear::bench {

/**
 * Milliseconds from handing a 1080p film, which lies in a folder of 10,000 files, to a window that stands at home, as
 * a drop or a second start does, to the film's first pixels. Shorter than repeats when something failed.
 */
[[nodiscard]] std::vector<double> dropToFirstFrame(const Desk &desk, const QString &film, int repeats);

} // namespace farnear::bench
