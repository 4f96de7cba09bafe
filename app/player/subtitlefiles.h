// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace farnear::player {

/** Subtitles in a file of their own. */
struct SubtitleFile {
    QString path;
    QString language; //!< BCP 47 with its script, as the name says: "zh-Hans"; empty when it says none
    QString title;    //!< what else the name says: "forced"
};

/** Those beside a film. */
struct SubtitleFiles {
    QList<SubtitleFile> files;                //!< the one without any addition to the film's name first, then by name
    std::shared_ptr<QTemporaryDir> converted; //!< keeps the copies of those that had to be converted
};

/**
 * Every subtitle file of the film's name: film.srt, film.en.srt, film.zh-Hans.ass, film.de.forced.srt. UTF-16 is
 * converted to UTF-8 (libmpv 0.35 breaks its first character). Reads the folder and such files: for a worker thread.
 */
[[nodiscard]] SubtitleFiles subtitlesBeside(const QString &film);

} // namespace farnear::player
