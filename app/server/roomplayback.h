// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/expected.h"
#include "protocol/messages.h"
#include "server/statusthrottle.h"
#include "sync/playbackcoordinator.h"

namespace farnear::server {

/**
 * What a room plays: the timeline, the sealed item it is about, and how its members are with it. Says what is to be
 * told; tells nobody. Pure: every call carries the server's time.
 */
class RoomPlayback {
public:
    /** statusInterval: between two tells of one member's figures. */
    explicit RoomPlayback(Millis statusInterval) : m_statuses(statusInterval) { }

    /** Takes up what was stored; it counts as told. */
    void restore(const sync::Timeline &timeline, const protocol::SealedItem &item);
    void setHoldOnStall(bool hold) { m_coordinator.setHoldOnStall(hold); }

    /** A member's wish. Stale after somebody else's change, Malformed with numbers out of range or another item. */
    Expected<void> apply(const protocol::IntentSend &wish, const model::MemberId &by, Millis now);
    /** The same item, sealed with another key. */
    void reseal(const std::optional<protocol::SealedItem> &item);

    void addMember(const model::MemberId &id, Millis now) { m_coordinator.setMember(id, {}, now); }
    void removeMember(const model::MemberId &id, Millis now);
    /** A member told its status; true when the others should hear it now. */
    [[nodiscard]] bool report(const model::MemberId &id, const model::MemberStatus &status, Millis now);

    /** What happens by itself by now. */
    void tick(Millis now) { m_coordinator.tick(now); }
    [[nodiscard]] std::optional<Millis> nextTick() const;
    /** Statuses that were held back and are due; they count as told. */
    [[nodiscard]] QList<protocol::StatusTell> dueStatuses(Millis now) { return m_statuses.due(now); }
    /** The timeline, if it changed since the last call: with its item, if that is another. */
    [[nodiscard]] std::optional<protocol::TimelineTell> takeNews();

    [[nodiscard]] const sync::Timeline &timeline() const { return m_coordinator.timeline(); }
    [[nodiscard]] const protocol::SealedItem &item() const { return m_item; }
    /** The timeline as it is kept: paused where it is now. */
    [[nodiscard]] sync::Timeline paused(Millis now) const;

private:
    sync::PlaybackCoordinator m_coordinator;
    protocol::SealedItem m_item;
    StatusThrottle m_statuses;
    qint64 m_toldRevision = 0;
    QString m_toldItem;
};

} // namespace farnear::server
