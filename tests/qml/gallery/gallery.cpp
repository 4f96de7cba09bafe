// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickWindow>
#include <QSize>
#include <QTest>

#include <cstdio>
#include <memory>

#ifdef FARNEAR_GALLERY_STATIC
#include <QtQml/qqmlextensionplugin.h>
#endif
#include "gallerysetup.h"

using namespace Qt::StringLiterals;

/** Shows every screen in both themes from made-up facts, photographs each, and fails when QML warns of anything. */
namespace {

int warnings = 0;

void count(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool ours = qstrcmp(context.category, "qml") == 0 || qstrcmp(context.category, "default") == 0;
    if (ours && type != QtDebugMsg && type != QtInfoMsg)
        ++warnings;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

struct Options {
    QDir folder;
    QStringList only;
    QString mainUrl;
};

void photograph(QQmlEngine &engine, QObject *scene, bool dark, const Options &options)
{
    const QString name = scene->property("name").toString();
    QGuiApplication::setLayoutDirection(scene->property("rightToLeft").toBool() ? Qt::RightToLeft : Qt::LeftToRight);
    auto *app = scene->property("app").value<QObject *>();
    app->property("settings").value<QObject *>()->setProperty("dark", dark);
    const QSize size = scene->property("size").toSizeF().toSize();
    QQmlComponent component(&engine, QUrl(options.mainUrl));
    if (component.isError()) {
        qWarning("%s", qPrintable(component.errorString()));
        return;
    }
    const QVariantMap values{{u"app"_s, QVariant::fromValue(app)}, {u"width"_s, size.width()}, {u"height"_s, size.height()}};
    const std::unique_ptr<QObject> made(component.createWithInitialProperties(values));
    auto *window = qobject_cast<QQuickWindow *>(made.get());
    if (!window || !QTest::qWaitForWindowExposed(window)) {
        qWarning("No window for %s", qPrintable(name));
        return;
    }
    QMetaObject::invokeMethod(scene, "arrange", Q_ARG(QVariant, QVariant::fromValue<QObject *>(window)));
    QTest::qWait(450);
    const QString theme = dark ? u"night"_s : u"paper"_s;
    window->grabWindow().save(options.folder.filePath(name + u'-' + theme + u".png"_s));
}

Options parse(const QGuiApplication &app)
{
    QCommandLineParser parser;
    parser.addOptions({{u"out"_s, u"Folder for the pictures"_s, u"DIR"_s, u"."_s},
                       {u"main"_s, u"Main.qml"_s, u"URL"_s, u"qrc:/qt/qml/Farnear/Shell/Main.qml"_s},
                       {u"import"_s, u"QML import path"_s, u"DIR"_s}});
    parser.addPositionalArgument(u"scenes"_s, u"Only these"_s);
    parser.addHelpOption();
    parser.process(app);
    return {QDir(parser.value(u"out"_s)), parser.positionalArguments(), parser.value(u"main"_s)};
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
    setUpGallery(engine);
    QQmlComponent component(&engine, QUrl::fromLocalFile(QStringLiteral(FARNEAR_GALLERY) + u"/Scenes.qml"_s));
    const std::unique_ptr<QObject> scenes(component.create());
    if (!scenes) {
        qWarning("%s", qPrintable(component.errorString()));
        return 1;
    }
    const QQmlListReference list(scenes.get(), "scenes");
    for (qsizetype i = 0; i < list.count(); ++i) {
        if (!options.only.isEmpty() && !options.only.contains(list.at(i)->property("name").toString()))
            continue;
        for (const bool dark : {true, false})
            photograph(engine, list.at(i), dark, options);
    }
    std::printf("%d warnings\n", warnings);
    return warnings == 0 ? 0 : 1;
}
