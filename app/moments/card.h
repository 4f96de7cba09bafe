// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QString>

#include <optional>

#include "place/place.h"

/** Pictures worth sending: a moment on a card. Pure and thread-safe, but needs a QGuiApplication for its fonts. */
namespace farnear::moments {

/** Somebody who was there. */
struct CardPerson {
    QString name;                         //!< empty: not told
    QString initial;                      //!< empty: no face
    int colour = 0;                       //!< 0 .. 7, the face's gradient
    std::optional<place::Coordinates> at; //!< for the postcard's map
};

/** All that is on a card, in the words that are shown. What is empty is left out, and the rest closes up. */
struct CardContent {
    QImage picture; //!< the film's frame, or a cover; null: a landscape of the house's own
    QString title;
    QString place; //!< in the media: "41:07"
    QString date;
    QString together;         //!< "46 h together"
    QString caption;          //!< a person's own line
    QString distance;         //!< "1,204 km", "in the same place"; of more than two people the widest
    double km = -1;           //!< what the arc shows; below 0: not known
    QList<CardPerson> people; //!< up to 8 are shown
    bool night = false;       //!< on dark paper

    /** What the ticket calls its facts; empty: none. */
    struct Labels {
        QString place;
        QString date;
        QString together;
        QString distance;
    } labels;
};

enum class Style {
    Frame,    //!< the picture on paper
    Ticket,   //!< of a cinema
    Postcard, //!< with the arc over a map
    Sleeve,   //!< of a record
};

/** A card, about a thousand pixels wide at scale 1. The same bytes for the same content: no clock, locale or settings
 * are asked, and no metadata is in it. scale: 1 .. 4. */
[[nodiscard]] QImage compose(const CardContent &content, Style style, int scale = 1);

} // namespace farnear::moments
