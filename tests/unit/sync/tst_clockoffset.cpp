// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>
#include <limits>

#include "support/simulation/world.h"
#include "sync/clockoffset.h"

using namespace farnear;
using farnear::sync::ClockOffset;

class TestClockOffset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingBeforeTheFirstSample();
    void findsTheOffsetOfAQuietPath();
    void seesThroughJitter();
    void learnsDrift();
    void convertsThereAndBack();
    void ignoresImpossibleSamples();
    void forgetsOnReset();
    void asksQuicklyAtFirst();
};

namespace {

/** Exchanges with a server whose clock is local * (1 + skew) + 5000. */
void exchange(ClockOffset &clock, simulation::World &world, int count, Millis every, Millis delay, Millis jitter,
              double skew = 0)
{
    const auto server = [skew](Millis local) { return local * (1 + skew) + 5000; };
    for (int i = 0; i < count; ++i) {
        const Millis t0 = world.now();
        const Millis arrival = t0 + delay + world.uniform(0, jitter);
        const Millis t3 = arrival + delay + world.uniform(0, jitter);
        clock.add(t0, server(arrival), server(arrival), t3);
        world.runUntil(t0 + every);
    }
}

} // namespace

void TestClockOffset::knowsNothingBeforeTheFirstSample()
{
    QVERIFY(!ClockOffset().estimate().has_value());
}

void TestClockOffset::findsTheOffsetOfAQuietPath()
{
    simulation::World world(1);
    ClockOffset clock;
    exchange(clock, world, 16, 40, 10, 0);
    QVERIFY(std::abs(clock.estimate()->toServer(world.now()) - world.now() - 5000) < 1e-6);
    QVERIFY(std::abs(clock.estimate()->rtt - 20) < 1e-6);
}

void TestClockOffset::seesThroughJitter()
{
    for (quint64 seed = 1; seed <= 200; ++seed) {
        simulation::World world(seed);
        ClockOffset clock;
        exchange(clock, world, 64, 250, 60, 30);
        QVERIFY(std::abs(clock.estimate()->toServer(world.now()) - world.now() - 5000) < 3);
    }
}

void TestClockOffset::learnsDrift()
{
    simulation::World world(3);
    ClockOffset clock;
    exchange(clock, world, 200, 1500, 20, 2, 80e-6);
    const Millis truth = world.now() * (1 + 80e-6) + 5000;
    QVERIFY(std::abs(clock.estimate()->toServer(world.now()) - truth) < 0.5);
    QVERIFY(std::abs(clock.estimate()->drift - 80e-6) < 15e-6);
}

void TestClockOffset::convertsThereAndBack()
{
    sync::ClockEstimate estimate;
    estimate.offset = 1234.5;
    estimate.drift = 70e-6;
    estimate.reference = 1e6;
    QVERIFY(std::abs(estimate.toLocal(estimate.toServer(2e6)) - 2e6) < 1e-6);
}

void TestClockOffset::ignoresImpossibleSamples()
{
    ClockOffset clock;
    constexpr Millis nan = std::numeric_limits<Millis>::quiet_NaN();
    clock.add(10, 20, 20, 5); // answered before it was asked
    clock.add(0, 30, 20, 50); // sent before it was received
    clock.add(0, 0, 100, 50); // held longer than the whole round trip
    clock.add(0, nan, nan, 10);
    clock.add(0, 10, 10, 1e9);
    QVERIFY(!clock.estimate().has_value());
}

void TestClockOffset::forgetsOnReset()
{
    simulation::World world(1);
    ClockOffset clock;
    exchange(clock, world, 30, 40, 10, 0);
    clock.reset();
    QVERIFY(!clock.estimate().has_value());
    QCOMPARE(clock.nextInterval(), 40.0);
}

void TestClockOffset::asksQuicklyAtFirst()
{
    simulation::World world(1);
    ClockOffset clock;
    QCOMPARE(clock.nextInterval(), 40.0);
    exchange(clock, world, 16, 40, 1, 0);
    QCOMPARE(clock.nextInterval(), 250.0);
    exchange(clock, world, 24, 40, 1, 0);
    QCOMPARE(clock.nextInterval(), 1500.0);
}

QTEST_GUILESS_MAIN(TestClockOffset)
#include "tst_clockoffset.moc"
