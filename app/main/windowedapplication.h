// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace farnear::main {

/**
 * The application object for windows that show films: a QGuiApplication, or a plain QCoreApplication where there is no
 * display. A display that is named but can't be reached ends the program with one sentence and exit 2, not with a
 * crash.
 */
[[nodiscard]] std::unique_ptr<QCoreApplication> makeWindowedApplication(int &argc, char **argv);

} // namespace farnear::main
