// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/speeds.h"

#include <algorithm>
#include <cmath>

namespace farnear::viewmodels {

const QList<double> &offeredSpeeds()
{
    static const QList<double> offered{0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0};
    return offered;
}

double speedBeside(double speed, int direction)
{
    const QList<double> &offered = offeredSpeeds();
    const auto nearer = [speed](double a, double b) { return std::abs(a - speed) < std::abs(b - speed); };
    const auto nearest = std::min_element(offered.cbegin(), offered.cend(), nearer);
    const auto row = (nearest - offered.cbegin()) + (direction < 0 ? -1 : 1);
    return row >= 0 && row < offered.size() ? offered[row] : speed;
}

} // namespace farnear::viewmodels
