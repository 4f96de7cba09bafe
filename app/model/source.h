// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::model {

/** Where something to play comes from, as whoever brought it told. */
struct Source {
    QString fileName; //!< without its folder
    bool operator==(const Source &) const = default;
};

} // namespace farnear::model
