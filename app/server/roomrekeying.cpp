// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another key for a room, as its password changes or somebody must not read on.
#include "protocol/seal.h"
#include "server/connection.h"
#include "server/room.h"

namespace farnear::server {

void Room::handle(MemberConnection &from, const protocol::Rekey &rekey)
{
    if (!m_residents.isHost(from.member.id))
        return from.connection->refuse(ErrorCode::Forbidden, rekey.id);
    if (!from.intents.take(m_clock->now()))
        return from.connection->refuse(ErrorCode::TooMany, rekey.id);
    if (m_rekeying)
        return from.connection->refuse(ErrorCode::Conflict, rekey.id);
    const bool isNew = rekey.roomKey != m_admission.roomKey() && !m_admission.isFormer(rekey.roomKey);
    if (!isNew || !protocol::verify(rekey, m_admission.roomKey(), m_id))
        return from.connection->refuse(ErrorCode::Malformed, rekey.id);
    m_rekeying = {rekey, from.member.id, from.member.deviceKey};
    if (m_writer)
        m_writer->write(SaveRoom{stored()}, this, [this](const Expected<void> &stored) { onRekeyStored(stored); });
    else
        this->rekey();
}

void Room::onRekeyStored(const Expected<void> &stored)
{
    if (stored)
        return rekey();
    const Rekeying failed = *std::exchange(m_rekeying, std::nullopt);
    m_saveAt = m_clock->now(); // with the key it has
    const MemberConnection *host = m_residents.find(failed.by);
    if (host && host->connection)
        host->connection->refuse(ErrorCode::StorageFailed, failed.request.id);
    arm();
}

/** From here on the room's key is the new one: who has no box is out, and who stands at the door needs a new invite. */
void Room::rekey()
{
    takeBoxes();
    for (const PendingMember &visitor : std::exchange(m_pending, {}))
        visitor.connection->dismiss(ErrorCode::WrongSecret);
    const QList<MemberConnection *> present = m_residents.present();
    for (const MemberConnection *resident : present)
        tellKey(*resident);
    m_saveAt = m_clock->now();
    arm();
}

void Room::takeBoxes()
{
    const Rekeying done = *std::exchange(m_rekeying, std::nullopt);
    m_admission.repin(done.request.roomKey);
    m_keyBoxes.clear();
    for (const protocol::KeyBox &box : done.request.boxes)
        m_keyBoxes.insert(box.member, {done.request.roomKey, done.by, done.key, box});
    if (done.request.item && done.request.item->id == m_item.id)
        m_item = *done.request.item;
}

void Room::tellKey(const MemberConnection &resident) const
{
    const auto box = m_keyBoxes.constFind(resident.member.id);
    if (!resident.rekeys)
        resident.connection->dismiss(ErrorCode::UnsupportedVersion);
    else if (box == m_keyBoxes.constEnd())
        resident.connection->dismiss(ErrorCode::WrongSecret);
    else
        resident.connection->send(*box);
}

/** Somebody was away while the key changed and is meant to have the new one: they join again with it. */
bool Room::handKey(Connection *connection, const protocol::Join &join) const
{
    const auto id = m_admission.checkFormer(join, connection->nonce());
    if (!id || !join.rekeys || !m_keyBoxes.contains(*id))
        return false;
    connection->send(m_keyBoxes.value(*id));
    return true;
}

} // namespace farnear::server
