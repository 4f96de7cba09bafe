// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/millis.h"
#include "model/limits.h"
#include "protocol/limits.h"

namespace farnear::server {

/** So much at once, and so much a second after that. */
struct Rate {
    double burst = 0;
    double perSecond = 0;
};

/** What one server holds and takes. Each one exceeded is a named error to whoever exceeds it, and harm to nobody else.
 */
struct Limits {
    // ServerFull
    int rooms = 1000;
    int connections = 4000;
    // TooMany
    int connectionsPerAddress = 64;
    Rate roomsPerAddress{100, 0.2};
    int knocks = 16; //!< waiting at one door
    // RoomFull
    int members = model::limits::capacity;
    // TooMany, of one member
    Rate frames{400, 150};
    Rate posts{100, 10};
    Rate intents{30, 10};
    Rate blobs{20, 1}; // a few pictures for somebody who comes late
    int abuse = 500;   //!< refused frames (recovering 1 a second) after which a connection is closed
    // TooLarge
    int history = model::limits::history;
    qint64 logBytes = qint64(5) * 1024 * 1024; //!< of a room's kept posts; the oldest go
    qint64 blobBytes = protocol::limits::blobBytes;
    qint64 relayBytes = qint64(32) * 1024 * 1024; //!< pieces under way in one room
    // Slow readers are dropped: bytes queued for one connection; a full log and its welcome fit
    qint64 queuedBytes = qint64(12) * 1024 * 1024;
    // Times, ms
    Millis joinTimeout = 10'000;
    Millis knockTimeout = 300'000; //!< then NotAdmitted
    Millis grace = 30'000;         //!< a dropped member is known so long, and host if it was
    Millis emptyRoom = 600'000;    //!< an empty room nobody said anything in (or without a store) is forgotten
    Millis statusInterval = 250;   //!< between two status tells of one member when only figures changed
};

} // namespace farnear::server
