// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fakes that view-models are tested on keep to what the live controllers do; and what a mirror shows.
#include "session/playbackmirror.h"
#include "support/controllercontract.h"
#include "support/fakes/fakesession.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using session::Playback;
using session::PlaybackMirror;
using Phase = Playback::Phase;

namespace {

Playback playing(Phase phase = Phase::Playing, Millis position = 10'000)
{
    Playback playback;
    playback.phase = phase;
    playback.item.id = u"moon"_s;
    playback.media.duration = 40'000;
    playback.media.tracks = {{ports::Track::Kind::Audio, 1, {}, u"en"_s, true},
                             {ports::Track::Kind::Audio, 2, {}, u"ja"_s, false},
                             {ports::Track::Kind::Subtitle, 1, {}, u"en"_s, true}};
    playback.position = position;
    playback.rate = phase == Phase::Playing ? 1 : 0;
    playback.revision = 7;
    return playback;
}

} // namespace

class TestControllers final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fakePlaybackKeepsTheContract();
    void fakePlaybackRefuses();
    void fakesTellWhatTheyAreTold();
    void fakesNoteWhatIsAsked();

    void showsAPauseAtOnce();
    void showsASeekUntilTheRoomHasIt();
    void addsUpStepsOverAnOldTruth();
    void showsTheTruthAfterARefusal();
    void keepsTheRestWhileAWishIsUnderWay();
    void forgetsWishesWithTheItem();
    void showsTracksAtOnce();
    void keepsTheVolumeWhateverIsTold();
};

void TestControllers::fakePlaybackKeepsTheContract()
{
    for (const bool obedient : {true, false}) {
        test::FakePlayback playback;
        playback.obedient = obedient;
        playback.tell(playing());
        test::checkOwnDecisions(playback);
        test::checkWishesShowAtOnce(playback);
        test::checkStepsAddUp(playback);
    }
}

void TestControllers::fakePlaybackRefuses()
{
    test::FakePlayback playback;
    playback.obedient = false;
    playback.tell(playing());
    QSignalSpy failed(&playback, &session::Controller::failed);
    playback.pause();
    playback.refuse(ErrorCode::Forbidden);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(playback.state().phase, Phase::Playing);
}

void TestControllers::fakesTellWhatTheyAreTold()
{
    test::FakeSession fake;
    const session::Controllers all = fake.controllers();
    QSignalSpy room(&all.room, &session::RoomController::changed);
    QSignalSpy lines(&all.conversation, &session::ConversationController::appended);
    QSignalSpy queue(&all.queue, &session::QueueController::changed);
    QSignalSpy likes(&all.moments, &session::MomentsController::likesChanged);
    QSignalSpy profile(&all.profile, &session::ProfileController::changed);
    fake.room.change([](session::RoomState &state) { state.invite = u"farnear:x"_s; });
    all.conversation.say(u"moon"_s);
    fake.queue.tell({{}, {}});
    fake.moments.setLikes({{}});
    all.profile.setName(u"Mia"_s);
    for (const QSignalSpy *spy : {&room, &lines, &queue, &likes, &profile})
        QCOMPARE(spy->size(), 1);
    QCOMPARE(all.room.state().invite, u"farnear:x"_s);
    QVERIFY(all.conversation.lines().constLast().mine);
    QCOMPARE(all.queue.entries().size(), 2);
    QCOMPARE(all.profile.name(), u"Mia"_s);
}

void TestControllers::fakesNoteWhatIsAsked()
{
    test::FakeSession fake;
    const session::Controllers all = fake.controllers();
    all.room.join(u"farnear:x"_s, u"moon"_s);
    all.queue.open({QUrl(u"file:///film.mkv"_s)});
    fake.moments.hasPicture = false;
    QSignalSpy failed(&all.moments, &session::Controller::failed);
    all.moments.take();
    QCOMPARE(fake.room.asked, QStringList{u"join farnear:x"_s});
    QCOMPARE(fake.room.password, u"moon"_s);
    QCOMPARE(fake.queue.files.size(), 1);
    QCOMPARE(failed.size(), 1);
}

void TestControllers::showsAPauseAtOnce()
{
    PlaybackMirror mirror;
    mirror.setTruth(playing(), 0);
    mirror.wishPlaying(false, 2000);
    QCOMPARE(mirror.shown().phase, Phase::Paused);
    QCOMPARE(mirror.position(5000), 12'000.0); // it stands where it was asked for
    mirror.setTruth(playing(), 2100);          // the clock breathes: not yet an answer
    QCOMPARE(mirror.shown().phase, Phase::Paused);
    mirror.setTruth(playing(Phase::Paused, 12'050), 2200);
    QVERIFY(!mirror.hasWishes());
    QCOMPARE(mirror.position(5000), 12'050.0);
}

void TestControllers::showsASeekUntilTheRoomHasIt()
{
    PlaybackMirror mirror;
    mirror.setTruth(playing(), 0);
    mirror.wishPosition(30'000, 1000);
    QCOMPARE(mirror.position(1000), 30'000.0);
    QCOMPARE(mirror.position(2000), 31'000.0);
    mirror.setTruth(playing(), 1100);
    QCOMPARE(mirror.position(2000), 31'000.0);
    Playback there = playing(Phase::Gathering, 30'000);
    ++there.revision;
    mirror.setTruth(there, 1200);
    QVERIFY(!mirror.hasWishes());
    QCOMPARE(mirror.shown().phase, Phase::Gathering);
    mirror.wishPosition(99'000, 1300);
    QCOMPARE(mirror.position(1300), 40'000.0); // never beyond the end
}

void TestControllers::addsUpStepsOverAnOldTruth()
{
    PlaybackMirror mirror;
    mirror.setTruth(playing(Phase::Paused), 0);
    mirror.wishStep(5000, 0);
    mirror.wishStep(5000, 50);
    Playback first = playing(Phase::Paused, 15'000);
    ++first.revision;
    mirror.setTruth(first, 60); // the answer to the first of two
    QCOMPARE(mirror.position(60), 20'000.0);
    mirror.wishStep(5000, 70);
    QCOMPARE(mirror.position(70), 25'000.0);
}

void TestControllers::showsTheTruthAfterARefusal()
{
    PlaybackMirror mirror;
    mirror.setTruth(playing(), 0);
    mirror.wishPlaying(false, 100);
    mirror.wishSpeed(2, 100);
    QVERIFY(mirror.dropWishes(200));
    QVERIFY(!mirror.dropWishes(200));
    QCOMPARE(mirror.shown().phase, Phase::Playing);
    QCOMPARE(mirror.shown().speed, 1.0);
    QCOMPARE(mirror.position(1000), 11'000.0);
}

void TestControllers::keepsTheRestWhileAWishIsUnderWay()
{
    PlaybackMirror mirror;
    mirror.setTruth(playing(), 0);
    mirror.wishSpeed(2, 1000);
    QCOMPARE(mirror.shown().speed, 2.0);
    QCOMPARE(mirror.position(1000), 11'000.0);
    QCOMPARE(mirror.position(2000), 13'000.0);
    Playback named = playing();
    named.item.tags.title = u"Same Moon"_s;
    mirror.setTruth(named, 1100);
    QCOMPARE(mirror.shown().item.tags.title, u"Same Moon"_s);
    QCOMPARE(mirror.shown().speed, 2.0);
}

void TestControllers::forgetsWishesWithTheItem()
{
    PlaybackMirror mirror;
    mirror.setTruth(playing(), 0);
    mirror.wishPosition(30'000, 0);
    Playback next = playing();
    next.item.id = u"next"_s;
    next.position = 0;
    mirror.setTruth(next, 100);
    QVERIFY(!mirror.hasWishes());
    QCOMPARE(mirror.position(100), 100.0);
}

void TestControllers::showsTracksAtOnce()
{
    PlaybackMirror mirror;
    mirror.setTruth(playing(), 0);
    mirror.selectTrack(ports::Track::Kind::Audio, 2);
    mirror.selectTrack(ports::Track::Kind::Subtitle, -1);
    const auto &tracks = mirror.shown().media.tracks;
    QVERIFY(!tracks[0].selected && tracks[1].selected && !tracks[2].selected);
    mirror.selectTrack(ports::Track::Kind::Audio, 9); // there is none
    mirror.setTruth(playing(), 100);
    QVERIFY(mirror.shown().media.tracks[0].selected);
}

void TestControllers::keepsTheVolumeWhateverIsTold()
{
    PlaybackMirror mirror;
    mirror.setVolume(0.3);
    mirror.setMuted(true);
    mirror.setTruth(playing(), 0); // whose volume is 1
    QCOMPARE(mirror.shown().volume, 0.3);
    QVERIFY(mirror.shown().muted);
}

QTEST_GUILESS_MAIN(TestControllers)
#include "tst_controllers.moc"
