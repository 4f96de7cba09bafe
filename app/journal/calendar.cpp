// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/calendar.h"

namespace farnear::journal {

using ports::Evening;

namespace {

constexpr int week = 7;

QList<Day> emptyMonth(const QDate &first, const QLocale &locale)
{
    const int before = (first.dayOfWeek() - int(locale.firstDayOfWeek()) + week) % week;
    const int weeks = (before + first.daysInMonth() + week - 1) / week;
    QList<Day> days;
    for (int i = 0; i < weeks * week; ++i) {
        const QDate date = first.addDays(i - before);
        days.append({date, date.month() == first.month(), 0, false, {}});
    }
    return days;
}

} // namespace

QList<Day> monthOf(const QList<Evening> &evenings, int year, int month, const QLocale &locale,
                   const model::MemberId &member)
{
    const QDate first(year, month, 1);
    if (!first.isValid())
        return {};
    QList<Day> days = emptyMonth(first, locale);
    qint64 longest = 0;
    QDate lastDate;
    for (const Evening &evening : eveningsWith(evenings, member)) {
        const QDate date = dayOf(evening);
        const qint64 row = days.first().date.daysTo(date);
        if (row < 0 || row >= days.size())
            continue;
        const qint64 heard = heardWith(evening, member);
        longest = date == lastDate ? longest : 0;
        Day &day = days[row];
        if (day.evening.isEmpty() || heard > longest)
            day.evening = evening.id;
        longest = std::max(longest, heard);
        lastDate = date;
        day.heardMs += heard;
        day.zero = day.zero || kmFrom(evening, member) == 0;
    }
    return days;
}

} // namespace farnear::journal
