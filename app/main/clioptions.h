// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

#include "base/expected.h"
#include "session/state.h"

namespace farnear::main {

/** What farnear-cli was called with. */
struct CliOptions {
    enum class Task { Host, Join, Help, Version };

    Task task = Task::Help;
    QString invite;
    QList<QUrl> files;
    QString name;
    QString password;
    QString engine;
    QString audioDevice;
    QString profile; //!< empty: nothing is kept
    session::HostOptions host;
};

/** BadUsage, with what can't be understood, for everything the program does not know. arguments: with the program's
 * own. */
[[nodiscard]] Expected<CliOptions> parseCliOptions(const QStringList &arguments);
[[nodiscard]] QString cliHelp();

} // namespace farnear::main
