// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::session {

/** Who can come in with an invite that names a host. */
enum class Reach {
    ThisComputer, //!< loopback: other accounts and programs here
    LocalNetwork, //!< a private address or a name that only this network knows
    Anyone,       //!< a public address or name; a firewall may still be in the way
};

/**
 * The address that an invite should name for a server listening on that one: itself, unless it means "all of this
 * computer's"; then the one this computer uses towards others, of a kind that the listener answers on, or the loopback
 * address when it has none.
 */
[[nodiscard]] QString reachableAddress(const QString &listeningOn);

/** Who reaches that host: an address (without brackets) or a name. Nothing is looked up. */
[[nodiscard]] Reach reachOf(const QString &host);

} // namespace farnear::session
