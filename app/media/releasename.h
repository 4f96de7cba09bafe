// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::media {

/**
 * What a file's name says the film, the episode or the song is called: "The Long Way Home (2024)" for
 * "The.Long.Way.Home.2024.1080p.BluRay.x264-GRP.mkv", "Show S01E02" for "show.s01e02.720p.mkv". A name that is no
 * release's stays as it is, without its suffix. Never empty for a name that isn't.
 */
[[nodiscard]] QString titleFromFileName(const QString &fileName);

} // namespace farnear::media
