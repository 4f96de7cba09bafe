// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "model/contentid.h"
#include "model/member.h"
#include "model/source.h"
#include "model/tags.h"

namespace farnear::model {

/** Something to play, in its place in a room's queue. By the content, the tags and the source a member recognises that
 * a file here is meant. */
struct QueueEntry {
    QString id; //!< opaque, fresh for each entry
    ContentId content;
    Tags tags;
    Source source;
    MemberId addedBy; //!< may be empty
    bool operator==(const QueueEntry &) const = default;
};

/** The shared queue: slot "queue". The room plays one of them, by Timeline::item. */
struct Queue {
    QList<QueueEntry> items; //!< at most limits::queueItems
    bool operator==(const Queue &) const = default;
};

/** One change of the shared queue, as an operation: it can be done again on top of somebody else's change. */
struct QueueEdit {
    enum class Kind { Add, Remove, Move };
    Kind kind = Kind::Add;
    QList<QueueEntry> items; //!< Add: to the end; those already in are left alone
    QString item;            //!< Remove, Move: its id
    int to = 0;              //!< Move: its new place
    bool operator==(const QueueEdit &) const = default;
};

} // namespace farnear::model
