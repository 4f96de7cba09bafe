// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/dependencies.h"
#include "viewmodels/appviewmodel.h"

namespace farnear::main {

/** What the window's view-models are given besides the session: covers, cities, this system's location service.
 * profile: its folder. */
[[nodiscard]] viewmodels::AppViewModel::Parts viewModelDependencies(const session::Parts &parts, const QString &profile,
                                                                    ports::Locator &locator);

} // namespace farnear::main
