// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/liveprofile.h"

#include "session/post.h"
#include "session/roomworker.h"

namespace farnear::session {

LiveProfile::LiveProfile(RoomWorker &worker, std::shared_ptr<ports::IdentityStore> identity,
                         const LocalProfile &profile)
    : m_worker(&worker)
    , m_identity(std::move(identity))
    , m_profile(profile)
{
}

/** To every room, as finely as it is meant to know. */
void LiveProfile::tell()
{
    post(m_worker, &RoomWorker::setLocalProfile, m_profile);
    Q_EMIT changed();
}

void LiveProfile::setName(const QString &name)
{
    m_identity->setName(name);
    m_profile.name = m_identity->name();
    tell();
}

void LiveProfile::setColour(int colour)
{
    m_identity->setColour(colour);
    m_profile.colour = m_identity->colour();
    tell();
}

void LiveProfile::setPlace(const std::optional<place::OwnPlace> &place)
{
    if (m_profile.place == place)
        return;
    m_profile.place = place;
    m_identity->setPlace(place);
    tell();
}

void LiveProfile::setSharing(place::Precision precision)
{
    if (m_profile.sharing == precision)
        return;
    m_profile.sharing = precision;
    m_identity->setSharing(precision);
    tell();
}

void LiveProfile::setRemembers(bool remembers)
{
    m_profile.remembers = remembers;
    tell();
}

} // namespace farnear::session
