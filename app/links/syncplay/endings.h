// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "links/syncplay/wire.h"
#include "ports/roomlink.h"

/** What the end of a connection means. Pure. */
namespace farnear::syncplay {

/** Why a link is lost, and whether to try again. */
struct Ending {
    Error error;
    ports::Retry retry;
};

/** What a server says before it closes. */
[[nodiscard]] Error refusalOf(const ErrorTell &error);
/** refusal: what it said. outside: it never let this person in; inside: they were in the room. */
[[nodiscard]] Ending endingOf(const Error &error, const std::optional<Error> &refusal, bool outside, bool inside);

} // namespace farnear::syncplay
