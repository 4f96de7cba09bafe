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

LikesViewModel::LikesViewModel(session::MomentsController &moments, const session::PlaybackController &playback,
                               const session::RoomController &room, session::QueueController &queue, QObject *parent)
    : QObject(parent)
    , m_moments(moments)
    , m_playback(playback)
    , m_room(room)
    , m_likes(queue)
    , m_contributions(queue)
{
    connect(&m_moments, &session::MomentsController::likesChanged, this, &LikesViewModel::takeUpHeart);
    connect(&m_moments, &session::MomentsController::likesChanged, this, &LikesViewModel::takeUpPerson);
    connect(&m_playback, &session::PlaybackController::changed, this, &LikesViewModel::takeUpHeart);
    connect(&m_room, &session::RoomController::changed, this, &LikesViewModel::takeUpHeart);
    takeUpHeart();
}

bool LikesViewModel::possible() const
{
    return !m_playback.state().item.id.isEmpty();
}

void LikesViewModel::takeUpHeart()
{
    QStringList likedBy;
    for (const session::Like &like : m_moments.likes()) {
        if (possible() && member(like.memberId) && journal::isSame(like.item, m_playback.state().item))
            likedBy.append(like.memberId);
    }
    const bool possible = this->possible();
    if (likedBy == m_likedBy && possible == m_wasPossible)
        return;
    m_wasPossible = possible;
    m_liked = likedBy.contains(m_room.state().me);
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
    const auto &members = m_room.state().members;
    const auto it = std::find_if(members.begin(), members.end(),
                                 [&id](const session::RoomMember &member) { return member.id == id; });
    return it == members.end() ? nullptr : &*it;
}

void LikesViewModel::toggle()
{
    if (possible())
        m_moments.setLiked(!m_liked);
}

void LikesViewModel::like()
{
    if (possible() && !m_liked)
        m_moments.setLiked(true);
}

QString LikesViewModel::person() const
{
    const session::RoomMember *open = member(m_memberId);
    return open ? open->name : QString();
}

bool LikesViewModel::isMe() const
{
    return m_memberId == m_room.state().me;
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
    m_likes.setLikes(of(m_moments.likes(), m_memberId));
    m_contributions.setLikes(of(m_moments.contributions(), m_memberId));
}

} // namespace farnear::viewmodels
