// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace farnear::main {

/** Loads the words for the system's language, where the program holds them; English otherwise. Call it after making the
 * application. */
void translateApplication();

} // namespace farnear::main
