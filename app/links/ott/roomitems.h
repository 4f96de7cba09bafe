// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <optional>

#include "links/ott/messages.h"
#include "model/queue.h"

namespace farnear::ott {

/** What plays and what comes next, and who brought it. Pure. */
class RoomItems {
public:
    /** True: the queue is another one now. */
    bool take(const RoomSync &sync);
    void take(const RoomEvent &event);

    /** What plays; nothing when nothing does. */
    [[nodiscard]] const std::optional<Item> &current() const { return m_current; }
    /** As the server has it, without what plays. */
    [[nodiscard]] const QList<Item> &waiting() const { return m_waiting; }
    /** As the session shows it: what plays, and then what comes, in the order in which it will. */
    [[nodiscard]] model::Queue queue() const;
    [[nodiscard]] model::QueueEntry currentEntry() const;
    /** The server's item for an entry's id, playing or waiting; null when it is in neither. */
    [[nodiscard]] const Item *find(const QString &entry) const;
    [[nodiscard]] bool isCurrent(const QString &entry) const;
    /** Its place among those that wait, as the server counts; -1: it doesn't. */
    [[nodiscard]] int placeOf(const QString &entry) const;
    /** The one that a skip leads to; null when none waits. */
    [[nodiscard]] const Item *next() const;
    /** What was asked for by this address is this item; nothing: it isn't in the room yet. */
    [[nodiscard]] std::optional<ItemId> addedFrom(const QString &url) const;
    [[nodiscard]] QueueMode mode() const { return m_mode; }

private:
    [[nodiscard]] QList<Item> inOrder() const;
    [[nodiscard]] int votesFor(const ItemId &item) const;
    [[nodiscard]] model::QueueEntry entry(const Item &item) const;

    std::optional<Item> m_current;
    QList<Item> m_waiting;
    QList<VoteCount> m_votes;
    QueueMode m_mode = QueueMode::Manual;
    QHash<QString, QString> m_addedBy; //!< member ids by entry ids
    QHash<QString, ItemId> m_added;    //!< by the address that was asked for
};

/** The same item gives the same id. */
[[nodiscard]] QString entryIdOf(const ItemId &item);
/** For others to find their own copy of, or to fetch. */
[[nodiscard]] model::QueueEntry entryOf(const Item &item);

} // namespace farnear::ott
