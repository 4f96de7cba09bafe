// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include "base/expected.h"

namespace farnear {

/**
 * The reasons not to play a file that show without an engine: FileMissing, FileUnreadable (a folder, no permission, not
 * on this computer), FileEmpty, and FileUnsupported for lists that would lead to other files. The path otherwise.
 */
[[nodiscard]] Expected<QString> checkFile(const QUrl &file);

/** Why an engine could not open a file that checkFile() let pass: FileDamaged when it begins like media, else
 * FileUnsupported. */
[[nodiscard]] Error whyNotOpened(const QUrl &file);

/** An error about a file, with the file's name as its detail. */
[[nodiscard]] Error fileError(ErrorCode code, const QUrl &file);

} // namespace farnear
