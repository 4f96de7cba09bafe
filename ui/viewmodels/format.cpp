// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/format.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis second = 1000;
constexpr qint64 minute = 60'000;
constexpr double kmOfMile = 1.609344;

QString twoDigits(qint64 number)
{
    return u"%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

QString decimals(double value, int places)
{
    return QLocale().toString(value, 'f', places);
}

/** Something of it leaves a mark on the screen by itself: no space, no joiner, no accent without its letter. */
bool isSeen(const QString &character)
{
    const QList<uint> points = character.toUcs4();
    return std::any_of(points.begin(), points.end(), [](uint point) {
        const auto category = QChar::category(point);
        return !QChar::isSpace(point) && !QChar::isMark(point) && category != QChar::Other_Format
            && category != QChar::Other_Control;
    });
}

/** The title form of its first letter, which is never longer than one and exists where capitals are not in use. */
QString capital(const QString &character)
{
    QList<uint> points = character.toUcs4();
    const char32_t first = QChar::toTitleCase(points.takeFirst());
    const qsizetype size = QChar::requiresSurrogates(first) ? 2 : 1;
    return QString::fromUcs4(&first, 1) + character.mid(size);
}

} // namespace

QString Format::clock(Millis time)
{
    if (!std::isfinite(time) || time < 0 || time > 1e12)
        return u"-:--"_s;
    const auto seconds = qint64(time / second);
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    if (hours > 0)
        return u"%1:%2:%3"_s.arg(QString::number(hours), twoDigits(minutes), twoDigits(seconds % 60));
    return u"%1:%2"_s.arg(QString::number(minutes), twoDigits(seconds % 60));
}

QString Format::spent(qint64 ms)
{
    const int minutes = int(qMax<qint64>(0, ms) / minute);
    if (minutes == 0)
        return tr("< 1 min");
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    return tr("%1 h %2 min").arg(QString::number(minutes / 60), QString::number(minutes % 60));
}

QString Format::distance(Millis ms)
{
    if (!std::isfinite(ms))
        return {};
    const Millis size = std::abs(ms);
    if (size < 999.5)
        return tr("%1 ms").arg(decimals(size, 0));
    return tr("%1 s").arg(decimals(size / second, 1));
}

QString Format::offset(Millis ms)
{
    if (!std::isfinite(ms))
        return {};
    const QString sign = ms < -0.05 ? u"\u2212"_s : ms > 0.05 ? u"+"_s : QString();
    if (std::abs(ms) < 99.95)
        return sign + tr("%1 ms").arg(decimals(std::abs(ms), 1));
    return sign + distance(ms);
}

QString Format::kilometres(double km)
{
    const bool miles = QLocale().measurementSystem() != QLocale::MetricSystem;
    const double far = miles ? km / kmOfMile : km;
    const QString number = decimals(far, far < 9.95 ? 1 : 0);
    return miles ? tr("%1 mi").arg(number) : tr("%1 km").arg(number);
}

QString Format::fileSize(qint64 bytes)
{
    return QLocale().formattedDataSize(qMax<qint64>(0, bytes), 1, QLocale::DataSizeSIFormat);
}

QString Format::speed(double speed)
{
    return u"%1\u00d7"_s.arg(QLocale().toString(speed, 'g', 4));
}

QString Format::greeting(int hour, const QString &name)
{
    const bool named = !name.isEmpty();
    if (hour >= 5 && hour < 12)
        return named ? tr("Good morning, %1").arg(name) : tr("Good morning");
    if (hour >= 12 && hour < 18)
        return named ? tr("Good afternoon, %1").arg(name) : tr("Good afternoon");
    if (hour >= 18 && hour < 23)
        return named ? tr("Good evening, %1").arg(name) : tr("Good evening");
    return named ? tr("Still up, %1?").arg(name) : tr("Still up?");
}

QString Format::day(const QDate &day, const QDate &today)
{
    const qint64 ago = day.daysTo(today);
    if (ago == 0)
        return tr("Today");
    if (ago == 1)
        return tr("Yesterday");
    if (ago > 1 && ago < 7)
        return QLocale().dayName(day.dayOfWeek());
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString Format::timeOfDay(const QDateTime &time)
{
    const QString format = QLocale().timeFormat(QLocale::ShortFormat);
    return QLocale().toString(time.time(), QString(format).remove(QRegularExpression(u"[:.]ss?"_s)));
}

QString Format::names(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    const QString most = names.mid(0, names.size() - 1).join(tr(", ", "between names"));
    return tr("%1 and %2", "names").arg(most, names.last());
}

QString Format::initial(const QString &name)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to > from; to = finder.toNextBoundary()) {
        const QString character = name.mid(from, to - from);
        if (isSeen(character))
            return capital(character);
        from = to;
    }
    return u"?"_s;
}

} // namespace farnear::viewmodels
