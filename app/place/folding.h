// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/** Comparing names as people type them. Pure; thread-safe. */
namespace farnear::place {

/** A letter without case and diacritics, and one of those that are written for each other. Always one for one. */
[[nodiscard]] char16_t foldedChar(char16_t c);

/** A name as it is looked up: folded, spaces single. */
[[nodiscard]] QString folded(const QString &text);

} // namespace farnear::place
