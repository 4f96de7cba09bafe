// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>

#include "sync/synccontroller.h"

using namespace farnear;
using namespace farnear::sync;
using Kind = SyncController::Action::Kind;

class TestFollower : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void preparesWhereTheTimelineStands();
    void isReadyOnlyExactlyThere();
    void releasesAtTheScheduledInstant();
    void aimsAheadWhenItComesLate();
    void leavesSmallOffsetsAlone();
    void correctsByAFractionOfAPercent();
    void plansACorrectionThenMeasuresAnew();
    void catchesUpWithPitchKept();
    void seeksOnceWhenFarOff();
    void mendsAStartOnlyOnceTheOutputRuns();
    void takesNoSeekForDrift();
    void learnsWhatAStartCosts();
    void changesNothingWhenAlone();
    void pausesWhenTheTimelineDoes();
    void staysAtTheEnd();
    void isReadyAtTheEndToo();
    void standsAtAPauseThatComesAfterTheEnd();
    void waitsForTheFirstSound();
    void leavesAPlaceThatCannotBeReached();
    void waitsWithoutAClock();
    void anEngineThatCannotResampleIsSoughtSeldom();

private:
    /** A follower with an ideal clock and an open file, standing at 0. */
    static SyncController open(SyncTuning tuning = {})
    {
        SyncController follower(tuning);
        follower.setClock(ClockEstimate{});
        follower.setTimeline(gathering(1, 0));
        follower.opening(0, 0);
        follower.prepared(50);
        return follower;
    }
    static Timeline gathering(qint64 revision, Millis position)
    {
        Timeline timeline;
        timeline.revision = revision;
        timeline.item = QStringLiteral("film");
        timeline.state = Timeline::State::Gathering;
        timeline.position = position;
        return timeline;
    }
    static Timeline playingFrom(Millis position, Millis at, qint64 revision = 2)
    {
        Timeline timeline = gathering(revision, position);
        timeline.state = Timeline::State::Playing;
        timeline.at = at;
        timeline.cause = Timeline::Cause::Resume;
        return timeline;
    }
    /** Playing since 1000, heard with that offset; returns all actions until `end`. */
    static SyncController::Actions hear(SyncController &follower, Millis from, Millis end, Millis offset)
    {
        SyncController::Actions all;
        for (Millis now = from; now < end; now += 5)
            all += follower.step(now, std::pair{now - 1000 + offset, now});
        return all;
    }
    static qsizetype count(const SyncController::Actions &actions, Kind kind)
    {
        return std::count_if(actions.begin(), actions.end(),
                             [kind](const SyncController::Action &action) { return action.kind == kind; });
    }
    static SyncController started(SyncTuning tuning = {})
    {
        SyncController follower = open(tuning);
        follower.setTimeline(playingFrom(0, 1000));
        [[maybe_unused]] const auto before = follower.step(500, std::nullopt);
        [[maybe_unused]] const auto play = follower.step(1000 - tuning.costs.coldStart, std::nullopt);
        return follower;
    }
};

void TestFollower::preparesWhereTheTimelineStands()
{
    SyncController follower = open();
    follower.setTimeline(gathering(2, 42'000));
    const auto actions = follower.step(100, std::nullopt);
    QCOMPARE(actions, SyncController::Actions({{Kind::Seek, 42'000}}));
    QCOMPARE(follower.phase(), SyncController::Phase::Preparing);
    QVERIFY(!follower.isReady());
    follower.prepared(130);
    QVERIFY(follower.step(131, std::nullopt).isEmpty());
    QVERIFY(follower.isReady());
}

void TestFollower::isReadyOnlyExactlyThere()
{
    SyncController follower = open();
    QVERIFY(follower.isReady());
    follower.setTimeline(gathering(2, 40));
    QVERIFY(!follower.isReady());
}

void TestFollower::releasesAtTheScheduledInstant()
{
    SyncTuning tuning;
    tuning.costs.coldStart = 30;
    SyncController follower = open(tuning);
    follower.setTimeline(playingFrom(0, 1000));
    QVERIFY(follower.step(500, std::nullopt).isEmpty());
    QCOMPARE(follower.nextStep(960), 970.0);
    QVERIFY(follower.step(969.9, std::nullopt).isEmpty());
    QCOMPARE(follower.step(970, std::nullopt), SyncController::Actions({{Kind::Play}}));
    QCOMPARE(follower.phase(), SyncController::Phase::Starting);
}

void TestFollower::aimsAheadWhenItComesLate()
{
    SyncController follower = open();
    follower.setTimeline(playingFrom(0, 1000));
    const auto actions = follower.step(5000, std::nullopt);
    QCOMPARE(count(actions, Kind::Seek), 1);
    QVERIFY(actions.first().position > 4000);
    const Millis aimed = actions.first().position;
    follower.prepared(5020);
    QVERIFY(follower.step(5021, std::nullopt).isEmpty()); // early: it waits for the timeline to come by
    QCOMPARE(count(follower.step(1000 + aimed, std::nullopt), Kind::Play), 1);
}

void TestFollower::leavesSmallOffsetsAlone()
{
    SyncController follower = started();
    QVERIFY(hear(follower, 1005, 8000, 0.3).isEmpty());
    QCOMPARE(follower.phase(), SyncController::Phase::Locked);
    QVERIFY(std::abs(follower.offset() - 0.3) < 1e-6);
}

void TestFollower::correctsByAFractionOfAPercent()
{
    SyncController follower = started();
    QVERIFY(hear(follower, 1005, 8000, 0).isEmpty());
    const auto actions = hear(follower, 8000, 8400, 4);
    QVERIFY(count(actions, Kind::SetRate) >= 1);
    QCOMPARE(count(actions, Kind::Seek), 0);
    QVERIFY(actions.first().rate < 1 && actions.first().rate >= 0.995);
    QVERIFY(!actions.first().keepPitch);
}

void TestFollower::plansACorrectionThenMeasuresAnew()
{
    SyncController follower = started();
    [[maybe_unused]] const auto before = hear(follower, 1005, 8000, 0);
    // 4 ms at 0.5 % take 800 ms; a reading that lags must not prolong it.
    const auto actions = hear(follower, 8000, 9300, 4);
    QCOMPARE(count(actions, Kind::SetRate), 2);
    QCOMPARE(actions.last().rate, 1.0);
}

void TestFollower::catchesUpWithPitchKept()
{
    SyncController follower = started();
    [[maybe_unused]] const auto before = hear(follower, 1005, 8000, 0);
    const auto actions = hear(follower, 8000, 8400, -400);
    QVERIFY(actions.first().rate > 1.01 && actions.first().rate <= 1.10 + 1e-9);
    QVERIFY(actions.first().keepPitch);
    QCOMPARE(follower.phase(), SyncController::Phase::CatchingUp);
}

void TestFollower::seeksOnceWhenFarOff()
{
    SyncController follower = started();
    [[maybe_unused]] const auto before = hear(follower, 1005, 8000, 0);
    const auto actions = hear(follower, 8000, 8400, -5000);
    QCOMPARE(count(actions, Kind::Seek), 1);
    QCOMPARE(follower.phase(), SyncController::Phase::Seeking);
    QCOMPARE(follower.seeks(), 1);
}

/** A null sink, HDMI or Bluetooth that wakes 600 ms late: what is read meanwhile stands still, and so does a seek. */
void TestFollower::mendsAStartOnlyOnceTheOutputRuns()
{
    SyncController follower = started();
    const Millis wakes = 1600;
    for (Millis now = 1005; now < wakes; now += 5)
        QCOMPARE(count(follower.step(now, std::pair{0.0, now}), Kind::Seek), 0);
    Millis sought = 0;
    Millis aimed = 0;
    for (Millis now = wakes; now < 2500 && sought == 0; now += 5) {
        for (const auto &action : follower.step(now, std::pair{now - wakes, now})) {
            sought = action.kind == Kind::Seek ? now : sought;
            aimed = action.position;
        }
    }
    QVERIFY2(sought > 0 && sought < 1900, qPrintable(QString::number(sought)));
    follower.prepared(sought + 60);
    QCOMPARE(count(follower.step(1000 + aimed, std::nullopt), Kind::Play), 1);
    QCOMPARE(count(hear(follower, 1000 + aimed + 5, 4000, 0.2), Kind::Seek), 0);
    QVERIFY(follower.phase() == SyncController::Phase::Locked && aimed < 1500);
}

void TestFollower::takesNoSeekForDrift()
{
    SyncController follower = started();
    [[maybe_unused]] const auto before = hear(follower, 1005, 8000, 0);
    int seeks = 0;
    for (Millis now = 8000; now < 20'000; now += 5) {
        for (const auto &action : follower.step(now, std::pair{now - 1000 - 5000, now})) {
            seeks += action.kind == Kind::Seek ? 1 : 0;
            if (action.kind == Kind::Seek)
                follower.prepared(now + 1);
        }
    }
    QVERIFY2(seeks <= 4, "an offset that seeking does not mend must not be sought for ever");
}

void TestFollower::learnsWhatAStartCosts()
{
    LatencyModel habits({});
    habits.started(false, -40);
    QCOMPARE(habits.startCost(false), 0.0); // one odd start spoils nothing
    habits.started(false, -40);
    QCOMPARE(habits.startCost(false), 40.0); // two alike are believed
    habits.started(false, -5000);
    habits.started(false, -90);
    QCOMPARE(habits.startCost(false), 40.0);
    QCOMPARE(habits.startCost(true), 0.0);
}

void TestFollower::changesNothingWhenAlone()
{
    SyncController follower = started();
    follower.setAlone(true);
    QVERIFY(hear(follower, 1005, 9000, -700).isEmpty());
}

void TestFollower::pausesWhenTheTimelineDoes()
{
    SyncController follower = started();
    [[maybe_unused]] const auto before = hear(follower, 1005, 5000, 0);
    Timeline paused = playingFrom(4200, 5200, 3);
    paused.state = Timeline::State::Paused;
    paused.cause = Timeline::Cause::Pause;
    follower.setTimeline(paused);
    QVERIFY(hear(follower, 5000, 5195, 0).isEmpty());
    const auto actions = follower.step(5200, std::nullopt);
    QCOMPARE(actions.first().kind, Kind::Pause);
    QCOMPARE(count(actions, Kind::Seek), 1); // exactly there, so that the next start begins alike
}

void TestFollower::staysAtTheEnd()
{
    SyncController follower = started();
    [[maybe_unused]] const auto before = hear(follower, 1005, 5900, 0);
    QVERIFY(follower.ended());
    const auto actions = hear(follower, 6000, 9000, 0);
    QCOMPARE(count(actions, Kind::Pause), 1);
    QCOMPARE(count(actions, Kind::Seek), 0);
    QVERIFY(!follower.ended()); // once
}

void TestFollower::isReadyAtTheEndToo()
{
    SyncController follower = started();
    QVERIFY(follower.ended());
    [[maybe_unused]] const auto halted = hear(follower, 6000, 6100, 0);
    follower.setTimeline(gathering(3, 5000));
    QCOMPARE(count(follower.step(6100, std::nullopt), Kind::Seek), 1);
    follower.prepared(6130);
    QVERIFY(follower.isReady());
    follower.setTimeline(playingFrom(5000, 6200, 4));
    QCOMPARE(count(hear(follower, 6150, 6300, 0), Kind::Play), 1);
    QVERIFY(follower.ended()); // the player says so again, and the room is told
}

void TestFollower::standsAtAPauseThatComesAfterTheEnd()
{
    SyncController follower = started();
    Timeline paused = playingFrom(5000, 6200, 3);
    paused.state = Timeline::State::Paused;
    paused.cause = Timeline::Cause::Pause;
    follower.setTimeline(paused); // scheduled: it still plays
    QVERIFY(follower.ended());
    QCOMPARE(count(hear(follower, 6000, 6300, 0), Kind::Seek), 1);
    follower.prepared(6310);
    QVERIFY(follower.isReady());
}

void TestFollower::waitsForTheFirstSound()
{
    SyncController follower = open();
    follower.setTimeline(gathering(2, 5000));
    QCOMPARE(count(follower.step(100, std::nullopt), Kind::Seek), 1);
    follower.prepared(130, 12'000);
    QVERIFY(follower.isReady());
    follower.setTimeline(playingFrom(5000, 1000, 3));
    for (Millis now = 140; now < 7990; now += 10)
        QVERIFY(follower.step(now, std::nullopt).isEmpty());
    QCOMPARE(follower.publishedPhase(), model::Phase::Playing); // silence is played, too
    QCOMPARE(follower.step(8000, std::nullopt), SyncController::Actions({{Kind::Play}}));
}

void TestFollower::leavesAPlaceThatCannotBeReached()
{
    SyncController follower = open();
    follower.setTimeline(gathering(2, 50'000));
    QCOMPARE(count(follower.step(100, std::nullopt), Kind::Seek), 1);
    follower.setStalled(true, 200);
    follower.setTimeline(gathering(3, 10'000));
    QCOMPARE(follower.step(300, std::nullopt), SyncController::Actions({{Kind::Seek, 10'000}}));
}

void TestFollower::waitsWithoutAClock()
{
    SyncController follower = open();
    follower.setClock(std::nullopt);
    follower.setTimeline(playingFrom(0, 1000));
    for (Millis now = 100; now < 3000; now += 20)
        QVERIFY(follower.step(now, std::nullopt).isEmpty());
}

void TestFollower::anEngineThatCannotResampleIsSoughtSeldom()
{
    SyncTuning tuning;
    tuning.resample = false;
    tuning.stretch = false;
    tuning.deadBand = 35;
    SyncController follower = started(tuning);
    QCOMPARE(count(hear(follower, 1005, 5000, 20), Kind::SetRate), 0);
    const auto actions = hear(follower, 5000, 6000, 60);
    QCOMPARE(count(actions, Kind::SetRate), 0);
    QCOMPARE(count(actions, Kind::Seek), 1);
}

QTEST_GUILESS_MAIN(TestFollower)
#include "tst_synccontroller.moc"
