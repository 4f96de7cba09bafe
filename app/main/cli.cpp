// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// farnear-cli: the same session without a window, for scripts, bots and benchmarks.
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>

#include "desktop/networkwatch.h"
#include "main/clicommands.h"
#include "main/clievents.h"
#include "main/clioptions.h"
#include "main/clireader.h"
#include "main/commandline.h"
#include "main/composition.h"
#include "main/quitonsignal.h"
#include "main/translate.h"
#include "player/factory.h"

using namespace farnear;

namespace {

constexpr int noRoom = 1;
constexpr int badUsage = 2;

int refuse(const Error &error)
{
    main::CliEvents::publishError(error);
    std::fprintf(stderr, "farnear-cli: %s\n", qUtf8Printable(error.sentence()));
    return badUsage;
}

/** Qt Multimedia wants a GUI application, though no display; mpv wants neither. */
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    bool qtEngine = player::engines().first() == QLatin1String("qt");
    for (int i = 1; i < argc; ++i) {
        const char *engine = std::strcmp(argv[i], "--engine") == 0 && i + 1 < argc ? argv[i + 1] : argv[i];
        qtEngine = qtEngine || std::strcmp(engine, "qt") == 0 || std::strcmp(engine, "--engine=qt") == 0;
    }
    if (!qtEngine)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/** A room that can't be opened or entered leaves a script nothing to wait for. */
void quitWithoutRoom(const session::Session &session, ErrorCode code)
{
    if (session.room().state().mode == session::RoomState::Mode::Alone)
        QCoreApplication::exit(code == ErrorCode::BadInvite ? badUsage : noRoom);
}

int run(const main::CliOptions &options, const session::Parts &parts)
{
    session::Session session(parts);
    main::CliEvents events(session);
    main::CliCommands commands(session);
    main::CliReader input;
    QObject::connect(&session.room(), &session::RoomController::failed, &events,
                     [&session](const Error &error) { quitWithoutRoom(session, error.code); });
    QObject::connect(&input, &main::CliReader::line, &commands, &main::CliCommands::run);
    QObject::connect(&input, &main::CliReader::ended, &commands, &main::CliCommands::quitAsked);
    QObject::connect(&commands, &main::CliCommands::statusAsked, &events, &main::CliEvents::publishStatus);
    QObject::connect(&commands, &main::CliCommands::failed, &events, &main::CliEvents::publishError);
    QObject::connect(
        &commands, &main::CliCommands::quitAsked, qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    if (!options.name.isEmpty())
        session.profile().setName(options.name);
    if (options.task == main::CliOptions::Task::Host) {
        session.room().start(options.host);
        if (!options.files.isEmpty())
            session.queue().open(options.files);
    } else {
        if (!options.files.isEmpty())
            session.queue().offer(options.files);
        session.room().join(options.invite, options.password);
    }
    const desktop::NetworkWatch network;
    QObject::connect(&network, &desktop::NetworkWatch::changed, &session,
                     [&session] { session.room().networkChanged(); });
    input.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("farnear"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FARNEAR_VERSION));
    main::translateApplication();
    const auto options = main::parseCliOptions(main::commandLine(argc, argv));
    if (!options)
        return refuse(options.error());
    if (options->task == main::CliOptions::Task::Help || options->task == main::CliOptions::Task::Version) {
        const QString text = options->task == main::CliOptions::Task::Help
            ? main::cliHelp()
            : QStringLiteral("farnear-cli " FARNEAR_VERSION "\n");
        std::fputs(qUtf8Printable(text), stdout);
        return 0;
    }
    const main::QuitOnSignal quitter;
    player::initEngines();
    const QTemporaryDir nothingKept;
    const QString profile = options->profile.isEmpty() ? nothingKept.path() : options->profile;
    const auto parts = main::compose({profile, options->engine, options->audioDevice, false});
    if (!parts)
        return refuse(parts.error());
    return run(*options, *parts);
}
