// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QStringList>

namespace farnear::main {

/**
 * Whether dialogs should come from the desktop's portal: on systems with one that can choose files, where Qt has the
 * plugin for it and would otherwise draw its own bare dialog, and nobody chose another theme. Reads a few small files.
 * environment: of this process; plugins: the folders Qt looks for plugins in; arguments: of the command line.
 */
[[nodiscard]] bool wantsPortalDialogs(const QProcessEnvironment &environment, const QStringList &plugins,
                                      const QStringList &arguments);

/** Has Qt take its dialogs from the portal if wantsPortalDialogs(). Before the application is made. */
void usePortalDialogs(int argc, char **argv);

} // namespace farnear::main
