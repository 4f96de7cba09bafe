// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/rekeying.h"

#include <utility>

#include "protocol/seal.h"
#include "server/connection.h"

namespace farnear::server {

Rekeying::Rekeying(const QString &roomId, Admission &admission, RoomKeeper &keeper, MemberTable &residents)
    : m_roomId(roomId)
    , m_admission(admission)
    , m_keeper(keeper)
    , m_residents(residents)
{
}

void Rekeying::begin(const MemberConnection &host, const protocol::Rekey &request)
{
    if (m_underWay)
        return host.connection->refuse(ErrorCode::Conflict, request.id);
    const bool isNew = request.roomKey != m_admission.roomKey() && !m_admission.isFormer(request.roomKey);
    if (!isNew || !protocol::verify(request, m_admission.roomKey(), m_roomId))
        return host.connection->refuse(ErrorCode::Malformed, request.id);
    m_underWay = {request, host.member.id, host.member.deviceKey};
    m_keeper.store([this](const Expected<void> &kept) { onKept(kept); });
}

const QByteArray &Rekeying::keyToKeep() const
{
    return m_underWay ? m_underWay->request.roomKey : m_admission.roomKey();
}

void Rekeying::onKept(const Expected<void> &kept)
{
    const Change change = *std::exchange(m_underWay, std::nullopt);
    if (kept)
        take(change);
    else
        fail(change);
    m_keeper.saveWithin(0); // with the key it has now
}

void Rekeying::fail(const Change &change)
{
    const MemberConnection *host = m_residents.find(change.by);
    if (host && host->connection)
        host->connection->refuse(ErrorCode::StorageFailed, change.request.id);
}

/** Who has no box is out. */
void Rekeying::take(const Change &change)
{
    m_admission.repin(change.request.roomKey);
    m_boxes.clear();
    for (const protocol::KeyBox &box : change.request.boxes)
        m_boxes.insert(box.member, {change.request.roomKey, change.by, change.key, box});
    Q_EMIT changed(change.request.item);
    const QList<MemberConnection *> present = m_residents.present();
    for (const MemberConnection *resident : present)
        tell(*resident);
}

void Rekeying::tell(const MemberConnection &resident) const
{
    const auto box = m_boxes.constFind(resident.member.id);
    if (!resident.rekeys)
        resident.connection->dismiss(ErrorCode::UnsupportedVersion);
    else if (box == m_boxes.constEnd())
        resident.connection->dismiss(ErrorCode::WrongSecret);
    else
        resident.connection->send(*box);
}

bool Rekeying::hand(Connection *connection, const protocol::Join &join) const
{
    const auto id = m_admission.checkFormer(join, connection->nonce());
    if (!id || !join.rekeys || !m_boxes.contains(*id))
        return false;
    connection->send(m_boxes.value(*id));
    return true;
}

} // namespace farnear::server
