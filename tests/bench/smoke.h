// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace farnear::bench {

/** Holds the measuring parts to signals with known offsets; 0 when they measure right. */
[[nodiscard]] int smoke();

} // namespace farnear::bench
