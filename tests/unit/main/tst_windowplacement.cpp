// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "main/windowplacement.h"

using namespace Qt::StringLiterals;
using namespace farnear::main;

/** Issue: the window was 1280 x 800 at every start, on whatever screen. */
class tst_WindowPlacement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fits_data();
    void fits();
    void comesBackWhereItWas();
    void remembersTheWindowBehindFullScreen();
};

void tst_WindowPlacement::fits_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QList<QRect>>("screens");
    QTest::addColumn<QSize>("size");
    const QRect laptop(0, 0, 1366, 768);
    const QRect desk(0, 0, 1920, 1080);
    QTest::newRow("first time, usual screen") << QRect() << QList{desk} << QSize(1280, 800);
    QTest::newRow("first time, small screen") << QRect() << QList{laptop} << QSize(1280, 732);
    QTest::newRow("1366 x 768 at 1.5x") << QRect() << QList{QRect(0, 0, 910, 512)} << QSize(910, 476);
    QTest::newRow("1366 x 768 at 2x") << QRect() << QList{QRect(0, 0, 683, 384)} << QSize(683, 348);
    QTest::newRow("first time, 2560 x 1440") << QRect() << QList{QRect(0, 0, 2560, 1440)} << QSize(1536, 842);
    QTest::newRow("as it was") << QRect(100, 120, 900, 700) << QList{desk} << QSize(900, 700);
    QTest::newRow("from a larger screen") << QRect(100, 120, 1800, 1000) << QList{laptop} << QSize(1366, 732);
    QTest::newRow("half outside") << QRect(1500, 900, 900, 700) << QList{desk} << QSize(900, 700);
    QTest::newRow("its screen is gone") << QRect(2500, 100, 900, 700) << QList{desk} << QSize(900, 700);
    QTest::newRow("second screen") << QRect(2500, 100, 900, 700) << QList{desk, QRect(1920, 0, 1920, 1080)}
                                   << QSize(900, 700);
    QTest::newRow("nonsense") << QRect(5, 5, 1, 1) << QList{desk} << QSize(1280, 800);
}

void tst_WindowPlacement::fits()
{
    QFETCH(const QRect, wanted);
    QFETCH(const QList<QRect>, screens);
    QFETCH(const QSize, size);
    const QRect rect = fittedWindow(wanted, screens);
    QCOMPARE(rect.size(), size);
    const auto holds = [&rect](const QRect &screen) { return screen.contains(rect); };
    QVERIFY(std::any_of(screens.cbegin(), screens.cend(), holds));
    if (std::any_of(screens.cbegin(), screens.cend(), [&](const QRect &s) { return s.contains(wanted); })
        && wanted.width() > 100 && rect.size() == wanted.size())
        QCOMPARE(rect, wanted);
}

void tst_WindowPlacement::comesBackWhereItWas()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    WindowPlacement first(settings);
    QVERIFY(!first.initialProperties().contains(u"x"_s));
    QWindow window;
    window.setGeometry(40, 60, 600, 500);
    window.show();
    first.follow(&window);
    window.hide(); // as at the end of the program
    first.save();
    QCOMPARE(WindowPlacement(settings).initialProperties()[u"width"_s].toInt(), 600);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.setGeometry(50, 70, 640, 480);
    QTRY_COMPARE(window.geometry(), QRect(50, 70, 640, 480));
    first.save();
    const QVariantMap next = WindowPlacement(settings).initialProperties();
    QCOMPARE(next[u"width"_s].toInt(), 640);
    QCOMPARE(next[u"height"_s].toInt(), 480);
    QCOMPARE(next[u"x"_s].toInt(), 50);
    QCOMPARE(next[u"y"_s].toInt(), 70);
    QVERIFY(!next.contains(u"visibility"_s));
}

void tst_WindowPlacement::remembersTheWindowBehindFullScreen()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    WindowPlacement first(settings);
    QWindow window;
    first.follow(&window);
    window.setGeometry(50, 70, 640, 480);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.showFullScreen();
    QTRY_COMPARE(window.visibility(), QWindow::FullScreen);
    first.save();
    QCOMPARE(WindowPlacement(settings).initialProperties()[u"width"_s].toInt(), 640);
    window.showMaximized();
    QTRY_COMPARE(window.visibility(), QWindow::Maximized);
    first.save();
    const QVariantMap next = WindowPlacement(settings).initialProperties();
    QCOMPARE(next[u"width"_s].toInt(), 640);
    QVERIFY(next.contains(u"visibility"_s));
}

QTEST_MAIN(tst_WindowPlacement)
#include "tst_windowplacement.moc"
