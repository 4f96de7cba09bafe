// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/roompeople.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

#include "model/cleantext.h"

namespace farnear::syncplay {

namespace {
constexpr qsizetype mostPeople = 1000; //!< in one room; more are not shown
constexpr Millis introduction = 3000;  //!< a file told so soon was open before they came
} // namespace

void RoomPeople::begin(const QString &me, const QString &room)
{
    m_me = me;
    m_room = room;
    m_people = {{me, {}, {}, false, 0}};
}

const Person *RoomPeople::find(const QString &name) const
{
    const auto it = std::find_if(m_people.cbegin(), m_people.cend(),
                                 [&name](const Person &person) { return person.name == name; });
    return it == m_people.cend() ? nullptr : &*it;
}

Person *RoomPeople::known(const QString &name)
{
    const auto it
        = std::find_if(m_people.begin(), m_people.end(), [&name](const Person &person) { return person.name == name; });
    return it == m_people.end() ? nullptr : &*it;
}

RoomPeople::News RoomPeople::enter(const Person &person)
{
    if (m_people.size() >= mostPeople)
        return News::None;
    m_people.append(person);
    return News::Came;
}

/** No file told is none opened: nobody can tell that they closed theirs. */
RoomPeople::News RoomPeople::update(Person &known, const std::optional<File> &file)
{
    if (!file || known.file == file)
        return News::None;
    known.file = file;
    return News::Changed;
}

RoomPeople::News RoomPeople::take(const UserTell &tell, Millis local)
{
    if (tell.name == m_me)
        return News::None;
    Person *person = known(tell.name);
    const bool here = tell.room == m_room && tell.event != UserTell::Event::Left;
    if (here && person) {
        const News news = update(*person, tell.file);
        return news == News::Changed && local - person->since > introduction ? News::Opened : news;
    }
    if (here)
        return enter({tell.name, tell.file, {}, false, local});
    if (!person)
        return News::None;
    m_people.removeIf([&tell](const Person &other) { return other.name == tell.name; });
    return News::Went;
}

RoomPeople::News RoomPeople::take(const ReadyTell &tell)
{
    Person *person = known(tell.name);
    if (!person || person->ready == tell.ready)
        return News::None;
    person->ready = tell.ready;
    return tell.name == m_me ? News::None : News::Changed;
}

RoomPeople::News RoomPeople::take(const OperatorTell &tell)
{
    Person *person = known(tell.name);
    if (!person || !tell.success || tell.room != m_room || person->controls)
        return News::None;
    person->controls = true;
    return News::Changed;
}

bool RoomPeople::isManaged() const
{
    static const QRegularExpression managed(QStringLiteral("^\\+.+:\\w{12}$"));
    return managed.match(m_room).hasMatch();
}

bool RoomPeople::mayControl() const
{
    const Person *me = find(m_me);
    return !isManaged() || (me && me->controls);
}

/** Whether one of them is another one than before. */
bool RoomPeople::setMarks(Person &person, const Listed &listed)
{
    const bool readiness = std::exchange(person.ready, listed.ready) != listed.ready;
    const bool control = std::exchange(person.controls, listed.controls) != listed.controls;
    return readiness || control;
}

QList<std::pair<QString, RoomPeople::News>> RoomPeople::take(const ListTell &list, Millis local)
{
    m_listed = true;
    QList<std::pair<QString, News>> news;
    QList<QString> here{m_me};
    for (const Listed &listed : list.people) {
        if (listed.room != m_room || listed.name == m_me)
            continue;
        here.append(listed.name);
        Person *person = known(listed.name);
        News what = person ? update(*person, listed.file)
                           : enter({listed.name, listed.file, listed.ready, listed.controls, local});
        if (person && setMarks(*person, listed) && what == News::None)
            what = News::Changed;
        if (what != News::None)
            news.append({listed.name, what});
    }
    const QList<Person> before = m_people;
    for (const Person &person : before) {
        if (here.contains(person.name))
            continue;
        m_people.removeIf([&person](const Person &other) { return other.name == person.name; });
        news.append({person.name, News::Went});
    }
    return news;
}

model::Member RoomPeople::member(const Person &person, bool playing) const
{
    model::Member member;
    member.id = person.name;
    member.profile.name = model::cleanName(person.name);
    if (member.profile.name.isEmpty())
        member.profile.name = QStringLiteral("?");
    if (person.controls)
        member.role = model::Role::Host;
    if (person.file) {
        member.status.duration = person.file->duration * 1000;
        member.status.phase = playing ? model::Phase::Playing : model::Phase::Ready;
    }
    if (!playing && person.ready == false)
        member.status.phase = model::Phase::Idle;
    return member;
}

QList<model::Member> RoomPeople::members(bool playing) const
{
    QList<model::Member> members;
    for (const Person &person : m_people)
        members.append(member(person, playing));
    return members;
}

} // namespace farnear::syncplay
