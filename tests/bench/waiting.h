// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace farnear::bench {

/** Lets the event loop run until the condition holds (looked at every 5 ms); false after `ms`. */
bool waitUntil(const std::function<bool()> &condition, int ms);

/** Lets the event loop run for that long. */
void waitFor(int ms);

} // namespace farnear::bench
