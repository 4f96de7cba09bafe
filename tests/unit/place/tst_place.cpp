// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include <cmath>

#include "knowncities.h"
#include "place/daylight.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::place;
using test::knownCities;

namespace {

struct End {
    qint64 city = 0; //!< 0: a point without one
    Coordinates at;
    QString zone;
    QDateTime winter; //!< local
    QDateTime summer; //!< local
};

struct Pair {
    QString name;
    double km = 0;
    double cellKm = 0; //!< between the centres of the cells of about 100 km
    QList<End> ends;
};

const QDateTime winter(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
const QDateTime summer(QDate(2026, 7, 15), QTime(22, 30), Qt::UTC);

End readEnd(const QStringList &fields)
{
    return {fields[0].toLongLong(),
            {fields[1].toDouble(), fields[2].toDouble()},
            fields[3],
            QDateTime::fromString(fields[4], Qt::ISODate),
            QDateTime::fromString(fields[5], Qt::ISODate)};
}

/** What make-pairs.py worked out. */
QList<Pair> pairs()
{
    QFile file(QStringLiteral(FARNEAR_PAIRS));
    QList<Pair> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u'\t');
        if (!line.startsWith(u'#') && fields.size() == 15)
            all << Pair{fields[0],
                        fields[1].toDouble(),
                        fields[2].toDouble(),
                        {readEnd(fields.mid(3, 6)), readEnd(fields.mid(9))}};
    }
    return all;
}

bool agree(double value, double expected, double part)
{
    return std::abs(value - expected) <= std::max(expected * part, 0.001);
}

SharedPlace told(Coordinates at, Precision precision)
{
    return share(ownPlaceAt(at, knownCities()), precision);
}

} // namespace

class tst_Place : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheTableOfPairs();
    void tellsTheTimeOfTheTable();
    void distanceIsTheSameBothWays();
    void oppositePlacesAreHalfTheEarthApart();
    void saysWhatCanBeSaid();
    void cellsAreAtLeast100KmWide();
    void cellsStayWhereTheyAre();
    void whatIsNoPlaceHasACellToo();
};

void tst_Place::agreesWithTheTableOfPairs()
{
    QVERIFY(pairs().size() >= 40);
    for (const Pair &pair : pairs()) {
        const Coordinates one = pair.ends[0].at, other = pair.ends[1].at;
        const double km = distanceKm(one, other);
        QVERIFY2(agree(km, pair.km, 0.0005), qPrintable(pair.name + u' ' + QString::number(km)));
        const double cellKm = distanceKm(coarse(one), coarse(other));
        QVERIFY2(agree(cellKm, pair.cellKm, 0.0005), qPrintable(pair.name + u' ' + QString::number(cellKm)));
        if (pair.ends[0].city == 0)
            continue;
        const auto first = knownCities().byId(pair.ends[0].city), second = knownCities().byId(pair.ends[1].city);
        QVERIFY2(first && second, qPrintable(pair.name));
        QVERIFY2(agree(distanceKm(first->at, second->at), pair.km, 0.005), qPrintable(pair.name));
    }
}

void tst_Place::tellsTheTimeOfTheTable()
{
    for (const Pair &pair : pairs()) {
        for (const End &end : pair.ends) {
            const QString zone = end.city == 0 ? end.zone : knownCities().byId(end.city)->zone;
            QCOMPARE(zone, end.zone);
            for (const auto &[utc, expected] : {std::pair(winter, end.winter), std::pair(summer, end.summer)}) {
                const QDateTime local = localTime(utc, zone);
                QVERIFY2(local.isValid(), qPrintable(zone));
                QCOMPARE(local.date(), expected.date());
                QCOMPARE(local.time(), expected.time());
            }
        }
    }
}

void tst_Place::distanceIsTheSameBothWays()
{
    for (const Pair &pair : pairs())
        QVERIFY(
            agree(distanceKm(pair.ends[0].at, pair.ends[1].at), distanceKm(pair.ends[1].at, pair.ends[0].at), 1e-9));
    QCOMPARE(distanceKm({90, 0}, {90, 170}), 0.0);
    QVERIFY(agree(distanceKm({0, 180}, {0, -180}), 0, 0));
}

void tst_Place::oppositePlacesAreHalfTheEarthApart()
{
    constexpr double overThePoles = 20003.93; // km, the shortest way between any two opposite places
    for (const double latitude : {0.0, 10.0, 45.0, 80.0, 90.0}) {
        const double km = distanceKm({latitude, 30}, {-latitude, -150});
        QVERIFY2(agree(km, overThePoles, 0.003), qPrintable(QString::number(km)));
    }
}

void tst_Place::saysWhatCanBeSaid()
{
    using Kind = Apart::Kind;
    const Coordinates alexanderplatz{52.5219, 13.4132}, zoo{52.5074, 13.3326}, podil{50.4657, 30.5159};
    const auto kind = [](Coordinates one, Precision how, Coordinates other, Precision otherHow) {
        return apart(told(one, how), told(other, otherHow)).kind;
    };
    QCOMPARE(kind(zoo, Precision::Nothing, podil, Precision::Exact), Kind::Unknown);
    QCOMPARE(kind(zoo, Precision::City, podil, Precision::City), Kind::Far);
    QCOMPARE(kind(zoo, Precision::City, alexanderplatz, Precision::City), Kind::SameCity);
    QCOMPARE(kind(zoo, Precision::Exact, alexanderplatz, Precision::Exact), Kind::Far);
    QCOMPARE(kind(zoo, Precision::Exact, {52.5079, 13.3330}, Precision::Exact), Kind::SamePlace);
    QCOMPARE(kind(zoo, Precision::Coarse, alexanderplatz, Precision::Coarse), Kind::Near);
    QCOMPARE(kind(zoo, Precision::Coarse, podil, Precision::Coarse), Kind::Far);
    QVERIFY(apart(told(zoo, Precision::City), told(alexanderplatz, Precision::City)).isZero());
    QVERIFY(!apart(told(zoo, Precision::Coarse), told(zoo, Precision::Coarse)).isZero());
}

void tst_Place::cellsAreAtLeast100KmWide()
{
    for (int band = 1; band < 197; ++band) {
        const double north = -90 + (band + 1) * 180.0 / 198, south = -90 + band * 180.0 / 198;
        QVERIFY2(distanceKm({north, 0}, {south, 0}) >= 100, qPrintable(QString::number(band)));
        // The first two cells of the band; their centres are as far apart as their sides are long, at that latitude.
        const Coordinates first = coarse({(north + south) / 2, -179.99});
        const double wide = 2 * (first.longitude + 180);
        const double pole = std::abs(north) > std::abs(south) ? north : south;
        const double shortSide = std::cos(pole * M_PI / 180) * 6378.137 * wide * M_PI / 180;
        QVERIFY2(shortSide >= 99.9, qPrintable(QString::number(band) + u' ' + QString::number(shortSide)));
    }
    QCOMPARE(coarse({89.9, 77}), (Coordinates{90, 0}));
    QCOMPARE(coarse({-90, 12}), (Coordinates{-90, 0}));
}

void tst_Place::cellsStayWhereTheyAre()
{
    for (double latitude = -90; latitude <= 90; latitude += 0.25) {
        QCOMPARE(coarse({latitude, 180}), coarse({latitude, -180})); // the same meridian
        for (double longitude = -180; longitude <= 180; longitude += 7.5) {
            const Coordinates centre = coarse({latitude, longitude});
            QCOMPARE(coarse(centre), centre);
            QVERIFY(std::abs(centre.latitude) <= 90 && std::abs(centre.longitude) <= 180);
        }
    }
}

void tst_Place::whatIsNoPlaceHasACellToo()
{
    for (const double wrong : {std::nan(""), HUGE_VAL, -HUGE_VAL, 1e300, -1e300}) {
        for (const Coordinates at : {Coordinates{wrong, 0}, {0, wrong}, {wrong, wrong}}) {
            const Coordinates centre = coarse(at);
            QVERIFY(std::abs(centre.latitude) <= 90 && std::abs(centre.longitude) <= 180);
        }
    }
}

QTEST_APPLESS_MAIN(tst_Place)
#include "tst_place.moc"
