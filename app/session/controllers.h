// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/conversationcontroller.h"
#include "session/journal.h"
#include "session/momentscontroller.h"
#include "session/playbackcontroller.h"
#include "session/profilecontroller.h"
#include "session/queuecontroller.h"
#include "session/roomcontroller.h"

namespace farnear::session {

/** Everything a person can do with Farnear, part by part; what the window is made over. All outlive who holds this. */
struct Controllers {
    PlaybackController &playback;
    RoomController &room;
    ConversationController &conversation;
    QueueController &queue;
    MomentsController &moments;
    ProfileController &profile;
    Journal &journal;

    [[nodiscard]] QList<Controller *> all() const
    {
        return {&playback, &room, &conversation, &queue, &moments, &profile};
    }
};

} // namespace farnear::session
