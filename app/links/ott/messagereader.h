// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

#include "base/expected.h"
#include "links/ott/messages.h"

namespace farnear::ott {

/**
 * What a frame of a server says; nothing for what this version doesn't know. Malformed for what is no JSON object or
 * makes no sense, TooLarge for a frame, or brackets in it, beyond limits.h. Pure.
 */
[[nodiscard]] Expected<std::optional<ServerMessage>> decode(const QByteArray &frame);

} // namespace farnear::ott
