// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include "store/sqliteroomstore.h"
#include "support/serverfixture.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using test::RawMember;
using test::ServerFixture;
using test::upTo;

/** What is said is there once, in one order, for all, whatever happens on the way. */
class TestServerLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everybodySeesOneOrder();
    void aRepeatedSendIsOnePost();
    void passingPostsAreNotKept();
    void refusesAPostSomebodyElseSigned();
    void aReturningMemberGetsWhatItLacks();
    void aLongLogFollowsTheWelcome();
    void survivesDropsWithDuplicateSends();
    void survivesARestartWithItsData();
    void keepsTheHostAndThePlaceItPlayed();
    void whatIsSaidBeforeLeavingIsHeard();
    void slotsConflictAndTellTheTruth();
    void roomsThatHoldNothingAreForgotten();
};

void TestServerLog::everybodySeesOneOrder()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    for (int i = 0; i < 40; ++i) {
        ann.post(u"a%1"_s.arg(i));
        bob.post(u"b%1"_s.arg(i));
    }
    QTRY_COMPARE(ann.seqs(), upTo(80));
    QTRY_COMPARE(bob.seqs(), upTo(80));
    QCOMPARE(ann.postIds(), bob.postIds());
    const protocol::Post post = ann.all<protocol::PostTell>().last().post;
    QVERIFY(protocol::verify(post, house.roomId));
    QVERIFY(std::abs(post.arrivedMs - QDateTime::currentMSecsSinceEpoch()) < 60'000); // not what ann's clock says
}

void TestServerLog::aRepeatedSendIsOnePost()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    ann.post(u"one"_s, "the same");
    ann.post(u"one"_s, "the same");
    bob.post(u"one"_s, "an id of bob's");
    QTRY_COMPARE(bob.seqs(), upTo(2));
    QTRY_COMPARE(ann.seqs().size(), 3); // confirmed again to who sent it again
    ann.post(u"two"_s);
    QTRY_COMPARE(bob.seqs(), upTo(3));
}

void TestServerLog::passingPostsAreNotKept()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    ann.send(protocol::PostSend{ann.signedPost(u"wave"_s, "hello", false)});
    QTRY_COMPARE(bob.seqs(), QList<qint64>{0});
    RawMember &cat = house.enter('c');
    QVERIFY(cat.seqs().isEmpty());
    QCOMPARE(cat.last<protocol::Welcome>()->lastSeq, 0);
}

void TestServerLog::refusesAPostSomebodyElseSigned()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    bob.send(protocol::PostSend{ann.signedPost(u"forged"_s, "as ann")});
    QTRY_COMPARE(bob.errors(), QList{ErrorCode::Malformed});
    QCOMPARE(bob.last<protocol::ErrorTell>()->refers, u"forged"_s);
    QVERIFY(ann.seqs().isEmpty());
}

void TestServerLog::aReturningMemberGetsWhatItLacks()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    for (int i = 0; i < 10; ++i)
        ann.post(QString::number(i));
    QTRY_COMPARE(bob.seqs(), upTo(10));
    const QString epoch = bob.last<protocol::Welcome>()->epoch;
    bob.drop();
    RawMember &again = house.prepare('b');
    again.epoch = epoch;
    again.since = 7;
    again.open();
    QTRY_VERIFY(again.isIn());
    QCOMPARE(again.seqs(), (QList<qint64>{8, 9, 10}));
    RawMember &stranger = house.prepare('c');
    stranger.epoch = u"anotherLog"_s;
    stranger.since = 7;
    stranger.open();
    QTRY_VERIFY(stranger.isIn());
    QCOMPARE(stranger.seqs(), upTo(10));
}

void TestServerLog::aLongLogFollowsTheWelcome()
{
    server::Limits limits;
    limits.posts = {1000, 1000};
    limits.frames = {1000, 1000};
    ServerFixture house(limits);
    RawMember &ann = house.enter('a');
    for (int i = 0; i < 100; ++i)
        ann.post(QString::number(i), QByteArray(10'000, 'x'));
    QTRY_COMPARE(ann.seqs().size(), 100);
    RawMember &bob = house.enter('b');
    QTRY_COMPARE(bob.seqs(), upTo(100));
    QVERIFY(bob.last<protocol::Welcome>()->posts.size() < 100);
    QCOMPARE(bob.last<protocol::Welcome>()->lastSeq, 100);
}

/** A client as the contract has it: an outbox, ids of its own, resuming by sequence number; the network is its enemy.
 */
void TestServerLog::survivesDropsWithDuplicateSends()
{
    server::Limits limits;
    limits.posts = {10'000, 10'000};
    ServerFixture house(limits);
    RawMember &watcher = house.enter('w');
    QRandomGenerator random(4242);
    QStringList outbox;
    for (int i = 0; i < 60; ++i)
        outbox += u"post%1"_s.arg(i);
    QString epoch;
    qint64 since = 0;
    QStringList confirmed;
    while (!outbox.isEmpty()) {
        RawMember &ann = house.prepare('a');
        ann.epoch = epoch;
        ann.since = since;
        ann.open();
        QTRY_VERIFY(ann.isIn());
        const auto count = qMin<qsizetype>(outbox.size(), 1 + random.bounded(10));
        for (qsizetype i = 0; i < count; ++i)
            ann.post(outbox.at(i));
        const int sees = random.bounded(int(count) + 1);
        QTRY_VERIFY(ann.all<protocol::PostTell>().size() >= sees);
        const QStringList ids = ann.postIds();
        for (const QString &id : ids)
            outbox.removeAll(id);
        confirmed += ids;
        epoch = ann.last<protocol::Welcome>()->epoch;
        const QList<qint64> seqs = ann.seqs();
        for (const qint64 seq : seqs)
            since = qMax(since, seq);
        house.forget(ann); // the connection breaks here, perhaps with posts on their way
    }
    QTRY_COMPARE(watcher.seqs(), upTo(60));
    QStringList seen = watcher.postIds();
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 60);
    QCOMPARE(QSet<QString>(confirmed.begin(), confirmed.end()).size(), 60);
}

void TestServerLog::survivesARestartWithItsData()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"rooms.sqlite"_s);
    QString roomId;
    QString epoch;
    QString clockEpoch;
    {
        store::SqliteRoomStore store(file);
        ServerFixture house({}, &store);
        roomId = house.roomId;
        RawMember &ann = house.enter('a');
        model::Policy policy;
        policy.capacity = 5;
        ann.send(protocol::PolicySet{policy});
        ann.setSlot(u"queue"_s, 0, "films");
        for (int i = 0; i < 5; ++i)
            ann.post(QString::number(i));
        ann.intend(u"open"_s, {sync::Intent::Kind::Open, 0, u"film"_s, 4321, 1, false});
        QTRY_COMPARE(ann.seqs(), upTo(5));
        QTRY_COMPARE(ann.timeline().item, u"film"_s);
        epoch = ann.last<protocol::Welcome>()->epoch;
        clockEpoch = ann.last<protocol::Challenge>()->epoch;
    }
    store::SqliteRoomStore store(file);
    ServerFixture house({}, &store);
    house.roomId = roomId;
    RawMember &wrong = house.come('z', 'x');
    QTRY_COMPARE(wrong.errors(), QList{ErrorCode::WrongSecret});
    RawMember &ann = house.prepare('a');
    ann.epoch = epoch;
    ann.since = 3;
    ann.open();
    QTRY_VERIFY(ann.isIn());
    const auto welcome = *ann.last<protocol::Welcome>();
    QCOMPARE(ann.seqs(), (QList<qint64>{4, 5}));
    QCOMPARE(welcome.epoch, epoch);
    QVERIFY(ann.last<protocol::Challenge>()->epoch != clockEpoch);
    QCOMPARE(welcome.members.first().role, model::Role::Host);
    QCOMPARE(welcome.policy.capacity, 5);
    QCOMPARE(welcome.slotValues.size(), 1);
    QVERIFY(protocol::verify(welcome.slotValues.first(), roomId));
    QCOMPARE(welcome.timeline.state, sync::Timeline::State::Paused);
    QCOMPARE(welcome.timeline.position, 4321.0);
    QCOMPARE(welcome.item.id, u"film"_s);
    ann.post(u"4"_s); // sent again after the restart
    ann.post(u"new"_s);
    QTRY_COMPARE(ann.all<protocol::PostTell>().size(), 2);
    QCOMPARE(ann.all<protocol::PostTell>().first().post.seq, 5);
    QCOMPARE(ann.all<protocol::PostTell>().last().post.seq, 6);
    for (const protocol::Post &post : welcome.posts)
        QVERIFY(protocol::verify(post, roomId));
}

void TestServerLog::keepsTheHostAndThePlaceItPlayed()
{
    QTemporaryDir folder;
    store::SqliteRoomStore store(folder.filePath(u"rooms.sqlite"_s));
    QString roomId;
    {
        ServerFixture house({}, &store);
        roomId = house.roomId;
        RawMember &ann = house.enter('a');
        RawMember &bob = house.enter('b');
        ann.intend(u"open"_s, {sync::Intent::Kind::Open, 0, u"film"_s, 1000, 1, true});
        QTRY_COMPARE(ann.timeline().state, sync::Timeline::State::Gathering);
        ann.report(model::Phase::Ready, ann.timeline().revision);
        bob.report(model::Phase::Ready, ann.timeline().revision);
        QTRY_COMPARE(ann.timeline().state, sync::Timeline::State::Playing);
        const Millis start = ann.timeline().at;
        QTRY_VERIFY(SystemClock().now() > start + 300);
    }
    ServerFixture house({}, &store);
    house.roomId = roomId;
    RawMember &bob = house.enter('b'); // comes back first, and is no host for that
    const auto welcome = *bob.last<protocol::Welcome>();
    QCOMPARE(welcome.members.first().role, model::Role::Guest);
    QVERIFY(welcome.timeline.position >= 1300);
    QCOMPARE(welcome.timeline.state, sync::Timeline::State::Paused);
    RawMember &ann = house.enter('a');
    QCOMPARE(ann.last<protocol::Welcome>()->members.last().role, model::Role::Host);
}

void TestServerLog::whatIsSaidBeforeLeavingIsHeard()
{
    ServerFixture house;
    RawMember &bob = house.enter('b');
    RawMember &ann = house.enter('a');
    for (int i = 0; i < 50; ++i)
        ann.post(QString::number(i));
    ann.send(protocol::Leave{});
    ann.channel()->close();
    QTRY_COMPARE(bob.seqs(), upTo(50));
    QTRY_COMPARE(bob.last<protocol::MemberTell>()->event, protocol::MemberTell::Event::Left);
}

void TestServerLog::slotsConflictAndTellTheTruth()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    ann.setSlot(u"queue"_s, 0, "ann's");
    QTRY_VERIFY(bob.last<protocol::SlotTell>());
    QCOMPARE(bob.last<protocol::SlotTell>()->slot.revision, 1);
    QVERIFY(protocol::verify(bob.last<protocol::SlotTell>()->slot, house.roomId));
    bob.messages.clear();
    bob.setSlot(u"queue"_s, 0, "bob's, too late");
    QTRY_COMPARE(bob.errors(), QList{ErrorCode::Conflict});
    QTRY_VERIFY(bob.last<protocol::SlotTell>());
    QCOMPARE(bob.last<protocol::SlotTell>()->slot.by, ann.id());
    bob.setSlot(u"queue"_s, 1, "bob's");
    QTRY_COMPARE(ann.last<protocol::SlotTell>()->slot.by, bob.id());
}

void TestServerLog::roomsThatHoldNothingAreForgotten()
{
    server::Limits limits;
    limits.rooms = 1;
    limits.grace = 0;
    limits.emptyRoom = 0;
    ServerFixture house(limits);
    RawMember &ann = house.enter('a');
    house.roomId = freshId();
    RawMember &turnedAway = house.come('b');
    QTRY_COMPARE(turnedAway.errors(), QList{ErrorCode::ServerFull});
    ann.send(protocol::Leave{});
    QTRY_VERIFY(ann.isClosed());
    QTRY_COMPARE(house.rooms->connectionCount(), 0);
    QVERIFY(house.enter('b').isIn());
}

QTEST_GUILESS_MAIN(TestServerLog)
#include "tst_serverlog.moc"
