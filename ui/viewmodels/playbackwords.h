// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/millis.h"
#include "ports/player.h"

namespace farnear::viewmodels {

/** "1:39:48"; "0:24+" when the file doesn't say how long it is and that much was read; empty when nothing is known. */
[[nodiscard]] QString lengthWords(Millis length, bool known);

/** "Waiting for the disk ..."; empty when nothing is waited for. */
[[nodiscard]] QString stallWords(ports::Stall stall);

} // namespace farnear::viewmodels
