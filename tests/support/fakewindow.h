// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>

#include "support/fakes/fakesession.h"
#include "support/fakes/plaincards.h"
#include "support/qmlwarnings.h"
#include "viewmodels/appviewmodel.h"

namespace farnear::test {

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
