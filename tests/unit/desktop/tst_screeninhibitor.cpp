// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDBusConnection>
#include <QSignalSpy>
#include <QTest>

#include <memory>

#include "desktop/linux/freedesktopscreeninhibitor.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using desktop::FreedesktopScreenInhibitor;

/** A desktop that can be asked to keep the screen on. */
class ScreenSaver final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    QList<uint> held;

public Q_SLOTS:
    uint Inhibit(const QString &program, const QString &)
    {
        if (program != u"org.farnear.Farnear"_s)
            return 0;
        held << ++m_last;
        Q_EMIT changed();
        return m_last;
    }
    void UnInhibit(uint cookie)
    {
        held.removeOne(cookie);
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    uint m_last = 41;
};

/** On the session bus, with a desktop made for the test and without one. */
class tst_ScreenInhibitor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!QDBusConnection::sessionBus().isConnected())
            QSKIP("no session bus");
        m_bus = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"the desktop"_s));
        QVERIFY(m_bus->registerObject(u"/org/freedesktop/ScreenSaver"_s, &m_desktop, QDBusConnection::ExportAllSlots));
        if (!m_bus->registerService(u"org.freedesktop.ScreenSaver"_s))
            QSKIP("this session has a screen saver of its own");
    }
    void init() { m_desktop.held.clear(); }

    void keepsTheScreenOnWhileAsked()
    {
        FreedesktopScreenInhibitor inhibitor;
        inhibitor.setInhibited(true);
        inhibitor.setInhibited(true);
        QTRY_COMPARE(m_desktop.held.size(), 1);
        QSignalSpy changed(&m_desktop, &ScreenSaver::changed);
        inhibitor.setInhibited(false);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(m_desktop.held.isEmpty());
    }

    void letsGoOfWhatWasNotAnsweredYet()
    {
        FreedesktopScreenInhibitor inhibitor;
        QSignalSpy changed(&m_desktop, &ScreenSaver::changed);
        inhibitor.setInhibited(true);
        inhibitor.setInhibited(false);
        QTRY_COMPARE(changed.size(), 2); // held, and let go
        QVERIFY(m_desktop.held.isEmpty());
    }

    void letsGoAtItsEnd()
    {
        QSignalSpy changed(&m_desktop, &ScreenSaver::changed);
        {
            FreedesktopScreenInhibitor inhibitor;
            inhibitor.setInhibited(true);
            QTRY_COMPARE(m_desktop.held.size(), 1);
            QTRY_VERIFY(inhibitor.findChildren<QObject *>().isEmpty()); // the answer came
        }
        QTRY_VERIFY(m_desktop.held.isEmpty());
    }

    void isContentWithoutADesktop()
    {
        QVERIFY(m_bus->unregisterService(u"org.freedesktop.ScreenSaver"_s));
        FreedesktopScreenInhibitor inhibitor;
        inhibitor.setInhibited(true);
        QTRY_VERIFY(inhibitor.findChildren<QObject *>().isEmpty());
        inhibitor.setInhibited(false);
        QVERIFY(m_desktop.held.isEmpty());
    }

private:
    ScreenSaver m_desktop;
    std::unique_ptr<QDBusConnection> m_bus;
};

QTEST_GUILESS_MAIN(tst_ScreenInhibitor)
#include "tst_screeninhibitor.moc"
