// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include "base/millis.h"

/** What the sealed parts of messages hold once opened. Sizes and characters are checked in contentcodec.h. */
namespace farnear::protocol {

/** Who a member is to the others. */
struct Profile {
    QString name;   //!< 1 .. 40 characters shown, never empty after decoding
    int colour = 0; //!< 0 .. 7, the face's gradient
    bool operator==(const Profile &) const = default;
};

/** How a member recognises that a file here is what the room plays. */
struct Item {
    enum class Kind { Film, Music };

    QString id;       //!< opaque, fresh for each queue entry
    QString title;    //!< as shown
    QString fileName; //!< without its folder
    QString artist;
    QString album;
    Millis duration = 0;
    qint64 size = 0;     //!< of the file, bytes
    QString fingerprint; //!< hash over the size and three spread pieces of the file
    Kind kind = Kind::Film;
    QString addedBy; //!< member id
    bool operator==(const Item &) const = default;
};

/** The shared queue: slot "queue". The room plays one of them, by Timeline::item. */
struct Queue {
    QList<Item> items; //!< at most 500
    bool operator==(const Queue &) const = default;
};

/** What a post says. */
struct PostContent {
    enum class Kind {
        Text, //!< something said
        Deed, //!< "went back to 41:22", said by the one who did it
    };

    Kind kind = Kind::Text;
    QString text;         //!< 1 .. 2000 characters
    QString item;         //!< what played; may be empty
    Millis position = -1; //!< of media when it was said; -1 when nothing played
    bool operator==(const PostContent &) const = default;
};

} // namespace farnear::protocol
