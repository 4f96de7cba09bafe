// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "model/member.h"

namespace farnear::model {

/** A moment's picture. Its bytes come in parts, from whoever has them. */
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
    MemberId of;     //!< the member who is asked for it
    bool operator==(const PictureRequest &) const = default;
};

} // namespace farnear::model
