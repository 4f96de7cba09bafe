// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include "player/fileprobe.h"
#include "player/mpv/mpvcore.h"
#include "player/subtitlefiles.h"
#include "ports/player.h"

namespace farnear::player {

/** What the next file may reach: only itself, or only the web when it comes from there. */
void confine(MpvCore &core, const QUrl &file, const FileFacts &facts);
/** What mpv is told to open. By itself it loses all but the first part of a chained Ogg file at the first seek. */
[[nodiscard]] QByteArray sourceOf(const QUrl &file, const FileFacts &facts);

/** What mpv has open: tracks, chapters and duration, as the port names them. */
[[nodiscard]] ports::Media readMedia(const MpvCore &core);

/** id -1: none of its kind. */
void selectTrack(MpvCore &core, ports::Track::Kind kind, int id);

/** Whether files of its kind say themselves how long they are, so that an earlier end means that something is missing.
 */
[[nodiscard]] bool statesDuration(const MpvCore &core);

/** Those in files of their own, and shows what suits whoever watches: their language, else the film's only one. */
void addSubtitles(MpvCore &core, const SubtitleFiles &subtitles);

} // namespace farnear::player
