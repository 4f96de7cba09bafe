// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/clioptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "base/localfile.h"
#include "links/farnear/serveraddress.h"
#include "main/listenaddress.h"

namespace farnear::main {

namespace {

const QString farnear = QStringLiteral("farnear"); //!< the kind of servers that are meant by default

QString translated(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QCommandLineOption option(const char *name, const char *value, const char *description)
{
    return {QLatin1String(name), translated(description), QLatin1String(value)};
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(translated(
        QT_TRANSLATE_NOOP("Cli",
                          "Farnear without a window: plays files together with people elsewhere.\n"
                          "Commands on standard input, one a line: open FILE, play, pause, seek SECONDS, rate R,\n"
                          "say TEXT, next, status, quit (the end of the input quits, too).\n"
                          "Events on standard output, one JSON object a line.")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(option("listen", "ADDR:PORT", QT_TRANSLATE_NOOP("Cli", "Where others reach the room (host).")));
    parser.addOption(option("name", "N", QT_TRANSLATE_NOOP("Cli", "The name others see.")));
    parser.addOption(option("password", "P", QT_TRANSLATE_NOOP("Cli", "The room's password.")));
    parser.addOption(option("engine", "mpv|qt", QT_TRANSLATE_NOOP("Cli", "What plays the files.")));
    parser.addOption(option("audio-device", "D", QT_TRANSLATE_NOOP("Cli", "The engine's own name of a sound output.")));
    parser.addOption(option("profile", "DIR", QT_TRANSLATE_NOOP("Cli", "Keeps settings and data there.")));
    parser.addOption(option("server", "ADDRESS", QT_TRANSLATE_NOOP("Cli", "Hosts the room on that server.")));
    parser.addOption(option("kind", "farnear|syncplay|synclounge",
                            QT_TRANSLATE_NOOP("Cli", "What speaks there; farnear unless told.")));
    parser.addPositionalArgument(QStringLiteral("host"), translated(QT_TRANSLATE_NOOP("Cli", "Start a room.")),
                                 QStringLiteral("host [FILE...] | join INVITE [FILE...]"));
}

Error badUsage(const QString &what)
{
    return {ErrorCode::BadUsage, what};
}

Expected<void> takeHost(const QCommandLineParser &parser, CliOptions &options)
{
    if (parser.isSet(QStringLiteral("listen"))) {
        const QString text = parser.value(QStringLiteral("listen"));
        const auto address = parseListenAddress(text);
        if (!address)
            return badUsage(text);
        options.host.address = address->address;
        options.host.port = address->port;
    }
    if (parser.isSet(QStringLiteral("server"))) {
        options.host.server = parser.value(QStringLiteral("server"));
        options.host.kind = parser.isSet(QStringLiteral("kind")) ? parser.value(QStringLiteral("kind")) : farnear;
        if (options.host.kind == farnear && !links::parseServerAddress(*options.host.server))
            return badUsage(*options.host.server);
    }
    options.host.password = options.password;
    return {};
}

Expected<void> takeTask(const QCommandLineParser &parser, CliOptions &options)
{
    QStringList words = parser.positionalArguments();
    const QString task = words.isEmpty() ? QString() : words.takeFirst();
    if (task == QLatin1String("host"))
        options.task = CliOptions::Task::Host;
    else if (task == QLatin1String("join") && !words.isEmpty())
        options.task = CliOptions::Task::Join;
    else
        return badUsage(task.isEmpty() ? QStringLiteral("farnear-cli") : task);
    if (options.task == CliOptions::Task::Join)
        options.invite = words.takeFirst();
    for (const QString &file : std::as_const(words))
        options.files.append(urlOfArgument(file.toUtf8(), QDir::currentPath()));
    return {};
}

} // namespace

Expected<CliOptions> parseCliOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return badUsage(parser.errorText());
    CliOptions options;
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"))) {
        options.task = parser.isSet(QStringLiteral("help")) ? CliOptions::Task::Help : CliOptions::Task::Version;
        return options;
    }
    options.name = parser.value(QStringLiteral("name"));
    options.password = parser.value(QStringLiteral("password"));
    options.engine = parser.value(QStringLiteral("engine"));
    options.audioDevice = parser.value(QStringLiteral("audio-device"));
    options.profile = parser.value(QStringLiteral("profile"));
    if (const auto task = takeTask(parser, options); !task)
        return task.error();
    if (const auto host = takeHost(parser, options); !host)
        return host.error();
    return options;
}

QString cliHelp()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace farnear::main
