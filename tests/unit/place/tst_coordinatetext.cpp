// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>

#include "place/coordinatetext.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::place;

class tst_CoordinateText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsWhatItWrites();
};

void tst_CoordinateText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    const auto row = [](const QString &text, double latitude, double longitude) {
        QTest::newRow(text.toUtf8().constData()) << text << latitude << longitude;
    };
    row(u"52.52, 13.40"_s, 52.52, 13.40);
    row(u"52.52,13.40"_s, 52.52, 13.40);
    row(u"52.52 13.40"_s, 52.52, 13.40);
    row(u" 52.52 ;  13.40 "_s, 52.52, 13.40);
    row(u"52,52 13,40"_s, 52.52, 13.40);
    row(u"52,52, 13,40"_s, 52.52, 13.40);
    row(u"52,52; 13,40"_s, 52.52, 13.40);
    row(u"52,52,13,40"_s, 52.52, 13.40);
    row(u"52,52 -13"_s, 52.52, -13);
    row(u"52,13"_s, 52, 13);
    row(u"52, 13"_s, 52, 13);
    row(u"-33.8688, 151.2093"_s, -33.8688, 151.2093);
    row(u"−33.8688, 151.2093"_s, -33.8688, 151.2093);
    row(u"+52.52 +13.40"_s, 52.52, 13.40);
    row(u"52°31′N 13°24′E"_s, 52 + 31 / 60.0, 13.4);
    row(u"52°31′12″N 13°24′36″E"_s, 52.52, 13.41);
    row(u"52°31'12\"N, 13°24'36\"E"_s, 52.52, 13.41);
    row(u"52°31'12''N13°24'36''E"_s, 52.52, 13.41);
    row(u"N 52° 31.2' E 13° 24.6'"_s, 52.52, 13.41);
    row(u"52° 31,2' N, 13° 24,6' E"_s, 52.52, 13.41);
    row(u"33.8688S 151.2093E"_s, -33.8688, 151.2093);
    row(u"33.8688 s, 70.5 w"_s, -33.8688, -70.5);
    row(u"E 13.4, N 52.5"_s, 52.5, 13.4);
    row(u"52.5°, 13.4°"_s, 52.5, 13.4);
    row(u"-0°30' 0°30'"_s, -0.5, 0.5);
    row(u"geo:52.52,13.40"_s, 52.52, 13.40);
    row(u"５２．５２，１３．４０"_s, 52.52, 13.40);
    row(u"٥٢٫٥٢، ١٣٫٤٠"_s, 52.52, 13.40);
    row(u"90, -180"_s, 90, -180);
    row(u"52.520006599999, 13.404953999999"_s, 52.520006599999, 13.404953999999);
}

void tst_CoordinateText::reads()
{
    QFETCH(QString, text);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    const Expected<Coordinates> at = parseCoordinates(text);
    QVERIFY(at.has_value());
    QVERIFY2(std::abs(at->latitude - latitude) < 1e-9, qPrintable(QString::number(at->latitude)));
    QVERIFY2(std::abs(at->longitude - longitude) < 1e-9, qPrintable(QString::number(at->longitude)));
}

void tst_CoordinateText::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",       " ",       "Berlin",   "52.52",        "52.52,",           ", 13",
                             "91, 0",  "0, 181",  "-90.1 0",  "52 31 13 24",  "52.52 13.40 7",    "52N 13N",
                             "52N 13", "N52 13",  "-52S 13E", "52°60'N 13°E", "52°31'60\"N 13°E", "5252 1340",
                             "1e5, 2", "0x10, 3", "nan, nan", "inf 0",        "52.52.13.40",      "52..5 13",
                             "--5 3",  "N N 5 3"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("long") << QString(100'000, u'1');
    QTest::newRow("spaces") << QString(99, u' ');
    QTest::newRow("zero byte") << QString(u"52.5\u0000, 13"_s);
}

void tst_CoordinateText::refuses()
{
    QFETCH(QString, text);
    const Expected<Coordinates> at = parseCoordinates(text);
    QVERIFY(!at.has_value());
    QCOMPARE(at.error().code, ErrorCode::BadUsage);
    QVERIFY(at.error().detail.size() <= 40);
}

void tst_CoordinateText::readsWhatItWrites()
{
    for (const Coordinates at : {Coordinates{52.52, 13.405}, {-33.8688, 151.2093}, {0, -0.0001}, {-90, 180}})
        QCOMPARE(*parseCoordinates(coordinateText(at)), at);
    QCOMPARE(coordinateText({52.52, 13.405}), u"52.5200, 13.4050"_s);
}

QTEST_APPLESS_MAIN(tst_CoordinateText)
#include "tst_coordinatetext.moc"
