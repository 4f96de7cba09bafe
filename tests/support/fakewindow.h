// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>

#include "support/fakes/fakesession.h"
#include "support/qmlwarnings.h"
#include "viewmodels/appviewmodel.h"

namespace farnear::test {

/** Cards that are quickly made and look like nothing much. */
inline viewmodels::CardMaker plainCards()
{
    viewmodels::CardMaker maker;
    maker.compose = [](const viewmodels::MomentCard &card) {
        QImage image(137 * card.scale, 100 * card.scale, QImage::Format_RGB32);
        image.fill(card.night ? Qt::black : Qt::white);
        return image;
    };
    maker.encode = [](const QImage &image, bool png) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, png ? "png" : "jpeg");
        return bytes;
    };
    maker.preview = [encode = maker.encode](const QImage &image) { return encode(image.scaledToWidth(16), false); };
    return maker;
}

/** The program's own window and view-models over a session that is in the test's hand. Fill the session, then show().
 */
class FakeWindow {
public:
    explicit FakeWindow(std::shared_ptr<ports::JournalStore> journal = {})
        : session(std::move(journal))
        , m_settings(m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
        , app(session.controllers(), m_settings,
              {.history = {},
               .readCover = {},
               .readCities = {},
               .locator = nullptr,
               .cards = plainCards(),
               .pictures = {}})
    {
        app.settings()->setNamed(true);
        failOnQmlWarnings(m_engine);
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}});
    }

    /** False: the QML could not be read, or no window came. */
    [[nodiscard]] bool show()
    {
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Farnear/Shell/Main.qml")));
        if (!window() || !QTest::qWaitForWindowExposed(window()))
            return false;
        window()->requestActivate();
        return QTest::qWaitForWindowActive(window());
    }
    [[nodiscard]] QQuickWindow *window() const { return qobject_cast<QQuickWindow *>(m_engine.rootObjects().value(0)); }

    FakeSession session;

private:
    QTemporaryDir m_folder;
    QSettings m_settings;

public:
    viewmodels::AppViewModel app;

private:
    QQmlApplicationEngine m_engine;
};

} // namespace farnear::test
