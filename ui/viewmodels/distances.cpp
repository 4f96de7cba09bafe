// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/distances.h"

#include <cmath>

#include "viewmodels/format.h"

namespace farnear::viewmodels {

using place::Apart;
using place::Precision;

namespace {

constexpr double roughStep = 50; // km: finer than that a cell of 100 km says nothing

/** Two who know their distance come before two who don't; then the wider ones. */
bool isWider(const Apart &one, const Apart &other)
{
    const bool known = one.kind != Apart::Kind::Unknown;
    const bool otherKnown = other.kind != Apart::Kind::Unknown;
    return known != otherKnown ? known : one.km > other.km;
}

} // namespace

QString Distances::text(const place::SharedPlace &one, const place::SharedPlace &other)
{
    const Apart apart = place::apart(one, other);
    const bool rough = one.precision == Precision::Coarse || other.precision == Precision::Coarse;
    switch (apart.kind) {
    case Apart::Kind::Unknown: return {};
    case Apart::Kind::Near: return tr("nearby");
    case Apart::Kind::SameCity: return tr("same city");
    case Apart::Kind::SamePlace: return tr("in the same place");
    case Apart::Kind::Far: break;
    }
    return rough ? tr("about %1", "a distance").arg(Format::kilometres(std::round(apart.km / roughStep) * roughStep))
                 : Format::kilometres(apart.km);
}

Distances::Pair Distances::widest(const QList<session::RoomMember> &people)
{
    Pair widest;
    for (qsizetype i = 0; i < people.size(); ++i) {
        for (qsizetype j = i + 1; j < people.size(); ++j) {
            const Apart apart = place::apart(people[i].place, people[j].place);
            if (widest.names.isEmpty() || isWider(apart, widest.apart))
                widest = {apart, text(people[i].place, people[j].place), {people[i].name, people[j].name}};
        }
    }
    return widest;
}

} // namespace farnear::viewmodels
