// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/closecodes.h"

namespace farnear::ott {

namespace {

/** The server's own. */
enum Code { UnknownError = 4000, BadUrl = 4001, NoSuchRoom = 4002, Unloaded = 4003, BadToken = 4004, Kicked = 4005 };

constexpr Millis breath = 1500; //!< before the first try, as its own clients wait

} // namespace

/** Something went wrong there (4000) for one request, often somebody else's: that is no reason to stay away. */
Ending endingOf(int code, const Error &error, bool inside)
{
    switch (code) {
    case UnknownError: return {{ErrorCode::Disconnected, {}}, {true, breath}};
    case BadUrl: return {{ErrorCode::NotOpenTogetherTube, {}}, {false, 0}};
    case NoSuchRoom:
    case Unloaded: return {{ErrorCode::NoSuchRoom, {}}, {false, 0}};
    case BadToken: return {{inside ? ErrorCode::Disconnected : ErrorCode::WrongSecret, {}}, {true, breath}, true};
    case Kicked: return {{ErrorCode::Removed, {}}, {false, 0}};
    default: break;
    }
    if (error.code == ErrorCode::NotFarnear) // as channels call what is no WebSocket
        return {{ErrorCode::NotOpenTogetherTube, {}}, {inside, 0}};
    return {error, {true, inside ? breath : 0}};
}

} // namespace farnear::ott
