// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::main {

/** The path of the clip that comes with the program; empty when it was not installed. */
[[nodiscard]] QString sampleClip();

} // namespace farnear::main
