// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace farnear::model {

/** The rules of a room. */
struct Policy {
    enum class Control { All, Host };
    enum class Stall { Hold, CarryOn }; //!< when one member stalls: the room waits (bounded), or goes on
    enum class Entry { Open, Knock };

    Control control = Control::All;
    Stall stall = Stall::CarryOn;
    Entry entry = Entry::Open;
    int capacity = 8;  //!< 1 .. 64
    int history = 500; //!< kept posts, 0 .. 10000
    bool operator==(const Policy &) const = default;
};

} // namespace farnear::model
