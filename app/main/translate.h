// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace farnear::main {

/**
 * Loads the words for a language, where the program holds them; English, with its plural forms, otherwise. Qt's own
 * words, and the direction of the window with them, come along only with ours, so that nothing speaks two languages.
 * Sets the default locale to localeForWords(). Call it once, after making the application.
 */
void translateApplication(const QLocale &system = QLocale());

/** How figures, dates and times are written: as the system does, but in the digits that the words come with. */
[[nodiscard]] QLocale localeForWords(const QLocale &system);

} // namespace farnear::main
