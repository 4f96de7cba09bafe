// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "model/profile.h"

namespace farnear::session {

/** How this person introduces themselves: to every room the same name, and their place as finely as that room is meant
 * to know. */
struct LocalProfile {
    QString name;
    int colour = 0; //!< 0 .. 7
    std::optional<place::OwnPlace> place;
    place::Precision sharing = place::Precision::City; //!< of rooms where nothing else was chosen
    bool remembers = true;                             //!< keeps a memory of evenings

    [[nodiscard]] model::Profile profile(place::Precision precision) const
    {
        return {name, colour, place ? place::share(*place, precision) : place::SharedPlace(), remembers};
    }
    bool operator==(const LocalProfile &) const = default;
};

} // namespace farnear::session
