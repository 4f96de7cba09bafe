// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRecursiveMutex>

#include <memory>

#include "base/clock.h"
#include "model/member.h"
#include "model/queue.h"
#include "ports/roomlink.h"

namespace farnear::test {

class MinimalLink;

/** A server that can do the least: it knows who is there, passes on what is said, and does what the last one wished.
 * Its links may live on any threads; each is told on its own. */
class MinimalServer {
public:
    explicit MinimalServer(std::shared_ptr<const Clock> clock) : m_clock(std::move(clock)) { }

    void enter(MinimalLink *link);
    void leave(MinimalLink *link);
    void update(const model::Member &person);
    void request(const MinimalLink *by, const ports::IntentRequest &request);
    void say(const ports::Message &message);

private:
    struct Guest {
        MinimalLink *link = nullptr;
        model::Member person;
    };

    template <typename Told>
    void tell(MinimalLink *link, Told told);
    template <typename Told>
    void tellAll(Told told);
    void apply(const sync::Intent &intent);
    [[nodiscard]] sync::Timeline now() const;
    [[nodiscard]] QList<model::Member> people() const;

    std::shared_ptr<const Clock> m_clock; //!< what it counts by; nobody is told
    QRecursiveMutex m_mutex;
    QList<Guest> m_guests;
    sync::Timeline m_timeline;
    model::QueueEntry m_item;
};

} // namespace farnear::test
