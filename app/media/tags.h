// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QUrl>

#include "base/expected.h"
#include "media/filefacts.h"

namespace farnear::media {

/**
 * What a file tells about itself without being played: title (the file's name without a title tag), artist, album,
 * duration, kind, size and fingerprint. Reads tags and at most 192 KiB more of the file;
 * blocking. FileMissing, FileEmpty, FileUnreadable, or FileUnsupported for lists. A file whose tags can't be read is
 * no error: the engine decides what it can play.
 */
[[nodiscard]] Expected<FileFacts> readFacts(const QUrl &file);

/**
 * The same for every copy of a file: SHA-256 over its size and 64 KiB at its start, middle and end, as base64url. Empty
 * when it can't be read.
 */
[[nodiscard]] QString fingerprint(const QString &path);

/**
 * The cover of a piece of music: embedded in the file, or else cover.* / folder.* beside it. At most 1024 pixels a
 * side; null without one, or when its picture is implausibly large. Blocking.
 */
[[nodiscard]] QImage readCover(const QUrl &file);

} // namespace farnear::media
