// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <random>

#include "knowncities.h"
#include "protocol/contentcodec.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::place;
using test::knownCities;

namespace {

constexpr int places = 100'000;
constexpr int placesWithCities = 150; // finding the nearest city takes longer

/** Anywhere on the earth, alike everywhere; the same ones on every run. */
class Traveller {
public:
    Coordinates anywhere() { return {std::asin(part(-1, 1)) * 180 / M_PI, part(-180, 180)}; }
    /** Somewhere in the same cell. */
    Coordinates around(Coordinates at)
    {
        const Coordinates cell = coarse(at);
        const double wide = std::min(360.0, 1 / std::cos(at.latitude * M_PI / 180)); // degrees
        Coordinates near = at;
        do
            near = {std::clamp(cell.latitude + part(-0.9, 0.9), -90.0, 90.0), at.longitude + part(-wide, wide)};
        while (coarse(near) != cell);
        return near;
    }
    double part(double from, double to) { return std::uniform_real_distribution<double>(from, to)(m_random); }

private:
    std::mt19937 m_random{20261122};
};

/** A person in a city, by no more than the code's own means of saying so. */
OwnPlace somebody(Coordinates at, qint64 number)
{
    OwnPlace place;
    place.at = at;
    place.point = true;
    place.city = 1'000'000 + number;
    place.cityAt = {at.latitude * 0.999, at.longitude * 0.999};
    place.name = u"Secretville%1"_s.arg(number);
    place.country = u"QX"_s;
    place.zone = u"Secret/Zone%1"_s.arg(number);
    place.coarseZone = u"Coarse/Zone"_s;
    return place;
}

QByteArray payload(const SharedPlace &place)
{
    return protocol::encode(model::Profile{u"Mia"_s, 3, place});
}

QJsonObject placeIn(const QByteArray &profile)
{
    return QJsonDocument::fromJson(profile).object().value("place"_L1).toObject();
}

/** No number in the text has more decimals. */
bool isNoFiner(const QByteArray &json, int decimals)
{
    for (qsizetype point = json.indexOf('.'); point >= 0; point = json.indexOf('.', point + 1)) {
        qsizetype end = point + 1;
        while (end < json.size() && (std::isdigit(uchar(json[end])) || json[end] == 'e'))
            ++end;
        if (end - point - 1 > decimals)
            return false;
    }
    return true;
}

} // namespace

class tst_PlacePrivacy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsNothing();
    void coarseIsTheSameForEveryPlaceOfTheCell();
    void coarseTellsTheCellAndItsZoneOnly();
    void cityIsTheSameForEverybodyInIt();
    void exactIsRoundedTo10Metres();
    void coarseZoneFollowsFromTheCell();
};

void tst_PlacePrivacy::nothingIsNothing()
{
    Traveller traveller;
    const QByteArray silent = payload({});
    QCOMPARE(placeIn(silent), QJsonObject());
    for (int i = 0; i < places; ++i) {
        const SharedPlace told = share(somebody(traveller.anywhere(), i), Precision::Nothing);
        QVERIFY(told == SharedPlace());
        if (i % 100 == 0)
            QCOMPARE(payload(told), silent);
    }
}

void tst_PlacePrivacy::coarseIsTheSameForEveryPlaceOfTheCell()
{
    Traveller traveller;
    for (int i = 0; i < places; ++i) {
        const Coordinates at = traveller.anywhere();
        const SharedPlace one = share(somebody(at, i), Precision::Coarse);
        const SharedPlace other = share(somebody(traveller.around(at), i + 1), Precision::Coarse);
        QCOMPARE(one, other);
        QCOMPARE(one.at, coarse(at));
        QVERIFY(distanceKm(one.at, at) < 110); // but not useless
    }
}

void tst_PlacePrivacy::coarseTellsTheCellAndItsZoneOnly()
{
    Traveller traveller;
    for (int i = 0; i < places; ++i) {
        const Coordinates at = traveller.anywhere();
        const QByteArray json = payload(share(somebody(at, i), Precision::Coarse));
        const QJsonObject place = placeIn(json);
        QCOMPARE(place.keys(), (QStringList{u"latitude"_s, u"longitude"_s, u"precision"_s, u"zone"_s}));
        QCOMPARE(place["latitude"_L1].toDouble(), coarse(at).latitude);
        QCOMPARE(place["longitude"_L1].toDouble(), coarse(at).longitude);
        QCOMPARE(place["zone"_L1].toString(), u"Coarse/Zone"_s);
        QVERIFY(!json.contains("Secret") && !json.contains("QX") && isNoFiner(json, 4));
    }
}

void tst_PlacePrivacy::cityIsTheSameForEverybodyInIt()
{
    Traveller traveller;
    for (int i = 0; i < placesWithCities; ++i) {
        const Coordinates at = traveller.anywhere();
        const OwnPlace here = ownPlaceAt(at, knownCities());
        const QByteArray json = payload(share(here, Precision::City));
        // who picked it from the list, and who is somewhere in it
        const City city = *knownCities().byId(here.city);
        QCOMPARE(payload(share(ownPlace(city, knownCities()), Precision::City)), json);
        OwnPlace elsewhere = ownPlaceAt({city.at.latitude, city.at.longitude}, knownCities());
        elsewhere.at = traveller.anywhere();
        QCOMPARE(payload(share(elsewhere, Precision::City)), json);
        QVERIFY(isNoFiner(json, 4));
    }
}

void tst_PlacePrivacy::exactIsRoundedTo10Metres()
{
    Traveller traveller;
    for (int i = 0; i < places; ++i) {
        const Coordinates at = traveller.anywhere();
        const QByteArray json = payload(share(somebody(at, i), Precision::Exact));
        const QJsonObject place = placeIn(json);
        QVERIFY(isNoFiner(json, 4) && !json.contains("Secretville"));
        QVERIFY(std::abs(place["latitude"_L1].toDouble() - at.latitude) <= 0.000051);
        QVERIFY(std::abs(place["longitude"_L1].toDouble() - at.longitude) <= 0.000051);
    }
}

void tst_PlacePrivacy::coarseZoneFollowsFromTheCell()
{
    Traveller traveller;
    for (int i = 0; i < placesWithCities; ++i) {
        const Coordinates at = traveller.anywhere();
        const SharedPlace one = share(ownPlaceAt(at, knownCities()), Precision::Coarse);
        const SharedPlace other = share(ownPlaceAt(traveller.around(at), knownCities()), Precision::Coarse);
        QCOMPARE(payload(one), payload(other));
        QCOMPARE(one.zone, knownCities().nearest(coarse(at))->zone);
    }
}

QTEST_APPLESS_MAIN(tst_PlacePrivacy)
#include "tst_placeprivacy.moc"
