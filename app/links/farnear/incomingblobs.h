// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <optional>

#include "model/member.h"
#include "model/picture.h"
#include "protocol/keyring.h"
#include "protocol/messages.h"

namespace farnear::links {

/**
 * Parts of pictures on their way here: each piece in its turn, of the announced size, and sealed for its place. What
 * breaks this ends that part only. Holds no bytes. Pure.
 */
class IncomingBlobs {
public:
    static constexpr qsizetype ofOne = 4; //!< of one sender at once; a further one ends the oldest

    struct Begun {
        model::PicturePart info;
        qint64 size = 0;
    };
    struct Continued {
        QString blob;
        QByteArray bytes;
    };

    explicit IncomingBlobs(const protocol::Keyring &keys) : m_keys(keys) { }

    /** Nothing when it does not verify or makes no sense. */
    [[nodiscard]] std::optional<Begun> begin(const protocol::BlobTell &tell);
    [[nodiscard]] std::optional<Continued> take(const protocol::BlobPiece &piece);
    /** The sender is gone. */
    void forget(const model::MemberId &from);

private:
    struct Blob {
        QString id;
        model::MemberId from;
        qint64 left = 0; //!< sealed bytes
        quint32 pieces = 0;
        quint32 next = 0;
        qint64 number = 0; //!< counted
    };

    void limit(const model::MemberId &from);

    const protocol::Keyring &m_keys;
    QHash<QByteArray, Blob> m_blobs; //!< by the 16 bytes of the id
    qint64 m_count = 0;
};

} // namespace farnear::links
