// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/serverfixture.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using model::Policy;
using protocol::MemberTell;
using sync::Intent;
using sync::Timeline;
using test::RawMember;
using test::ServerFixture;

namespace {

QList<MemberTell::Event> eventsOf(const RawMember &seenBy, const RawMember &about)
{
    QList<MemberTell::Event> events;
    const auto tells = seenBy.all<MemberTell>();
    for (const MemberTell &tell : tells) {
        if (tell.member.id == about.id())
            events.append(tell.event);
    }
    return events;
}

bool lastIs(const RawMember &seenBy, const RawMember &about, MemberTell::Event event)
{
    const QList<MemberTell::Event> events = eventsOf(seenBy, about);
    return !events.isEmpty() && events.last() == event;
}

void setPolicy(RawMember &host, const Policy &policy)
{
    host.send(protocol::PolicySet{policy});
    QTRY_VERIFY(host.last<protocol::PolicyTell>());
}

} // namespace

/** Who comes, who goes, and who may do what. */
class TestServerRooms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstToComeIsHostAndSeesOthersCome();
    void refusesAWrongSecretAndABadSignature();
    void refusesWhoHasNotJoined();
    void closesOnWhoNeverJoins();
    void keepsRoomsApart();
    void isFullAtItsCapacity();
    void droppedMembersComeBackAsTheSame();
    void sameDeviceReplacesItsOlderConnection();
    void hostRoleMovesOnWhenTheHostLeaves();
    void hostRoleMovesOnWhenADroppedHostStaysAway();
    void handsOverAndRemoves();
    void knockingNeedsTheHostsWord();
    void onlyTheHostControlsWhereThePolicySaysSo();
    void rolesAreNotForGuestsToTake();
    void gathersThenPlaysForAll();
    void startsWithoutTheLateAtTheDeadline();
    void refusesAStaleIntent();
    void answersTheClock();
    void relaysStatusSparingly();
};

void TestServerRooms::firstToComeIsHostAndSeesOthersCome()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    const auto welcome = bob.last<protocol::Welcome>();
    QCOMPARE(welcome->me, bob.id());
    QCOMPARE(welcome->members.size(), 2);
    QCOMPARE(welcome->members.first().id, ann.id());
    QCOMPARE(welcome->members.first().role, model::Role::Host);
    QCOMPARE(welcome->members.last().role, model::Role::Guest);
    QTRY_COMPARE(eventsOf(ann, bob), QList{MemberTell::Event::Joined});
    bob.send(protocol::ProfileSet{"another sealed profile of whatever length"});
    QTRY_COMPARE(ann.last<MemberTell>()->event, MemberTell::Event::Changed);
    bob.send(protocol::Leave{});
    QTRY_VERIFY(lastIs(ann, bob, MemberTell::Event::Left));
    QTRY_VERIFY(bob.isClosed());
}

void TestServerRooms::refusesAWrongSecretAndABadSignature()
{
    ServerFixture house;
    house.enter('a');
    RawMember &wrong = house.come('b', 'x');
    QTRY_COMPARE(wrong.errors(), QList{ErrorCode::WrongSecret});
    QTRY_VERIFY(wrong.isClosed());
    RawMember &forger = house.prepare('c');
    forger.joinsByItself = false;
    forger.open();
    QTRY_VERIFY(forger.last<protocol::Challenge>());
    protocol::Join join = forger.joinFor(*forger.last<protocol::Challenge>());
    join.roomSignature = QByteArray(64, 'f');
    forger.send(join);
    QTRY_COMPARE(forger.errors(), QList{ErrorCode::WrongSecret});
    QVERIFY(!forger.isIn());
}

void TestServerRooms::refusesWhoHasNotJoined()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &stranger = house.prepare('b');
    stranger.joinsByItself = false;
    stranger.open();
    QTRY_VERIFY(stranger.last<protocol::Challenge>());
    stranger.post(u"1"_s);
    stranger.intend(u"2"_s, {Intent::Kind::Open, 0, u"item"_s});
    stranger.setSlot(u"queue"_s, 0, "mine");
    stranger.sendBinary(QByteArray(1, '\1') + QByteArray(30, 'p'));
    QTRY_VERIFY(stranger.errors().size() >= 3);
    QVERIFY(ann.seqs().isEmpty());
    QVERIFY(!ann.last<protocol::TimelineTell>());
}

void TestServerRooms::closesOnWhoNeverJoins()
{
    server::Limits limits;
    limits.joinTimeout = 100;
    ServerFixture house(limits);
    RawMember &silent = house.prepare('a');
    silent.joinsByItself = false;
    silent.open();
    QTRY_VERIFY(silent.isClosed());
    QCOMPARE(silent.errors(), QList{ErrorCode::TimedOut});
    QTRY_COMPARE(house.rooms->connectionCount(), 0);
    QCOMPARE(house.rooms->roomCount(), 0);
}

void TestServerRooms::keepsRoomsApart()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    house.roomId = freshId();
    RawMember &bob = house.enter('b');
    QCOMPARE(house.rooms->roomCount(), 2);
    bob.post(u"1"_s);
    QTRY_COMPARE(bob.seqs(), QList<qint64>{1});
    QVERIFY(ann.seqs().isEmpty());
    QCOMPARE(bob.last<protocol::Welcome>()->members.size(), 1);
}

void TestServerRooms::isFullAtItsCapacity()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    Policy two;
    two.capacity = 2;
    setPolicy(ann, two);
    RawMember &bob = house.enter('b');
    RawMember &cat = house.come('c');
    QTRY_COMPARE(cat.errors(), QList{ErrorCode::RoomFull});
    bob.drop(); // keeps the place for a while
    QTRY_VERIFY(lastIs(ann, bob, MemberTell::Event::Dropped));
    RawMember &cat2 = house.come('c');
    QTRY_COMPARE(cat2.errors(), QList{ErrorCode::RoomFull});
    QVERIFY(house.enter('b').isIn());
}

void TestServerRooms::droppedMembersComeBackAsTheSame()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    ann.drop();
    QTRY_VERIFY(lastIs(bob, ann, MemberTell::Event::Dropped));
    RawMember &again = house.enter('a');
    QTRY_VERIFY(lastIs(bob, ann, MemberTell::Event::Joined));
    QCOMPARE(again.last<protocol::Welcome>()->members.first().role, model::Role::Host);
}

void TestServerRooms::sameDeviceReplacesItsOlderConnection()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    RawMember &again = house.enter('a');
    QTRY_VERIFY(ann.isClosed());
    QCOMPARE(ann.errors(), QList{ErrorCode::Replaced});
    QCOMPARE(again.last<protocol::Welcome>()->members.size(), 2);
    again.post(u"1"_s);
    QTRY_COMPARE(bob.seqs(), QList<qint64>{1});
    QCOMPARE(eventsOf(bob, ann), QList{MemberTell::Event::Changed});
}

void TestServerRooms::hostRoleMovesOnWhenTheHostLeaves()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    RawMember &cat = house.enter('c');
    ann.send(protocol::Leave{});
    QTRY_COMPARE(eventsOf(cat, ann), QList{MemberTell::Event::Left});
    QTRY_COMPARE(eventsOf(cat, bob), QList{MemberTell::Event::Changed});
    setPolicy(bob, {});
    QVERIFY(house.enter('a').isIn());
    QTRY_COMPARE(cat.last<MemberTell>()->member.role, model::Role::Guest);
}

void TestServerRooms::hostRoleMovesOnWhenADroppedHostStaysAway()
{
    server::Limits limits;
    limits.grace = 150;
    ServerFixture house(limits);
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    ann.drop();
    QTRY_VERIFY(!eventsOf(bob, bob).isEmpty());
    QCOMPARE(bob.last<MemberTell>()->member.role, model::Role::Host);
    bob.drop();
    RawMember &cat = house.enter('c');
    QTRY_VERIFY(!eventsOf(cat, cat).isEmpty());
    QCOMPARE(cat.last<MemberTell>()->member.role, model::Role::Host);
}

void TestServerRooms::handsOverAndRemoves()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    RawMember &cat = house.enter('c');
    ann.send(protocol::HandOver{bob.id()});
    QTRY_COMPARE(eventsOf(cat, bob), QList{MemberTell::Event::Changed});
    bob.send(protocol::Remove{cat.id()});
    QTRY_VERIFY(cat.isClosed());
    QCOMPARE(cat.errors(), QList{ErrorCode::Removed});
    QTRY_VERIFY(lastIs(ann, cat, MemberTell::Event::Left));
    RawMember &again = house.come('c');
    QTRY_COMPARE(again.errors(), QList{ErrorCode::Removed});
}

void TestServerRooms::knockingNeedsTheHostsWord()
{
    server::Limits limits;
    limits.knockTimeout = 400;
    ServerFixture house(limits);
    RawMember &ann = house.enter('a');
    Policy knock;
    knock.entry = Policy::Entry::Knock;
    setPolicy(ann, knock);
    RawMember &bob = house.come('b');
    QTRY_VERIFY(ann.last<protocol::KnockTell>());
    QTRY_VERIFY(bob.last<protocol::WaitTell>());
    QCOMPARE(ann.last<protocol::KnockTell>()->member.id, bob.id());
    QVERIFY(!bob.isIn());
    bob.post(u"1"_s);
    QTRY_COMPARE(bob.errors(), QList{ErrorCode::Forbidden});
    ann.send(protocol::Admit{bob.id(), true});
    QTRY_VERIFY(bob.isIn());
    bob.drop(); // once in, no second knock
    QVERIFY(house.enter('b').isIn());
    RawMember &cat = house.come('c');
    QTRY_COMPARE(ann.last<protocol::KnockTell>()->member.id, cat.id());
    ann.send(protocol::Admit{cat.id(), false});
    QTRY_COMPARE(cat.errors(), QList{ErrorCode::NotAdmitted});
    RawMember &dan = house.come('d');
    QTRY_COMPARE(dan.errors(), QList{ErrorCode::NotAdmitted}); // nobody opened in time
}

void TestServerRooms::onlyTheHostControlsWhereThePolicySaysSo()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    Policy host;
    host.control = Policy::Control::Host;
    setPolicy(ann, host);
    QTRY_VERIFY(bob.last<protocol::PolicyTell>());
    bob.intend(u"mine"_s, {Intent::Kind::Open, 0, u"item"_s});
    QTRY_COMPARE(bob.errors(), QList{ErrorCode::Forbidden});
    QCOMPARE(bob.last<protocol::ErrorTell>()->refers, u"mine"_s);
    bob.post(u"1"_s); // talking is for everybody
    QTRY_COMPARE(bob.seqs(), QList<qint64>{1});
    ann.intend(u"hers"_s, {Intent::Kind::Open, 0, u"item"_s});
    QTRY_COMPARE(bob.timeline().item, u"item"_s);
}

void TestServerRooms::rolesAreNotForGuestsToTake()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    bob.send(protocol::PolicySet{});
    bob.send(protocol::HandOver{bob.id()});
    bob.send(protocol::Remove{ann.id()});
    bob.send(protocol::Admit{bob.id(), true});
    QTRY_COMPARE(bob.errors(),
                 (QList{ErrorCode::Forbidden, ErrorCode::Forbidden, ErrorCode::Forbidden, ErrorCode::Forbidden}));
    QVERIFY(!ann.isClosed());
}

void TestServerRooms::gathersThenPlaysForAll()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    ann.intend(u"open"_s, {Intent::Kind::Open, 0, u"film"_s, 1000});
    QTRY_COMPARE(bob.timeline().state, Timeline::State::Gathering);
    QVERIFY(bob.last<protocol::TimelineTell>()->item);
    QCOMPARE(bob.timeline().by, ann.id());
    QCOMPARE(bob.timeline().waiting.size(), 2);
    ann.report(model::Phase::Ready, ann.timeline().revision);
    bob.report(model::Phase::Ready, bob.timeline().revision);
    QTRY_COMPARE(ann.timeline().state, Timeline::State::Playing);
    QTRY_VERIFY(ann.timeline() == bob.timeline());
    QCOMPARE(bob.timeline().position, 1000.0);
    QVERIFY(bob.timeline().waiting.isEmpty());
    RawMember &late = house.enter('c');
    QVERIFY(late.timeline() == bob.timeline());
    QCOMPARE(late.last<protocol::Welcome>()->item.id, u"film"_s);
}

void TestServerRooms::startsWithoutTheLateAtTheDeadline()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    ann.intend(u"open"_s, {Intent::Kind::Open, 0, u"film"_s, 0, 1, false});
    QTRY_COMPARE(ann.timeline().state, Timeline::State::Paused);
    ann.intend(u"play"_s, {Intent::Kind::Play, ann.timeline().revision});
    QTRY_COMPARE(ann.timeline().state, Timeline::State::Gathering);
    ann.report(model::Phase::Ready, ann.timeline().revision);
    QTRY_COMPARE_WITH_TIMEOUT(ann.timeline().state, Timeline::State::Playing, 10'000);
    QCOMPARE(ann.timeline().waiting, QStringList{bob.id()});
}

void TestServerRooms::refusesAStaleIntent()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    ann.intend(u"one"_s, {Intent::Kind::Open, 0, u"film"_s, 0, 1, false});
    QTRY_COMPARE(bob.timeline().item, u"film"_s);
    const qint64 seen = bob.timeline().revision;
    ann.intend(u"two"_s, {Intent::Kind::Seek, seen, {}, 5000});
    QTRY_COMPARE(bob.timeline().position, 5000.0);
    bob.intend(u"late"_s, {Intent::Kind::Seek, seen, {}, 9000});
    QTRY_COMPARE(bob.errors(), QList{ErrorCode::Stale});
    QCOMPARE(bob.last<protocol::ErrorTell>()->refers, u"late"_s);
    QCOMPARE(ann.timeline().position, 5000.0);
}

void TestServerRooms::answersTheClock()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    ann.send(protocol::ClockAsk{7, 123.5});
    QTRY_VERIFY(ann.last<protocol::ClockTell>());
    const auto tell = *ann.last<protocol::ClockTell>();
    QCOMPARE(tell.id, 7);
    QCOMPARE(tell.t0, 123.5);
    QVERIFY(tell.t1 <= tell.t2);
    QVERIFY(ann.last<protocol::Welcome>()->now <= tell.t1);
    QCOMPARE(ann.last<protocol::Challenge>()->epoch, house.rooms->clockEpoch());
}

void TestServerRooms::relaysStatusSparingly()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    ann.report(model::Phase::Loading, 0);
    for (int i = 1; i <= 50; ++i)
        ann.report(model::Phase::Loading, 0, i);
    ann.report(model::Phase::Missing, 0, 50);
    QTRY_COMPARE(bob.last<protocol::StatusTell>().value_or(protocol::StatusTell{}).status.phase, model::Phase::Missing);
    QVERIFY(bob.all<protocol::StatusTell>().size() <= 5);
    ann.report(model::Phase::Missing, 0, 60);
    QTRY_COMPARE(bob.last<protocol::StatusTell>()->status.offset, 60.0); // held back, not lost
    QVERIFY(ann.all<protocol::StatusTell>().isEmpty());
}

QTEST_GUILESS_MAIN(TestServerRooms)
#include "tst_serverrooms.moc"
