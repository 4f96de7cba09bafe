// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "base/clock.h"
#include "ports/journalstore.h"
#include "ports/player.h"
#include "ports/secretstore.h"
#include "ports/stores.h"
#include "session/providers.h"

namespace farnear::session {

/** The time that evenings together go by; the demo plays a whole evening in half a minute. Called on the room thread.
 */
struct EveningTime {
    std::function<Millis()> now;                    //!< counting sleep
    std::function<QDateTime()> wall;                //!< local
    std::chrono::milliseconds sampleInterval{1000}; //!< how often it is looked who hears what; real time
};

/** The adapters a session works with; named by the composition root only. makePlayer is called on the room thread. */
struct Parts {
    std::shared_ptr<const Clock> clock;
    std::function<std::unique_ptr<ports::Player>()> makePlayer;
    /** The kinds of servers with rooms, in order: links/. */
    Providers::List providers;
    std::shared_ptr<ports::IdentityStore> identity;
    std::shared_ptr<ports::HistoryStore> history;
    /** Passwords of rooms and servers; null keeps none. */
    std::shared_ptr<ports::SecretStore> secrets;
    /** The evenings together. */
    std::shared_ptr<ports::JournalStore> memory;
    EveningTime eveningTime; //!< the real one where nothing else is given
};

} // namespace farnear::session
