// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/momentcard.h"

namespace farnear::main {

/** Cards by the library moments, for the window. */
[[nodiscard]] viewmodels::CardMaker cardMaker();

} // namespace farnear::main
