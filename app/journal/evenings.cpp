// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/evenings.h"

#include <QHash>

#include <algorithm>

namespace farnear::journal {

using ports::Companion;
using ports::Evening;
using ports::Highlight;

namespace {

constexpr int nightEnds = 5 * 3600; // seconds after midnight

bool isSaidAlike(const QString &one, const QString &other)
{
    return QString::compare(one.simplified(), other.simplified(), Qt::CaseInsensitive) == 0;
}

void count(Person &person, const Companion &companion)
{
    if (person.evenings == 0) // the newest evening comes first
        person = {companion.id, companion.name, companion.colour, 0, -1};
    if (person.km < 0)
        person.km = companion.km;
    ++person.evenings;
}

} // namespace

QDate dayOf(const QDateTime &started)
{
    return started.addSecs(-nightEnds).date();
}

const Companion *companion(const Evening &evening, const model::MemberId &member)
{
    const auto found = std::find_if(evening.companions.begin(), evening.companions.end(),
                                    [&](const Companion &person) { return person.id == member; });
    return found == evening.companions.end() ? nullptr : &*found;
}

qint64 heardWith(const Evening &evening, const model::MemberId &member)
{
    if (!member.isEmpty()) {
        const Companion *found = companion(evening, member);
        return found ? found->heardMs : 0;
    }
    qint64 most = 0;
    for (const Companion &person : evening.companions)
        most = std::max(most, person.heardMs);
    return most;
}

double kmFrom(const Evening &evening, const model::MemberId &member)
{
    if (!member.isEmpty()) {
        const Companion *found = companion(evening, member);
        return found ? found->km : -1;
    }
    double widest = -1;
    for (const Companion &person : evening.companions)
        widest = std::max(widest, person.km);
    return widest;
}

QStringList namesIn(const Evening &evening)
{
    QStringList names;
    for (const Companion &person : evening.companions)
        names.append(person.name);
    return names;
}

QList<Evening> eveningsWith(const QList<Evening> &evenings, const model::MemberId &member)
{
    if (member.isEmpty())
        return evenings;
    QList<Evening> with;
    std::copy_if(evenings.begin(), evenings.end(), std::back_inserter(with),
                 [&](const Evening &evening) { return companion(evening, member) != nullptr; });
    return with;
}

bool isSame(const model::QueueEntry &one, const model::QueueEntry &other)
{
    if (!one.content.fingerprint.isEmpty() && one.content.fingerprint == other.content.fingerprint)
        return true;
    return !one.tags.title.isEmpty() && isSaidAlike(one.tags.title, other.tags.title)
        && isSaidAlike(one.tags.artist, other.tags.artist);
}

bool isHearted(const Evening &evening, const model::QueueEntry &item)
{
    return std::any_of(evening.highlights.begin(), evening.highlights.end(), [&](const Highlight &highlight) {
        return highlight.kind == Highlight::Kind::Heart && isSame(highlight.item, item);
    });
}

QList<Person> peopleOf(const QList<Evening> &evenings)
{
    QHash<model::MemberId, Person> people;
    for (const Evening &evening : evenings) {
        for (const Companion &person : evening.companions)
            count(people[person.id], person);
    }
    QList<Person> sorted = people.values();
    std::sort(sorted.begin(), sorted.end(), [](const Person &one, const Person &other) {
        return one.evenings != other.evenings ? one.evenings > other.evenings : one.id < other.id;
    });
    return sorted;
}

} // namespace farnear::journal
