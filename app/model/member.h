// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/** Who is in a room, and by which rules. */
namespace farnear::model {

/** Opaque, of the server's kind; with farnear.1 the same person has the same one on every server. */
using MemberId = QString;

enum class Role { Guest, Host };

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
