// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSet>

#include "model/member.h"
#include "model/queue.h"
#include "ports/roomlink.h"
#include "session/state.h"

namespace farnear::session {

/**
 * What the people of one room like, and what they brought: hearts as they were said, additions to the queue as they
 * were seen. Each thing stands once for each person. Pure.
 */
class Likes {
public:
    static constexpr qsizetype most = 1000; //!< of either list; the oldest go

    /** Newest first. */
    [[nodiscard]] const QList<Like> &likes() const { return m_likes; }
    [[nodiscard]] const QList<Like> &contributions() const { return m_contributions; }
    [[nodiscard]] bool isLiked(const model::MemberId &member, const model::QueueEntry &item) const;

    void clear();
    /** In the order of the room; what is no heart is left alone. True: likes() is another one now. */
    bool hear(const ports::Message &said);
    /** now: when additions not seen before were made. True: brought() is another one now. */
    bool see(const model::Queue &queue, const QDateTime &now);

private:
    QList<Like> m_likes;
    QList<Like> m_contributions;
    QSet<QString> m_seen; //!< ids of queue entries
};

} // namespace farnear::session
