// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/memberlist.h"

#include <algorithm>
#include <utility>

namespace farnear::room {

namespace {

model::Member *find(QList<model::Member> &people, const model::MemberId &id)
{
    const auto it
        = std::find_if(people.begin(), people.end(), [&id](const model::Member &member) { return member.id == id; });
    return it == people.end() ? nullptr : &*it;
}

bool take(QList<model::Member> &people, const model::MemberId &id)
{
    return people.removeIf([&id](const model::Member &member) { return member.id == id; }) > 0;
}

} // namespace

void MemberList::catchUp(const QList<model::Member> &people)
{
    QList<model::Member> before = std::exchange(m_people, people);
    QList<model::Member> gone = before;
    gone.removeIf([this](const model::Member &member) { return find(m_people, member.id); });
    QList<model::Member> come = people;
    come.removeIf([&before](const model::Member &member) { return find(before, member.id); });
    for (const model::Member &member : std::as_const(gone)) {
        m_dropped.insert(member.id);
        Q_EMIT left(member, false);
    }
    for (const model::Member &member : std::as_const(come))
        Q_EMIT joined(member, m_dropped.remove(member.id));
}

void MemberList::add(const model::Member &member)
{
    take(m_knocking, member.id);
    if (find(m_people, member.id)) {
        update(member);
        return;
    }
    m_people.append(member);
    Q_EMIT changed();
    Q_EMIT joined(member, m_dropped.remove(member.id));
}

void MemberList::update(const model::Member &member)
{
    model::Member *known = find(m_people, member.id);
    if (!known)
        return add(member); // could not be read until now
    if (*known == member)
        return;
    *known = member;
    Q_EMIT changed();
}

void MemberList::remove(const model::MemberId &id, bool saidGoodbye)
{
    take(m_knocking, id);
    if (const model::Member *known = find(m_people, id)) {
        const model::Member member = *known;
        take(m_people, id);
        if (!saidGoodbye)
            m_dropped.insert(id);
        Q_EMIT left(member, saidGoodbye);
    }
    Q_EMIT changed();
}

void MemberList::setStatus(const model::MemberId &id, const model::MemberStatus &status)
{
    model::Member *known = find(m_people, id);
    if (!known || known->status == status)
        return;
    known->status = status;
    Q_EMIT changed();
}

void MemberList::addKnocking(const model::Member &member)
{
    if (find(m_knocking, member.id))
        return;
    m_knocking.append(member);
    Q_EMIT changed();
}

void MemberList::removeKnocking(const model::MemberId &id)
{
    take(m_knocking, id);
    Q_EMIT changed();
}

} // namespace farnear::room
