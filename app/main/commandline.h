// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace farnear::main {

/**
 * What the program was started with, so that every name of a file that is there means that file: "-profile.wav" comes
 * as "./-profile.wav", and a name that is no text (on Unix a name is bytes) as its file: URL. Call once the
 * application is made.
 */
[[nodiscard]] QStringList commandLine(int argc, const char *const *argv);

} // namespace farnear::main
