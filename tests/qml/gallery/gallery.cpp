// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlListReference>
#include <QQuickWindow>
#include <QSize>
#include <QTest>

#include <cstdio>
#include <memory>

#include "gallerypaths.h"

using namespace Qt::StringLiterals;

/** Shows every screen in both themes from made-up facts, photographs each, and fails when QML warns of anything. */
namespace {

constexpr int settled = 250; // ms; what is made-up keeps still
int warnings = 0;

void count(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if ((type == QtWarningMsg || type == QtCriticalMsg) && message.contains(u".qml"))
        ++warnings;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

struct Options {
    QDir folder;
    QStringList only;
};

/** A scene's window is made once and shown in both themes. */
void photograph(QQmlEngine &engine, QObject *scene, const Options &options)
{
    const QString name = scene->property("name").toString();
    QGuiApplication::setLayoutDirection(scene->property("rightToLeft").toBool() ? Qt::RightToLeft : Qt::LeftToRight);
    auto *app = scene->property("app").value<QObject *>();
    auto *settings = app->property("settings").value<QObject *>();
    settings->setProperty("dark", true);
    const QSize size = scene->property("size").toSizeF().toSize();
    QQmlComponent component(&engine, QUrl(u"qrc:/qt/qml/Farnear/Shell/Main.qml"_s));
    if (component.isError()) {
        qWarning("%s", qPrintable(component.errorString()));
        return;
    }
    const QVariantMap values{
        {u"app"_s, QVariant::fromValue(app)}, {u"width"_s, size.width()}, {u"height"_s, size.height()}};
    const std::unique_ptr<QObject> made(component.createWithInitialProperties(values));
    auto *window = qobject_cast<QQuickWindow *>(made.get());
    if (!window || !QTest::qWaitForWindowExposed(window)) {
        qWarning("%s.qml: no window", qPrintable(name));
        return;
    }
    QMetaObject::invokeMethod(scene, "arrange", Q_ARG(QVariant, QVariant::fromValue<QObject *>(window)));
    for (const bool dark : {true, false}) {
        settings->setProperty("dark", dark);
        QTest::qWait(settled);
        const QString theme = dark ? u"night"_s : u"paper"_s;
        window->grabWindow().save(options.folder.filePath(name + u'-' + theme + u".png"_s));
    }
}

/** Every scene of a file, in both themes. */
void showScenes(QQmlEngine &engine, const QString &file, const Options &options)
{
    QQmlComponent component(&engine, QUrl::fromLocalFile(file));
    const std::unique_ptr<QObject> scenes(component.create());
    if (!scenes) {
        qWarning("%s", qPrintable(component.errorString()));
        ++warnings;
        return;
    }
    const QQmlListReference list(scenes.get(), "scenes");
    for (qsizetype i = 0; i < list.count(); ++i) {
        if (!options.only.isEmpty() && !options.only.contains(list.at(i)->property("name").toString()))
            continue;
        photograph(engine, list.at(i), options);
    }
}

Options parse(const QGuiApplication &app)
{
    QCommandLineParser parser;
    parser.addOption({u"out"_s, u"Folder for the pictures"_s, u"DIR"_s, u"."_s});
    parser.addPositionalArgument(u"scenes"_s, u"Only these"_s);
    parser.addHelpOption();
    parser.process(app);
    return {QDir(parser.value(u"out"_s)), parser.positionalArguments()};
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(count);
    const QGuiApplication app(argc, argv);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    const Options options = parse(app);
    options.folder.mkpath(u"."_s);
    QQmlEngine engine;
    addGalleryPaths(engine);
    const QDir folder(QStringLiteral(FARNEAR_GALLERY));
    for (const QString &file : folder.entryList({u"*Scenes.qml"_s}, QDir::Files, QDir::Name))
        showScenes(engine, folder.filePath(file), options);
    std::printf("%d warnings\n", warnings);
    return warnings == 0 ? 0 : 1;
}
