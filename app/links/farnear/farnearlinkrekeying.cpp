// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another key for the room, as its host handed it over.
#include "base/logging.h"
#include "links/farnear/farnearlink.h"

namespace farnear::links {

/** Taken from somebody who was in the room with us only: a server could make keys, too. */
void FarnearLink::take(const protocol::RekeyTell &tell)
{
    if (m_state != State::Joining && m_state != State::Joined)
        return;
    using protocol::RoomKeys;
    const auto next = m_keys->knows(tell.by) ? RoomKeys::handed(tell, room().roomId(), m_device)
                                             : Expected<RoomKeys>(ErrorCode::WrongSecret);
    if (!next) {
        qCWarning(lcRoom) << "dropped a key that does not verify";
        finish({ErrorCode::WrongSecret, {}});
        return;
    }
    m_keys->replace(*next);
    if (m_state == State::Joining)
        join();
    else
        setProfile(m_profile);
    if (m_state == State::Joined && tell.by == m_device.memberId())
        m_queue.renew();
    Q_EMIT m_moderation.accessChanged();
}

} // namespace farnear::links
