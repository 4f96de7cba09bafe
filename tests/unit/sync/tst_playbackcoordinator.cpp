// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <limits>

#include "sync/playbackcoordinator.h"

using namespace farnear;
using namespace farnear::sync;

class TestConductor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensOnceEverybodyIsReady();
    void startsWithoutTheLateAtTheDeadline();
    void standsAtTheDeadlineWhenNobodyIsReady();
    void goesOnByItselfOnceSomebodyIsReady();
    void staysWhereAPersonPausedIt();
    void holdsOnceForWhoNeverComes();
    void holdsWhenNobodyIsLeftPlaying();
    void neverWaitsForThoseWithoutTheFile();
    void standsStillWhenNobodyHasTheFile();
    void doesNotWaitForTheAway();
    void startsAtOnceWhenAllStandPrepared();
    void pausesALittleAheadAtTheSamePlace();
    void leadGrowsWithTheSlowestRoundTrip();
    void refusesAStaleWish();
    void itsOwnStepsMakeNothingStale();
    void refusesNonsense_data();
    void refusesNonsense();
    void aLeaverIsNotAwaited();
    void holdsForAStallOnlyWhenAskedTo();
    void aloneTheTimelineFollowsThePlayer();
    void whatPlayedStandsPausedAfterARestart();
    void changesSpeedWithoutAJump();

private:
    static Intent intent(Intent::Kind kind, const PlaybackCoordinator &conductor)
    {
        Intent request;
        request.kind = kind;
        request.base = conductor.timeline().revision;
        request.item = QStringLiteral("film");
        return request;
    }
    static model::MemberStatus status(model::Phase phase, const PlaybackCoordinator &conductor, Millis rtt = 0)
    {
        model::MemberStatus status;
        status.phase = phase;
        status.revision = conductor.timeline().revision;
        status.rtt = rtt;
        return status;
    }
    /** Mia and Jun with the film open and ready; playing from 0 at the returned instant. */
    static Millis playing(PlaybackCoordinator &conductor)
    {
        conductor.setMember(QStringLiteral("mia"), {}, 0);
        conductor.setMember(QStringLiteral("jun"), {}, 0);
        [[maybe_unused]] const auto done
            = conductor.apply(intent(Intent::Kind::Open, conductor), QStringLiteral("mia"), 0);
        conductor.setMember(QStringLiteral("mia"), status(model::Phase::Ready, conductor), 10);
        conductor.setMember(QStringLiteral("jun"), status(model::Phase::Ready, conductor), 20);
        return conductor.timeline().at;
    }
};

void TestConductor::opensOnceEverybodyIsReady()
{
    PlaybackCoordinator conductor;
    conductor.setMember(QStringLiteral("mia"), {}, 0);
    conductor.setMember(QStringLiteral("jun"), {}, 0);
    QVERIFY(conductor.apply(intent(Intent::Kind::Open, conductor), QStringLiteral("mia"), 100));
    QCOMPARE(conductor.timeline().state, Timeline::State::Gathering);
    QCOMPARE(conductor.timeline().waiting, QStringList({QStringLiteral("jun"), QStringLiteral("mia")}));

    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Ready, conductor), 150);
    QCOMPARE(conductor.timeline().state, Timeline::State::Gathering);
    conductor.setMember(QStringLiteral("jun"), status(model::Phase::Ready, conductor), 200);
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
    QCOMPARE(conductor.timeline().at, 200 + conductor.lead());
    QCOMPARE(conductor.timeline().positionAt(conductor.timeline().at + 500), 500.0);
}

void TestConductor::startsWithoutTheLateAtTheDeadline()
{
    PlaybackCoordinator conductor;
    conductor.setMember(QStringLiteral("mia"), {}, 0);
    conductor.setMember(QStringLiteral("jun"), {}, 0);
    QVERIFY(conductor.apply(intent(Intent::Kind::Open, conductor), QStringLiteral("mia"), 0));
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Ready, conductor), 10);
    conductor.setMember(QStringLiteral("jun"), status(model::Phase::Loading, conductor), 10);
    const Millis deadline = conductor.nextTick().value();
    conductor.tick(deadline - 1);
    QCOMPARE(conductor.timeline().state, Timeline::State::Gathering);
    conductor.tick(deadline);
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
    QCOMPARE(conductor.timeline().waiting, QStringList{QStringLiteral("jun")});
    QVERIFY(!conductor.nextTick().has_value());
}

void TestConductor::standsAtTheDeadlineWhenNobodyIsReady()
{
    PlaybackCoordinator conductor;
    conductor.setMember(QStringLiteral("mia"), {}, 0);
    QVERIFY(conductor.apply(intent(Intent::Kind::Open, conductor), QStringLiteral("mia"), 0));
    const Millis deadline = conductor.nextTick().value();
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Loading, conductor), deadline - 1);
    QCOMPARE(conductor.nextTick().value(), deadline);
    conductor.tick(deadline);
    QCOMPARE(conductor.timeline().state, Timeline::State::Paused);
    QCOMPARE(conductor.timeline().cause, Timeline::Cause::Hold);
    QCOMPARE(conductor.timeline().waiting, QStringList{QStringLiteral("mia")});
    QVERIFY(!conductor.nextTick().has_value());
}

void TestConductor::goesOnByItselfOnceSomebodyIsReady()
{
    PlaybackCoordinator conductor;
    conductor.setMember(QStringLiteral("mia"), {}, 0);
    conductor.setMember(QStringLiteral("jun"), {}, 0);
    QVERIFY(conductor.apply(intent(Intent::Kind::Open, conductor), QStringLiteral("mia"), 0));
    conductor.tick(conductor.nextTick().value());
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Ready, conductor), 20'000);
    QCOMPARE(conductor.timeline().state, Timeline::State::Gathering); // Jun gets a moment, too
    QCOMPARE(conductor.timeline().waiting, QStringList{QStringLiteral("jun")});
    conductor.tick(conductor.nextTick().value());
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
}

void TestConductor::staysWhereAPersonPausedIt()
{
    PlaybackCoordinator conductor;
    conductor.setMember(QStringLiteral("mia"), {}, 0);
    QVERIFY(conductor.apply(intent(Intent::Kind::Open, conductor), QStringLiteral("mia"), 0));
    conductor.tick(conductor.nextTick().value());
    QVERIFY(conductor.apply(intent(Intent::Kind::Seek, conductor), QStringLiteral("mia"), 15'000));
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Ready, conductor), 20'000);
    QCOMPARE(conductor.timeline().state, Timeline::State::Paused);
}

void TestConductor::holdsOnceForWhoNeverComes()
{
    PlaybackCoordinator conductor;
    conductor.setHoldOnStall(true);
    const Millis start = playing(conductor);
    const auto tells = [&](const char *who, model::Phase phase, Millis now) {
        conductor.setMember(QString::fromLatin1(who), status(phase, conductor), now);
    };
    tells("mia", model::Phase::Playing, start + 1);
    tells("jun", model::Phase::Stalled, start + 5000);
    QCOMPARE(conductor.timeline().state, Timeline::State::Gathering);
    tells("mia", model::Phase::Ready, start + 5050);
    tells("jun", model::Phase::Stalled, start + 5050);
    conductor.tick(conductor.nextTick().value());
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
    tells("mia", model::Phase::Playing, start + 10'000);
    tells("jun", model::Phase::Stalled, start + 10'000); // still: the room doesn't begin again to wait
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
    tells("jun", model::Phase::Playing, start + 20'000);
    tells("jun", model::Phase::Stalled, start + 30'000);
    QCOMPARE(conductor.timeline().state, Timeline::State::Gathering);
}

void TestConductor::holdsWhenNobodyIsLeftPlaying()
{
    PlaybackCoordinator conductor;
    const Millis start = playing(conductor);
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Playing, conductor), start + 100);
    conductor.setMember(QStringLiteral("jun"), status(model::Phase::Stalled, conductor), start + 5000);
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Stalled, conductor), start + 6000);
    QCOMPARE(conductor.timeline().state, Timeline::State::Gathering);
    QCOMPARE(conductor.timeline().position, 6000.0);
}

void TestConductor::neverWaitsForThoseWithoutTheFile()
{
    PlaybackCoordinator conductor;
    conductor.setMember(QStringLiteral("mia"), {}, 0);
    conductor.setMember(QStringLiteral("jun"), {}, 0);
    QVERIFY(conductor.apply(intent(Intent::Kind::Open, conductor), QStringLiteral("mia"), 0));
    conductor.setMember(QStringLiteral("jun"), status(model::Phase::Missing, conductor), 5);
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Ready, conductor), 10);
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
}

void TestConductor::standsStillWhenNobodyHasTheFile()
{
    PlaybackCoordinator conductor;
    conductor.setMember(QStringLiteral("mia"), {}, 0);
    QVERIFY(conductor.apply(intent(Intent::Kind::Open, conductor), QStringLiteral("mia"), 0));
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Failed, conductor), 10);
    QCOMPARE(conductor.timeline().state, Timeline::State::Paused);
}

void TestConductor::doesNotWaitForTheAway()
{
    PlaybackCoordinator conductor;
    playing(conductor);
    conductor.setMember(QStringLiteral("jun"), status(model::Phase::Away, conductor), 500);
    Intent seek = intent(Intent::Kind::Seek, conductor);
    seek.position = 60'000;
    QVERIFY(conductor.apply(seek, QStringLiteral("mia"), 1000));
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Ready, conductor), 1010);
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
}

void TestConductor::startsAtOnceWhenAllStandPrepared()
{
    PlaybackCoordinator conductor;
    playing(conductor);
    QVERIFY(conductor.apply(intent(Intent::Kind::Pause, conductor), QStringLiteral("mia"), 5000));
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Ready, conductor), 5200);
    conductor.setMember(QStringLiteral("jun"), status(model::Phase::Ready, conductor), 5200);
    QVERIFY(conductor.apply(intent(Intent::Kind::Play, conductor), QStringLiteral("jun"), 6000));
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
}

void TestConductor::pausesALittleAheadAtTheSamePlace()
{
    PlaybackCoordinator conductor;
    const Millis start = playing(conductor);
    QVERIFY(conductor.apply(intent(Intent::Kind::Pause, conductor), QStringLiteral("jun"), start + 1000));
    QCOMPARE(conductor.timeline().state, Timeline::State::Paused);
    QCOMPARE(conductor.timeline().at, start + 1000 + conductor.lead());
    QCOMPARE(conductor.timeline().position, 1000 + conductor.lead());
    QCOMPARE(conductor.timeline().by, QStringLiteral("jun"));
}

void TestConductor::leadGrowsWithTheSlowestRoundTrip()
{
    PlaybackCoordinator conductor;
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Idle, conductor, 1), 0);
    const Millis alone = conductor.lead();
    conductor.setMember(QStringLiteral("jun"), status(model::Phase::Idle, conductor, 1), 0);
    const Millis near = conductor.lead();
    conductor.setMember(QStringLiteral("jun"), status(model::Phase::Idle, conductor, 180), 0);
    const Millis far = conductor.lead();
    conductor.setMember(QStringLiteral("jun"), status(model::Phase::Idle, conductor, 1e9), 0);
    QVERIFY(alone < near && near < far && far >= 180);
    QVERIFY(conductor.lead() <= 2000);
}

void TestConductor::refusesAStaleWish()
{
    PlaybackCoordinator conductor;
    playing(conductor);
    const Intent jun = intent(Intent::Kind::Open, conductor); // both press "next" at once
    QVERIFY(conductor.apply(intent(Intent::Kind::Open, conductor), QStringLiteral("mia"), 1000));
    const auto refused = conductor.apply(jun, QStringLiteral("jun"), 1001);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Stale);
}

void TestConductor::itsOwnStepsMakeNothingStale()
{
    PlaybackCoordinator conductor;
    conductor.setMember(QStringLiteral("mia"), {}, 0);
    QVERIFY(conductor.apply(intent(Intent::Kind::Open, conductor), QStringLiteral("mia"), 0));
    const Intent pause = intent(Intent::Kind::Pause, conductor); // pressed while gathering ...
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Ready, conductor), 10); // ... which ends meanwhile
    QVERIFY(conductor.apply(pause, QStringLiteral("mia"), 11));
    QCOMPARE(conductor.timeline().state, Timeline::State::Paused);
}

void TestConductor::refusesNonsense_data()
{
    QTest::addColumn<double>("position");
    QTest::addColumn<double>("rate");
    QTest::newRow("negative") << -1.0 << 1.0;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 1.0;
    QTest::newRow("endless") << std::numeric_limits<double>::infinity() << 1.0;
    QTest::newRow("standing rate") << 0.0 << 0.0;
    QTest::newRow("wild rate") << 0.0 << 100.0;
}

void TestConductor::refusesNonsense()
{
    QFETCH(double, position);
    QFETCH(double, rate);
    PlaybackCoordinator conductor;
    playing(conductor);
    const Timeline before = conductor.timeline();
    Intent request = intent(Intent::Kind::Seek, conductor);
    request.position = position;
    request.rate = rate;
    QCOMPARE(conductor.apply(request, QStringLiteral("jun"), 100).error().code, ErrorCode::Malformed);
    QCOMPARE(conductor.timeline(), before);
}

void TestConductor::aLeaverIsNotAwaited()
{
    PlaybackCoordinator conductor;
    conductor.setMember(QStringLiteral("mia"), {}, 0);
    conductor.setMember(QStringLiteral("jun"), {}, 0);
    QVERIFY(conductor.apply(intent(Intent::Kind::Open, conductor), QStringLiteral("mia"), 0));
    conductor.setMember(QStringLiteral("mia"), status(model::Phase::Ready, conductor), 10);
    conductor.removeMember(QStringLiteral("jun"), 20);
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
}

void TestConductor::holdsForAStallOnlyWhenAskedTo()
{
    PlaybackCoordinator conductor;
    const Millis start = playing(conductor);
    model::MemberStatus stalled = status(model::Phase::Stalled, conductor);
    stalled.offset = -300;
    conductor.setMember(QStringLiteral("jun"), stalled, start + 5000);
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
    conductor.setHoldOnStall(true);
    conductor.setMember(QStringLiteral("jun"), stalled, start + 5000);
    QCOMPARE(conductor.timeline().state, Timeline::State::Gathering);
    QCOMPARE(conductor.timeline().cause, Timeline::Cause::Hold);
    QCOMPARE(conductor.timeline().position, 4700.0);
}

void TestConductor::aloneTheTimelineFollowsThePlayer()
{
    PlaybackCoordinator conductor;
    const Millis start = playing(conductor);
    conductor.removeMember(QStringLiteral("jun"), start + 100);
    model::MemberStatus late = status(model::Phase::Playing, conductor);
    late.offset = -700;
    conductor.setMember(QStringLiteral("mia"), late, start + 5000);
    QCOMPARE(conductor.timeline().state, Timeline::State::Playing);
    QCOMPARE(conductor.timeline().positionAt(start + 5000), 4300.0);
}

void TestConductor::whatPlayedStandsPausedAfterARestart()
{
    PlaybackCoordinator before;
    playing(before);
    PlaybackCoordinator after;
    after.restore(before.timeline());
    QCOMPARE(after.timeline().state, Timeline::State::Paused);
    QCOMPARE(after.timeline().item, QStringLiteral("film"));
    QVERIFY(!after.nextTick().has_value());
}

void TestConductor::changesSpeedWithoutAJump()
{
    PlaybackCoordinator conductor;
    const Millis start = playing(conductor);
    Intent faster = intent(Intent::Kind::Rate, conductor);
    faster.rate = 1.5;
    QVERIFY(conductor.apply(faster, QStringLiteral("mia"), start + 1000));
    const Millis at = conductor.timeline().at;
    QCOMPARE(conductor.timeline().position, at - start);
    QCOMPARE(conductor.timeline().positionAt(at + 1000), at - start + 1500);
}

QTEST_GUILESS_MAIN(TestConductor)
#include "tst_playbackcoordinator.moc"
