// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace farnear::viewmodels {

/** The speeds one can choose, slowest first; 1 is as it was made. */
[[nodiscard]] const QList<double> &offeredSpeeds();

/** The next slower (-1) or faster (1) one; the speed itself at either end. */
[[nodiscard]] double speedBeside(double speed, int direction);

} // namespace farnear::viewmodels
