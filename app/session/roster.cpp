// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roster.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace farnear::session {

namespace {

constexpr int colours = 8;

/** Where the search for a free colour begins: at another one for each person, and the same on every computer. */
int firstChoice(const model::MemberId &member)
{
    uint sum = 0;
    for (const QChar letter : member)
        sum = sum * 31 + letter.unicode();
    return static_cast<int>(sum % colours);
}

/** The first from there on that nobody has; all taken: that one. */
int freeColour(const QSet<int> &taken, int from)
{
    for (int i = 0; i < colours; ++i) {
        const int colour = (from + i) % colours;
        if (!taken.contains(colour))
            return colour;
    }
    return from;
}

} // namespace

void Roster::clear(const model::MemberId &me)
{
    m_me = me;
    m_profiles.clear();
    m_colours.clear();
}

void Roster::setPeople(const QList<model::Member> &people)
{
    for (const model::Member &person : people)
        meet(person);
    QSet<int> taken;
    QList<model::MemberId> without;
    for (const model::Member &person : people) {
        const int own = std::clamp(person.profile.colour, 0, colours - 1);
        if (taken.contains(own)) {
            without.append(person.id);
            continue;
        }
        taken.insert(own);
        m_colours.insert(person.id, own);
    }
    for (const model::MemberId &member : std::as_const(without)) {
        const int colour = freeColour(taken, firstChoice(member));
        taken.insert(colour);
        m_colours.insert(member, colour);
    }
}

void Roster::meet(const model::Member &person)
{
    m_profiles.insert(person.id, person.profile);
}

void Roster::hearOf(const model::MemberId &member, const model::Author &author)
{
    if (!m_colours.contains(member)) // who was here is known better
        m_profiles.insert(member, {author.name, author.colour, {}, false});
}

QString Roster::nameOf(const model::MemberId &member) const
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

int Roster::colourOf(const model::MemberId &member) const
{
    return m_colours.value(member, m_profiles.value(member).colour);
}

} // namespace farnear::session
