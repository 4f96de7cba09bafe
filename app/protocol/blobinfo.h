// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::protocol {

/** What a blob is: part of a picture. */
struct BlobInfo {
    QString picture; //!< model::SharedPicture::id
    qint64 from = 0; //!< its first byte's place in the picture
    bool operator==(const BlobInfo &) const = default;
};

} // namespace farnear::protocol
