// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ports/screeninhibitor.h"

namespace farnear::desktop {

/** The adapter of the system this was built for; one that does nothing where there is none. Never null. */
[[nodiscard]] std::unique_ptr<ports::ScreenInhibitor> makeScreenInhibitor();

} // namespace farnear::desktop
