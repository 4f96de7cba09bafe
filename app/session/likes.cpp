// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/likes.h"

#include <algorithm>

#include "journal/evenings.h"

namespace farnear::session {

using journal::isSame;

namespace {

bool remove(QList<Like> &likes, const model::MemberId &member, const model::QueueEntry &item)
{
    return likes.removeIf([&](const Like &like) { return like.memberId == member && isSame(like.item, item); }) > 0;
}

void putFirst(QList<Like> &likes, const Like &like)
{
    remove(likes, like.memberId, like.item);
    likes.prepend(like);
    if (likes.size() > Likes::most)
        likes.removeLast();
}

} // namespace

bool Likes::isLiked(const model::MemberId &member, const model::QueueEntry &item) const
{
    return std::any_of(m_likes.begin(), m_likes.end(),
                       [&](const Like &like) { return like.memberId == member && isSame(like.item, item); });
}

void Likes::clear()
{
    m_likes.clear();
    m_contributions.clear();
    m_seen.clear();
}

bool Likes::hear(const ports::Message &said)
{
    const auto *heart = said.content.as<model::Heart>();
    if (!heart)
        return false;
    if (!heart->given)
        return remove(m_likes, said.from, heart->about);
    putFirst(m_likes, {said.from, heart->about, QDateTime::fromMSecsSinceEpoch(said.wallMs)});
    return true;
}

bool Likes::see(const model::Queue &queue, const QDateTime &now)
{
    bool changed = false;
    for (const model::QueueEntry &item : queue.items) {
        if (item.addedBy.isEmpty() || m_seen.contains(item.id))
            continue;
        m_seen.insert(item.id);
        putFirst(m_contributions, {item.addedBy, item, now});
        changed = true;
    }
    return changed;
}

} // namespace farnear::session
