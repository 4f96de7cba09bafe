// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include "base/millis.h"

/** Figures as a person reads them, translated. Pure. */
namespace farnear::viewmodels {

class Format {
    Q_DECLARE_TR_FUNCTIONS(farnear::viewmodels::Format)
public:
    /** "41:33", "1:39:48"; "-:--" for an unknown (negative or not finite) one. */
    [[nodiscard]] static QString clock(Millis time);
    /** "1 h 12 min", "12 min", "< 1 min": time spent. */
    [[nodiscard]] static QString spent(qint64 ms);
    /** "2 ms", "1.4 s": a distance in time, without its sign. */
    [[nodiscard]] static QString distance(Millis ms);
    /** "+2.1 ms", "-340 ms", "0.0 ms": a signed offset with the decimals that matter. */
    [[nodiscard]] static QString offset(Millis ms);
    /** "1,204 km", "3.2 km", or miles where people count in miles. */
    [[nodiscard]] static QString kilometres(double km);
    /** "4.2 MB". */
    [[nodiscard]] static QString fileSize(qint64 bytes);
    /** "1×", "1.25×". */
    [[nodiscard]] static QString speed(double speed);
    /** "Good evening, Mia"; without a name "Good evening". hour: 0 .. 23, local. */
    [[nodiscard]] static QString greeting(int hour, const QString &name);
    /** "Today", "Yesterday", "Friday", "3 May 2026". */
    [[nodiscard]] static QString day(const QDate &day, const QDate &today);
    /** "21:04", as the person's region writes it. */
    [[nodiscard]] static QString timeOfDay(const QDateTime &time);
    /** "Jun", "Jun and Lena", "Jun, Lena and Tom". */
    [[nodiscard]] static QString names(const QStringList &names);
    /** The letter for a face: the first character of a name that can be seen, whole as its readers count characters
     * (accents, vowel signs, joined emoji), as a capital; "?" without one. */
    [[nodiscard]] static QString initial(const QString &name);
};

} // namespace farnear::viewmodels
