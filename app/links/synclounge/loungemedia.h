// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/synclounge/messages.h"
#include "model/queue.h"

/** What plays, as SyncLounge's people tell it, and as the session knows it. Pure. */
namespace farnear::synclounge {

/** For others to find their own copy of; the same gives the same id. */
[[nodiscard]] model::QueueEntry entryOf(const Media &media, Millis duration);
[[nodiscard]] Media describe(const model::QueueEntry &entry);

} // namespace farnear::synclounge
