// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roster.h"

namespace farnear::session {

void Roster::clear(const protocol::MemberId &me)
{
    m_me = me;
    m_profiles.clear();
}

void Roster::setPeople(const QList<ports::Person> &people)
{
    for (const ports::Person &person : people)
        meet(person);
}

void Roster::meet(const ports::Person &person)
{
    m_profiles.insert(person.id, person.profile);
}

QString Roster::nameOf(const protocol::MemberId &member) const
{
    const QString name = m_profiles.value(member).name;
    return name.isEmpty() ? tr("Someone") : name;
}

QStringList Roster::namesOf(const QStringList &members) const
{
    QStringList names;
    for (const QString &member : members)
        names.append(nameOf(member));
    return names;
}

int Roster::colourOf(const protocol::MemberId &member) const
{
    return m_profiles.value(member).colour;
}

} // namespace farnear::session
