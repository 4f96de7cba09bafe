// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <variant>

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

/** Something said, in 1 .. 2000 characters. */
struct Text {
    QString text;
    bool operator==(const Text &) const = default;
};

/** A picture is shown. */
struct Moment {
    SharedPicture picture;
    QString caption; //!< may be empty
    bool operator==(const Moment &) const = default;
};

/** Something is liked, or not any more. */
struct Heart {
    QueueEntry about;
    bool given = true; //!< false: taken back
    bool operator==(const Heart &) const = default;
};

/** Floats over the stage. */
struct Reaction {
    QString text;  //!< a character or two
    int count = 1; //!< 1 .. 9
    bool operator==(const Reaction &) const = default;
};

struct GoodNight {
    QString text; //!< may be empty
    bool operator==(const GoodNight &) const = default;
};

/** What one person sends to the others. */
struct MessageContent {
    using What = std::variant<Text, Moment, Heart, Reaction, GoodNight, PictureRequest>;

    What what;
    QString item;                 //!< what played; may be empty
    Millis position = -1;         //!< of media when it was said; -1 when nothing played
    std::optional<Author> author; //!< the link's to fill; none in what 0.1 said, or in passing
    bool operator==(const MessageContent &) const = default;

    /** Null when it is something else. */
    template <typename T>
    [[nodiscard]] const T *as() const
    {
        return std::get_if<T>(&what);
    }
    /** Said for now only, not for those who come later. */
    [[nodiscard]] bool isPassing() const { return as<Reaction>() || as<PictureRequest>(); }
};

} // namespace farnear::model
