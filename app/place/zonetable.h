// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "place/cities.h"

namespace farnear::place {

/** The principal places of time zones from tzdata's zone1970.tab; lines that make no sense are passed over.
 * Errors: TooLarge, Malformed when there is none that does. */
[[nodiscard]] Expected<QHash<QString, Coordinates>> parseZoneTable(const QByteArray &bytes);

/** Degrees and minutes as in ISO 6709: +-DDMM+-DDDMM or +-DDMMSS+-DDDMMSS. */
[[nodiscard]] std::optional<Coordinates> parseIso6709(const QString &text);

/** A city to ask "are you in ...?" with, in the zone of a computer: a big one near the zone's principal place, or the
 * largest of the zone if the table is empty. */
[[nodiscard]] std::optional<City> suggest(const QString &zone, const QByteArray &zoneTable, const Cities &cities);

} // namespace farnear::place
