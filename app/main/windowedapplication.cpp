// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/windowedapplication.h"

#include <QGuiApplication>
#include <QQuickStyle>
#include <QQuickWindow>

#include <cstdio>
#include <cstdlib>

#include "base/error.h"
#include "main/desktoptheme.h"

namespace farnear::main {

using namespace Qt::StringLiterals;

namespace {

QtMessageHandler previousHandler = nullptr;

/** Installed while Qt looks for the display: what it says about its plugins helps nobody, and it ends by aborting. */
void sayAndEnd(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtDebugMsg || type == QtCriticalMsg)
        return previousHandler ? previousHandler(type, context, message) : void();
    if (type != QtFatalMsg)
        return;
    const Error error{ErrorCode::NoDisplay, {}};
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.sentence()));
    std::_Exit(2);
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace

std::unique_ptr<QCoreApplication> makeWindowedApplication(int &argc, char **argv)
{
    if (!hasDisplay())
        return std::make_unique<QCoreApplication>(argc, argv);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    QQuickStyle::setStyle(u"Basic"_s);
    usePortalDialogs(argc, argv);
    previousHandler = qInstallMessageHandler(sayAndEnd);
    auto app = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(previousHandler);
    return app;
}

} // namespace farnear::main
