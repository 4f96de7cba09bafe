// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>

#include "base/expected.h"

namespace farnear::main {

/** What farnear was asked on its command line. */
struct DesktopOptions {
    QString print;    //!< help or version: print this and end
    QList<QUrl> open; //!< files, or one invite
    QString profile;  //!< folder; empty: the usual one
    QString engine;   //!< empty: the best
    QString theme;    //!< "dark", "light" or empty
    bool demo = false;
    QString out;         //!< demo: where pictures go; empty: none, and the windows stay
    QString screenshot;  //!< one picture of the window goes here, and the program ends
    int demoDaysAgo = 0; //!< internal: when the demo's evening is
    QString demoPart;    //!< internal: the local server of the demo this window belongs to
};

/** BadUsage, with what was wrong, for anything not understood. Files are taken from the current folder. */
[[nodiscard]] Expected<DesktopOptions> parseDesktopOptions(const QStringList &arguments);

} // namespace farnear::main
