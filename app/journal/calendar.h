// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLocale>

#include "journal/evenings.h"
#include "model/member.h"

namespace farnear::journal {

/** A day in the calendar of evenings. */
struct Day {
    QDate date;
    bool inMonth = true; //!< else it fills the first or last week
    qint64 heardMs = 0;
    bool zero = false; //!< nobody was far away
    QString evening;   //!< id of the day's longest; empty: none
    bool operator==(const Day &) const = default;
};

/** The days of a month in whole weeks, which begin as the locale's do. */
[[nodiscard]] QList<Day> monthOf(const QList<ports::Evening> &evenings, int year, int month, const QLocale &locale,
                                 const model::MemberId &member = {});

} // namespace farnear::journal
