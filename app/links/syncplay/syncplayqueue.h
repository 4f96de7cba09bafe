// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>
#include <optional>

#include "links/syncplay/roomplaylist.h"
#include "ports/roomfacets.h"

namespace farnear::syncplay {

/** The shared playlist as a queue. Every change sends the whole list, so one is under way at a time, and made again on
 * top of what somebody else changed meanwhile. Lives on the room thread. */
class SyncplayQueue final : public ports::SharedQueue {
    Q_OBJECT
public:
    using Send = std::function<void(const QByteArray &line)>;

    /** playlist: outlives this. */
    SyncplayQueue(RoomPlaylist &playlist, Send send);

    void edit(const model::QueueEdit &edit) override;
    /** The server told of the list. me, room: refusals are signed with the room's name. */
    void take(const PlaylistTell &tell, const QString &me, const QString &room);
    /** Of this entry's addition nothing was heard yet. */
    [[nodiscard]] bool isAdding(const QString &entry) const;
    /** The list as it is, to whoever hears it. */
    void tell();

private:
    void next();
    void ask(const QStringList &names);
    void onAccepted();
    void settle();
    void refuse(const Error &error);

    RoomPlaylist &m_playlist;
    Send m_send;
    QList<model::QueueEdit> m_edits;    //!< under way, and those that wait
    std::optional<QStringList> m_asked; //!< the list under way
    std::optional<QStringList> m_other; //!< somebody else's, told meanwhile
};

} // namespace farnear::syncplay
