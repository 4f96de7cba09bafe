// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wishes on their way to a server that takes one at a time.
#include <QTest>

#include "links/farnear/intentsender.h"

using namespace farnear;

class TestIntentSender final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void triesAWishAgainAfterTheServersOwnStep();
    void dropsAWishThatAnotherOvertook();
    void lastOfOwnWishesWins();
    void saysNothingWhenAnotherWasFasterWithTheSame_data();
    void saysNothingWhenAnotherWasFasterWithTheSame();
    void saysNothingOfTheProgramsOwn();

private:
    struct Sent {
        QString id;
        sync::Intent intent;
    };
    void change(const sync::Timeline &timeline);

    std::unique_ptr<links::IntentSender> m_sender;
    QList<Sent> m_sent;
    int m_refused = 0;
};

static const QString me = QStringLiteral("me");
static const QString jun = QStringLiteral("jun");

using Kind = sync::Intent::Kind;
using State = sync::Timeline::State;
using Cause = sync::Timeline::Cause;

static sync::Timeline timeline(qint64 revision, const QString &by, State state = State::Playing)
{
    sync::Timeline made;
    made.revision = revision;
    made.item = QStringLiteral("song");
    made.state = state;
    made.by = by;
    return made;
}

static sync::Intent intent(Kind kind)
{
    sync::Intent made;
    made.kind = kind;
    return made;
}

void TestIntentSender::init()
{
    m_sent.clear();
    m_refused = 0;
    m_sender = std::make_unique<links::IntentSender>();
    connect(m_sender.get(), &links::IntentSender::send, this, [this](const QString &id, const sync::Intent &sent) {
        m_sent.append({id, sent});
    });
    connect(m_sender.get(), &links::IntentSender::refused, this, [this] { ++m_refused; });
    m_sender->start(me, timeline(5, jun));
}

void TestIntentSender::change(const sync::Timeline &timeline)
{
    m_sender->changed(timeline);
    m_sender->settle();
}

void TestIntentSender::triesAWishAgainAfterTheServersOwnStep()
{
    m_sender->request({intent(Kind::Pause)});
    QCOMPARE(m_sent.last().intent.base, 5);
    change(timeline(6, {}));
    QVERIFY(m_sender->refuse(m_sent.last().id, {ErrorCode::Stale, {}}));
    QCOMPARE(m_sent.size(), 2);
    QCOMPARE(m_sent.last().intent.base, 6);
    QCOMPARE(m_refused, 0);
}

void TestIntentSender::dropsAWishThatAnotherOvertook()
{
    m_sender->request({intent(Kind::Pause)});
    QVERIFY(m_sender->refuse(m_sent.last().id, {ErrorCode::Stale, {}}));
    QCOMPARE(m_refused, 0); // what happened is still on its way
    change(timeline(6, jun));
    QCOMPARE(m_sent.size(), 1);
    QCOMPARE(m_refused, 1);
}

void TestIntentSender::lastOfOwnWishesWins()
{
    sync::Intent seek = intent(Kind::Seek);
    for (const double position : {1000.0, 20'000.0, 30'000.0}) {
        seek.position = position;
        m_sender->request({seek});
    }
    sync::Timeline first = timeline(6, me);
    first.position = 1000;
    first.cause = Cause::Seek;
    change(first);
    m_sender->refuse(m_sent.at(1).id, {ErrorCode::Stale, {}});
    m_sender->refuse(m_sent.at(2).id, {ErrorCode::Stale, {}});
    QCOMPARE(m_sent.size(), 4);
    QCOMPARE(m_sent.last().intent.position, 30'000.0);
    QCOMPARE(m_sent.last().intent.base, 6);
    QCOMPARE(m_refused, 0);
}

void TestIntentSender::saysNothingWhenAnotherWasFasterWithTheSame_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<State>("state");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<double>("position");
    QTest::addColumn<int>("refused");
    QTest::newRow("both pause") << Kind::Pause << State::Paused << Cause::Pause << 500.0 << 0;
    QTest::newRow("both play") << Kind::Play << State::Gathering << Cause::Play << 500.0 << 0;
    QTest::newRow("play, and it plays already") << Kind::Play << State::Playing << Cause::Resume << 500.0 << 0;
    QTest::newRow("both seek to the same") << Kind::Seek << State::Gathering << Cause::Seek << 60'300.0 << 0;
    QTest::newRow("each seeks elsewhere") << Kind::Seek << State::Gathering << Cause::Seek << 90'000.0 << 1;
    QTest::newRow("one plays, one pauses") << Kind::Pause << State::Gathering << Cause::Play << 500.0 << 1;
    QTest::newRow("both to the next song") << Kind::Open << State::Gathering << Cause::Open << 0.0 << 0;
}

void TestIntentSender::saysNothingWhenAnotherWasFasterWithTheSame()
{
    QFETCH(Kind, kind);
    QFETCH(State, state);
    QFETCH(Cause, cause);
    QFETCH(double, position);
    QFETCH(int, refused);
    sync::Intent wish = intent(kind);
    wish.position = 60'000;
    wish.item = QStringLiteral("song");
    m_sender->request({wish});
    sync::Timeline theirs = timeline(6, jun, state);
    theirs.cause = cause;
    theirs.position = position;
    change(theirs);
    m_sender->refuse(m_sent.last().id, {ErrorCode::Stale, {}});
    QCOMPARE(m_sent.size(), 1);
    QCOMPARE(m_refused, refused);
}

void TestIntentSender::saysNothingOfTheProgramsOwn()
{
    m_sender->request({intent(Kind::Pause), {}, true});
    change(timeline(6, jun));
    m_sender->refuse(m_sent.last().id, {ErrorCode::Stale, {}});
    QCOMPARE(m_refused, 0);
    QVERIFY(!m_sender->refuse(QStringLiteral("a post"), {ErrorCode::Stale, {}}));
}

QTEST_GUILESS_MAIN(TestIntentSender)
#include "tst_intentsender.moc"
