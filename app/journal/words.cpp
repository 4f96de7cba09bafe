// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/words.h"

#include <cmath>

namespace farnear::journal {

namespace {

constexpr qint64 minute = 60'000;
constexpr double kmOfMile = 1.609344;
constexpr double roundFrom = 10; // below: one decimal

QString timeOfDay(const QDateTime &time, const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    return locale.toString(time.time(), format.remove(QStringLiteral(":ss")).remove(QStringLiteral(".ss")));
}

} // namespace

QString Words::spent(qint64 ms, const QLocale &locale)
{
    const qint64 minutes = std::max<qint64>(0, ms) / minute;
    if (minutes < 60)
        return tr("%1 min").arg(locale.toString(minutes));
    return tr("%1 h %2 min").arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
}

QString Words::apart(double km, const QLocale &locale)
{
    if (!std::isfinite(km) || km < 0)
        return {};
    if (km == 0)
        return tr("in the same place");
    const bool metric = locale.measurementSystem() == QLocale::MetricSystem;
    const double length = metric ? km : km / kmOfMile;
    const QString number = locale.toString(length, 'f', length < roundFrom ? 1 : 0);
    return metric ? tr("%1 km").arg(number) : tr("%1 mi", "miles").arg(number);
}

QString Words::day(const ports::Evening &evening, const QLocale &locale)
{
    return locale.toString(dayOf(evening), QLocale::LongFormat);
}

QString Words::month(const QDate &day, const QLocale &locale)
{
    return tr("%1 %2", "month, year").arg(locale.standaloneMonthName(day.month()), QString::number(day.year()));
}

QString Words::hours(const ports::Evening &evening, const QLocale &locale)
{
    const QDateTime end = evening.started.addMSecs(evening.lastsMs);
    return tr("%1 – %2", "from, to").arg(timeOfDay(evening.started, locale), timeOfDay(end, locale));
}

QString Words::names(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    const QString most = names.mid(0, names.size() - 1).join(tr(", ", "between names"));
    return tr("%1 and %2", "names").arg(most, names.last());
}

QString Words::position(Millis position)
{
    if (!std::isfinite(position) || position < 0 || position > 1e12)
        return {};
    const auto seconds = qint64(position / 1000);
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(QString::number(seconds / 60), two(seconds % 60));
    return QStringLiteral("%1:%2:%3").arg(QString::number(seconds / 3600), two(seconds / 60 % 60), two(seconds % 60));
}

} // namespace farnear::journal
