// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "place/place.h"

namespace farnear::model {

/** Who a member is to the others. */
struct Profile {
    QString name;             //!< 1 .. 40 characters shown, never empty after decoding
    int colour = 0;           //!< 0 .. 7, the face's gradient
    place::SharedPlace place; //!< as finely as they chose for this room
    bool remembers = false;   //!< keeps a memory of evenings: those who do may keep the distance, too
    bool operator==(const Profile &) const = default;
};

} // namespace farnear::model
