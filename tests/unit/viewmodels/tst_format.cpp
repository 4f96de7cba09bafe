// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QTest>

#include <cmath>

#include "viewmodels/format.h"

using namespace Qt::StringLiterals;
using farnear::viewmodels::Format;

class tst_Format : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void writesClocks_data()
    {
        QTest::addColumn<double>("time");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << u"0:00"_s;
        QTest::newRow("just before a second") << 999.9 << u"0:00"_s;
        QTest::newRow("minutes") << 2'493'000.0 << u"41:33"_s;
        QTest::newRow("hours") << 5'988'000.0 << u"1:39:48"_s;
        QTest::newRow("hours keep two digits") << 3'600'000.0 << u"1:00:00"_s;
        QTest::newRow("negative") << -1.0 << u"-:--"_s;
        QTest::newRow("not a number") << std::nan("") << u"-:--"_s;
        QTest::newRow("endless") << HUGE_VAL << u"-:--"_s;
    }
    void writesClocks()
    {
        QFETCH(double, time);
        QTEST(Format::clock(time), "text");
    }

    void writesTimeSpent()
    {
        QCOMPARE(Format::spent(-5), u"< 1 min"_s);
        QCOMPARE(Format::spent(59'999), u"< 1 min"_s);
        QCOMPARE(Format::spent(12 * 60'000), u"12 min"_s);
        QCOMPARE(Format::spent(72 * 60'000), u"1 h 12 min"_s);
    }

    void writesDistancesWithoutSign()
    {
        QCOMPARE(Format::distance(-1.7), u"2 ms"_s);
        QCOMPARE(Format::distance(0), u"0 ms"_s);
        QCOMPARE(Format::distance(1400), u"1.4 s"_s);
        QCOMPARE(Format::distance(999.6), u"1.0 s"_s);
        QCOMPARE(Format::distance(std::nan("")), QString());
    }

    void writesDistancesInTheUnitsOfTheRegion()
    {
        QCOMPARE(Format::kilometres(1204.4), u"1204 km"_s);
        QCOMPARE(Format::kilometres(3.24), u"3.2 km"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(Format::kilometres(1204.4), u"748 mi"_s);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(Format::kilometres(16093.4), u"16.093 km"_s);
        QLocale::setDefault(QLocale::c());
    }

    void writesOffsetsWithTheirSign()
    {
        QCOMPARE(Format::offset(0.42), u"+0.4 ms"_s);
        QCOMPARE(Format::offset(-0.01), u"0.0 ms"_s);
        QCOMPARE(Format::offset(-340), u"\u2212340 ms"_s);
        QCOMPARE(Format::offset(99.97), u"+100 ms"_s);
    }

    void writesFileSizes()
    {
        QCOMPARE(Format::fileSize(4'200'000), u"4.2 MB"_s);
        QCOMPARE(Format::fileSize(-1), u"0 bytes"_s);
    }

    void writesSpeeds()
    {
        QCOMPARE(Format::speed(1), u"1\u00d7"_s);
        QCOMPARE(Format::speed(1.25), u"1.25\u00d7"_s);
    }

    void greetsByTheHour()
    {
        QCOMPARE(Format::greeting(8, u"Mia"_s), u"Good morning, Mia"_s);
        QCOMPARE(Format::greeting(12, {}), u"Good afternoon"_s);
        QCOMPARE(Format::greeting(21, u"Mia"_s), u"Good evening, Mia"_s);
        QCOMPARE(Format::greeting(2, u"Mia"_s), u"Still up, Mia?"_s);
    }

    void namesDays()
    {
        const QDate friday(2026, 11, 20);
        QCOMPARE(Format::day(friday, friday), u"Today"_s);
        QCOMPARE(Format::day(friday, friday.addDays(1)), u"Yesterday"_s);
        QCOMPARE(Format::day(friday, friday.addDays(6)), u"Friday"_s);
        QCOMPARE(Format::day(friday, friday.addDays(7)), QLocale().toString(friday, QLocale::ShortFormat));
        QCOMPARE(Format::day(friday, friday.addDays(-1)), QLocale().toString(friday, QLocale::ShortFormat));
    }

    void joinsNames()
    {
        QCOMPARE(Format::names({}), QString());
        QCOMPARE(Format::names({u"Jun"_s}), u"Jun"_s);
        QCOMPARE(Format::names({u"Jun"_s, u"Lena"_s}), u"Jun and Lena"_s);
        QCOMPARE(Format::names({u"Jun"_s, u"Lena"_s, u"Tom"_s}), u"Jun, Lena and Tom"_s);
    }

    void takesWholeCharactersForFaces()
    {
        QCOMPARE(Format::initial(u" mia"_s), u"M"_s);
        QCOMPARE(Format::initial(u"俊"_s), u"俊"_s);
        QCOMPARE(Format::initial(u"🌙moon"_s), u"🌙"_s);
        QCOMPARE(Format::initial({}), u"?"_s);
        QCOMPARE(Format::initial(u"e\u0301mile"_s), u"E\u0301"_s);
        QCOMPARE(Format::initial(u"\u0928\u0940\u0932\u093E"_s),
                 u"\u0928\u0940"_s); // a vowel sign stays with its letter
        QCOMPARE(Format::initial(u"\U0001F468\u200D\U0001F680 Tom"_s), u"\U0001F468\u200D\U0001F680"_s);
        QCOMPARE(Format::initial(u"\U0001F1E9\U0001F1EA Mia"_s), u"\U0001F1E9\U0001F1EA"_s);
        QCOMPARE(Format::initial(u"\u2068\u200Bmia"_s), u"M"_s);
        QCOMPARE(Format::initial(u"\u00DFa"_s), u"\u00DF"_s);
        QCOMPARE(Format::initial(u"\u10D0\u10DC\u10D0"_s), u"\u10D0"_s); // Georgian names have no capitals
        QCOMPARE(Format::initial(u"\u200D\u0301"_s), u"?"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Format)
#include "tst_format.moc"
