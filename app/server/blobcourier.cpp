// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blobcourier.h"

#include "base/ids.h"
#include "server/connection.h"

namespace farnear::server {

namespace {

constexpr int pumpMs = 10;
constexpr qint64 pumpBacklog = qint64(64) * 1024; //!< pieces wait behind so much at most

} // namespace

BlobCourier::BlobCourier(const Limits &limits, MemberTable &residents)
    : m_residents(residents)
    , m_relay(limits.blobBytes, limits.relayBytes)
    , m_pump(this)
{
    m_pump.setInterval(pumpMs);
    connect(&m_pump, &QTimer::timeout, this, &BlobCourier::pump);
}

void BlobCourier::offer(const MemberConnection &from, const protocol::BlobOffer &offer)
{
    QList<MemberConnection *> targets = m_residents.present();
    targets.removeIf([&](const MemberConnection *other) {
        return other == &from || (!offer.to.isEmpty() && !offer.to.contains(other->member.id));
    });
    QList<model::MemberId> ids;
    for (const MemberConnection *target : std::as_const(targets))
        ids.append(target->member.id);
    const auto offered = m_relay.offer(offer, from.member.id, ids);
    if (!offered)
        return from.connection->refuse(offered.error().code, offer.id);
    for (const MemberConnection *target : std::as_const(targets))
        target->connection->send(protocol::BlobTell{offer.id, from.member.id, offer.size, offer.pieces, offer.body});
}

void BlobCourier::carry(const MemberConnection &from, const protocol::BlobPiece &piece, const QByteArray &frame)
{
    const auto added = m_relay.add(piece, from.member.id, frame);
    if (!added)
        return from.connection->refuse(added.error().code, toBase64Url(piece.blob));
    if (!m_pump.isActive())
        m_pump.start();
}

void BlobCourier::pump()
{
    const QList<MemberConnection *> present = m_residents.present();
    for (const MemberConnection *resident : present) {
        while (resident->connection && resident->connection->backlog() < pumpBacklog) {
            const QByteArray frame = m_relay.take(resident->member.id);
            if (frame.isEmpty())
                break;
            resident->connection->sendPiece(frame);
        }
    }
    if (m_relay.isIdle())
        m_pump.stop();
}

} // namespace farnear::server
