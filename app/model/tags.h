// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/millis.h"

namespace farnear::model {

/** What something to play tells about itself. */
struct Tags {
    enum class Kind { Film, Music };

    QString title; //!< as shown
    QString artist;
    QString album;
    Millis duration = 0; //!< 0: not known
    Kind kind = Kind::Film;
    bool operator==(const Tags &) const = default;
};

} // namespace farnear::model
