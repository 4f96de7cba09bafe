// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/likesviewmodel.h"

#include <algorithm>

#include "journal/evenings.h"
#include "session/likes.h"
#include "viewmodels/format.h"

namespace farnear::viewmodels {

namespace {

QList<session::Like> of(const QList<session::Like> &likes, const QString &memberId)
{
    QList<session::Like> theirs = likes;
    theirs.removeIf([&memberId](const session::Like &like) { return like.memberId != memberId; });
    return theirs;
}

} // namespace

LikesViewModel::LikesViewModel(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_likes(session)
    , m_contributions(session)
{
    connect(&m_session, &session::Session::likesChanged, this, &LikesViewModel::takeUpHeart);
    connect(&m_session, &session::Session::likesChanged, this, &LikesViewModel::takeUpPerson);
    connect(&m_session, &session::Session::playbackChanged, this, &LikesViewModel::takeUpHeart);
    connect(&m_session, &session::Session::roomChanged, this, &LikesViewModel::takeUpHeart);
    takeUpHeart();
}

bool LikesViewModel::possible() const
{
    return !m_session.playback().item.id.isEmpty();
}

void LikesViewModel::takeUpHeart()
{
    QStringList likedBy;
    for (const session::Like &like : m_session.likes()) {
        if (possible() && member(like.memberId) && journal::isSame(like.item, m_session.playback().item))
            likedBy.append(like.memberId);
    }
    const bool possible = this->possible();
    if (likedBy == m_likedBy && possible == m_wasPossible)
        return;
    m_wasPossible = possible;
    m_liked = likedBy.contains(m_session.room().me);
    m_likedBy = likedBy;
    Q_EMIT heartChanged();
}

QString LikesViewModel::likedByText() const
{
    QStringList names;
    for (const QString &id : m_likedBy) {
        const session::RoomMember *person = member(id);
        if (person && !person->isMe)
            names.append(person->name);
    }
    return names.isEmpty() ? QString() : tr("Liked by %1", "names").arg(Format::names(names));
}

const session::RoomMember *LikesViewModel::member(const QString &id) const
{
    const auto &members = m_session.room().members;
    const auto it = std::find_if(members.begin(), members.end(),
                                 [&id](const session::RoomMember &member) { return member.id == id; });
    return it == members.end() ? nullptr : &*it;
}

void LikesViewModel::toggle()
{
    if (possible())
        m_session.setLiked(!m_liked);
}

void LikesViewModel::like()
{
    if (possible() && !m_liked)
        m_session.setLiked(true);
}

QString LikesViewModel::person() const
{
    const session::RoomMember *open = member(m_memberId);
    return open ? open->name : QString();
}

bool LikesViewModel::isMe() const
{
    return m_memberId == m_session.room().me;
}

void LikesViewModel::show(const QString &memberId)
{
    m_memberId = memberId;
    takeUpPerson();
    Q_EMIT personChanged();
}

void LikesViewModel::takeUpPerson()
{
    if (m_memberId.isEmpty())
        return;
    m_likes.setLikes(of(m_session.likes(), m_memberId));
    m_contributions.setLikes(of(m_session.contributions(), m_memberId));
}

} // namespace farnear::viewmodels
