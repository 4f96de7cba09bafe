// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <optional>

#include "base/expected.h"
#include "links/syncplay/wire.h"
#include "model/queue.h"

namespace farnear::syncplay {

/** The playlist that everybody in the room shares: names or addresses in an order, and which of them is on. Nothing
 * else is told of them, so what is known of one otherwise is remembered here. Pure. */
class RoomPlaylist {
public:
    /** By its name it is to be known in the list, now or later. */
    void know(const model::QueueEntry &entry);
    void take(const PlaylistTell &tell);
    void take(const PlaylistIndexTell &tell) { m_index = tell.index; }

    [[nodiscard]] const QStringList &names() const { return m_names; }
    [[nodiscard]] model::Queue queue() const { return {m_entries}; }
    /** What is on; nothing as long as nobody put anything on. */
    [[nodiscard]] std::optional<model::QueueEntry> current() const;
    /** Its place in the list, by its id or else its name; -1 for none. */
    [[nodiscard]] int placeOf(const model::QueueEntry &entry) const;
    [[nodiscard]] model::QueueEntry at(int place) const { return m_entries.at(place); }
    /** What of the list a file is, as its owner tells it: name or hash; -1 for nothing. */
    [[nodiscard]] int placeOfFile(const File &file) const;
    /** The names with the edit made in them. QueueFull beyond what servers take. */
    [[nodiscard]] Expected<QStringList> edited(const QStringList &names, const model::QueueEdit &edit) const;

private:
    [[nodiscard]] model::QueueEntry entryFor(const QString &name) const;
    template <typename Fits>
    [[nodiscard]] int placeWhere(Fits fits) const;

    QStringList m_names;                       //!< as the server has them
    QList<model::QueueEntry> m_entries;        //!< one for each name
    QHash<QString, model::QueueEntry> m_known; //!< by name
    std::optional<int> m_index;
};

/** As it stands in a playlist: the whole address, or the name of the file. */
[[nodiscard]] QString listedName(const model::QueueEntry &entry);

} // namespace farnear::syncplay
