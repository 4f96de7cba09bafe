// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace farnear::sync {

/** What the follower is doing about the timeline. */
enum class SyncPhase {
    Idle,       //!< nothing to play
    Preparing,  //!< opening or seeking, before a start
    Waiting,    //!< prepared, paused, until the timeline moves
    Starting,   //!< released; not measured yet
    Locked,     //!< in sync, corrected by fractions of a percent
    CatchingUp, //!< faster, with pitch kept
    Seeking,    //!< a corrective seek is under way
    Settling,   //!< after a correction, before measuring
};

} // namespace farnear::sync
