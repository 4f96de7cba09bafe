// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace farnear {

/** Milliseconds, fractional: of media (positions) or of a monotonic clock (instants). Never wall clock. */
using Millis = double;

} // namespace farnear
