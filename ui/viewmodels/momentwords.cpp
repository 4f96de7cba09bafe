// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/momentwords.h"

#include <QCoreApplication>
#include <QLocale>

#include "viewmodels/distances.h"
#include "viewmodels/format.h"

namespace farnear::viewmodels {

namespace {

using place::Apart;
using session::RoomMember;

constexpr qint64 kWorthSaying = 60'000; //!< ms together
constexpr double kNear = 50;            //!< km, where only "nearby" is known

struct Words {
    Q_DECLARE_TR_FUNCTIONS(farnear::viewmodels::Moment)
};

double kilometres(const Apart &apart)
{
    switch (apart.kind) {
    case Apart::Kind::Unknown: return -1;
    case Apart::Kind::SameCity:
    case Apart::Kind::SamePlace: return 0;
    case Apart::Kind::Near: return kNear;
    case Apart::Kind::Far: break;
    }
    return apart.km;
}

MomentCard::Person personOf(const RoomMember &member)
{
    MomentCard::Person person{.name = member.name, .initial = Format::initial(member.name), .colour = member.colour};
    if (member.place.precision != place::Precision::Nothing)
        person.at = member.place.at;
    return person;
}

} // namespace

MomentCard wordsOf(const session::Moment &moment)
{
    MomentCard card;
    card.title = moment.item.tags.title;
    card.place = Format::clock(moment.position);
    card.date = QLocale().toString(moment.time.date(), QLocale::LongFormat);
    card.labels = {.place = Words::tr("At", "place in the film"),
                   .date = Words::tr("Date"),
                   .together = Words::tr("Together"),
                   .distance = Words::tr("Apart")};
    if (moment.people.size() < 2)
        return card;
    for (const RoomMember &member : moment.people)
        card.people.append(personOf(member));
    const Distances::Pair widest = Distances::widest(moment.people);
    card.distance = widest.text;
    card.km = kilometres(widest.apart);
    if (moment.togetherMs >= kWorthSaying)
        card.together = Words::tr("%1 together", "a duration").arg(Format::spent(moment.togetherMs));
    return card;
}

} // namespace farnear::viewmodels
