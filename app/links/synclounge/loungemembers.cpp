// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/synclounge/loungemembers.h"

#include <algorithm>

#include "links/synclounge/limits.h"
#include "model/cleantext.h"

namespace farnear::synclounge {

namespace {

model::Phase phaseOf(const User &user)
{
    switch (user.playing.state) {
    case PlayerState::Playing: return model::Phase::Playing;
    case PlayerState::Paused: return model::Phase::Ready;
    case PlayerState::Buffering: return model::Phase::Stalled;
    case PlayerState::Stopped: break;
    }
    return model::Phase::Idle;
}

} // namespace

void LoungeMembers::begin(const JoinTell &join)
{
    m_me = join.me;
    m_host = join.host;
    m_users = join.others;
    m_users.append({join.me, join.name, {}, {}});
}

const User *LoungeMembers::find(const QString &id) const
{
    const auto it = std::find_if(m_users.cbegin(), m_users.cend(), [&id](const User &user) { return user.id == id; });
    return it == m_users.cend() ? nullptr : &*it;
}

User *LoungeMembers::known(const QString &id)
{
    const auto it = std::find_if(m_users.begin(), m_users.end(), [&id](const User &user) { return user.id == id; });
    return it == m_users.end() ? nullptr : &*it;
}

void LoungeMembers::add(const User &user)
{
    if (!find(user.id) && m_users.size() < limits::people)
        m_users.append(user);
}

void LoungeMembers::remove(const QString &id)
{
    m_users.removeIf([&id](const User &user) { return user.id == id; });
}

bool LoungeMembers::set(const QString &id, const Playing &playing)
{
    User *user = known(id);
    if (user)
        user->playing = playing;
    return user != nullptr;
}

bool LoungeMembers::set(const QString &id, const Playing &playing, const std::optional<Media> &media)
{
    User *user = known(id);
    if (!user)
        return false;
    user->playing = playing;
    user->media = media;
    return true;
}

model::Member LoungeMembers::member(const User &user) const
{
    model::Member member;
    member.id = user.id;
    member.profile.name = model::cleanName(user.name);
    if (member.profile.name.isEmpty())
        member.profile.name = QStringLiteral("?");
    member.role = user.id == m_host ? model::Role::Host : model::Role::Guest;
    member.status.phase = phaseOf(user);
    member.status.duration = user.playing.duration;
    return member;
}

} // namespace farnear::synclounge
