// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::model {

/** Who can come in with an invite that names a host. */
enum class Reach {
    ThisComputer, //!< loopback: other accounts and programs here
    LocalNetwork, //!< a private address or a name that only this network knows
    Anyone,       //!< a public address or name; a firewall may still be in the way
};

/** What an invite says before anybody came in with it, whatever kind of server it leads to. */
struct Invite {
    QString text; //!< as it is sent to others
    QString room; //!< which room: the same in every invite to it; opaque
    QString host; //!< where the room is, for people to read: a name or an address
    Reach reach = Reach::ThisComputer;
    bool needsPassword = false;
    bool operator==(const Invite &) const = default;
};

} // namespace farnear::model
