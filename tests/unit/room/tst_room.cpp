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

    void entersAndLearnsTheClock();
    void endsWhenItWasNeverInside_data();
    void endsWhenItWasNeverInside();
    void triesAgainWithinTwoSecondsForever();
    void endsWhenRemoved();
    void returnsAtOnceOnAHint();
    void givesUpASilentTry();
    void waitsAtTheDoorAsLongAsItTakes();
    void sendsAgainWhatWasNotConfirmed();
    void saysEachLineOnce();
    void pausesWhenItWasTooMuchAtOnce();
    void resumesFromTheLastLine();
    void refusesWishesWithoutConnection();
    void tellsWhoReturned();
    void describesAnItemItCannotOpen();
    void showsTheNewestProfile();
    void givesASlowLineMoreTime();
    void waitsAsLongAsItIsTold();
    void makesEditsAgainUntilTheyAreThere();
    void asksABareServerForNothingItCannotDo();

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

static model::MessageContent text(const QString &words)
{
    return {model::Text{words}};
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
    Q_EMIT link().joined(snapshot());
}

void TestRoom::advance(Millis by)
{
    for (Millis passed = 0; passed < by; passed += 50) {
        m_clock->advance(50);
        m_room->tick();
    }
}

void TestRoom::entersAndLearnsTheClock()
{
    QSignalSpy entered(m_room.get(), &room::Room::entered);
    enter();
    QCOMPARE(entered.size(), 1);
    QCOMPARE(m_room->link(), room::Room::Link::Live);
    QVERIFY(!m_room->clock());
    Q_EMIT link().clockChanged(sync::ClockEstimate{4000, 0, 1000, 10, 10, 1});
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
    Q_EMIT link().lost({code, {}}, {});
    QCOMPARE(ended.size(), 1);
    QCOMPARE(m_room->link(), room::Room::Link::Closed);
    advance(5000);
    QCOMPARE(m_log.opened.size(), 1);
}

void TestRoom::triesAgainWithinTwoSecondsForever()
{
    enter();
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {true, 0});
    for (int tries = 0; tries < 12; ++tries) {
        QCOMPARE(m_room->link(), room::Room::Link::Returning);
        const auto before = m_log.opened.size();
        advance(2000);
        QVERIFY(m_log.opened.size() > before);
        Q_EMIT link().lost({ErrorCode::Unreachable, {}}, {true, 0});
    }
    advance(2000);
    Q_EMIT link().joined(snapshot());
    QCOMPARE(m_room->link(), room::Room::Link::Live);
}

void TestRoom::endsWhenRemoved()
{
    QSignalSpy ended(m_room.get(), &room::Room::ended);
    enter();
    Q_EMIT link().lost({ErrorCode::Removed, {}}, {false, 0});
    QCOMPARE(ended.size(), 1);
    advance(5000);
    QCOMPARE(m_log.opened.size(), 1);
}

void TestRoom::returnsAtOnceOnAHint()
{
    enter();
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {true, 0});
    for (int i = 0; i < 5; ++i) {
        advance(2000);
        Q_EMIT link().lost({ErrorCode::Unreachable, {}}, {true, 0});
    }
    const auto before = m_log.opened.size();
    m_room->retryNow();
    QCOMPARE(m_log.opened.size(), before + 1);
}

void TestRoom::givesUpASilentTry()
{
    enter();
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {true, 0});
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
    Q_EMIT link().joined(snapshot());
    QCOMPARE(m_room->link(), room::Room::Link::Live);
}

void TestRoom::sendsAgainWhatWasNotConfirmed()
{
    enter();
    const auto a = m_room->send(text(QStringLiteral("a")), 1);
    const auto b = m_room->send(text(QStringLiteral("b")), 2);
    Q_EMIT link().messageReceived({7, a->id, me, 1, a->content});
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {true, 0});
    const auto c = m_room->send(text(QStringLiteral("c")), 3);
    m_log.posts.clear();
    advance(2000);
    Q_EMIT link().joined(snapshot());
    QCOMPARE(m_log.posts.size(), 2);
    QCOMPARE(m_log.posts.at(0).id, b->id);
    QCOMPARE(m_log.posts.at(1).id, c->id);
}

void TestRoom::saysEachLineOnce()
{
    enter();
    QSignalSpy heard(m_room.get(), &room::Room::messageReceived);
    Q_EMIT link().messageReceived(said(1, QStringLiteral("x")));
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {true, 0});
    advance(2000);
    ports::RoomSnapshot again = snapshot();
    again.said = {said(1, QStringLiteral("x")), said(2, QStringLiteral("y"))};
    Q_EMIT link().joined(again);
    QCOMPARE(heard.size(), 2);
}

void TestRoom::pausesWhenItWasTooMuchAtOnce()
{
    enter();
    QList<room::Outbox::Entry> entries;
    for (int i = 0; i < 3; ++i)
        entries.append(*m_room->send(text(QString::number(i)), i));
    for (const auto &entry : entries)
        Q_EMIT link().notDelivered(entry.id, {ErrorCode::TooMany, {}});
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
    QVERIFY(m_log.resume.isEmpty());
    m_log.token = "41 epoch";
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {true, 0});
    advance(2000);
    QCOMPARE(m_log.resume, QByteArray("41 epoch"));
}

void TestRoom::refusesWishesWithoutConnection()
{
    enter();
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {true, 0});
    QSignalSpy refused(m_room.get(), &room::Room::refused);
    m_room->request(intent(sync::Intent::Kind::Pause));
    QCOMPARE(refused.size(), 1);
}

void TestRoom::tellsWhoReturned()
{
    enter();
    QSignalSpy joined(m_room.get(), &room::Room::memberJoined);
    Q_EMIT link().memberLeft(jun, false);
    QCOMPARE(m_room->people().size(), 1);
    Q_EMIT link().memberJoined(snapshot().people.last());
    QCOMPARE(joined.size(), 1);
    QCOMPARE(joined.first().at(1).toBool(), true);
}

void TestRoom::describesAnItemItCannotOpen()
{
    enter();
    QCOMPARE(m_room->item()->id, QStringLiteral("song"));
    QVERIFY(m_room->item()->tags.title.isEmpty());
    model::QueueEntry known;
    known.id = QStringLiteral("song");
    known.tags.title = QStringLiteral("Clair de lune");
    Q_EMIT link().timelineChanged(timeline(6, jun), known);
    QCOMPARE(m_room->item()->tags.title, QStringLiteral("Clair de lune"));
}

void TestRoom::showsTheNewestProfile()
{
    m_room->enter();
    m_room->setProfile({QStringLiteral("Ada L."), 2}); // while the door is still opening
    Q_EMIT link().joined(snapshot());
    QCOMPARE(m_log.profiles.size(), 1);
    QCOMPARE(m_log.profiles.last().name, QStringLiteral("Ada L."));
}

/** Coming back takes five round trips of 1.4 s: what was cut short is given more time. */
void TestRoom::givesASlowLineMoreTime()
{
    enter();
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {});
    for (Millis waited = 0; m_room->link() != room::Room::Link::Live && waited < 40'000; waited += 50) {
        const auto *before = m_log.opened.last();
        const auto tries = m_log.opened.size();
        for (Millis open = 0; open < 7000 && m_log.opened.last() == before; open += 50)
            advance(50);
        if (m_log.opened.size() == tries)
            Q_EMIT link().joined(snapshot());
    }
    QCOMPARE(m_room->link(), room::Room::Link::Live);
}

void TestRoom::waitsAsLongAsItIsTold()
{
    enter();
    Q_EMIT link().lost({ErrorCode::ServerFull, {}}, {true, 3000});
    advance(2900);
    QCOMPARE(m_log.opened.size(), 1);
    advance(200);
    QCOMPARE(m_log.opened.size(), 2);
}

void TestRoom::makesEditsAgainUntilTheyAreThere()
{
    enter();
    const model::QueueEdit a{model::QueueEdit::Kind::Remove, {}, QStringLiteral("a"), 0};
    const model::QueueEdit b{model::QueueEdit::Kind::Remove, {}, QStringLiteral("b"), 0};
    m_room->editQueue(a);
    m_room->editQueue(b);
    Q_EMIT link().queue()->settled(1);
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {});
    m_log.edits.clear();
    advance(2000);
    Q_EMIT link().joined(snapshot());
    QCOMPARE(m_log.edits, QList<model::QueueEdit>{b});
    Q_EMIT link().queue()->refused({ErrorCode::TooLarge, {}});
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {});
    m_log.edits.clear();
    advance(2000);
    Q_EMIT link().joined(snapshot());
    QVERIFY(m_log.edits.isEmpty());
}

void TestRoom::asksABareServerForNothingItCannotDo()
{
    m_log.bare = true;
    m_room->editQueue({model::QueueEdit::Kind::Remove, {}, QStringLiteral("a"), 0});
    QSignalSpy refused(m_room.get(), &room::Room::refused);
    enter();
    QCOMPARE(m_room->capabilities(), model::Capabilities());
    QVERIFY(m_room->clock()); // its timelines are by the clock here
    QCOMPARE(m_room->clock()->toServer(500), 500.0);
    m_room->editQueue({model::QueueEdit::Kind::Remove, {}, QStringLiteral("a"), 0});
    QVERIFY(m_room->pictures().send({}, {QStringLiteral("moon"), 0}, "bytes").isEmpty());
    m_room->pictures().cancel(QStringLiteral("out"));
    m_room->moderation().setPolicy({});
    m_room->moderation().remove(jun);
    m_room->request(intent(sync::Intent::Kind::Pause));
    QVERIFY(m_room->send(text(QStringLiteral("hello")), 1));
    QCOMPARE(m_log.wishes.size(), 1);
    QCOMPARE(m_log.posts.size(), 1);
    QVERIFY(m_log.edits.isEmpty() && m_log.parts.isEmpty());
    QCOMPARE(refused.size(), 0);
}

QTEST_GUILESS_MAIN(TestRoom)
#include "tst_room.moc"
