// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include "places/citydata.h"
#include "support/fakes/fakesession.h"
#include "viewmodels/placeviewmodel.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;

namespace {

constexpr qint64 berlin = 2950159;

/** A location service that says what it is told to say. */
class ToldLocator : public ports::Locator {
public:
    int asked = 0;
    void locate() override { ++asked; }
};

/** A person, the list of cities, and what a sheet would show of both. */
struct Desk {
    test::FakeSession session;
    CityDirectory book{cityData};
    ToldLocator locator;
    PlaceViewModel places{session.profile, session.room, book, &locator};

    [[nodiscard]] QString found(int row, int role = PlaceModel::NameRole)
    {
        return places.results()->index(row).data(role).toString();
    }
    void type(const QString &text)
    {
        places.setQuery(text);
        QTRY_VERIFY(book.isOpen());
    }
};

} // namespace

class tst_PlaceViewModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Berlin");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void knowsNothingAtFirst();
    void suggestsTheCityOfTheTimeZone();
    void findsWhatIsTyped();
    void findsInThePersonsLanguage();
    void takesCoordinatesWhereCitiesAreTyped();
    void asksTheSystemOnlyWhenTold();
    void waitsForTheListWithWhatTheSystemSaid();
    void saysWhyTheSystemDidNotAnswer();
    void showsWhatOthersSee();
    void choosesForNewRoomsWhileAlone();
    void choosesForOneRoom();
    void forgets();
};

void tst_PlaceViewModel::knowsNothingAtFirst()
{
    Desk desk;
    const QAbstractItemModelTester tester(desk.places.results());
    QVERIFY(!desk.places.known());
    QCOMPARE(desk.places.text(), QString());
    QCOMPARE(desk.places.detail(), QString());
    QCOMPARE(desk.places.sharing(), PlaceViewModel::City);
    QVERIFY(!desk.book.isOpen()); // nothing is read unasked
    desk.type(u"zzzzzzzz"_s);
    QVERIFY(desk.places.nothingFound());
    desk.type({});
    QVERIFY(!desk.places.nothingFound());
}

void tst_PlaceViewModel::suggestsTheCityOfTheTimeZone()
{
    Desk desk;
    desk.places.refresh();
    QTRY_COMPARE(desk.places.suggestion(), u"Berlin"_s);
    QSignalSpy chosen(&desk.places, &PlaceViewModel::chosen);
    desk.places.chooseSuggestion();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(desk.session.profile.place()->city, berlin);
    QCOMPARE(desk.places.text(), u"Berlin, Germany"_s);
    QVERIFY(!desk.places.detail().isEmpty());
    QCOMPARE(desk.places.suggestion(), QString());
}

void tst_PlaceViewModel::findsWhatIsTyped()
{
    Desk desk;
    const QAbstractItemModelTester tester(desk.places.results());
    desk.type(u"springfield"_s);
    QTRY_COMPARE(desk.places.results()->count(), 6);
    QCOMPARE(desk.found(0), u"Springfield"_s);
    QCOMPARE(desk.found(0, PlaceModel::DetailRole), u"Missouri, United States"_s);
    QVERIFY(!desk.found(0, PlaceModel::TimeRole).isEmpty());
    desk.type(u"Singapore"_s);
    desk.places.choose(0);
    QCOMPARE(desk.places.text(), u"Singapore"_s);
    QCOMPARE(desk.places.query(), QString());
    QCOMPARE(desk.places.results()->count(), 0);
    desk.places.choose(7); // not there
    QCOMPARE(desk.places.text(), u"Singapore"_s);
}

void tst_PlaceViewModel::findsInThePersonsLanguage()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    Desk desk;
    desk.type(u"慕尼"_s);
    QTRY_COMPARE(desk.found(0), u"慕尼黑"_s);
    QCOMPARE(desk.found(0, PlaceModel::DetailRole), u"德国"_s);
    desk.type(u"Munich"_s);
    QCOMPARE(desk.found(0), u"慕尼黑"_s);
    desk.places.choose(0);
    QCOMPARE(desk.session.profile.place()->name, u"Munich"_s); // what is shared does not tell the language
    QCOMPARE(desk.book.nameOf(berlin), u"柏林"_s);
}

void tst_PlaceViewModel::takesCoordinatesWhereCitiesAreTyped()
{
    Desk desk;
    desk.type(u"52.50, 13.39"_s);
    QTRY_COMPARE(desk.places.results()->count(), 1);
    QCOMPARE(desk.found(0), u"52.5000, 13.3900"_s);
    QCOMPARE(desk.found(0, PlaceModel::DetailRole), u"Near Berlin, Germany"_s);
    QVERIFY(!desk.places.exactKnown());
    desk.places.choose(0);
    QVERIFY(desk.places.exactKnown());
    QCOMPARE(desk.places.text(), u"Near Berlin, Germany"_s);
    QVERIFY(desk.places.detail().startsWith(u"52.5000, 13.3900"_s));
}

void tst_PlaceViewModel::asksTheSystemOnlyWhenTold()
{
    Desk desk;
    desk.places.refresh();
    QTRY_VERIFY(desk.book.isOpen());
    QCOMPARE(desk.locator.asked, 0);
    desk.places.useSystem();
    desk.places.useSystem();
    QCOMPARE(desk.locator.asked, 1);
    QVERIFY(desk.places.locating());
    Q_EMIT desk.locator.located({52.5, 13.4});
    QVERIFY(!desk.places.locating());
    QCOMPARE(desk.session.profile.place()->at, (place::Coordinates{52.5, 13.4}));
    QVERIFY(PlaceViewModel(desk.session.profile, desk.session.room, desk.book, nullptr).canLocate() == false);
}

void tst_PlaceViewModel::waitsForTheListWithWhatTheSystemSaid()
{
    Desk desk;
    desk.places.useSystem();
    Q_EMIT desk.locator.located({52.5, 13.4});
    QVERIFY(desk.places.locating() || desk.book.isOpen());
    QTRY_VERIFY(desk.places.known());
    QCOMPARE(desk.session.profile.place()->city, berlin);
    QVERIFY(!desk.places.locating());
}

void tst_PlaceViewModel::saysWhyTheSystemDidNotAnswer()
{
    Desk desk;
    desk.places.useSystem();
    Q_EMIT desk.locator.failed({ErrorCode::LocationForbidden, {}});
    QCOMPARE(desk.places.problem(), Error{ErrorCode::LocationForbidden}.sentence());
    QVERIFY(!desk.places.locating() && !desk.places.known());
    desk.places.refresh();
    QCOMPARE(desk.places.problem(), QString());
}

void tst_PlaceViewModel::showsWhatOthersSee()
{
    Desk desk;
    desk.type(u"52.5, 13.39"_s);
    QTRY_COMPARE(desk.places.results()->count(), 1);
    desk.places.choose(0);
    QCOMPARE(desk.places.examples(),
             (QStringList{u"no distance, no local time"_s, u"somewhere within 100 km"_s, u"Berlin, Germany"_s,
                          u"52.5000, 13.3900"_s}));
}

void tst_PlaceViewModel::choosesForNewRoomsWhileAlone()
{
    Desk desk;
    QVERIFY(!desk.places.inRoom());
    desk.places.setSharing(PlaceViewModel::Coarse);
    QCOMPARE(desk.places.sharing(), PlaceViewModel::Coarse);
    QCOMPARE(desk.session.profile.sharing(), place::Precision::Coarse);
}

void tst_PlaceViewModel::choosesForOneRoom()
{
    Desk desk;
    desk.session.room.change([](session::RoomState &state) {
        state.mode = session::RoomState::Mode::EmbeddedServer;
        state.sharing = place::Precision::City;
    });
    QVERIFY(desk.places.inRoom());
    desk.places.setSharing(PlaceViewModel::Exact);
    QTRY_COMPARE(desk.places.sharing(), PlaceViewModel::Exact);
    QCOMPARE(desk.session.profile.sharing(), place::Precision::City);
    QVERIFY(!desk.places.isDefault());
    desk.places.setSharing(PlaceViewModel::Nothing);
    QTRY_COMPARE(desk.places.sharing(), PlaceViewModel::Nothing);
    desk.places.makeDefault();
    QVERIFY(desk.places.isDefault());
}

void tst_PlaceViewModel::forgets()
{
    Desk desk;
    desk.type(u"Kyiv"_s);
    QTRY_VERIFY(desk.places.results()->count() > 0);
    desk.places.choose(0);
    QVERIFY(desk.places.known());
    desk.places.forget();
    QVERIFY(!desk.places.known());
    QVERIFY(!desk.session.profile.place());
}

QTEST_MAIN(tst_PlaceViewModel)
#include "tst_placeviewmodel.moc"
