// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "main/desktoptheme.h"

using namespace Qt::StringLiterals;
using namespace farnear::main;

namespace {

const QByteArray gtkPortal = "[portal]\nInterfaces=org.freedesktop.impl.portal.FileChooser;\n";

/** A system made of a few files. */
struct System {
    QTemporaryDir folder;
    QProcessEnvironment environment;

    System()
    {
        environment.insert(u"XDG_DATA_DIRS"_s, folder.filePath(u"share"_s));
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
        environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"sway"_s);
        plugin(u"libqxdgdesktopportal.so"_s);
        write(u"share/dbus-1/services/org.freedesktop.portal.Desktop.service"_s, "[D-BUS Service]\n");
        write(u"share/xdg-desktop-portal/portals/gtk.portal"_s, gtkPortal);
    }
    void write(const QString &name, const QByteArray &text) const
    {
        const QString path = folder.filePath(name);
        QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void remove(const QString &name) const { QVERIFY(QFile::remove(folder.filePath(name))); }
    void plugin(const QString &name) const { write(u"plugins/platformthemes/"_s + name, "x"); }
    [[nodiscard]] bool wants(const QStringList &arguments = {}) const
    {
        return wantsPortalDialogs(environment, {folder.filePath(u"plugins"_s)}, arguments);
    }
};

} // namespace

/** Issue: outside GNOME and KDE the file dialog was Qt's bare one. */
class tst_DesktopTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesThePortalWhereThereIsOne()
    {
        const System system;
        QVERIFY(system.wants());
    }

    void leavesWhatSomebodyChose()
    {
        System system;
        QVERIFY(!system.wants({u"-platformtheme"_s, u"gtk3"_s}));
        system.environment.insert(u"QT_QPA_PLATFORMTHEME"_s, u"qt6ct"_s);
        QVERIFY(!system.wants());
    }

    void leavesTheDesktopsOwnDialogs()
    {
        System system;
        system.environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"ubuntu:GNOME"_s);
        QVERIFY(system.wants()); // GNOME without Qt's plugin for it
        system.plugin(u"libqgtk3.so"_s);
        QVERIFY(!system.wants());
        system.environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s);
        QVERIFY(system.wants());
        system.plugin(u"KDEPlasmaPlatformTheme6.so"_s);
        QVERIFY(!system.wants());
    }

    void needsEveryPart()
    {
        const System noPlugin;
        noPlugin.remove(u"plugins/platformthemes/libqxdgdesktopportal.so"_s);
        QVERIFY(!noPlugin.wants());
        const System noService;
        noService.remove(u"share/dbus-1/services/org.freedesktop.portal.Desktop.service"_s);
        QVERIFY(!noService.wants());
        const System noChooser;
        noChooser.write(u"share/xdg-desktop-portal/portals/gtk.portal"_s, "[portal]\nInterfaces=;\n");
        QVERIFY(!noChooser.wants());
        System noBus;
        noBus.environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        noBus.environment.insert(u"XDG_RUNTIME_DIR"_s, noBus.folder.path());
        QVERIFY(!noBus.wants());
        noBus.write(u"bus"_s, {});
        QVERIFY(noBus.wants());
    }
};

QTEST_GUILESS_MAIN(tst_DesktopTheme)
#include "tst_desktoptheme.moc"
