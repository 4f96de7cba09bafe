// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::journal {

/** The album's style sheet: paper by day, night where the reader's system is dark, and whole figures in print. */
[[nodiscard]] QString albumStyle();

} // namespace farnear::journal
