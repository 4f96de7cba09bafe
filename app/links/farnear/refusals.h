// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ports/roomlink.h"

namespace farnear::links {

/** What an error that ends a farnear.1 connection means for the next one: the one list of them. */
[[nodiscard]] ports::Retry retryAfter(ErrorCode code);
/** The server closes the connection with this error, whatever it goes on to do. */
[[nodiscard]] bool endsConnection(ErrorCode code);

} // namespace farnear::links
