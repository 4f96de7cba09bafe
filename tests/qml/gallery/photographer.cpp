// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photographer.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QImage>
#include <QQmlComponent>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#include "support/windowitems.h"

namespace farnear::test {

using namespace Qt::StringLiterals;
using viewmodels::SettingsViewModel;

namespace {

constexpr int patience = 10'000; // ms; beyond it a scene has failed
constexpr int quickly = 80;      // PNG: larger files, made in less time
constexpr int loading = 2;       // Image.Loading
constexpr int framesToRest = 2;  // one that lays out, one that shows what followed from it

/** Calls a function of the scene's that may be anything. */
QVariant call(QObject &scene, const char *function, const QVariantList &given)
{
    QVariant answer;
    const auto argument = [&given](int i) { return Q_ARG(QVariant, given[i]); };
    const bool done = given.size() == 1
        ? QMetaObject::invokeMethod(&scene, function, Q_RETURN_ARG(QVariant, answer), argument(0))
        : QMetaObject::invokeMethod(&scene, function, Q_RETURN_ARG(QVariant, answer), argument(0), argument(1));
    if (!done)
        qWarning("%s.qml: no %s", qPrintable(scene.property("name").toString()), function);
    return answer;
}

bool isLoading(const QQuickWindow &window)
{
    const QList<QQuickItem *> items = seenItems(&window);
    return std::any_of(items.begin(), items.end(), [](const QQuickItem *item) {
        return item->inherits("QQuickImageBase") && item->property("status").toInt() == loading;
    });
}

} // namespace

Photographer::Photographer(QQmlEngine &engine, const QDir &folder, const Desk::Pictures &pictures)
    : m_engine(engine)
    , m_folder(folder)
    , m_pictures(pictures)
{
    m_folder.mkpath(u"."_s);
    if (m_english.load(u":/i18n/farnear_en.qm"_s))
        QCoreApplication::installTranslator(&m_english);
    m_savers.setMaxThreadCount(1);
    QCursor::setPos(QGuiApplication::primaryScreen()->geometry().bottomRight()); // points at nothing
}

Photographer::~Photographer()
{
    m_savers.waitForDone();
}

bool Photographer::photograph(QObject &scene)
{
    const QString name = scene.property("name").toString();
    speak(scene.property("language").toString());
    QGuiApplication::setLayoutDirection(scene.property("rightToLeft").toBool() ? Qt::RightToLeft : Qt::LeftToRight);
    QGuiApplication::clipboard()->clear();
    Desk desk(m_pictures);
    desk.app()->settings()->setReduceMotion(true);
    desk.app()->settings()->overrideTheme(SettingsViewModel::Dark);
    const QVariant facts = QVariant::fromValue<QObject *>(&desk);
    call(scene, "facts", {facts});
    const std::unique_ptr<QQuickWindow> window = makeWindow(scene, desk);
    if (!window)
        return false;
    const QVariant shown = QVariant::fromValue<QObject *>(window.get());
    for (const char *step : {"arrange", "finish"}) {
        call(scene, step, {shown, facts});
        if (!settle(scene, *window, desk))
            return false;
    }
    save(*window, name + u"-night.png"_s);
    desk.app()->settings()->overrideTheme(SettingsViewModel::Light);
    const bool settled = settle(scene, *window, desk);
    save(*window, name + u"-paper.png"_s);
    return settled;
}

/** As the program does: what has no words in that language is in English, plurals included. */
void Photographer::speak(const QString &language)
{
    const QLocale locale(language);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_words);
    if (m_words.load(locale, u"farnear"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&m_words);
}

std::unique_ptr<QQuickWindow> Photographer::makeWindow(const QObject &scene, Desk &desk)
{
    const QString name = scene.property("name").toString();
    const QSize size = scene.property("size").toSizeF().toSize();
    QQmlComponent component(&m_engine, QUrl(u"qrc:/qt/qml/Farnear/Shell/Main.qml"_s));
    const QVariantMap values{
        {u"app"_s, QVariant::fromValue(desk.app())}, {u"width"_s, size.width()}, {u"height"_s, size.height()}};
    std::unique_ptr<QObject> made(component.createWithInitialProperties(values));
    std::unique_ptr<QQuickWindow> window(qobject_cast<QQuickWindow *>(made.get()));
    if (!window) {
        qWarning("%s.qml: %s", qPrintable(name), qPrintable(component.errorString()));
        return nullptr;
    }
    (void)made.release();
    window->requestActivate();
    if (QTest::qWaitForWindowActive(window.get()))
        return window;
    qWarning("%s.qml: its window is not shown", qPrintable(name));
    return nullptr;
}

/** Until what other threads make is made and shown, and what followed from it is laid out. */
bool Photographer::settle(QObject &scene, QQuickWindow &window, Desk &desk)
{
    const QVariant facts = QVariant::fromValue<QObject *>(&desk);
    const auto isMade
        = [&] { return desk.isSettled() && !isLoading(window) && call(scene, "isReady", {facts}).toBool(); };
    for (int frame = 0; frame < framesToRest; ++frame) {
        QSignalSpy shown(&window, &QQuickWindow::frameSwapped);
        window.update();
        if (QTest::qWaitFor([&] { return !shown.isEmpty() && isMade(); }, patience))
            continue;
        qWarning("%s.qml: never settles", qPrintable(scene.property("name").toString()));
        return false;
    }
    return true;
}

void Photographer::save(QQuickWindow &window, const QString &name)
{
    m_savers.start([image = window.grabWindow(), file = m_folder.filePath(name)] {
        if (!image.save(file, "png", quickly))
            qWarning("%s: not saved", qPrintable(file));
    });
}

} // namespace farnear::test
