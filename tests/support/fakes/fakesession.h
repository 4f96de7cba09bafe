// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/controllers.h"
#include "support/fakes/fakeconversation.h"
#include "support/fakes/fakemoments.h"
#include "support/fakes/fakeplayback.h"
#include "support/fakes/fakeprofile.h"
#include "support/fakes/fakequeue.h"
#include "support/fakes/fakeroom.h"

namespace farnear::test {

/** Everything view-models are made over, in the test's hand: no thread, no engine, no network. */
class FakeSession {
public:
    explicit FakeSession(std::shared_ptr<ports::JournalStore> store = {}) : journal(std::move(store)) { }

    [[nodiscard]] session::Controllers controllers()
    {
        return {playback, room, conversation, queue, moments, profile, journal};
    }

    FakePlayback playback;
    FakeRoom room;
    FakeConversation conversation;
    FakeQueue queue;
    FakeMoments moments;
    FakeProfile profile;
    session::Journal journal;
};

} // namespace farnear::test
