// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QQueue>

#include <memory>

#include "base/expected.h"
#include "model/member.h"
#include "protocol/messages.h"

namespace farnear::server {

/**
 * Passes the pieces of blobs on, at the pace each receiver reads: pieces wait here (held once, however many they go to)
 * and never in front of the room's other messages. Pure.
 */
class BlobRelay {
public:
    /** blobBytes: of one blob. heldBytes: of all pieces waiting. */
    BlobRelay(qint64 blobBytes, qint64 heldBytes) : m_blobBytes(blobBytes), m_heldBytes(heldBytes) { }

    /** A blob is announced. TooLarge, or TooMany when too much is under way; Conflict for an id in use. */
    Expected<void> offer(const protocol::BlobOffer &offer, const model::MemberId &from,
                         const QList<model::MemberId> &targets);
    /** Its next piece, as the frame that came. Malformed out of order or size, TooMany when too much waits: the blob is
     * over. */
    Expected<void> add(const protocol::BlobPiece &piece, const model::MemberId &from, const QByteArray &frame);
    /** The next frame for a receiver; empty when none waits. */
    [[nodiscard]] QByteArray take(const model::MemberId &target);
    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty(); }
    void removeMember(const model::MemberId &member);

private:
    struct Blob {
        model::MemberId from;
        QList<model::MemberId> targets;
        qint64 size = 0;
        qint64 got = 0;
        quint32 pieces = 0;
        quint32 next = 0;
    };
    struct Held;

    [[nodiscard]] bool fits(const Blob &blob, const protocol::BlobPiece &piece) const;

    qint64 m_blobBytes;
    qint64 m_heldBytes;
    std::shared_ptr<qint64> m_held = std::make_shared<qint64>(0);
    QHash<QByteArray, Blob> m_blobs; //!< by the 16 bytes of the id
    QHash<model::MemberId, QQueue<std::shared_ptr<const Held>>> m_waiting;
};

} // namespace farnear::server
