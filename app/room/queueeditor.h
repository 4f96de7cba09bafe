// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "model/content.h"

namespace farnear::room {

/** One change of the shared queue, as an operation: it can be done again on top of somebody else's change. */
struct QueueEdit {
    enum class Kind { Add, Remove, Move };
    Kind kind = Kind::Add;
    QList<model::Item> items; //!< Add: to the end; those already in are left alone
    QString item;             //!< Remove, Move: its id
    int to = 0;               //!< Move: its new place
};

/** The queue after the edit; never longer than the protocol allows. */
[[nodiscard]] model::Queue applied(model::Queue queue, const QueueEdit &edit);

/**
 * Brings edits into the shared queue by compare-and-set: one set is under way at a time, and on a conflict the edits
 * are done again on what the room has now. Pure.
 */
class QueueEditor {
public:
    struct Set {
        model::Queue queue;
        qint64 replaces = 0;
    };

    [[nodiscard]] const model::Queue &queue() const { return m_queue; }
    void edit(const QueueEdit &edit) { m_edits.append(edit); }
    /** The room's queue, whoever made it. */
    void setQueue(const model::Queue &queue, qint64 revision);
    /** The set to send now; nothing while one is under way or nothing is to be done. */
    [[nodiscard]] std::optional<Set> next();
    /** The room had another revision. False: tried too often, the edits are given up. */
    [[nodiscard]] bool conflicted();
    /** The room does not want these edits at all. */
    void giveUp();
    /** The connection is gone: whatever was under way is tried again. */
    void interrupted() { m_underWay.reset(); }

private:
    struct UnderWay {
        Set set;
        qsizetype edits = 0;
    };
    static constexpr int maxTries = 8;

    model::Queue m_queue;
    qint64 m_revision = 0;
    QList<QueueEdit> m_edits;
    std::optional<UnderWay> m_underWay;
    int m_tries = 0;
};

} // namespace farnear::room
