// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <optional>

#include "protocol/content.h"
#include "sync/timeline.h"

namespace farnear::room {

/** Something asked of the room's timeline, until it is done or refused. */
struct Wish {
    sync::Intent intent;
    std::optional<protocol::Item> item; //!< with Open
    bool quiet = false; //!< asked by the program itself: a refusal is nothing to show
    bool again = false; //!< this is the second try
};

/**
 * The wishes under way. A stale one is tried once more when nobody but the server and this person changed the timeline
 * since: then the wish still means what it meant. Pure.
 */
class Wishes {
public:
    void add(const QString &id, const Wish &wish) { m_underWay.insert(id, wish); }
    [[nodiscard]] std::optional<Wish> take(const QString &id);
    void clear() { m_underWay.clear(); }

    /** Every change of the timeline passes here. */
    void changed(const sync::Timeline &timeline, const QString &me);
    /** The wish to send instead, on top of the timeline as it is now; nothing when it has lost its sense. */
    [[nodiscard]] std::optional<Wish> secondTry(const Wish &stale, qint64 revision) const;

private:
    QHash<QString, Wish> m_underWay;
    qint64 m_lastByOthers = 0; //!< revision of the last change that somebody else asked for
};

} // namespace farnear::room
