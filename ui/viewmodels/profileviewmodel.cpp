// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/profileviewmodel.h"

#include <QCoreApplication>

#include <algorithm>

#include "viewmodels/format.h"

namespace farnear::viewmodels {

ProfileViewModel::ProfileViewModel(const session::RoomController &room, session::ProfileController &profile,
                                   QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_profile(profile)
{
    connect(&m_room, &session::RoomController::changed, this, &ProfileViewModel::changed);
}

QString ProfileViewModel::name() const
{
    const session::RoomMember *person = me();
    return person ? person->name : QString();
}

void ProfileViewModel::setName(const QString &name)
{
    const QString chosen = name.trimmed();
    if (!chosen.isEmpty() && chosen != this->name())
        m_profile.setName(chosen);
}

QString ProfileViewModel::knownName() const
{
    // What the profile says while nobody was asked for a name and the computer knows none.
    return name() == QCoreApplication::translate("Profile", "Someone") ? QString() : name();
}

QString ProfileViewModel::initial() const
{
    return Format::initial(name());
}

int ProfileViewModel::colour() const
{
    const session::RoomMember *person = me();
    return person ? person->colour : 0;
}

void ProfileViewModel::setColour(int colour)
{
    if (colour != m_profile.colour() || colour != this->colour()) // another one may be shown: see session::Roster
        m_profile.setColour(colour);
}

QString ProfileViewModel::initialOf(const QString &name) const
{
    return Format::initial(name);
}

const session::RoomMember *ProfileViewModel::me() const
{
    const QList<session::RoomMember> &members = m_room.state().members;
    const auto it
        = std::find_if(members.cbegin(), members.cend(), [](const session::RoomMember &member) { return member.isMe; });
    return it == members.cend() ? nullptr : &*it;
}

} // namespace farnear::viewmodels
