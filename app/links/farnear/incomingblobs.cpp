// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/incomingblobs.h"

#include <algorithm>

#include "base/ids.h"
#include "base/logging.h"
#include "model/limits.h"
#include "protocol/limits.h"
#include "protocol/sealedcontent.h"

namespace farnear::links {

namespace limits = protocol::limits;

std::optional<IncomingBlobs::Begun> IncomingBlobs::begin(const protocol::BlobTell &tell)
{
    const QByteArray id = fromBase64Url(tell.id);
    const qint64 size = tell.size - tell.pieces * qint64(limits::sealOverhead);
    const auto info = m_keys.open(
        [&tell](const protocol::RoomKeys &keys) { return protocol::openBlobInfo(keys, tell.id, tell.body); });
    const bool sound = info && tell.pieces <= limits::blobPieces && size >= tell.pieces
        && tell.size <= tell.pieces * qint64(limits::pieceBytes) && info->from + size <= model::limits::pictureBytes;
    if (!sound || m_blobs.contains(id)) {
        qCWarning(lcRoom) << "dropped a part of a picture that does not verify";
        return std::nullopt;
    }
    limit(tell.from);
    m_blobs.insert(id, {tell.id, tell.from, tell.size, static_cast<quint32>(tell.pieces), 0, ++m_count});
    return Begun{*info, size};
}

void IncomingBlobs::limit(const model::MemberId &from)
{
    auto oldest = m_blobs.end();
    qsizetype count = 0;
    for (auto it = m_blobs.begin(); it != m_blobs.end(); ++it) {
        if (it->from != from)
            continue;
        ++count;
        if (oldest == m_blobs.end() || it->number < oldest->number)
            oldest = it;
    }
    if (count >= ofOne)
        m_blobs.erase(oldest);
}

std::optional<IncomingBlobs::Continued> IncomingBlobs::take(const protocol::BlobPiece &piece)
{
    const auto blob = m_blobs.find(piece.blob);
    if (blob == m_blobs.end())
        return std::nullopt;
    blob->left -= piece.bytes.size();
    const bool last = piece.index + 1 == blob->pieces;
    const bool fits = piece.index == blob->next++ && (last ? blob->left == 0 : blob->left > 0);
    const QString id = blob->id;
    const auto open
        = [&](const protocol::RoomKeys &keys) { return protocol::openPiece(keys, id, piece.index, piece.bytes); };
    const auto bytes = fits ? m_keys.open(open) : ErrorCode::Malformed;
    if (!bytes || last)
        m_blobs.erase(blob);
    if (!bytes || bytes->isEmpty()) {
        qCWarning(lcRoom) << "dropped a piece of a picture that does not verify";
        return std::nullopt;
    }
    return Continued{id, *bytes};
}

void IncomingBlobs::forget(const model::MemberId &from)
{
    m_blobs.removeIf([&from](const QHash<QByteArray, Blob>::iterator &blob) { return blob->from == from; });
}

} // namespace farnear::links
