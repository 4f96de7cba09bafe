// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/mpv/mpvcore.h"
#include "ports/player.h"

namespace farnear::player {

/** What mpv has open: tracks, chapters and duration, as the port names them. */
[[nodiscard]] ports::Media readMedia(const MpvCore &core);

} // namespace farnear::player
