// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/playqueue.h"

#include <algorithm>

namespace farnear::session {

namespace {

qsizetype indexOf(const model::Queue &queue, const QString &id)
{
    const auto it = std::find_if(queue.items.begin(), queue.items.end(),
                                 [&id](const model::QueueEntry &item) { return item.id == id; });
    return it == queue.items.end() ? -1 : std::distance(queue.items.begin(), it);
}

bool plays(const model::Member &person)
{
    switch (person.status.phase) {
    case model::Phase::Missing:
    case model::Phase::Failed:
    case model::Phase::Away: return false;
    default: return true;
    }
}

} // namespace

std::optional<model::QueueEntry> neighbour(const model::Queue &queue, const QString &id, int distance)
{
    const qsizetype at = indexOf(queue, id);
    const qsizetype wanted = at + distance;
    if (at < 0 || wanted < 0 || wanted >= queue.items.size())
        return std::nullopt;
    return queue.items.at(wanted);
}

std::optional<model::QueueEntry> itemWithId(const model::Queue &queue, const QString &id)
{
    return neighbour(queue, id, 0);
}

int turn(const QList<model::Member> &people, const model::MemberId &me)
{
    QList<model::Member> order = people;
    order.removeIf([&me](const model::Member &person) { return person.id != me && !plays(person); });
    std::stable_partition(order.begin(), order.end(),
                          [](const model::Member &person) { return person.role == model::Role::Host; });
    const auto it = std::find_if(order.begin(), order.end(), [&me](const model::Member &p) { return p.id == me; });
    return static_cast<int>(std::distance(order.begin(), it));
}

} // namespace farnear::session
