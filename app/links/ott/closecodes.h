// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ports/roomlink.h"

namespace farnear::ott {

/** What the end of a connection means. */
struct Ending {
    Error error;
    ports::Retry retry;
    bool badToken = false; //!< the server doesn't take it any more
};

/** code: of the WebSocket, 0 for none; error: as the channel has it; inside: the room was entered before. Pure. */
[[nodiscard]] Ending endingOf(int code, const Error &error, bool inside);

} // namespace farnear::ott
