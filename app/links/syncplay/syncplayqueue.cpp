// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/syncplayqueue.h"

#include <algorithm>
#include <utility>

#include "links/syncplay/wirewriter.h"

namespace farnear::syncplay {

using model::QueueEdit;

SyncplayQueue::SyncplayQueue(RoomPlaylist &playlist, Send send) : m_playlist(playlist), m_send(std::move(send)) { }

void SyncplayQueue::edit(const QueueEdit &edit)
{
    for (const model::QueueEntry &entry : edit.items)
        m_playlist.know(entry);
    m_edits.append(edit);
    next();
}

bool SyncplayQueue::isAdding(const QString &entry) const
{
    return std::any_of(m_edits.begin(), m_edits.end(), [&entry](const QueueEdit &edit) {
        return std::any_of(edit.items.begin(), edit.items.end(),
                           [&entry](const model::QueueEntry &item) { return item.id == entry; });
    });
}

void SyncplayQueue::tell()
{
    Q_EMIT changed(m_playlist.queue());
}

void SyncplayQueue::next()
{
    while (!m_asked && !m_edits.isEmpty()) {
        const auto names = m_playlist.edited(m_playlist.names(), m_edits.first());
        if (!names)
            return refuse(names.error());
        if (*names == m_playlist.names())
            settle(); // it is as it was to be
        else
            ask(*names);
    }
}

void SyncplayQueue::ask(const QStringList &names)
{
    m_asked = names;
    m_other.reset();
    m_send(encodePlaylist(names));
}

void SyncplayQueue::take(const PlaylistTell &tell, const QString &me, const QString &room)
{
    const bool accepted = m_asked && tell.by == me && tell.files == *m_asked;
    const bool refused = m_asked && !accepted && tell.by == room;
    m_playlist.take(tell);
    if (m_asked && !accepted)
        m_other = tell.files;
    Q_EMIT changed(m_playlist.queue());
    if (accepted)
        onAccepted();
    else if (refused)
        refuse({ErrorCode::Forbidden, {}});
}

/** What somebody else had put there until the server took ours comes back, with ours on top. */
void SyncplayQueue::onAccepted()
{
    m_asked.reset();
    const auto both
        = m_other ? m_playlist.edited(*m_other, m_edits.first()) : Expected<QStringList>(m_playlist.names());
    if (both && *both != m_playlist.names())
        return ask(*both);
    settle();
    next();
}

void SyncplayQueue::settle()
{
    m_edits.removeFirst();
    Q_EMIT settled(1);
}

void SyncplayQueue::refuse(const Error &error)
{
    m_asked.reset();
    m_edits.clear();
    Q_EMIT refused(error);
}

} // namespace farnear::syncplay
