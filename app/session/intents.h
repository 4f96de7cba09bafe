// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/queue.h"
#include "room/room.h"

namespace farnear::session {

/** Asks a room for nothing but that. */
void ask(room::Room &room, sync::Intent::Kind kind);
/** Asks a room to put on an item. quiet: asked by the program itself, so that a refusal is nothing to show. */
void askToOpen(room::Room &room, const model::QueueEntry &item, Millis position, bool play, bool quiet = false);

} // namespace farnear::session
