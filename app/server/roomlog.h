// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "base/clock.h"
#include "server/log.h"
#include "server/membertable.h"
#include "server/roomkeeper.h"

namespace farnear::server {

/**
 * How posts get into a room's log: checked, numbered, kept, and only then told to everybody; whoever comes back gets
 * what it lacks. Lives on the server's thread.
 */
class RoomLog {
public:
    /** keeper, residents: outlive it. maxBytes: of all posts held. */
    RoomLog(const QString &roomId, qint64 maxBytes, std::shared_ptr<const Clock> clock, RoomKeeper &keeper,
            MemberTable &residents);

    /** Takes up stored posts, oldest first, under the epoch they had. */
    void restore(const StoredRoom &stored);

    /** A member says something: told to all once it is kept, or refused to its sender. */
    void take(MemberConnection &from, protocol::Post post);
    /** Holds that many posts at most. */
    void setHistory(int posts) { m_log.setHistory(posts); }
    /** The store forgets what the log no longer holds. */
    void trimKept();

    /** What somebody who joins lacks, oldest first. */
    [[nodiscard]] QList<protocol::Post> missedBy(const protocol::Join &join) const;
    /** Tells this log from another one of the same room: its numbers mean nothing in that. */
    [[nodiscard]] const QString &epoch() const { return m_epoch; }
    [[nodiscard]] qint64 lastSeq() const { return m_log.lastSeq(); }

private:
    void repeat(const MemberConnection &from, const protocol::Post &post, qint64 seq) const;
    void onKept(const protocol::Post &post, const Expected<void> &kept);
    void tellAll(const protocol::Post &post);

    QString m_roomId;
    QString m_epoch;
    std::shared_ptr<const Clock> m_clock;
    RoomKeeper &m_keeper;
    MemberTable &m_residents;
    Log m_log;
};

} // namespace farnear::server
