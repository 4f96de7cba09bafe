// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/** Names of IANA time zones. Pure; thread-safe. */
namespace farnear::place {

/** The name a zone has today; others stay as they are. */
[[nodiscard]] QString currentZone(const QString &zone);
/** The name a zone had before it was renamed; empty for others. Systems know one of the two, or both. */
[[nodiscard]] QString formerZone(const QString &zone);

} // namespace farnear::place
