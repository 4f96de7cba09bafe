// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include "base/millis.h"

namespace farnear::model {

/** What a member's player is doing: the reason others see when the room waits. */
enum class Phase { Idle, Loading, Ready, Playing, Stalled, CatchingUp, Missing, Failed, Away };

/** What a member tells about its own playing; the figures come from its follower. */
struct MemberStatus {
    Phase phase = Phase::Idle;
    qint64 revision = 0;    //!< the timeline revision the phase speaks about; Ready with it: prepared for that one
    Millis offset = 0;      //!< measured distance from the timeline, + is ahead
    Millis rtt = 0;         //!< round trip to the server
    Millis outputDelay = 0; //!< what the member's sound device adds
    Millis duration = 0;    //!< of the item, as far as the member's player knows; 0: not known. It may grow
    bool operator==(const MemberStatus &) const = default;
};

} // namespace farnear::model

Q_DECLARE_METATYPE(farnear::model::MemberStatus)
