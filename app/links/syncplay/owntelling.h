// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "links/syncplay/wire.h"

namespace farnear::syncplay {

/** What the server was told of this person, so that it is told once. */
struct OwnTelling {
    std::optional<File> file;
    std::optional<bool> ready;
};

} // namespace farnear::syncplay
