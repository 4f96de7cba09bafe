// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/desktopwindow.h"

#include <QDir>
#include <QGuiApplication>

#include "main/composition.h"
#include "main/demoevening.h"
#include "main/demopart.h"
#include "main/viewmodeldependencies.h"

namespace farnear::main {

using namespace Qt::StringLiterals;
using viewmodels::SettingsViewModel;

Expected<std::unique_ptr<DesktopWindow>> DesktopWindow::open(const DesktopOptions &options, const QString &folder)
{
    auto parts = compose({folder, options.engine, {}, true});
    if (!parts)
        return parts.error();
    if (!options.demoPart.isEmpty())
        parts->eveningTime = demoEvening(options.demoDaysAgo);
    return std::unique_ptr<DesktopWindow>(new DesktopWindow(*parts, options, folder));
}

DesktopWindow::DesktopWindow(const session::Parts &parts, const DesktopOptions &options, const QString &folder)
    : m_locator(QGuiApplication::desktopFileName())
    , m_session(parts)
    , m_settings(QDir(folder).filePath(u"window.ini"_s), QSettings::IniFormat)
    , m_placement(m_settings)
    , m_app(m_session.controllers(), m_settings, viewModelDependencies(parts, folder, m_locator))
{
    if (!options.theme.isEmpty())
        m_app.settings()->overrideTheme(options.theme == u"dark"_s ? SettingsViewModel::Dark
                                                                   : SettingsViewModel::Light);
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    QVariantMap properties = m_placement.initialProperties();
    properties.insert(u"app"_s, QVariant::fromValue(&m_app));
    m_engine.setInitialProperties(properties);
}

DesktopWindow::~DesktopWindow()
{
    m_placement.save();
}

QQuickWindow *DesktopWindow::window() const
{
    const QList<QObject *> roots = m_engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(roots.constFirst());
}

bool DesktopWindow::load()
{
    m_engine.load(QUrl(u"qrc:/qt/qml/Farnear/Shell/Main.qml"_s));
    if (!window())
        return false;
    m_placement.follow(window());
    return true;
}

void DesktopWindow::startDemoPart(const QString &server)
{
    if (server.isEmpty())
        return;
    m_demoPart = std::make_unique<DemoPart>(m_session, m_app, window());
    m_demoPart->start(server);
}

} // namespace farnear::main
