// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/roommodel.h"

#include <utility>

namespace farnear::ott {

namespace {
using News = RoomMembers::News;
} // namespace

RoomModel::Change RoomModel::take(const ServerMessage &message, Millis delay, Millis local)
{
    Change change;
    if (const auto *sync = std::get_if<RoomSync>(&message)) {
        change = takeSync(*sync, delay, local);
    } else if (const auto *event = std::get_if<RoomEvent>(&message)) {
        takeEvent(*event, delay, local);
    } else if (const auto *list = std::get_if<UserList>(&message)) {
        change.people = m_members.take(*list);
    } else if (const auto *update = std::get_if<UserUpdate>(&message)) {
        if (const News news = m_members.take(*update); news != News::None)
            change.people = {{update->user.id, news}};
    } else if (const auto *removal = std::get_if<UserRemoval>(&message)) {
        if (const News news = m_members.take(*removal); news != News::None)
            change.people = {{removal->id, news}};
    } else if (const auto *own = std::get_if<OwnId>(&message)) {
        m_members.setMe(own->id);
    }
    change.rights = refreshRole() || change.rights;
    return change;
}

RoomModel::Change RoomModel::takeSync(const RoomSync &sync, Millis delay, Millis local)
{
    m_synced = m_synced || (sync.current && sync.queue); // the first one tells everything
    Change change;
    change.queue = m_items.take(sync);
    change.timeline = m_playback.take(sync, m_items.currentEntry().id, delay, local);
    change.rights = sync.grants.has_value();
    if (sync.grants)
        m_rights.setGrants(*sync.grants);
    return change;
}

void RoomModel::takeEvent(const RoomEvent &event, Millis delay, Millis local)
{
    m_items.take(event);
    m_playback.take(event, delay, local);
}

bool RoomModel::refreshRole()
{
    const User *me = m_members.find(m_members.me());
    const int role = me ? me->role : 0;
    m_rights.setRole(role);
    return std::exchange(m_role, role) != role;
}

bool RoomModel::isComplete() const
{
    return m_synced && m_members.find(m_members.me());
}

QList<model::Member> RoomModel::people() const
{
    QList<model::Member> people;
    for (const User &user : m_members.users())
        people.append(memberOf(user, m_playback.isPlaying()));
    return people;
}

} // namespace farnear::ott
