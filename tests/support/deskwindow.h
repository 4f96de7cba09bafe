// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "main/desktopwindow.h"
#include "main/windowpicture.h"
#include "support/qmlwarnings.h"

namespace farnear::test {

/** A person with a fresh profile and the program's own window before them; without a name, somebody who was never asked
 * for one. What QML complains about is kept, and fails the test. */
class DeskWindow {
public:
    explicit DeskWindow(const QString &name) : session(m_desktop->session()), app(m_desktop->app())
    {
        QObject::connect(&m_desktop->engine(), &QQmlEngine::warnings, &app, [this](const QList<QQmlError> &errors) {
            for (const QQmlError &error : errors)
                warnings << error.toString();
        });
        failOnQmlWarnings(m_desktop->engine());
        if (!name.isEmpty())
            session.profile().setName(name);
        app.settings()->setNamed(!name.isEmpty());
        (void)m_desktop->load();
    }

    /** The profile's. */
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QQuickWindow *window() const { return m_desktop->window(); }
    [[nodiscard]] const main::DesktopWindow &desktop() const { return *m_desktop; }
    /** The number of the sample's frame that is to be seen now, or -1. */
    [[nodiscard]] int seenFrame() const { return main::frameIn(main::takePicture(*window())).value_or(-1); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<main::DesktopWindow> m_desktop = main::DesktopWindow::open({}, m_folder.path()).value();

public:
    session::Session &session;
    viewmodels::AppViewModel &app;
    QStringList warnings;
};

} // namespace farnear::test
