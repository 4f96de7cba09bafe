// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/mpv/mpvcore.h"
#include "player/mpv/mpvframegrab.h"
#include "ports/picture.h"

namespace farnear::player {

/** The picture that is shown now, with its subtitles, in the film's own size; null where none is. One of more colours
 * than a screen has (HDR) is taken as the window shows it, where one does. Waits for the core and for the window to
 * have time: for a worker thread. window: may be null. */
[[nodiscard]] ports::Picture readPicture(const MpvCore &core, MpvFrameGrab *window);

} // namespace farnear::player
