// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "links/syncplay/roomtimeline.h"
#include "links/syncplay/wire.h"
#include "model/memberstatus.h"

namespace farnear::syncplay {

/** What the server was told of this person, so that it is told once. */
struct OwnTelling {
    std::optional<File> file;
    std::optional<bool> ready;
};

/** What this person's player does, as it was reported last, and as it was told. Pure. */
class OwnPlayer {
public:
    void report(const model::MemberStatus &status, Millis local)
    {
        m_status = status;
        m_reportedAt = local;
    }
    [[nodiscard]] OwnTelling &told() { return m_told; }
    [[nodiscard]] const model::MemberStatus &status() const { return m_status; }
    /** Has a file open: it counts among those the room waits for. */
    [[nodiscard]] bool isOpen() const;
    /** Where it is at that time; where the room is, as long as it can't tell. ms. */
    [[nodiscard]] Millis positionAt(const RoomTimeline &room, Millis local) const;

private:
    model::MemberStatus m_status;
    Millis m_reportedAt = 0;
    OwnTelling m_told;
};

} // namespace farnear::syncplay
