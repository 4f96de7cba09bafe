// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/refusals.h"

namespace farnear::links {

namespace {
constexpr Millis untilThereMayBeRoom = 3000;
}

ports::Retry retryAfter(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadInvite:
    case ErrorCode::WrongSecret:
    case ErrorCode::NeedPassword:
    case ErrorCode::RoomFull:
    case ErrorCode::NotAdmitted:
    case ErrorCode::Removed:
    case ErrorCode::Replaced:
    case ErrorCode::UnsupportedVersion: return {false, 0};
    case ErrorCode::ServerFull: return {true, untilThereMayBeRoom};
    default: return {}; // a server that restarts may well answer nonsense for a while
    }
}

bool endsConnection(ErrorCode code)
{
    return code == ErrorCode::ServerFull || !retryAfter(code).again;
}

} // namespace farnear::links
