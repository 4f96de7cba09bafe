// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::links {

/**
 * The address that an invite should name for a server listening on that one: itself, unless it means "all of this
 * computer's"; then the one this computer uses towards others, of a kind that the listener answers on, or the loopback
 * address when it has none.
 */
[[nodiscard]] QString reachableAddress(const QString &listeningOn);

} // namespace farnear::links
