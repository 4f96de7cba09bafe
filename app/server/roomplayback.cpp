// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/roomplayback.h"

#include <algorithm>
#include <utility>

namespace farnear::server {

void RoomPlayback::restore(const sync::Timeline &timeline, const protocol::SealedItem &item)
{
    m_coordinator.restore(timeline);
    m_toldRevision = timeline.revision;
    m_item = item;
    m_toldItem = item.id;
}

Expected<void> RoomPlayback::apply(const protocol::IntentSend &wish, const model::MemberId &by, Millis now)
{
    const bool opens = wish.intent.kind == sync::Intent::Kind::Open;
    const protocol::SealedItem item = wish.item.value_or(protocol::SealedItem{});
    if (opens && item.id != wish.intent.item)
        return ErrorCode::Malformed;
    auto applied = m_coordinator.apply(wish.intent, by, now);
    if (applied && opens)
        m_item = item;
    return applied;
}

void RoomPlayback::reseal(const std::optional<protocol::SealedItem> &item)
{
    if (item && item->id == m_item.id)
        m_item = *item;
}

void RoomPlayback::removeMember(const model::MemberId &id, Millis now)
{
    m_statuses.remove(id);
    m_coordinator.removeMember(id, now);
}

bool RoomPlayback::report(const model::MemberId &id, const model::MemberStatus &status, Millis now)
{
    m_coordinator.setMember(id, status, now);
    return m_statuses.report(id, status, now);
}

std::optional<Millis> RoomPlayback::nextTick() const
{
    const auto change = m_coordinator.nextTick();
    const auto status = m_statuses.nextDue();
    return change && status ? std::min(change, status) : (change ? change : status);
}

std::optional<protocol::TimelineTell> RoomPlayback::takeNews()
{
    const sync::Timeline &timeline = m_coordinator.timeline();
    if (std::exchange(m_toldRevision, timeline.revision) == timeline.revision)
        return {};
    protocol::TimelineTell tell{timeline, std::nullopt};
    if (std::exchange(m_toldItem, timeline.item) != timeline.item)
        tell.item = m_item;
    return tell;
}

sync::Timeline RoomPlayback::paused(Millis now) const
{
    sync::Timeline timeline = m_coordinator.timeline();
    timeline.position = timeline.positionAt(now);
    timeline.at = 0;
    timeline.deadline = 0;
    timeline.waiting.clear();
    if (timeline.state != sync::Timeline::State::Empty)
        timeline.state = sync::Timeline::State::Paused;
    return timeline;
}

} // namespace farnear::server
