// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "links/synclounge/messages.h"
#include "socketio/client.h"

namespace farnear::synclounge {

/** What an event says; nothing where it is unknown or makes no sense. Figures are held within limits.h. Pure. */
[[nodiscard]] std::optional<ServerMessage> decode(const socketio::Event &event);

} // namespace farnear::synclounge
