// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/cardmaker.h"

#include "model/limits.h"
#include "moments/card.h"
#include "moments/encode.h"

namespace farnear::main {

namespace {

using viewmodels::MomentCard;

moments::Style styleOf(MomentCard::Style style)
{
    switch (style) {
    case MomentCard::Style::Frame: return moments::Style::Frame;
    case MomentCard::Style::Ticket: return moments::Style::Ticket;
    case MomentCard::Style::Postcard: return moments::Style::Postcard;
    case MomentCard::Style::Sleeve: return moments::Style::Sleeve;
    }
    return moments::Style::Frame;
}

moments::CardContent contentOf(const MomentCard &card)
{
    moments::CardContent content{
        .picture = card.picture,
        .title = card.title,
        .place = card.place,
        .date = card.date,
        .together = card.together,
        .caption = card.caption,
        .distance = card.distance,
        .km = card.km,
        .night = card.night,
        .labels = {card.labels.place, card.labels.date, card.labels.together, card.labels.distance},
    };
    for (const MomentCard::Person &person : card.people)
        content.people.append({person.name, person.initial, person.colour, person.at});
    return content;
}

} // namespace

viewmodels::CardMaker cardMaker()
{
    return {
        .compose
        = [](const MomentCard &card) { return moments::compose(contentOf(card), styleOf(card.style), card.scale); },
        .encode =
            [](const QImage &card, bool png) {
                return moments::encode(card, png ? moments::Format::Png : moments::Format::Jpeg,
                                       model::limits::pictureBytes);
            },
        .preview = moments::preview,
    };
}

} // namespace farnear::main
