// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moments/card.h"

/** Each style's own composition; lengths are pixels at scale 1. */
namespace farnear::moments {

[[nodiscard]] QImage composeFrame(const CardContent &content, int scale);
[[nodiscard]] QImage composeTicket(const CardContent &content, int scale);
[[nodiscard]] QImage composePostcard(const CardContent &content, int scale);
[[nodiscard]] QImage composeSleeve(const CardContent &content, int scale);

/** The parts that are there, with a dot between them. */
[[nodiscard]] QString joined(const QStringList &parts);
/** The line in large type: the person's own, else the title. */
[[nodiscard]] QString headline(const CardContent &content);
/** What goes under it: the title, if it isn't above, the place and the date. */
[[nodiscard]] QString details(const CardContent &content);
/** Whether the card reads from right to left. */
[[nodiscard]] bool isMirrored(const CardContent &content);
/** "Mia & Jun"; empty when nobody has a name. */
[[nodiscard]] QString names(const CardContent &content);

} // namespace farnear::moments
