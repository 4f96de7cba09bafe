// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blobrelay.h"

#include <algorithm>

#include "base/ids.h"
#include "protocol/limits.h"

namespace farnear::server {

namespace {

constexpr int blobsOfOne = 4; //!< begun and not finished, of one member

} // namespace

/** A frame that waits for one or more receivers; its bytes count once. */
struct BlobRelay::Held {
    Held(const QByteArray &bytes, std::shared_ptr<qint64> sum) : frame(bytes), total(std::move(sum))
    {
        *total += frame.size();
    }
    ~Held() { *total -= frame.size(); }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;

    QByteArray frame;
    std::shared_ptr<qint64> total;
};

Expected<void> BlobRelay::offer(const protocol::BlobOffer &offer, const model::MemberId &from,
                                const QList<model::MemberId> &targets)
{
    const QByteArray id = fromBase64Url(offer.id);
    const qint64 capacity = qint64(offer.pieces) * protocol::limits::pieceBytes;
    if (offer.size > m_blobBytes)
        return ErrorCode::TooLarge;
    if (id.size() != 16 || offer.size < 1 || offer.pieces < 1 || offer.size > capacity)
        return ErrorCode::Malformed;
    if (m_blobs.contains(id))
        return ErrorCode::Conflict;
    // Those nobody is left to get may have been given up by their sender.
    m_blobs.removeIf(
        [&](const QHash<QByteArray, Blob>::iterator &it) { return it->from == from && it->targets.isEmpty(); });
    const auto begun = std::count_if(m_blobs.begin(), m_blobs.end(), [&](const Blob &b) { return b.from == from; });
    if (begun >= blobsOfOne || *m_held + offer.size > m_heldBytes)
        return ErrorCode::TooMany;
    m_blobs.insert(id, {from, targets, offer.size, 0, static_cast<quint32>(offer.pieces), 0});
    return {};
}

bool BlobRelay::fits(const Blob &blob, const protocol::BlobPiece &piece) const
{
    const bool last = piece.index + 1 == blob.pieces;
    const qint64 got = blob.got + piece.bytes.size();
    return piece.index == blob.next && !piece.bytes.isEmpty() && (last ? got == blob.size : got < blob.size);
}

Expected<void> BlobRelay::add(const protocol::BlobPiece &piece, const model::MemberId &from, const QByteArray &frame)
{
    const auto blob = m_blobs.find(piece.blob);
    if (blob == m_blobs.end() || blob->from != from)
        return ErrorCode::Malformed;
    const bool sound = fits(*blob, piece);
    if (!sound || *m_held + frame.size() > m_heldBytes) {
        m_blobs.erase(blob);
        return sound ? ErrorCode::TooMany : ErrorCode::Malformed;
    }
    const auto held = std::make_shared<const Held>(frame, m_held);
    for (const model::MemberId &target : std::as_const(blob->targets))
        m_waiting[target].enqueue(held);
    blob->got += piece.bytes.size();
    if (++blob->next == blob->pieces)
        m_blobs.erase(blob);
    return {};
}

QByteArray BlobRelay::take(const model::MemberId &target)
{
    const auto queue = m_waiting.find(target);
    if (queue == m_waiting.end())
        return {};
    QByteArray frame = queue->dequeue()->frame;
    if (queue->isEmpty())
        m_waiting.erase(queue);
    return frame;
}

void BlobRelay::removeMember(const model::MemberId &member)
{
    m_waiting.remove(member);
    m_blobs.removeIf([&](const QHash<QByteArray, Blob>::iterator &it) { return it->from == member; });
    for (Blob &blob : m_blobs)
        blob.targets.removeAll(member);
}

} // namespace farnear::server
