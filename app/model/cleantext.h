// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::model {

/** One line: controls and direction marks removed, breaks made spaces, trimmed, cut after that many code points. */
[[nodiscard]] QString cleanLine(const QString &text, int maxChars);
/** Chat: as cleanLine(), but line breaks are kept, limits::textLines lines at most. */
[[nodiscard]] QString cleanText(const QString &text);
/** A person's name of at most limits::nameChars; empty when nothing of it can be seen. */
[[nodiscard]] QString cleanName(const QString &text);

/** There and seen by nobody: soft hyphens, zero-width spaces and joiners, direction marks. */
[[nodiscard]] bool isUnseen(QChar c);

} // namespace farnear::model
