// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "server/blobrelay.h"
#include "server/limits.h"
#include "server/membertable.h"

namespace farnear::server {

/**
 * Carries the pieces of blobs from member to member: each receiver gets them as fast as it reads, and never in front
 * of the room's other messages. Lives on the server's thread.
 */
class BlobCourier final : public QObject {
    Q_OBJECT
public:
    /** residents outlives it. */
    BlobCourier(const Limits &limits, MemberTable &residents);

    /** Announces a blob to whom it is for, or refuses it. */
    void offer(const MemberConnection &from, const protocol::BlobOffer &offer);
    /** Its next piece, as the frame that came. */
    void carry(const MemberConnection &from, const protocol::BlobPiece &piece, const QByteArray &frame);
    /** What a member sent or was to get is over. */
    void removeMember(const model::MemberId &id) { m_relay.removeMember(id); }

private:
    void pump();

    MemberTable &m_residents;
    BlobRelay m_relay;
    QTimer m_pump;
};

} // namespace farnear::server
