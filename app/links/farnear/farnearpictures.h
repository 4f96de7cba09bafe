// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "links/farnear/incomingblobs.h"
#include "links/farnear/outgoingblobs.h"
#include "ports/roomfacets.h"

namespace farnear::links {

/** Pictures over farnear.1: each part is a blob, sealed piece by piece. Lives on the link's thread. */
class FarnearPictures final : public ports::PictureTransfer {
    Q_OBJECT
public:
    /** channel and keys outlive this. */
    FarnearPictures(ports::Channel &channel, const protocol::Keyring &keys, std::shared_ptr<const Clock> clock);

    [[nodiscard]] QString send(const QList<model::MemberId> &to, const model::PicturePart &part,
                               const QByteArray &bytes) override;
    void cancel(const QString &transfer) override;

    void stop() { m_outgoing.stop(); }
    void take(const protocol::BlobTell &tell);
    void take(const protocol::BlobPiece &piece);
    /** A member is gone. */
    void forget(const model::MemberId &member) { m_incoming.forget(member); }
    /** An answer to a question for the time: true if it was asked here. */
    bool answered(qint64 question) { return m_outgoing.answered(question); }
    /** True when the id is that of a part under way. */
    bool refuse(const QString &id, const Error &error);

private:
    OutgoingBlobs m_outgoing;
    IncomingBlobs m_incoming;
    QSet<QString> m_sending;
};

} // namespace farnear::links
