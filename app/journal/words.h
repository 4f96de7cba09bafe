// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>

#include "journal/evenings.h"

namespace farnear::journal {

/** Evenings in words, for the album and the window. Pure: the locale is given. */
class Words {
    Q_DECLARE_TR_FUNCTIONS(farnear::journal::Words)
public:
    /** "46 h 12 min", "12 min". */
    [[nodiscard]] static QString spent(qint64 ms, const QLocale &locale);
    /** "1,204 km", miles where people count in miles, "in the same place" for 0; empty when not known. */
    [[nodiscard]] static QString apart(double km, const QLocale &locale);
    /** "Saturday, 21 November 2026": the evening's day. */
    [[nodiscard]] static QString day(const ports::Evening &evening, const QLocale &locale);
    /** "November 2026". */
    [[nodiscard]] static QString month(const QDate &day, const QLocale &locale);
    /** "21:04 – 23:10". */
    [[nodiscard]] static QString hours(const ports::Evening &evening, const QLocale &locale);
    /** "Jun", "Jun and Lena", "Jun, Lena and Tom". */
    [[nodiscard]] static QString names(const QStringList &names);
    /** "41:33", "1:39:48"; empty for an unknown one. */
    [[nodiscard]] static QString position(Millis position);
};

} // namespace farnear::journal
