// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "links/syncplay/roomtimeline.h"
#include "links/syncplay/wire.h"
#include "model/memberstatus.h"

namespace farnear::syncplay {

/** What this person's player does, as it was reported last, and as it was told. Pure. */
class OwnPlayer {
public:
    void report(const model::MemberStatus &status, Millis local)
    {
        m_status = status;
        m_reportedAt = local;
    }
    [[nodiscard]] const model::MemberStatus &status() const { return m_status; }
    // Each once: what the server has to be told of this person, and wasn't yet.
    /** Which file it has open, which may turn out to be longer or shorter. */
    [[nodiscard]] std::optional<File> fileToTell(const File &file);
    [[nodiscard]] std::optional<bool> readinessToTell();
    /** It is another one: to be told, however alike. */
    void forgetFile() { m_toldFile.reset(); }
    /** Has a file open: it counts among those the room waits for. */
    [[nodiscard]] bool isOpen() const;
    /** Where it is at that time; where the room is, as long as it can't tell. ms. */
    [[nodiscard]] Millis positionAt(const RoomTimeline &room, Millis local) const;

private:
    model::MemberStatus m_status;
    Millis m_reportedAt = 0;
    std::optional<File> m_toldFile;
    std::optional<bool> m_toldReady;
};

} // namespace farnear::syncplay
