// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/summary.h"

#include <QSet>

#include <algorithm>

namespace farnear::journal {

using ports::Evening;
using ports::Highlight;
using ports::Played;

namespace {

/** Days come in their order, either way; an evening more on the same day changes nothing. */
int longestRow(const QList<QDate> &days)
{
    int longest = 0;
    int row = 0;
    QDate before;
    for (const QDate &day : days) {
        const qint64 step = before.isValid() ? std::abs(before.daysTo(day)) : 2;
        if (step == 0)
            continue;
        row = step == 1 ? row + 1 : 1;
        longest = std::max(longest, row);
        before = day;
    }
    return longest;
}

std::optional<Played> firstOf(const QList<Evening> &evenings)
{
    std::optional<Played> first;
    for (auto evening = evenings.rbegin(); evening != evenings.rend(); ++evening) {
        for (const Played &played : evening->played) {
            if (played.item.tags.kind == model::Tags::Kind::Music)
                return played;
            if (!first)
                first = played;
        }
    }
    return first;
}

void countKeepsakes(Summary &summary, const Evening &evening)
{
    for (const Highlight &highlight : evening.highlights) {
        summary.hearts += highlight.kind == Highlight::Kind::Heart ? 1 : 0;
        summary.moments += highlight.kind == Highlight::Kind::Moment ? 1 : 0;
    }
}

/** Titles and artists tell the same thing twice as well as a fingerprint does; a set of both is quick. */
class Once {
public:
    bool add(const model::QueueEntry &item)
    {
        const QString byName
            = item.tags.title.simplified().toCaseFolded() + u'\n' + item.tags.artist.simplified().toCaseFolded();
        const bool known = m_known.contains(byName)
            || (!item.content.fingerprint.isEmpty() && m_known.contains(u'\0' + item.content.fingerprint));
        m_known.insert(byName);
        if (!item.content.fingerprint.isEmpty())
            m_known.insert(u'\0' + item.content.fingerprint);
        return !known;
    }

private:
    QSet<QString> m_known;
};

QList<Liked> newestOnce(QList<Liked> things)
{
    std::stable_sort(things.begin(), things.end(),
                     [](const Liked &one, const Liked &other) { return one.at > other.at; });
    Once once;
    things.removeIf([&](const Liked &thing) { return !once.add(thing.item); });
    return things;
}

} // namespace

Summary summaryOf(const QList<Evening> &evenings, const model::MemberId &member)
{
    const QList<Evening> with = eveningsWith(evenings, member);
    Summary summary;
    QList<QDate> days;
    QSet<QDate> zeros;
    const Evening *longest = nullptr;
    for (const Evening &evening : with) {
        summary.heardMs += heardWith(evening, member);
        countKeepsakes(summary, evening);
        days.append(dayOf(evening));
        if (kmFrom(evening, member) == 0)
            zeros.insert(days.last());
        if (!longest || heardWith(evening, member) > heardWith(*longest, member))
            longest = &evening;
    }
    summary.evenings = int(with.size());
    summary.inARow = longestRow(days);
    summary.zeros = int(zeros.size());
    summary.first = firstOf(with);
    if (longest) {
        summary.longest = *longest;
        summary.since = with.last().started;
    }
    return summary;
}

QList<Distance> distancesOf(const QList<Evening> &evenings, const model::MemberId &member)
{
    QList<Distance> distances;
    for (auto evening = evenings.rbegin(); evening != evenings.rend(); ++evening) {
        const double km = kmFrom(*evening, member);
        if (km >= 0)
            distances.append({dayOf(*evening), km, evening->id});
    }
    return distances;
}

QList<Liked> likedBy(const QList<Evening> &evenings, const model::MemberId &member)
{
    QList<Liked> liked;
    for (const Evening &evening : evenings) {
        for (const Highlight &highlight : evening.highlights) {
            if (highlight.kind == Highlight::Kind::Heart && highlight.by == member)
                liked.append({highlight.item, highlight.at});
        }
    }
    return newestOnce(liked);
}

QList<Liked> broughtBy(const QList<Evening> &evenings, const model::MemberId &member)
{
    QList<Liked> contributions;
    for (const Evening &evening : evenings) {
        for (const Played &played : evening.played) {
            if (played.item.addedBy == member)
                contributions.append({played.item, played.at});
        }
    }
    return newestOnce(contributions);
}

} // namespace farnear::journal
