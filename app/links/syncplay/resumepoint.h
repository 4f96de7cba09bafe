// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "links/syncplay/roomtimeline.h"
#include "links/syncplay/wire.h"
#include "model/queue.h"

namespace farnear::syncplay {

/** What the room plays, as far as one can say so where everybody has a file of their own: what was opened last. */
struct RoomItem {
    model::QueueEntry entry; //!< without id: nothing
    File file;               //!< all that is known of it
    [[nodiscard]] bool isEmpty() const { return entry.id.isEmpty(); }
    bool operator==(const RoomItem &) const = default;
};

/** What one link hands to the next one of the same program: the server keeps nothing for those who dropped out. */
struct ResumePoint {
    qint64 revision = 0; //!< of the last timeline
    RoomItem item;
    RoomPlace place;
    QStringList playlist;
    bool operator==(const ResumePoint &) const = default;
};

[[nodiscard]] QByteArray toBytes(const ResumePoint &point);
/** An empty one for bytes that are none. */
[[nodiscard]] ResumePoint resumePointFrom(const QByteArray &bytes);

} // namespace farnear::syncplay
