// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "base/clock.h"
#include "model/content.h"
#include "ports/channel.h"
#include "ports/journalstore.h"
#include "ports/listener.h"
#include "ports/locator.h"
#include "ports/player.h"
#include "ports/roomlink.h"
#include "ports/stores.h"
#include "protocol/keyring.h"

namespace farnear::session {

/** The time that evenings together go by; the demo plays a whole evening in half a minute. Called on the room thread.
 */
struct EveningTime {
    std::function<Millis()> now;                    //!< counting sleep
    std::function<QDateTime()> wall;                //!< local
    std::chrono::milliseconds sampleInterval{1000}; //!< how often it is looked who hears what; real time
};

/** The adapters a session works with; named by the composition root only. The factories are called on the room or
 * server thread. */
struct Parts {
    std::shared_ptr<const Clock> clock;
    std::function<std::unique_ptr<ports::Player>()> makePlayer;
    /** A channel to a room's address (ws:// or wss:// URL with its /room/ID path). */
    std::function<std::unique_ptr<ports::Channel>(const QUrl &)> makeChannel;
    std::function<std::unique_ptr<ports::Listener>()> makeListener;
    /** Two ends in one process: the first for the caller's thread, the second to be moved to the server's. */
    std::function<std::pair<std::unique_ptr<ports::Channel>, std::unique_ptr<ports::Channel>>()> makeLoopback;
    /** Speaks farnear.1 over a channel: links/farnear. */
    struct LinkSpec {
        std::shared_ptr<protocol::Keyring> room; //!< shared by all links of the room
        protocol::DeviceKeys device;
    };
    std::function<std::unique_ptr<ports::RoomLink>(std::unique_ptr<ports::Channel>, const LinkSpec &)> makeLink;
    std::shared_ptr<ports::IdentityStore> identity;
    std::shared_ptr<ports::HistoryStore> history;
    /** The evenings together. */
    std::shared_ptr<ports::JournalStore> memory;
    EveningTime eveningTime; //!< the real one where nothing else is given
};

} // namespace farnear::session
