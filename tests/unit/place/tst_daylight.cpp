// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>

#include "knowncities.h"
#include "place/daylight.h"
#include "place/zonetable.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::place;
using test::knownCities;

namespace {

QDateTime utc(int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
}

const Coordinates berlin{52.52, 13.405}, sydney{-33.8688, 151.2093}, tromso{69.65, 18.96}, longyearbyen{78.22, 15.65};

const QByteArray table = "# comment\n"
                         "AD\t+4230+00131\tEurope/Andorra\n"
                         "DE,DK,NO,SE,SJ\t+5230+01322\tEurope/Berlin\tmost of Germany\n"
                         "CN\t+3114+12128\tAsia/Shanghai\tBeijing Time\n"
                         "US\t+404251-0740023\tAmerica/New_York\tEastern (most areas)\n"
                         "UA\t+5026+03031\tEurope/Kyiv\tmost of Ukraine\n"
                         "AQ\t-720041+0023206\tAntarctica/Troll\tTroll\n"
                         "nonsense\n"
                         "XX\t+9930+00131\tBeyond/Pole\n";

} // namespace

class tst_Daylight : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sunRisesAndSetsWhenTheAlmanacSays_data();
    void sunRisesAndSetsWhenTheAlmanacSays();
    void sunStandsHighAtNoon();
    void polesHaveOneDayAYear();
    void lightFollowsTheSeason();
    void tellsTheTimeElsewhere();
    void unknownZonesHaveNoTime();
    void readsTheTableOfZones();
    void readsIso6709();
    void refusesOtherTables();
    void suggestsABigCity();
    void suggestsWithoutATable();
};

void tst_Daylight::sunRisesAndSetsWhenTheAlmanacSays_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QDateTime>("moment");
    const auto row = [](const char *name, Coordinates at, const QDateTime &moment) {
        QTest::newRow(name) << at.latitude << at.longitude << moment;
    };
    // Published to the minute.
    row("Berlin, sunrise in June", berlin, utc(6, 21, 2, 43));
    row("Berlin, sunset in June", berlin, utc(6, 21, 19, 33));
    row("Berlin, sunrise in January", berlin, utc(1, 15, 7, 10));
    row("Berlin, sunset in January", berlin, utc(1, 15, 15, 22));
    row("Sydney, sunrise in December", sydney, utc(12, 21, 18, 41).addDays(-1));
    row("Sydney, sunset in June", sydney, utc(6, 21, 6, 54));
}

void tst_Daylight::sunRisesAndSetsWhenTheAlmanacSays()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(QDateTime, moment);
    const double elevation = solarElevation({latitude, longitude}, moment);
    QVERIFY2(std::abs(elevation + 0.833) < 0.35, qPrintable(QString::number(elevation))); // two minutes
}

void tst_Daylight::sunStandsHighAtNoon()
{
    QVERIFY(solarElevation({0, 0}, utc(3, 20, 12, 7)) > 89);
    QVERIFY(std::abs(solarElevation({23.436, 0}, utc(6, 21, 12, 2)) - 90) < 0.5);
    QVERIFY(solarElevation({0, 180}, utc(3, 20, 12, 7)) < -89);
    QVERIFY(solarElevation({0, -180}, utc(3, 20, 0, 7)) > 88);
}

void tst_Daylight::polesHaveOneDayAYear()
{
    for (int hour = 0; hour < 24; ++hour) {
        QCOMPARE(lightAt({90, 0}, utc(6, 21, hour)), Light::Day);
        QCOMPARE(lightAt({-90, 0}, utc(6, 21, hour)), Light::Night);
        QCOMPARE(lightAt({90, 77}, utc(12, 21, hour)), Light::Night);
        QCOMPARE(lightAt({-90, -77}, utc(12, 21, hour)), Light::Day);
        QCOMPARE(lightAt({90, 0}, utc(10, 1, hour)), Light::Twilight);
        QVERIFY(std::abs(solarElevation({90, 0}, utc(6, 21, hour)) - 23.43) < 0.05);
    }
}

void tst_Daylight::lightFollowsTheSeason()
{
    QCOMPARE(lightAt(berlin, utc(6, 21, 12)), Light::Day);
    QCOMPARE(lightAt(berlin, utc(6, 21, 20)), Light::Twilight);
    QCOMPARE(lightAt(berlin, utc(6, 21, 23)), Light::Night);
    QCOMPARE(lightAt(longyearbyen, utc(6, 21, 23)), Light::Day);
    QCOMPARE(lightAt(longyearbyen, utc(12, 21, 11)), Light::Night);
    QCOMPARE(lightAt(tromso, utc(12, 21, 11)), Light::Twilight);
}

void tst_Daylight::tellsTheTimeElsewhere()
{
    QCOMPARE(localTime(utc(1, 15, 12), u"Asia/Kathmandu"_s).time(), QTime(17, 45));
    QCOMPARE(localTime(utc(7, 15, 12), u"Europe/Berlin"_s).time(), QTime(14, 0));
    QCOMPARE(localTime(utc(7, 15, 12), u"Europe/Kyiv"_s).time(), QTime(15, 0));
    QCOMPARE(localTime(utc(7, 15, 12), u"Europe/Kiev"_s).time(), QTime(15, 0));
    QCOMPARE(localTime(utc(7, 15, 12), u"Asia/Calcutta"_s).time(), QTime(17, 30));
    QCOMPARE(localTime(utc(7, 15, 12), u"Pacific/Apia"_s).date(), QDate(2026, 7, 16));
}

void tst_Daylight::unknownZonesHaveNoTime()
{
    for (const QString &zone :
         {QString(), u"Mars/Olympus"_s, u"../../etc/passwd"_s, u"/etc/localtime"_s, u"EST5EDT,M3.2.0,M11.1.0"_s,
          u"Europe/Ber lin"_s, u"UTC+25:00"_s, QString(10'000, u'A'), u"Europe/\u0000"_s, u"Euröpe/Berlin"_s})
        QVERIFY2(!localTime(utc(1, 1, 0), zone).isValid(), qPrintable(zone.left(30)));
}

void tst_Daylight::readsTheTableOfZones()
{
    const auto zones = parseZoneTable(table);
    QVERIFY(zones.has_value());
    QCOMPARE(zones->size(), 6);
    QCOMPARE(zones->value(u"Europe/Berlin"_s), (Coordinates{52.5, 13 + 22 / 60.0}));
    QCOMPARE(zones->value(u"Antarctica/Troll"_s).latitude, -(72 + 41 / 3600.0));
}

void tst_Daylight::readsIso6709()
{
    QCOMPARE(*parseIso6709(u"-0030-00015"_s), (Coordinates{-0.5, -0.25}));
    QVERIFY(parseIso6709(u"+9000+18000"_s));
    for (const QString &text :
         {u""_s, u"+9001+00000"_s, u"+5230"_s, u"5230+01322"_s, u"+5230+01322+"_s, u"+52.5+013.4"_s, u"+٥٢30+01322"_s})
        QVERIFY2(!parseIso6709(text), qPrintable(text));
}

void tst_Daylight::refusesOtherTables()
{
    QCOMPARE(parseZoneTable({}).error().code, ErrorCode::Malformed);
    QCOMPARE(parseZoneTable("\t\t\t\n\n\0\xff").error().code, ErrorCode::Malformed);
    QCOMPARE(parseZoneTable(QByteArray(2 << 20, '\n')).error().code, ErrorCode::TooLarge);
}

void tst_Daylight::suggestsABigCity()
{
    const auto city = [](const QString &zone) {
        const auto found = suggest(zone, table, knownCities());
        return found ? found->name : QString();
    };
    QCOMPARE(city(u"Europe/Berlin"_s), u"Berlin"_s);
    QCOMPARE(city(u"Asia/Shanghai"_s), u"Shanghai"_s);
    QCOMPARE(city(u"America/New_York"_s), u"New York City"_s);
    QCOMPARE(city(u"Europe/Kiev"_s), u"Kyiv"_s);
    QCOMPARE(city(u"Europe/Andorra"_s), u"Andorra la Vella"_s); // no big one
    QCOMPARE(city(u"Europe/Paris"_s), u"Paris"_s);              // not in this table
    QCOMPARE(city(u"Etc/UTC"_s), QString());
    QCOMPARE(city(QString()), QString());
}

void tst_Daylight::suggestsWithoutATable()
{
    QCOMPARE(suggest(u"Europe/Berlin"_s, {}, knownCities())->id, test::berlin);
    QCOMPARE(suggest(u"Asia/Katmandu"_s, {}, knownCities())->name, u"Kathmandu"_s);
    QVERIFY(!suggest(u"Europe/Berlin"_s, table, Cities()));
}

QTEST_APPLESS_MAIN(tst_Daylight)
#include "tst_daylight.moc"
