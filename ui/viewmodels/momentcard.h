// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

#include "place/place.h"

namespace farnear::viewmodels {

/** What is to be on a moment's card, in the words that are shown; what is empty is left out. */
struct MomentCard {
    enum class Style { Frame, Ticket, Postcard, Sleeve };
    struct Person {
        QString name;
        QString initial;
        int colour = 0;
        std::optional<place::Coordinates> at;
    };
    struct Labels {
        QString place;
        QString date;
        QString together;
        QString distance;
    };

    Style style = Style::Frame;
    QImage picture;
    QString title;
    QString place; //!< in the media
    QString date;
    QString together;
    QString caption;
    QString distance;
    double km = -1; //!< below 0: not known
    QList<Person> people;
    Labels labels;
    bool night = false;
    int scale = 1;
};

/** How cards are made; called on worker threads. */
struct CardMaker {
    std::function<QImage(const MomentCard &)> compose;
    /** PNG or JPEG, of at most what a room takes, without metadata. */
    std::function<QByteArray(const QImage &, bool png)> encode;
    /** A small JPEG. */
    std::function<QByteArray(const QImage &)> preview;
};

} // namespace farnear::viewmodels
