// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "room/room.h"
#include "support/fakeclock.h"
#include "support/fakelink.h"

using namespace farnear;
using test::FakeLink;

/** A room on fake links, in a time that stands until the test moves it. */
class TestRoom final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void entersAndAsksForTheClock();
    void endsWhenItWasNeverInside_data();
    void endsWhenItWasNeverInside();
    void triesAgainWithinTwoSecondsForever();
    void endsWhenRemoved();
    void returnsAtOnceOnAHint();
    void givesUpASilentTry();
    void waitsAtTheDoorAsLongAsItTakes();
    void noticesASilentConnection();
    void sendsAgainWhatWasNotConfirmed();
    void saysEachLineOnce();
    void pausesWhenItWasTooMuchAtOnce();
    void resumesFromTheLastLine();
    void asksAgainAfterSleep();
    void triesAWishAgainAfterTheServersOwnStep();
    void dropsAWishThatAnotherOvertook();
    void lastOfOwnWishesWins();
    void refusesWishesWithoutConnection();
    void tellsWhoReturned();
    void describesAnItemItCannotOpen();
    void showsTheNewestProfile();

private:
    void enter();
    [[nodiscard]] ports::RoomSnapshot snapshot() const;
    void advance(Millis by);
    [[nodiscard]] FakeLink &link() { return *m_log.opened.last(); }
    [[nodiscard]] sync::Timeline timeline(qint64 revision, const QString &by) const;

    FakeLink::Log m_log;
    std::shared_ptr<test::FakeClock> m_clock;
    std::unique_ptr<room::Room> m_room;
};

static const QString me = QStringLiteral("me");
static const QString jun = QStringLiteral("jun");

static model::PostContent text(const QString &words)
{
    model::PostContent content;
    content.text = words;
    return content;
}

static ports::Message said(qint64 seq, const QString &id)
{
    return {seq, id, jun, 0, text(QStringLiteral("hello"))};
}

static sync::Intent intent(sync::Intent::Kind kind)
{
    sync::Intent made;
    made.kind = kind;
    return made;
}

void TestRoom::init()
{
    m_log = {};
    m_clock = std::make_shared<test::FakeClock>();
    m_room = std::make_unique<room::Room>([this] { return std::make_unique<FakeLink>(m_log); }, m_clock,
                                          model::Profile{QStringLiteral("Ada"), 0});
}

void TestRoom::cleanup()
{
    m_room.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

ports::RoomSnapshot TestRoom::snapshot() const
{
    ports::RoomSnapshot made;
    made.me = me;
    made.people = {{me, {QStringLiteral("Ada"), 0}, model::Role::Host, {}},
                   {jun, {QStringLiteral("Jun"), 1}, model::Role::Guest, {}}};
    made.timeline = timeline(5, jun);
    return made;
}

sync::Timeline TestRoom::timeline(qint64 revision, const QString &by) const
{
    sync::Timeline made;
    made.revision = revision;
    made.item = QStringLiteral("song");
    made.state = sync::Timeline::State::Playing;
    made.by = by;
    return made;
}

void TestRoom::enter()
{
    m_room->enter();
    Q_EMIT link().joined(snapshot(), QStringLiteral("epoch"));
}

void TestRoom::advance(Millis by)
{
    for (Millis passed = 0; passed < by; passed += 50) {
        m_clock->advance(50);
        m_room->tick();
    }
}

void TestRoom::entersAndAsksForTheClock()
{
    QSignalSpy entered(m_room.get(), &room::Room::entered);
    enter();
    QCOMPARE(entered.size(), 1);
    QCOMPARE(m_room->link(), room::Room::Link::Live);
    QCOMPARE(m_log.clockAsked, 1);
    QVERIFY(!m_room->clock());
    Q_EMIT link().clockSampled({1000, 5000, 5001, 1011});
    QVERIFY(m_room->clock());
    QCOMPARE(m_room->people().size(), 2);
}

void TestRoom::endsWhenItWasNeverInside_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nobody there") << ErrorCode::Unreachable;
    QTest::newRow("something else") << ErrorCode::NotFarnear;
    QTest::newRow("wrong secret") << ErrorCode::WrongSecret;
}

void TestRoom::endsWhenItWasNeverInside()
{
    QFETCH(ErrorCode, code);
    QSignalSpy ended(m_room.get(), &room::Room::ended);
    m_room->enter();
    Q_EMIT link().closed({code, {}});
    QCOMPARE(ended.size(), 1);
    QCOMPARE(m_room->link(), room::Room::Link::Closed);
    advance(5000);
    QCOMPARE(m_log.opened.size(), 1);
}

void TestRoom::triesAgainWithinTwoSecondsForever()
{
    enter();
    Q_EMIT link().closed({ErrorCode::Disconnected, {}});
    for (int tries = 0; tries < 12; ++tries) {
        QCOMPARE(m_room->link(), room::Room::Link::Returning);
        const auto before = m_log.opened.size();
        advance(2000);
        QVERIFY(m_log.opened.size() > before);
        Q_EMIT link().closed({ErrorCode::Unreachable, {}});
    }
    advance(2000);
    Q_EMIT link().joined(snapshot(), QStringLiteral("epoch"));
    QCOMPARE(m_room->link(), room::Room::Link::Live);
}

void TestRoom::endsWhenRemoved()
{
    QSignalSpy ended(m_room.get(), &room::Room::ended);
    enter();
    Q_EMIT link().closed({ErrorCode::Removed, {}});
    QCOMPARE(ended.size(), 1);
    advance(5000);
    QCOMPARE(m_log.opened.size(), 1);
}

void TestRoom::returnsAtOnceOnAHint()
{
    enter();
    Q_EMIT link().closed({ErrorCode::Disconnected, {}});
    for (int i = 0; i < 5; ++i) {
        advance(2000);
        Q_EMIT link().closed({ErrorCode::Unreachable, {}});
    }
    const auto before = m_log.opened.size();
    m_room->retryNow();
    QCOMPARE(m_log.opened.size(), before + 1);
}

void TestRoom::givesUpASilentTry()
{
    enter();
    Q_EMIT link().closed({ErrorCode::Disconnected, {}});
    advance(1500);
    const auto tried = m_log.opened.size();
    advance(2500 + 1500);
    QVERIFY(m_log.opened.size() > tried);
}

void TestRoom::waitsAtTheDoorAsLongAsItTakes()
{
    QSignalSpy ended(m_room.get(), &room::Room::ended);
    m_room->enter();
    Q_EMIT link().waiting();
    QCOMPARE(m_room->link(), room::Room::Link::Knocking);
    advance(60'000);
    QCOMPARE(ended.size(), 0);
    Q_EMIT link().joined(snapshot(), QStringLiteral("epoch"));
    QCOMPARE(m_room->link(), room::Room::Link::Live);
}

void TestRoom::noticesASilentConnection()
{
    enter();
    advance(room::ClockSampler::timeout + 200);
    QCOMPARE(m_room->link(), room::Room::Link::Returning);
}

void TestRoom::sendsAgainWhatWasNotConfirmed()
{
    enter();
    const auto a = m_room->send(text(QStringLiteral("a")), 1);
    const auto b = m_room->send(text(QStringLiteral("b")), 2);
    Q_EMIT link().messageReceived({7, a->id, me, 1, a->content});
    Q_EMIT link().closed({ErrorCode::Disconnected, {}});
    const auto c = m_room->send(text(QStringLiteral("c")), 3);
    m_log.posts.clear();
    advance(2000);
    Q_EMIT link().joined(snapshot(), QStringLiteral("epoch"));
    QCOMPARE(m_log.posts.size(), 2);
    QCOMPARE(m_log.posts.at(0).id, b->id);
    QCOMPARE(m_log.posts.at(1).id, c->id);
}

void TestRoom::saysEachLineOnce()
{
    enter();
    QSignalSpy heard(m_room.get(), &room::Room::messageReceived);
    Q_EMIT link().messageReceived(said(1, QStringLiteral("x")));
    Q_EMIT link().closed({ErrorCode::Disconnected, {}});
    advance(2000);
    ports::RoomSnapshot again = snapshot();
    again.said = {said(1, QStringLiteral("x")), said(2, QStringLiteral("y"))};
    Q_EMIT link().joined(again, QStringLiteral("a new log"));
    QCOMPARE(heard.size(), 2);
}

void TestRoom::pausesWhenItWasTooMuchAtOnce()
{
    enter();
    QList<room::Outbox::Entry> entries;
    for (int i = 0; i < 3; ++i)
        entries.append(*m_room->send(text(QString::number(i)), i));
    for (const auto &entry : entries)
        Q_EMIT link().refused(entry.id, {ErrorCode::TooMany, {}});
    m_log.posts.clear();
    advance(1500);
    QCOMPARE(m_log.posts.size(), 1);
    Q_EMIT link().messageReceived({1, entries.at(0).id, me, 0, entries.at(0).content});
    QCOMPARE(m_log.posts.size(), 2);
    QCOMPARE(m_log.posts.last().id, entries.at(1).id);
}

void TestRoom::resumesFromTheLastLine()
{
    enter();
    Q_EMIT link().messageReceived(said(41, QStringLiteral("x")));
    Q_EMIT link().closed({ErrorCode::Disconnected, {}});
    advance(2000);
    QCOMPARE(m_log.since, 41);
    QCOMPARE(m_log.epoch, QStringLiteral("epoch"));
}

void TestRoom::asksAgainAfterSleep()
{
    enter();
    Q_EMIT link().clockSampled({1000, 5000, 5001, 1011});
    m_room->tick();
    m_clock->sleep(5000);
    const int asked = m_log.clockAsked;
    m_room->tick();
    QVERIFY(m_log.clockAsked > asked);
    QVERIFY(!m_room->clock());
}

void TestRoom::triesAWishAgainAfterTheServersOwnStep()
{
    enter();
    QSignalSpy refused(m_room.get(), &room::Room::refused);
    m_room->request(intent(sync::Intent::Kind::Pause));
    QCOMPARE(m_log.wishes.last().intent.base, 5);
    Q_EMIT link().timelineChanged(timeline(6, {}));
    Q_EMIT link().refused(m_log.wishes.last().id, {ErrorCode::Stale, {}});
    QCOMPARE(m_log.wishes.size(), 2);
    QCOMPARE(m_log.wishes.last().intent.base, 6);
    QCOMPARE(refused.size(), 0);
}

void TestRoom::dropsAWishThatAnotherOvertook()
{
    enter();
    QSignalSpy refused(m_room.get(), &room::Room::refused);
    m_room->request(intent(sync::Intent::Kind::Pause));
    Q_EMIT link().refused(m_log.wishes.last().id, {ErrorCode::Stale, {}});
    QCOMPARE(refused.size(), 0); // what happened is still on its way
    Q_EMIT link().timelineChanged(timeline(6, jun));
    QCOMPARE(m_log.wishes.size(), 1);
    QCOMPARE(refused.size(), 1);
}

void TestRoom::lastOfOwnWishesWins()
{
    enter();
    QSignalSpy refused(m_room.get(), &room::Room::refused);
    sync::Intent seek = intent(sync::Intent::Kind::Seek);
    for (const double position : {1000.0, 2000.0, 3000.0}) {
        seek.position = position;
        m_room->request(seek);
    }
    Q_EMIT link().timelineChanged(timeline(6, me)); // the first one
    Q_EMIT link().refused(m_log.wishes.at(1).id, {ErrorCode::Stale, {}});
    Q_EMIT link().refused(m_log.wishes.at(2).id, {ErrorCode::Stale, {}});
    QCOMPARE(m_log.wishes.size(), 4);
    QCOMPARE(m_log.wishes.last().intent.position, 3000.0);
    QCOMPARE(m_log.wishes.last().intent.base, 6);
    QCOMPARE(refused.size(), 0);
}

void TestRoom::refusesWishesWithoutConnection()
{
    enter();
    Q_EMIT link().closed({ErrorCode::Disconnected, {}});
    QSignalSpy refused(m_room.get(), &room::Room::refused);
    m_room->request(intent(sync::Intent::Kind::Pause));
    QCOMPARE(refused.size(), 1);
}

void TestRoom::tellsWhoReturned()
{
    enter();
    QSignalSpy joined(m_room.get(), &room::Room::personJoined);
    Q_EMIT link().personLeft(jun, false);
    QCOMPARE(m_room->people().size(), 1);
    Q_EMIT link().personJoined(snapshot().people.last());
    QCOMPARE(joined.size(), 1);
    QCOMPARE(joined.first().at(1).toBool(), true);
}

void TestRoom::describesAnItemItCannotOpen()
{
    enter();
    QCOMPARE(m_room->item()->id, QStringLiteral("song"));
    QVERIFY(m_room->item()->title.isEmpty());
    model::Item known;
    known.id = QStringLiteral("song");
    known.title = QStringLiteral("Clair de lune");
    Q_EMIT link().itemChanged(known);
    QCOMPARE(m_room->item()->title, QStringLiteral("Clair de lune"));
}

void TestRoom::showsTheNewestProfile()
{
    m_room->enter();
    m_room->setProfile({QStringLiteral("Ada L."), 2}); // while the door is still opening
    Q_EMIT link().joined(snapshot(), QStringLiteral("epoch"));
    QCOMPARE(m_log.profiles.size(), 1);
    QCOMPARE(m_log.profiles.last().name, QStringLiteral("Ada L."));
}

QTEST_GUILESS_MAIN(TestRoom)
#include "tst_room.moc"
