// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <optional>

#include "model/queue.h"
#include "ports/roomlink.h"
#include "sync/timeline.h"

namespace farnear::links {

/** Something asked of the room's timeline, until it is done or refused. */
struct PendingIntent {
    sync::Intent intent;
    std::optional<model::QueueEntry> item; //!< with Open
    bool quiet = false;                    //!< asked by the program itself: a refusal is nothing to show
    int tries = 1;
    qint64 serial = 0; //!< later wishes have higher ones
};

/**
 * The wishes under way. A stale one is tried again when nobody but the server and this person changed the timeline
 * since, and this person has not wished something newer of its kind: then it still means what it meant. Pure.
 */
class PendingIntents {
public:
    void add(const QString &id, PendingIntent request);
    [[nodiscard]] std::optional<PendingIntent> take(const QString &id);
    void clear() { m_underWay.clear(); }

    /** Every change of the timeline passes here. */
    void changed(const sync::Timeline &timeline, const QString &me);
    /** The wish to send instead, on top of the timeline as it is now; nothing when it has lost its sense. */
    [[nodiscard]] std::optional<PendingIntent> nextTry(const PendingIntent &stale, qint64 revision) const;
    /** This person has wished something newer of its kind: nobody misses the old one. */
    [[nodiscard]] bool isOutdone(const PendingIntent &request) const;

private:
    QHash<QString, PendingIntent> m_underWay;
    QHash<sync::Intent::Kind, qint64> m_newest; //!< serials
    qint64 m_serial = 0;
    qint64 m_lastByOthers = 0; //!< revision of the last change that somebody else asked for
};

/** The timeline is as the intent wants it, whoever asked: two people who press play at the same moment want the same.
 */
[[nodiscard]] bool isTrue(const sync::Intent &intent, const sync::Timeline &timeline);

} // namespace farnear::links
