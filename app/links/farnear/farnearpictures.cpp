// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/farnearpictures.h"

#include "base/ids.h"

namespace farnear::links {

FarnearPictures::FarnearPictures(ports::Channel &channel, const protocol::Keyring &keys,
                                 std::shared_ptr<const Clock> clock)
    : m_outgoing(channel, keys, std::move(clock))
    , m_incoming(keys)
{
    connect(&m_outgoing, &OutgoingBlobs::sent, this, &FarnearPictures::sent);
    // Later, because whoever sends it does not know its name yet.
    connect(&m_outgoing, &OutgoingBlobs::refused, this, &FarnearPictures::refuse, Qt::QueuedConnection);
}

QString FarnearPictures::send(const QList<model::MemberId> &to, const model::PicturePart &part, const QByteArray &bytes)
{
    QString blob = freshId();
    m_sending.insert(blob);
    m_outgoing.add(blob, to, part, bytes);
    return blob;
}

void FarnearPictures::cancel(const QString &transfer)
{
    if (m_sending.remove(transfer))
        m_outgoing.drop(transfer);
}

void FarnearPictures::take(const protocol::BlobTell &tell)
{
    if (const auto begun = m_incoming.begin(tell))
        Q_EMIT began(tell.id, tell.from, begun->info, begun->size);
}

void FarnearPictures::take(const protocol::BlobPiece &piece)
{
    if (const auto more = m_incoming.take(piece))
        Q_EMIT continued(more->blob, more->bytes);
}

bool FarnearPictures::refuse(const QString &id, const Error &error)
{
    m_outgoing.drop(id);
    const bool ours = m_sending.remove(id);
    if (ours)
        Q_EMIT refused(id, error);
    return ours;
}

} // namespace farnear::links
