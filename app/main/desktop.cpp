// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// farnear: the window. Names the parts and connects them, nothing more.
#include <QDir>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTextStream>

#include "desktop/networkwatch.h"
#include "desktop/singleinstance.h"
#include "desktop/system.h"
#include "main/commandline.h"
#include "main/composition.h"
#include "main/demo.h"
#include "main/desktopoptions.h"
#include "main/desktopwindow.h"
#include "main/quitonsignal.h"
#include "main/translate.h"
#include "main/windowedapplication.h"
#include "main/windowpicture.h"
#include "player/factory.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using viewmodels::AppViewModel;

namespace {

constexpr int badUsage = 2;
constexpr int pictureAfter = 2000; // ms from the first frame: what is opening has opened

int complain(const Error &error)
{
    QTextStream(stderr) << error.sentence() << Qt::endl;
    return badUsage;
}

/** What was asked for waits for the first frame: the window comes first. */
void afterFirstFrame(QQuickWindow *window, const std::function<void()> &then)
{
    QObject::connect(window, &QQuickWindow::frameSwapped, window, then,
                     Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void savePicture(QQuickWindow *window, const QString &file)
{
    QTimer::singleShot(pictureAfter, window, [window, file] {
        const bool saved = main::takePicture(*window).image.save(file);
        QCoreApplication::exit(saved ? 0 : complain({ErrorCode::StorageFailed, file}));
    });
}

/** While a film plays, the screen stays on. */
void keepScreenOn(const session::Session &session, ports::ScreenInhibitor &inhibitor)
{
    QObject::connect(&session.playback(), &session::PlaybackController::changed, &inhibitor, [&session, &inhibitor] {
        const session::Playback &playback = session.playback().state();
        inhibitor.setInhibited(playback.phase == session::Playback::Phase::Playing && playback.media.hasVideo);
    });
}

int showWindow(const main::DesktopOptions &options, const QString &folder)
{
    desktop::SingleInstance instance(folder);
    if (!instance.claim(options.open))
        return 0;
    auto desktop = main::DesktopWindow::open(options, folder);
    if (!desktop)
        return complain(desktop.error());
    main::DesktopWindow &opened = **desktop;
    AppViewModel &viewModel = opened.app();
    const auto inhibitor = desktop::makeScreenInhibitor();
    keepScreenOn(opened.session(), *inhibitor);
    const desktop::NetworkWatch network;
    QObject::connect(&network, &desktop::NetworkWatch::changed, &opened.session(),
                     [&opened] { opened.session().room().networkChanged(); });
    if (!opened.load())
        return complain({ErrorCode::Internal, {}});
    QObject::connect(&instance, &desktop::SingleInstance::handedOver, &viewModel,
                     [&viewModel](const QList<QUrl> &files) {
                         viewModel.opening()->openAny(files);
                         Q_EMIT viewModel.raiseWanted();
                     });
    afterFirstFrame(opened.window(), [&] {
        viewModel.opening()->openAny(options.open);
        viewModel.recent()->refresh();
        opened.startDemoPart(options.demoPart);
        if (!options.screenshot.isEmpty())
            savePicture(opened.window(), options.screenshot);
    });
    return QCoreApplication::exec();
}

int runDesktop(const main::DesktopOptions &options)
{
    const QString folder
        = options.profile.isEmpty() ? main::defaultProfile() : QDir::current().absoluteFilePath(options.profile);
    if (!main::makeProfile(folder))
        return complain({ErrorCode::StorageFailed, folder});
    player::initEngines();
    return showWindow(options, folder);
}

int runDemo(const main::DesktopOptions &options)
{
    main::Demo demo(options);
    demo.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"farnear"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FARNEAR_VERSION));
    QGuiApplication::setDesktopFileName(u"org.farnear.Farnear"_s);
    const auto app = main::makeWindowedApplication(argc, argv);
    main::translateApplication();
    const main::QuitOnSignal quitter;
    const auto options = main::parseDesktopOptions(main::commandLine(argc, argv));
    if (!options)
        return complain(options.error());
    if (!options->print.isEmpty()) {
        QTextStream(stdout) << options->print;
        return 0;
    }
    if (!qobject_cast<QGuiApplication *>(app.get()))
        return complain({ErrorCode::NoDisplay, {}});
    return options->demo ? runDemo(*options) : runDesktop(*options);
}
