// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activitymessage.h"

#include <QCoreApplication>

namespace farnear::session {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Deed", source);
}

QString opened(const QString &who, const QString &title, bool ended)
{
    if (title.isEmpty())
        return {};
    return ended ? text(QT_TRANSLATE_NOOP("Deed", "Next: “%1”")).arg(title)
                 : text(QT_TRANSLATE_NOOP("Deed", "%1 put on “%2”")).arg(who, title);
}

QString sought(const QString &who, Millis from, Millis to)
{
    return to < from ? text(QT_TRANSLATE_NOOP("Deed", "%1 went back to %2")).arg(who, timeText(to))
                     : text(QT_TRANSLATE_NOOP("Deed", "%1 went ahead to %2")).arg(who, timeText(to));
}

} // namespace

QString timeText(Millis position)
{
    const qint64 seconds = static_cast<qint64>(std::max(0.0, position)) / 1000;
    const auto digits = [](qint64 number, int width) { return QString::number(number).rightJustified(width, u'0'); };
    const QString rest = digits(seconds / 60 % 60, seconds >= 3600 ? 2 : 1) + u':' + digits(seconds % 60, 2);
    return seconds >= 3600 ? QString::number(seconds / 3600) + u':' + rest : rest;
}

ActivityMessage activityOf(const sync::Timeline &now, const QString &who, Millis from, const QString &title, bool ended)
{
    using Cause = sync::Timeline::Cause;
    switch (now.cause) {
    case Cause::Open: return {opened(who, title, ended), -1};
    case Cause::Play: return {text(QT_TRANSLATE_NOOP("Deed", "%1 pressed play")).arg(who), now.position};
    case Cause::Pause:
        if (ended)
            return {};
        return {text(QT_TRANSLATE_NOOP("Deed", "%1 paused at %2")).arg(who, timeText(now.position)), now.position};
    case Cause::Seek: return {sought(who, from, now.position), now.position};
    case Cause::Rate:
        return {text(QT_TRANSLATE_NOOP("Deed", "%1 set the speed to %2×")).arg(who, QString::number(now.rate)), -1};
    case Cause::None:
    case Cause::Hold:
    case Cause::Resume: break;
    }
    return {};
}

} // namespace farnear::session
