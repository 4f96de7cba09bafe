// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/mpv/mpvcore.h"
#include "ports/picture.h"

namespace farnear::player {

/** The picture that is shown now, with its subtitles, in the film's own size; null where none is. Waits for the core to
 * have time: for a worker thread. */
[[nodiscard]] ports::Picture readPicture(const MpvCore &core);

} // namespace farnear::player
