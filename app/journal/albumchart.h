// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

#include "journal/summary.h"

namespace farnear::journal {

/** The distance over the days as a drawing within a page (SVG); empty with fewer than two days. */
[[nodiscard]] QString chartOf(const QList<Distance> &distances, const QLocale &locale);

} // namespace farnear::journal
