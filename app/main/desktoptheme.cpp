// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/desktoptheme.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>

#include <algorithm>

namespace farnear::main {

using namespace Qt::StringLiterals;

namespace {

const QString themeVariable = u"QT_QPA_PLATFORMTHEME"_s;

bool hasTheme(const QStringList &plugins, const QString &name)
{
    return std::any_of(plugins.cbegin(), plugins.cend(),
                       [&name](const QString &folder) { return QFile::exists(folder + u"/platformthemes/"_s + name); });
}

/** The desktop's own dialogs, which Qt would take by itself. */
bool hasOwnDialogs(const QProcessEnvironment &environment, const QStringList &plugins)
{
    static const QStringList gtkDesktops{u"GNOME"_s, u"X-CINNAMON"_s, u"UNITY"_s,   u"MATE"_s,
                                         u"XFCE"_s,  u"LXDE"_s,       u"PANTHEON"_s};
    const QStringList desktops = environment.value(u"XDG_CURRENT_DESKTOP"_s).toUpper().split(u':');
    const auto isGtk = [](const QString &desktop) { return gtkDesktops.contains(desktop); };
    if (std::any_of(desktops.cbegin(), desktops.cend(), isGtk))
        return hasTheme(plugins, u"libqgtk3.so"_s);
    return desktops.contains(u"KDE"_s)
        && (hasTheme(plugins, u"KDEPlasmaPlatformTheme6.so"_s) || hasTheme(plugins, u"KDEPlasmaPlatformTheme.so"_s));
}

bool hasSessionBus(const QProcessEnvironment &environment)
{
    return environment.contains(u"DBUS_SESSION_BUS_ADDRESS"_s)
        || QFile::exists(environment.value(u"XDG_RUNTIME_DIR"_s) + u"/bus"_s);
}

bool choosesFiles(const QString &portal)
{
    QFile file(portal);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains("org.freedesktop.impl.portal.FileChooser");
}

/** One that starts when it is asked, and has a part that can choose files. */
bool hasPortal(const QProcessEnvironment &environment)
{
    if (QFile::exists(u"/.flatpak-info"_s))
        return true;
    const QStringList folders
        = environment.value(u"XDG_DATA_DIRS"_s, u"/usr/local/share:/usr/share"_s).split(u':', Qt::SkipEmptyParts);
    bool starts = false;
    bool chooses = false;
    for (const QString &folder : folders) {
        starts |= QFile::exists(folder + u"/dbus-1/services/org.freedesktop.portal.Desktop.service"_s);
        const QDir portals(folder + u"/xdg-desktop-portal/portals"_s);
        for (const QString &name : portals.entryList({u"*.portal"_s}, QDir::Files))
            chooses |= choosesFiles(portals.filePath(name));
    }
    return starts && chooses;
}

} // namespace

bool wantsPortalDialogs(const QProcessEnvironment &environment, const QStringList &plugins,
                        const QStringList &arguments)
{
    const bool chosen = environment.contains(themeVariable) || arguments.contains(u"-platformtheme"_s);
    return !chosen && hasTheme(plugins, u"libqxdgdesktopportal.so"_s) && !hasOwnDialogs(environment, plugins)
        && hasSessionBus(environment) && hasPortal(environment);
}

void usePortalDialogs(int argc, char **argv)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QStringList plugins = qEnvironmentVariable("QT_PLUGIN_PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    plugins << QLibraryInfo::path(QLibraryInfo::PluginsPath);
    if (wantsPortalDialogs(QProcessEnvironment::systemEnvironment(), plugins, arguments))
        qputenv("QT_QPA_PLATFORMTHEME", "xdgdesktopportal");
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
#endif
}

} // namespace farnear::main
