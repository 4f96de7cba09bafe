// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

#include "player/qtmultimedia/positionclock.h"

using namespace farnear;
using player::PositionClock;

class PositionClockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsNothingBeforeAReport();
    void goesOnBetweenReports();
    void staysSmoothWithRoughReports();
    void isNotMovedByOneLateReport();
    void followsALastingChangeSoon();
    void runsAtTheRate();
};

void PositionClockTest::knowsNothingBeforeAReport()
{
    PositionClock clock;
    QVERIFY(!clock.at(5).has_value());
    clock.report(10, 0);
    clock.restart(1);
    QVERIFY(!clock.at(5).has_value());
}

void PositionClockTest::goesOnBetweenReports()
{
    PositionClock clock;
    clock.report(1000, 500);
    QCOMPARE(clock.at(550).value_or(0), 1050.0);
}

void PositionClockTest::staysSmoothWithRoughReports()
{
    QRandomGenerator random(7);
    PositionClock clock;
    double worst = 0;
    for (int i = 0; i < 200; ++i) {
        const double local = i * 100;
        clock.report(local + random.bounded(60) - 30, local);
        if (i > 30)
            worst = std::max(worst, std::abs(clock.at(local).value_or(1e9) - local));
    }
    QVERIFY2(worst < 15, qPrintable(QString::number(worst)));
}

void PositionClockTest::isNotMovedByOneLateReport()
{
    PositionClock clock;
    for (int i = 0; i < 10; ++i)
        clock.report(i * 100, i * 100);
    clock.report(700, 1000);
    QCOMPARE(clock.at(1000).value_or(0), 1000.0);
}

void PositionClockTest::followsALastingChangeSoon()
{
    PositionClock clock;
    for (int i = 0; i < 31; ++i)
        clock.report(i * 100, i * 100);
    for (int i = 31; i < 35; ++i)
        clock.report(i * 100 - 150, i * 100);
    QCOMPARE(clock.at(3500).value_or(0), 3350.0);
}

void PositionClockTest::runsAtTheRate()
{
    PositionClock clock;
    clock.restart(1.5);
    for (int i = 0; i < 10; ++i)
        clock.report(i * 150, i * 100);
    QCOMPARE(clock.at(2000).value_or(0), 3000.0);
}

QTEST_GUILESS_MAIN(PositionClockTest)
#include "tst_positionclock.moc"
