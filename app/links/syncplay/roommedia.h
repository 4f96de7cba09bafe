// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/syncplay/resumepoint.h"
#include "links/syncplay/roompeople.h"
#include "links/syncplay/roomplaylist.h"

namespace farnear::syncplay {

/** What the room plays, where everybody has a copy of their own: what anybody opened last, or what they put on of the
 * playlist. Pure. */
class RoomMedia {
public:
    /** As an earlier link left it. names: of the playlist. */
    void begin(const RoomItem &item, const QStringList &names);
    /** Of the playlist; as it was, as long as there is none. */
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] const RoomItem &item() const { return m_item; }
    [[nodiscard]] RoomPlaylist &playlist() { return m_playlist; }
    [[nodiscard]] const RoomPlaylist &playlist() const { return m_playlist; }

    /** This person's choice; without id for nothing. */
    void open(const model::QueueEntry &entry);
    /** How long it turned out to be. ms */
    void learnDuration(Millis duration) { m_item.file.duration = duration / 1000; }

    // Each: whether the room plays something else from now on. What plays here, in this or another version, is not.
    /** Somebody opened their file. shown: their name, for where the file's isn't told. */
    [[nodiscard]] bool adopt(const Person &person, const QString &shown);
    /** Somebody put on something of the playlist. */
    [[nodiscard]] bool adoptCurrent(const QString &by);
    /** Where nothing plays here yet: what is on, or else what anybody has open. */
    [[nodiscard]] bool adoptAny(const QList<Person> &people);

private:
    RoomPlaylist m_playlist;
    QStringList m_namesBefore;
    RoomItem m_item;
};

} // namespace farnear::syncplay
