// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server's clock over lines of every kind, in a time that the test makes.
#include <QTest>

#include <deque>

#include "links/farnear/serverclock.h"
#include "support/fakeclock.h"

using namespace farnear;

class TestServerClock final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void learnsTheClock_data();
    void learnsTheClock();
    void noticesSilence();
    void startsAfreshAfterSleep();
};

namespace {

constexpr Millis ahead = 70'000; //!< the server's clock
constexpr Millis step = 10;

/** A line to a server that answers, so long each way. */
class Line : public QObject {
public:
    Line(test::FakeClock &time, links::ServerClock &clock, Millis oneWay) : m_time(time), m_clock(clock), m_way(oneWay)
    {
        connect(&clock, &links::ServerClock::ask, this, [this](qint64 id, Millis now) {
            m_answers.push_back({id, now + m_way, now + 2 * m_way});
        });
    }
    void run(Millis span)
    {
        for (Millis passed = 0; passed < span; passed += step) {
            m_time.advance(step);
            for (; !m_answers.empty() && m_answers.front().here <= m_time.now(); m_answers.pop_front()) {
                const Answer &answer = m_answers.front();
                m_clock.heard();
                m_clock.answered(answer.id, answer.there + ahead, answer.there + ahead);
            }
            m_clock.tick();
        }
    }

private:
    struct Answer {
        qint64 id = 0;
        Millis there = 0;
        Millis here = 0;
    };
    test::FakeClock &m_time;
    links::ServerClock &m_clock;
    Millis m_way;
    std::deque<Answer> m_answers;
};

} // namespace

void TestServerClock::learnsTheClock_data()
{
    QTest::addColumn<double>("oneWay");
    QTest::newRow("next door") << 0.0;
    QTest::newRow("another continent") << 150.0;
    QTest::newRow("a slow line") << 400.0;
    QTest::newRow("a satellite far away") << 700.0;
    QTest::newRow("hardly a line at all") << 1600.0;
}

void TestServerClock::learnsTheClock()
{
    QFETCH(double, oneWay);
    const auto time = std::make_shared<test::FakeClock>();
    links::ServerClock clock(time);
    int silent = 0;
    connect(&clock, &links::ServerClock::silent, this, [&silent] { ++silent; });
    Line line(*time, clock, oneWay);
    clock.start();
    line.run(2 * oneWay + 1000);
    QVERIFY(clock.estimate());
    QVERIFY(std::abs(clock.estimate()->toServer(time->now()) - time->now() - ahead) < step);
    QVERIFY(std::abs(clock.estimate()->rtt - 2 * oneWay) <= step);
    line.run(60'000);
    QCOMPARE(silent, 0);
}

void TestServerClock::noticesSilence()
{
    const auto time = std::make_shared<test::FakeClock>();
    links::ServerClock clock(time);
    int silent = 0;
    connect(&clock, &links::ServerClock::silent, this, [&silent] { ++silent; });
    Line line(*time, clock, 1e9);
    clock.start();
    line.run(links::ClockSampler::timeout - 2 * step);
    QCOMPARE(silent, 0);
    line.run(60'000);
    QCOMPARE(silent, 1);
}

void TestServerClock::startsAfreshAfterSleep()
{
    const auto time = std::make_shared<test::FakeClock>();
    links::ServerClock clock(time);
    Line line(*time, clock, 20);
    clock.start();
    line.run(1000);
    QVERIFY(clock.estimate());
    time->sleep(5000);
    clock.tick();
    QVERIFY(!clock.estimate());
    line.run(200);
    QVERIFY(clock.estimate());
}

QTEST_GUILESS_MAIN(TestServerClock)
#include "tst_serverclock.moc"
