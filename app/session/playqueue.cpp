// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/playqueue.h"

#include <algorithm>

namespace farnear::session {

namespace {

qsizetype indexOf(const model::Queue &queue, const QString &id)
{
    const auto it = std::find_if(queue.items.begin(), queue.items.end(),
                                 [&id](const model::Item &item) { return item.id == id; });
    return it == queue.items.end() ? -1 : std::distance(queue.items.begin(), it);
}

bool plays(const ports::Person &person)
{
    switch (person.status.phase) {
    case model::Phase::Missing:
    case model::Phase::Failed:
    case model::Phase::Away: return false;
    default: return true;
    }
}

} // namespace

std::optional<model::Item> neighbour(const model::Queue &queue, const QString &id, int distance)
{
    const qsizetype at = indexOf(queue, id);
    const qsizetype wanted = at + distance;
    if (at < 0 || wanted < 0 || wanted >= queue.items.size())
        return std::nullopt;
    return queue.items.at(wanted);
}

std::optional<model::Item> itemWithId(const model::Queue &queue, const QString &id)
{
    return neighbour(queue, id, 0);
}

int turn(const QList<ports::Person> &people, const model::MemberId &me)
{
    QList<ports::Person> order = people;
    order.removeIf([&me](const ports::Person &person) { return person.id != me && !plays(person); });
    std::stable_partition(order.begin(), order.end(),
                          [](const ports::Person &person) { return person.role == model::Role::Host; });
    const auto it = std::find_if(order.begin(), order.end(), [&me](const ports::Person &p) { return p.id == me; });
    return static_cast<int>(std::distance(order.begin(), it));
}

} // namespace farnear::session
