// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/expected.h"
#include "place/place.h"

namespace farnear::place {

/** Numbers, and in range. */
[[nodiscard]] bool isOnEarth(Coordinates at);

/** Coordinates as people write and copy them: "52.52, 13.40", "52,52 13,40", "52°31′12″N 13°24′E", "geo:52.52,13.4";
 * latitude first unless letters say otherwise. Error: BadUsage. */
[[nodiscard]] Expected<Coordinates> parseCoordinates(const QString &text);

/** "52.5200, 13.4050"; parseCoordinates() reads it. */
[[nodiscard]] QString coordinateText(Coordinates at);

} // namespace farnear::place
