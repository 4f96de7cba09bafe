// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two people near each other though far: what each tells of their place, likes and calls out, over a real room.
#include <QSignalSpy>

#include "session/journal.h"
#include "support/meeting.h"
#include "support/testmedia.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using place::Precision;
using test::Person;

namespace {

const place::OwnPlace berlin{
    {52.5163, 13.3777}, true, 2950159, {52.52437, 13.41053}, u"Berlin"_s, u"DE"_s, u"Europe/Berlin"_s,
    u"Europe/Berlin"_s};
const place::OwnPlace kyiv{{50.45466, 30.5238}, false,   703448,           {50.45466, 30.5238},
                           u"Kyiv"_s,           u"UA"_s, u"Europe/Kyiv"_s, u"Europe/Kyiv"_s};

/** What one sees of the other. */
place::SharedPlace placeOfOther(const Person &seeing)
{
    for (const session::RoomMember &member : seeing.room().members) {
        if (!member.isMe)
            return member.place;
    }
    return {};
}

bool likes(const Person &seeing, const QString &memberId, const QString &title)
{
    const auto &list = seeing.session->moments().likes();
    return std::any_of(list.begin(), list.end(), [&](const session::Like &like) {
        return like.memberId == memberId && like.item.tags.title == title;
    });
}

} // namespace

class TestNearTwo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsAProfileToItsOwner();
    void tellsTheCityAndNothingFiner();
    void tellsEachRoomWhatWasChosenForIt();
    void forgetsWhereSomebodyWasWhenTheyLeave();
    void seesHeartsAtOnceAndTakesThemBack();
    void callsOutWithoutLeavingALine();
    void saysGoodNight();
    void queuesWhatTheOtherLikes();
};

void TestNearTwo::keepsAProfileToItsOwner()
{
#ifdef Q_OS_WIN
    QSKIP("Folders of a user are theirs there.");
#endif
    const QTemporaryDir folder;
    const QString profile = folder.filePath(u"a/new one"_s);
    QVERIFY(main::makeProfile(profile));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(profile) & others));
}

void TestNearTwo::tellsTheCityAndNothingFiner()
{
    Person mia(u"Mia"_s);
    Person jun(u"Jun"_s);
    mia->profile().setPlace(berlin);
    jun->profile().setPlace(kyiv);
    test::startRoom(mia);
    test::join(jun, mia);
    QTRY_COMPARE(placeOfOther(mia), place::share(kyiv, Precision::City));
    QTRY_COMPARE(placeOfOther(jun), place::share(berlin, Precision::City));
    QCOMPARE(placeOfOther(jun).at, berlin.cityAt);
    QCOMPARE(qRound(place::apart(placeOfOther(mia), placeOfOther(jun)).km), 1208);
}

void TestNearTwo::tellsEachRoomWhatWasChosenForIt()
{
    Person mia(u"Mia"_s);
    Person jun(u"Jun"_s);
    mia->profile().setPlace(berlin);
    mia->profile().setSharing(Precision::Nothing);
    test::startRoom(mia);
    test::join(jun, mia);
    QCOMPARE(placeOfOther(jun), place::SharedPlace());
    mia->room().setSharing(Precision::Coarse);
    QTRY_COMPARE(placeOfOther(jun), place::share(berlin, Precision::Coarse));
    QTRY_COMPARE(mia.room().sharing, Precision::Coarse);
    mia->room().setSharing(Precision::Exact);
    QTRY_COMPARE(placeOfOther(jun).precision, Precision::Exact);
    // Another room hears only what is told to every new one.
    mia->room().leave();
    QTRY_COMPARE(mia.room().mode, session::RoomState::Mode::Alone);
    QTRY_COMPARE(mia.room().sharing, Precision::Nothing);
}

void TestNearTwo::forgetsWhereSomebodyWasWhenTheyLeave()
{
    Person mia(u"Mia"_s);
    Person jun(u"Jun"_s);
    jun->profile().setPlace(kyiv);
    test::startRoom(mia);
    test::join(jun, mia);
    QTRY_COMPARE(placeOfOther(mia).name, u"Kyiv"_s);
    jun->room().leave();
    QTRY_COMPARE(mia.room().members.size(), 1);
    QCOMPARE(placeOfOther(mia), place::SharedPlace());
}

void TestNearTwo::seesHeartsAtOnceAndTakesThemBack()
{
    Person mia(u"Mia"_s);
    Person jun(u"Jun"_s);
    test::startRoom(mia);
    test::join(jun, mia);
    QTemporaryDir media;
    const QString song = test::makeSong(media.path(), u"night bus.mp3"_s, 20);
    QVERIFY(!song.isEmpty());
    mia->queue().open({QUrl::fromLocalFile(song)});
    QTRY_VERIFY_WITH_TIMEOUT(mia.isPlaying(), 15'000);
    QTRY_COMPARE(jun->playback().state().item.tags.title, mia->playback().state().item.tags.title);
    const QString title = mia->playback().state().item.tags.title;
    mia->moments().setLiked(true);
    QTRY_VERIFY(likes(jun, mia.room().me, title));
    QTRY_VERIFY(jun.sees(session::ChatLine::Kind::Heart));
    mia->moments().setLiked(false);
    QTRY_VERIFY(!likes(jun, mia.room().me, title));
    QCOMPARE(jun->moments().contributions().constFirst().memberId, mia.room().me);
}

void TestNearTwo::callsOutWithoutLeavingALine()
{
    Person mia(u"Mia"_s);
    Person jun(u"Jun"_s);
    test::startRoom(mia);
    test::join(jun, mia);
    QSignalSpy heard(&jun->conversation(), &session::ConversationController::reacted);
    const auto lines = jun->conversation().lines().size();
    mia->conversation().react(u"🌙"_s, 4);
    QTRY_COMPARE(heard.size(), 1);
    const auto reaction = heard[0][0].value<session::Reaction>();
    QCOMPARE(reaction.text, u"🌙"_s);
    QCOMPARE(reaction.count, 4);
    QCOMPARE(reaction.name, u"Mia"_s);
    QVERIFY(!reaction.mine);
    QCOMPARE(jun->conversation().lines().size(), lines);
}

void TestNearTwo::saysGoodNight()
{
    Person mia(u"Mia"_s);
    Person jun(u"Jun"_s);
    test::startRoom(mia);
    test::join(jun, mia);
    mia->conversation().sayGoodNight(u"sleep well"_s);
    QTRY_VERIFY(jun.sees(session::ChatLine::Kind::GoodNight));
    QVERIFY(jun->conversation().lines().constLast().text.contains(u"sleep well"_s));
}

void TestNearTwo::queuesWhatTheOtherLikes()
{
    Person mia(u"Mia"_s);
    Person jun(u"Jun"_s);
    test::startRoom(mia);
    test::join(jun, mia);
    model::QueueEntry song;
    song.id = u"somewhere-else"_s;
    song.tags.title = u"Night bus"_s;
    song.source.fileName = u"night-bus.flac"_s;
    song.tags.kind = model::Tags::Kind::Music;
    mia->moments().setItemLiked(song, true);
    QTRY_VERIFY(likes(jun, mia.room().me, u"Night bus"_s));
    jun->queue().enqueueItem(jun->moments().likes().constFirst().item);
    QTRY_COMPARE(mia->queue().entries().size(), 1);
    QCOMPARE(mia->queue().entries().constFirst().item.tags.title, u"Night bus"_s);
    QCOMPARE(mia->queue().entries().constFirst().addedBy, u"Jun"_s);
    QVERIFY(!mia->queue().entries().constFirst().here);
}

FARNEAR_SESSION_TEST_MAIN(TestNearTwo)
#include "tst_neartwo.moc"
