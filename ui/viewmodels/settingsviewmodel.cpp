// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/settingsviewmodel.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

namespace {

const QString themeKey = u"look/theme"_s;
const QString sidebarKey = u"look/sidebar"_s;
const QString motionKey = u"look/reduceMotion"_s;
const QString namedKey = u"person/named"_s;
const QString distanceKey = u"parts/distance"_s;
const QString heartsKey = u"parts/hearts"_s;
const QString momentsKey = u"parts/moments"_s;
const QString memoryKey = u"parts/memory"_s;
const QString serverKey = u"room/servers/%1"_s; //!< of a kind
const QString serverKindKey = u"room/lastServerKind"_s;
const QString folderKey = u"files/lastFolder"_s;

bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
#endif
}

} // namespace

SettingsViewModel::SettingsViewModel(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    qApp->installEventFilter(this);
}

SettingsViewModel::Theme SettingsViewModel::theme() const
{
    if (m_override)
        return *m_override;
    const QString name = m_settings.value(themeKey).toString();
    return name == u"dark"_s ? Dark : name == u"light"_s ? Light : System;
}

void SettingsViewModel::setTheme(Theme theme)
{
    m_override.reset();
    store(themeKey, theme == Dark ? u"dark"_s : theme == Light ? u"light"_s : u"system"_s);
    Q_EMIT themeChanged();
}

bool SettingsViewModel::dark() const
{
    return theme() == System ? systemIsDark() : theme() == Dark;
}

bool SettingsViewModel::sidebarShown() const
{
    return m_settings.value(sidebarKey, true).toBool();
}

void SettingsViewModel::setSidebarShown(bool shown)
{
    if (store(sidebarKey, shown))
        Q_EMIT sidebarShownChanged();
}

bool SettingsViewModel::reduceMotion() const
{
    return m_settings.value(motionKey, false).toBool();
}

void SettingsViewModel::setReduceMotion(bool on)
{
    if (store(motionKey, on))
        Q_EMIT reduceMotionChanged();
}

bool SettingsViewModel::named() const
{
    return m_settings.value(namedKey, false).toBool();
}

void SettingsViewModel::setNamed(bool named)
{
    if (store(namedKey, named))
        Q_EMIT namedChanged();
}

QUrl SettingsViewModel::lastFolder() const
{
    return m_settings.value(folderKey).toUrl();
}

void SettingsViewModel::setLastFolder(const QUrl &folder)
{
    if (store(folderKey, folder))
        Q_EMIT lastFolderChanged();
}

QString SettingsViewModel::lastServerKind() const
{
    return m_settings.value(serverKindKey).toString();
}

QString SettingsViewModel::serverOf(const QString &kind) const
{
    return m_settings.value(serverKey.arg(kind)).toString();
}

void SettingsViewModel::useServer(const QString &kind, const QString &server)
{
    (void)store(serverKey.arg(kind), server);
    if (store(serverKindKey, kind))
        Q_EMIT lastServerChanged();
}

bool SettingsViewModel::distance() const
{
    return m_settings.value(distanceKey, true).toBool();
}

void SettingsViewModel::setDistance(bool on)
{
    storePart(distanceKey, on);
}

bool SettingsViewModel::hearts() const
{
    return m_settings.value(heartsKey, true).toBool();
}

void SettingsViewModel::setHearts(bool on)
{
    storePart(heartsKey, on);
}

bool SettingsViewModel::moments() const
{
    return m_settings.value(momentsKey, true).toBool();
}

void SettingsViewModel::setMoments(bool on)
{
    storePart(momentsKey, on);
}

bool SettingsViewModel::memory() const
{
    return m_settings.value(memoryKey, true).toBool();
}

void SettingsViewModel::setMemory(bool on)
{
    storePart(memoryKey, on);
}

void SettingsViewModel::storePart(const QString &key, bool on)
{
    if (store(key, on))
        Q_EMIT partsChanged();
}

QString SettingsViewModel::version() const
{
    return QStringLiteral(FARNEAR_VERSION);
}

void SettingsViewModel::overrideTheme(Theme theme)
{
    m_override = theme;
    Q_EMIT themeChanged();
}

bool SettingsViewModel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
        Q_EMIT themeChanged();
    return QObject::eventFilter(watched, event);
}

bool SettingsViewModel::store(const QString &key, const QVariant &value)
{
    if (m_settings.value(key) == value)
        return false;
    m_settings.setValue(key, value);
    return true;
}

} // namespace farnear::viewmodels
