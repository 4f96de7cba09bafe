// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/desktopoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include "base/localfile.h"

namespace farnear::main {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("DesktopOptions", text);
}

QCommandLineOption option(const QString &name, const char *description, const QString &value = {})
{
    return {name, translated(description), value};
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        translated(QT_TRANSLATE_NOOP("DesktopOptions", "Listen and watch together with the people you are far from.")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"files"_s,
        translated(QT_TRANSLATE_NOOP("DesktopOptions",
                                     "Files to play, an invite, or an invite and your copies of what plays there.")),
        u"[INVITE] [FILE...]"_s);
    QCommandLineOption part(u"demo-part"_s, {}, u"NAME"_s);
    part.setFlags(QCommandLineOption::HiddenFromHelp);
    QCommandLineOption days(u"demo-days-ago"_s, {}, u"NUMBER"_s, u"0"_s);
    days.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({
        option(u"profile"_s,
               QT_TRANSLATE_NOOP("DesktopOptions", "Keep settings and data here, apart from the usual ones."),
               u"DIR"_s),
        option(u"engine"_s, QT_TRANSLATE_NOOP("DesktopOptions", "Play with mpv or qt."), u"NAME"_s),
        option(u"theme"_s, QT_TRANSLATE_NOOP("DesktopOptions", "Look dark or light for this run."), u"NAME"_s),
        option(u"screenshot"_s, QT_TRANSLATE_NOOP("DesktopOptions", "Save a picture of the window, then quit."),
               u"FILE"_s),
        option(u"demo"_s, QT_TRANSLATE_NOOP("DesktopOptions", "Show two people in one room, in two windows.")),
        option(u"out"_s,
               QT_TRANSLATE_NOOP("DesktopOptions", "With --demo: save pictures of both windows here, then quit."),
               u"DIR"_s),
        part,
        days,
    });
}

Error badUsage(const QString &detail)
{
    return {ErrorCode::BadUsage, detail};
}

QList<QUrl> urlsOf(const QStringList &arguments)
{
    QList<QUrl> urls;
    for (const QString &argument : arguments)
        urls << urlOfArgument(argument.toUtf8(), QDir::currentPath());
    return urls;
}

QString printed(const QCommandLineParser &parser)
{
    if (parser.isSet(u"help"_s))
        return parser.helpText();
    if (parser.isSet(u"version"_s))
        return QStringLiteral("farnear " FARNEAR_VERSION "\n");
    return {};
}

Expected<void> check(const DesktopOptions &options)
{
    if (!options.theme.isEmpty() && options.theme != u"dark"_s && options.theme != u"light"_s)
        return badUsage(u"--theme "_s + options.theme);
    if (!options.engine.isEmpty() && options.engine != u"mpv"_s && options.engine != u"qt"_s)
        return badUsage(u"--engine "_s + options.engine);
    if (!options.out.isEmpty() && !options.demo)
        return badUsage(u"--out"_s);
    return {};
}

} // namespace

Expected<DesktopOptions> parseDesktopOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return badUsage(parser.errorText());
    DesktopOptions options;
    options.print = printed(parser);
    options.open = urlsOf(parser.positionalArguments());
    options.profile = parser.value(u"profile"_s);
    options.engine = parser.value(u"engine"_s);
    options.theme = parser.value(u"theme"_s);
    options.demo = parser.isSet(u"demo"_s);
    options.out = parser.value(u"out"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.demoPart = parser.value(u"demo-part"_s);
    options.demoDaysAgo = parser.value(u"demo-days-ago"_s).toInt();
    if (const auto checked = check(options); !checked)
        return checked.error();
    return options;
}

} // namespace farnear::main
