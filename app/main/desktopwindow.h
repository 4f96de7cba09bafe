// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSettings>

#include <memory>

#include "desktop/systemlocator.h"
#include "main/desktopoptions.h"
#include "main/windowplacement.h"
#include "session/session.h"
#include "viewmodels/appviewmodel.h"

namespace farnear::main {

class DemoPart;

/**
 * One window of the program with all that is behind it: session, view-models, QML. What farnear shows, and what the
 * tests look at. Lives on the main thread.
 */
class DesktopWindow final {
public:
    /** folder: the profile, already made. Call after player::initEngines(). */
    [[nodiscard]] static Expected<std::unique_ptr<DesktopWindow>> open(const DesktopOptions &options,
                                                                       const QString &folder);
    ~DesktopWindow();

    [[nodiscard]] session::Session &session() { return m_session; }
    [[nodiscard]] viewmodels::AppViewModel &app() { return m_app; }
    [[nodiscard]] QQmlApplicationEngine &engine() { return m_engine; }
    /** Null until load(), and when the QML could not be read. */
    [[nodiscard]] QQuickWindow *window() const;
    /** A part of the demo is played in this window; in no ordinary run. */
    [[nodiscard]] bool hasDemoPart() const { return m_demoPart != nullptr; }

    /** Shows the window. False: the QML could not be read. */
    [[nodiscard]] bool load();
    /** With --demo only: makes the demo's part and reports it for duty. server: empty does nothing. */
    void startDemoPart(const QString &server);

private:
    DesktopWindow(const session::Parts &parts, const DesktopOptions &options, const QString &folder);

    desktop::SystemLocator m_locator;
    session::Session m_session;
    QSettings m_settings;
    WindowPlacement m_placement;
    viewmodels::AppViewModel m_app;
    QQmlApplicationEngine m_engine;
    std::unique_ptr<DemoPart> m_demoPart;
};

} // namespace farnear::main
