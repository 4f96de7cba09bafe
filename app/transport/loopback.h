// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

#include "ports/channel.h"

namespace farnear::transport {

/**
 * Two ends of one channel inside a process, both made on the calling thread. The first is the client's: it says
 * opened() after open(). The second is already open, like an accepted socket; move it to another thread before using
 * either. Frames travel as bytes and are delivered by the receiver's event loop, so both sides encode and decode.
 */
[[nodiscard]] std::pair<std::unique_ptr<ports::Channel>, std::unique_ptr<ports::Channel>> makeLoopbackPair();

} // namespace farnear::transport
