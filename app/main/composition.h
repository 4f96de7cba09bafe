// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "session/dependencies.h"

namespace farnear::main {

/** What a program wants of its session. */
struct Composition {
    QString profile;     //!< folder for settings and data; made when missing
    QString engine;      //!< "mpv", "qt", or empty for the best of this build
    QString audioDevice; //!< the engine's own device name; empty: the system's choice
    bool pictures = false;
};

/** Where a person's data are kept unless another folder is named. */
[[nodiscard]] QString defaultProfile();

/** Makes the folder, for this user only; one that is there stays as it is. False: it can't be made. */
[[nodiscard]] bool makeProfile(const QString &folder);

/**
 * The one place that names every concrete adapter. Call after player::initEngines(). EngineMissing when this build
 * has no engine of that name.
 */
[[nodiscard]] Expected<session::Parts> compose(const Composition &wanted);

} // namespace farnear::main
