// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

#include "base/clock.h"

namespace farnear::player {

/** How an engine is to run. */
struct EngineOptions {
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>(); //!< stamps position readings
    bool pictures = false; //!< show video; without, a film is only heard and no display is needed
    QString audioDevice;   //!< the engine's own device name; empty: the system's choice
};

} // namespace farnear::player
