// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/intents.h"

namespace farnear::session {

void ask(room::Room &room, sync::Intent::Kind kind)
{
    sync::Intent intent;
    intent.kind = kind;
    room.request(intent);
}

void askToOpen(room::Room &room, const model::QueueEntry &item, Millis position, bool play, bool quiet)
{
    sync::Intent intent;
    intent.kind = sync::Intent::Kind::Open;
    intent.item = item.id;
    intent.position = position;
    intent.play = play;
    room.request(intent, item, quiet);
}

} // namespace farnear::session
