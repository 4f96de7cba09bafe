// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/expected.h"
#include "links/syncplay/wire.h"

namespace farnear::syncplay {

/**
 * What a line of a server says, without its line end; lines without anything known in them say nothing. Malformed for
 * what is no JSON object, TooLarge for a line, or brackets in it, beyond limits.h. A known message of senseless content
 * is left out. Pure.
 */
[[nodiscard]] Expected<QList<ServerMessage>> decode(const QByteArray &line);

} // namespace farnear::syncplay
