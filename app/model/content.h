// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

#include "base/millis.h"
#include "model/member.h"
#include "place/place.h"

/** What people tell each other in a room. */
namespace farnear::model {

/** Who a member is to the others. */
struct Profile {
    QString name;             //!< 1 .. 40 characters shown, never empty after decoding
    int colour = 0;           //!< 0 .. 7, the face's gradient
    place::SharedPlace place; //!< as finely as they chose for this room
    bool remembers = false;   //!< keeps a memory of evenings: those who do may keep the distance, too
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

/** One change of the shared queue, as an operation: it can be done again on top of somebody else's change. */
struct QueueEdit {
    enum class Kind { Add, Remove, Move };
    Kind kind = Kind::Add;
    QList<Item> items; //!< Add: to the end; those already in are left alone
    QString item;      //!< Remove, Move: its id
    int to = 0;        //!< Move: its new place
    bool operator==(const QueueEdit &) const = default;
};

/** A moment's picture. Its bytes come as blobs, from whoever has them. */
struct SharedPicture {
    QString id;      //!< 16 random bytes as base64url
    qint64 size = 0; //!< bytes of the PNG or JPEG, at most limits::pictureBytes
    int width = 0;
    int height = 0;
    QByteArray hash;    //!< BLAKE2b-256 of the bytes: what comes as them is checked
    QByteArray preview; //!< a small JPEG, at most limits::previewBytes; may be empty
    bool operator==(const SharedPicture &) const = default;
};

/** Which part of a picture some bytes are. */
struct PicturePart {
    QString picture; //!< SharedPicture::id
    qint64 from = 0; //!< its first byte's place in the picture
    bool operator==(const PicturePart &) const = default;
};

/** The rest of a picture is wanted. */
struct PictureRequest {
    QString id;
    qint64 from = 0; //!< bytes already here
    QString of;      //!< the member who is asked for it
    bool operator==(const PictureRequest &) const = default;
};

/** How somebody was called and shown when they said something: for those who never meet them. */
struct Author {
    QString name;
    int colour = 0; //!< 0 .. 7
    bool operator==(const Author &) const = default;
};

/** What a post says. */
struct PostContent {
    enum class Kind {
        Text,            //!< something said
        ActivityMessage, //!< "went back to 41:22", said by the one who did it
        Moment,          //!< picture; text is its caption
        Heart,           //!< about: what is liked, or with count 0 not any more
        Reaction,        //!< passing: text floats over the stage, count times
        GoodNight,       //!< text may be empty
        Request,         //!< passing: request
    };

    Kind kind = Kind::Text;
    QString text;         //!< 1 .. 2000 characters; may be empty where the kind says so (Moment, Heart, Request too)
    QString item;         //!< what played; may be empty
    Millis position = -1; //!< of media when it was said; -1 when nothing played
    int count = 1;        //!< 0 .. 9
    std::optional<Author> author;          //!< the link's to fill; none in what 0.1 said, or in passing
    std::optional<SharedPicture> picture;  //!< Moment
    std::optional<Item> about;             //!< Heart
    std::optional<PictureRequest> request; //!< Request
    bool operator==(const PostContent &) const = default;
    /** Said for now only, not for those who come later. */
    [[nodiscard]] bool isPassing() const { return kind == Kind::Reaction || kind == Kind::Request; }
};

} // namespace farnear::model
