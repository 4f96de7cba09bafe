// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/limits.h"

namespace farnear::model {

/** What a room's server can do. What it can't, nobody asks of it, and the window doesn't show. */
struct Capabilities {
    bool clock = false;      //!< tells its time: without, players keep together as well as the network lets them
    bool offsets = false;    //!< members tell how far from the room's time they play
    bool history = false;    //!< keeps what was said for those who come later
    bool queue = false;      //!< a queue that everybody shares
    bool pictures = false;   //!< passes on pictures
    bool moderation = false; //!< has a host, who lets people in, sends them out and makes the rules
    int textChars = limits::textChars; //!< of one message; 0: it passes no words on
    /** A server that can do everything. */
    [[nodiscard]] static Capabilities all() { return {true, true, true, true, true, true}; }
    bool operator==(const Capabilities &) const = default;
};

} // namespace farnear::model
