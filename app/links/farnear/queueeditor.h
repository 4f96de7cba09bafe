// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include "model/queue.h"

namespace farnear::links {

/** The queue after the edit; never longer than the protocol allows. */
[[nodiscard]] model::Queue applied(model::Queue queue, const model::QueueEdit &edit);

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
    void edit(const model::QueueEdit &edit) { m_edits.append(edit); }
    /** Sets it once more, as it is. */
    void renew() { m_renews = !m_queue.items.isEmpty(); }
    /** The room's queue, whoever made it. */
    void setQueue(const model::Queue &queue, qint64 revision);
    /** The set to send now; nothing while one is under way or nothing is to be done. */
    [[nodiscard]] std::optional<Set> next();
    /** The room had another revision. False: tried too often, the edits are given up. */
    [[nodiscard]] bool conflicted();
    /** The room does not want these edits at all. */
    void giveUp();
    /** How many edits, the oldest first, are done since this was last asked: in the queue, or true already. */
    [[nodiscard]] int takeSettled() { return std::exchange(m_settled, 0); }

private:
    struct UnderWay {
        Set set;
        qsizetype edits = 0;
    };
    static constexpr int maxTries = 8;

    model::Queue m_queue;
    qint64 m_revision = 0;
    QList<model::QueueEdit> m_edits;
    std::optional<UnderWay> m_underWay;
    bool m_renews = false;
    int m_tries = 0;
    int m_settled = 0;
};

} // namespace farnear::links
