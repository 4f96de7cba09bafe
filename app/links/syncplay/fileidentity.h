// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/syncplay/wire.h"
#include "model/queue.h"

/** Which file is meant, where everybody has a copy of their own. Pure. */
namespace farnear::syncplay {

/** How much a server and its people are told of a file. Its length is told always. */
enum class Privacy {
    Raw,      //!< name and size
    Hashed,   //!< enough to see whether two have the same file
    Withheld, //!< nothing
};

/** The name as it is compared and hashed: unquoted, and without what people write between words. */
[[nodiscard]] QString strippedName(const QString &name);
[[nodiscard]] QString hashedName(const QString &name);
/** size: decimal bytes. */
[[nodiscard]] QString hashedSize(const QString &size);
/** By all that both tell. */
[[nodiscard]] bool isSameFile(const File &a, const File &b);
/** By its name, which may be hashed; a name that isn't told is no name. */
[[nodiscard]] bool isNamed(const File &file, const QString &name);
/** As isSameFile(), or of the same length to a quarter of a second: another version of it, which one of them chose. */
[[nodiscard]] bool isSameRecording(const File &a, const File &b);

/** All that is known of the file of something to play. */
[[nodiscard]] File fileOf(const model::QueueEntry &entry);
/** What others are told of a file. What was hashed or withheld stays so. */
[[nodiscard]] File toldOf(const File &file, Privacy privacy);
/** What a member of the room opened, for others to find their own copy of; the same file gives the same id.
 * hiddenTitle: shown where the name isn't told. */
[[nodiscard]] model::QueueEntry entryOf(const File &file, const QString &hiddenTitle);

} // namespace farnear::syncplay
