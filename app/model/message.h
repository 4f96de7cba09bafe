// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

#include "base/millis.h"
#include "model/picture.h"
#include "model/queue.h"

namespace farnear::model {

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
    std::optional<QueueEntry> about;       //!< Heart
    std::optional<PictureRequest> request; //!< Request
    bool operator==(const PostContent &) const = default;
    /** Said for now only, not for those who come later. */
    [[nodiscard]] bool isPassing() const { return kind == Kind::Reaction || kind == Kind::Request; }
};

} // namespace farnear::model
