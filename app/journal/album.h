// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QLocale>

#include <functional>

#include "ports/journalstore.h"

namespace farnear::journal {

/** What an album is made of. */
struct Album {
    QList<ports::Evening> evenings; //!< newest first; told oldest first
    QLocale locale;
    std::function<QByteArray(const QString &id)> picture; //!< the PNG or JPEG, empty when there is none
    std::function<bool(double done)> progress;            //!< 0 .. 1; answers false to stop
};

/** One page that needs nothing else: its style and pictures within, no script, nothing fetched. False when it was
 * stopped, or not all could be written. */
[[nodiscard]] bool writeHtml(const Album &album, QIODevice &out);

/**
 * The same for programs: {"format": "farnear-evenings", "version": 1, "evenings": [...]}, oldest first. An evening has
 * id, day (ISO date), started (ISO 8601 with offset), lastsMs, companions [{id, name, colour, km, heardMs}], played
 * [{item, at, heardMs}] and keepsakes [{kind: "heart"|"good-night"|"moment", by, name, item, positionMs, text, picture,
 * at}]. An item has title, artist, album, kind ("film"|"music"), durationMs, fileName, size, fingerprint and addedBy; a
 * picture is a data: URI. What is empty or not known is left out. False as above.
 */
[[nodiscard]] bool writeJson(const Album &album, QIODevice &out);

/** data:image/png or image/jpeg; empty for bytes that are neither. */
[[nodiscard]] QByteArray dataUri(const QByteArray &image);

} // namespace farnear::journal
