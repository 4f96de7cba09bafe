// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every screen in both themes, the program's own over a session of made-up facts, photographs each, and fails
// when QML warns of anything.
#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlListReference>
#include <QQuickWindow>

#include <atomic>
#include <cstdio>
#include <memory>

#include "desk/facts.h"
#include "main/cardmaker.h"
#include "photographer.h"
#include "stillvideo.h"

using namespace Qt::StringLiterals;
using namespace farnear;

namespace {

std::atomic_int warnings = 0;

void count(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if ((type == QtWarningMsg || type == QtCriticalMsg) && message.contains(u".qml"))
        ++warnings;
    std::fprintf(stderr, "%s\n", qPrintable(message));
    if (type == QtFatalMsg)
        std::abort();
}

struct Options {
    QDir folder;
    QStringList files;
    QStringList only;
};

/** Every scene of a file, in both themes. */
void showScenes(QQmlEngine &engine, const QString &file, const QStringList &only, test::Photographer &photographer)
{
    QQmlComponent component(&engine, QUrl::fromLocalFile(file));
    const std::unique_ptr<QObject> scenes(component.create());
    if (!scenes) {
        qWarning("%s", qPrintable(component.errorString()));
        return;
    }
    const QQmlListReference list(scenes.get(), "scenes");
    for (qsizetype i = 0; i < list.count(); ++i) {
        QObject *scene = list.at(i);
        if (only.isEmpty() || only.contains(scene->property("name").toString()))
            photographer.photograph(*scene);
    }
}

Options parse(const QGuiApplication &app)
{
    QCommandLineParser parser;
    parser.addOption({u"out"_s, u"Folder for the pictures"_s, u"DIR"_s, u"."_s});
    parser.addOption({u"file"_s, u"Only the scenes of this file, again for more"_s, u"NAME"_s});
    parser.addPositionalArgument(u"scenes"_s, u"Only these"_s);
    parser.addHelpOption();
    parser.process(app);
    return {QDir(parser.value(u"out"_s)), parser.values(u"file"_s), parser.positionalArguments()};
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("TZ", "Europe/Berlin");
    qInstallMessageHandler(count);
    const QGuiApplication app(argc, argv);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    const Options options = parse(app);
    QQmlEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    test::StillVideo film(QImage::fromData(test::momentPicture()));
    test::Photographer photographer(engine, options.folder, {main::cardMaker(), &film});
    const QDir folder(QStringLiteral(FARNEAR_GALLERY));
    for (const QString &file : folder.entryList({u"*Scenes.qml"_s}, QDir::Files, QDir::Name)) {
        if (options.files.isEmpty() || options.files.contains(file.section(u'.', 0, 0)))
            showScenes(engine, folder.filePath(file), options.only, photographer);
    }
    std::printf("%d warnings\n", warnings.load());
    return warnings == 0 ? 0 : 1;
}
