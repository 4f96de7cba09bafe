// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/eveningcalendar.h"

#include "journal/words.h"
#include "viewmodels/format.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;
using journal::Day;

namespace {

constexpr double fullEvening = 3 * 3'600'000.0; // shown at full strength

QDate monthOfDay(const QDate &day)
{
    return {day.year(), day.month(), 1};
}

QVariant strengthOf(const Day &day)
{
    return day.heardMs == 0 ? 0.0 : qBound(0.3, double(day.heardMs) / fullEvening, 1.0);
}

QVariant wordsOf(const Day &day)
{
    const QString date = QLocale().toString(day.date, QLocale::LongFormat);
    return day.heardMs == 0 ? date : u"%1 · %2"_s.arg(date, Format::spent(day.heardMs));
}

} // namespace

EveningCalendar::EveningCalendar(QObject *parent)
    : QObject(parent)
    , m_days({{"number", [](const Day &day) { return QVariant(QLocale().toString(day.date.day())); }},
              {"inMonth", [](const Day &day) { return QVariant(day.inMonth); }},
              {"strength", strengthOf},
              {"zero", [](const Day &day) { return QVariant(day.zero); }},
              {"evening", [](const Day &day) { return QVariant(day.evening); }},
              {"words", wordsOf}})
{
}

void EveningCalendar::setEvenings(const QList<ports::Evening> &evenings, const model::MemberId &member)
{
    const QDate last = evenings.isEmpty() ? QDate() : monthOfDay(journal::dayOf(evenings.first()));
    const bool stays = member == m_member && m_month.isValid() && last == m_last;
    m_evenings = evenings;
    m_member = member;
    m_first = evenings.isEmpty() ? QDate() : monthOfDay(journal::dayOf(evenings.last()));
    m_last = last;
    m_month = stays ? m_month : last;
    fill();
}

QString EveningCalendar::monthText() const
{
    return m_month.isValid() ? journal::Words::month(m_month, QLocale()) : QString();
}

QStringList EveningCalendar::weekdays()
{
    QStringList names;
    const QLocale locale;
    for (int i = 0; i < 7; ++i)
        names.append(locale.standaloneDayName((int(locale.firstDayOfWeek()) - 1 + i) % 7 + 1, QLocale::NarrowFormat));
    return names;
}

void EveningCalendar::turn(int months)
{
    const QDate month = m_month.addMonths(months);
    if (!m_month.isValid() || month < m_first || month > m_last)
        return;
    m_month = month;
    fill();
}

void EveningCalendar::fill()
{
    m_days.setRows(m_month.isValid()
                       ? journal::monthOf(m_evenings, m_month.year(), m_month.month(), QLocale(), m_member)
                       : QList<Day>());
    Q_EMIT changed();
}

} // namespace farnear::viewmodels
