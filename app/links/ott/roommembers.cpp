// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/roommembers.h"

#include <algorithm>

#include "links/ott/limits.h"
#include "links/ott/rights.h"
#include "model/cleantext.h"

namespace farnear::ott {

using model::Phase;

const User *RoomMembers::find(const QString &id) const
{
    const auto it = std::find_if(m_users.cbegin(), m_users.cend(), [&id](const User &user) { return user.id == id; });
    return it == m_users.cend() ? nullptr : &*it;
}

RoomMembers::News RoomMembers::enter(const User &user)
{
    const auto it
        = std::find_if(m_users.begin(), m_users.end(), [&user](const User &known) { return known.id == user.id; });
    if (it == m_users.end()) {
        if (m_users.size() >= limits::people)
            return News::None;
        m_users.append(user);
        return News::Came;
    }
    if (*it == user)
        return News::None;
    *it = user;
    return News::Changed;
}

QList<std::pair<QString, RoomMembers::News>> RoomMembers::take(const UserList &list)
{
    QList<std::pair<QString, News>> news;
    const QList<User> before = m_users;
    for (const User &known : before) {
        const bool stays = std::any_of(list.users.begin(), list.users.end(),
                                       [&known](const User &user) { return user.id == known.id; });
        if (!stays && take(UserRemoval{known.id}) == News::Left)
            news.append({known.id, News::Left});
    }
    for (const User &user : list.users) {
        if (const News what = enter(user); what != News::None)
            news.append({user.id, what});
    }
    return news;
}

RoomMembers::News RoomMembers::take(const UserUpdate &update)
{
    return enter(update.user);
}

RoomMembers::News RoomMembers::take(const UserRemoval &removal)
{
    const auto gone = m_users.removeIf([&removal](const User &user) { return user.id == removal.id; });
    return gone > 0 ? News::Left : News::None;
}

model::Member memberOf(const User &user, bool playing)
{
    model::Member member;
    member.id = user.id;
    member.profile.name = model::cleanName(user.name);
    if (member.profile.name.isEmpty())
        member.profile.name = QStringLiteral("?");
    member.role = Rights::isHost(user.role) ? model::Role::Host : model::Role::Guest;
    switch (user.status) {
    case PlayerStatus::Ready: member.status.phase = playing ? Phase::Playing : Phase::Ready; break;
    case PlayerStatus::Buffering: member.status.phase = playing ? Phase::Stalled : Phase::Loading; break;
    case PlayerStatus::Error: member.status.phase = Phase::Failed; break;
    case PlayerStatus::None: break;
    }
    return member;
}

PlayerStatus statusOf(Phase phase)
{
    switch (phase) {
    case Phase::Ready:
    case Phase::Playing:
    case Phase::CatchingUp: return PlayerStatus::Ready;
    case Phase::Loading:
    case Phase::Stalled: return PlayerStatus::Buffering;
    case Phase::Missing:
    case Phase::Failed: return PlayerStatus::Error;
    case Phase::Idle:
    case Phase::Away: break;
    }
    return PlayerStatus::None;
}

} // namespace farnear::ott
