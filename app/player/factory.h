// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>

#include "base/expected.h"
#include "player/engineoptions.h"
#include "ports/player.h"

namespace farnear::player {

/**
 * Readies the process for its engines: call once in main(), after the application object (Qt has set the locale by
 * then) and before the first player. For pictures main() also calls, before the first window,
 * QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL).
 */
void initEngines();

/** The engines of this build, best first: "mpv" where libmpv was found, "qt" always. */
[[nodiscard]] QStringList engines();

/**
 * An engine by name; empty for the best one that starts. To be called on the thread that will use it.
 * EngineMissing, with the name, when this build has none of that name or it does not start.
 */
[[nodiscard]] Expected<std::unique_ptr<ports::Player>> makePlayer(const QString &engine,
                                                                  const EngineOptions &options = {});

} // namespace farnear::player
