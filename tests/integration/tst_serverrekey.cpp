// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "store/sqliteroomstore.h"
#include "support/gatedstore.h"
#include "support/serverfixture.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using protocol::RekeyTell;
using protocol::RoomKeys;
using test::RawMember;
using test::ServerFixture;

/** A room gets another key: who is inside follows, the old invite opens nothing. */
class TestServerRekey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void handsTheKeyToThoseInside();
    void anOldInviteIsWrong();
    void whoWasAwayIsHandedIt();
    void whoHasNoBoxIsOut();
    void tellsOldClientsToUpdate();
    void onlyTheHostMay();
    void refusesAKeyNobodyVouchesFor();
    void whoKnocksNeedsANewInvite();
    void survivesARestart();
    void changesNothingWhenItCannotBeStored();
};

void TestServerRekey::handsTheKeyToThoseInside()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    QVERIFY(ann.last<protocol::Welcome>()->rekeys);
    const RoomKeys next = test::roomKeys(house.roomId).renewed();
    ann.rekey(next, {&ann, &bob});
    for (const RawMember *member : {&ann, &bob}) {
        QTRY_VERIFY(member->last<RekeyTell>());
        const auto keys = RoomKeys::handed(*member->last<RekeyTell>(), house.roomId, member->device());
        QVERIFY(keys);
        QCOMPARE(keys->secret(), next.secret());
    }
    bob.post(u"still-here"_s);
    QTRY_COMPARE(ann.seqs(), QList<qint64>{1});
    QVERIFY(ann.errors().isEmpty() && bob.errors().isEmpty());
}

void TestServerRekey::anOldInviteIsWrong()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    ann.rekey(test::roomKeys(house.roomId, 'n'), {&ann});
    QTRY_VERIFY(ann.last<RekeyTell>());
    RawMember &late = house.come('c');
    QTRY_COMPARE(late.errors(), QList{ErrorCode::WrongSecret});
    QTRY_VERIFY(late.isClosed());
    RawMember &guest = house.come('d', 'n');
    QTRY_VERIFY(guest.isIn());
}

void TestServerRekey::whoWasAwayIsHandedIt()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    const RoomKeys next = test::roomKeys(house.roomId, 'n');
    bob.drop();
    ann.rekey(next, {&ann, &bob});
    QTRY_VERIFY(ann.last<RekeyTell>());
    RawMember &again = house.come('b');
    QTRY_VERIFY(again.last<RekeyTell>());
    QVERIFY(!again.isIn());
    QVERIFY(RoomKeys::handed(*again.last<RekeyTell>(), house.roomId, again.device()));
    RawMember withNew(std::make_unique<transport::WebSocketChannel>(
                          QUrl(u"ws://127.0.0.1:%1/room/%2"_s.arg(house.port).arg(house.roomId))),
                      next, 'b');
    withNew.open();
    QTRY_VERIFY(withNew.isIn());
}

void TestServerRekey::whoHasNoBoxIsOut()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    RawMember &cat = house.enter('c');
    ann.send(protocol::Remove{bob.id()});
    ann.rekey(test::roomKeys(house.roomId, 'n'), {&ann, &bob});
    QTRY_VERIFY(cat.isClosed());
    QCOMPARE(cat.errors(), QList{ErrorCode::WrongSecret});
    QCOMPARE(bob.errors(), QList{ErrorCode::Removed});
    QVERIFY(!bob.last<RekeyTell>());
    RawMember &guest = house.come('b');
    QTRY_COMPARE(guest.errors(), QList{ErrorCode::WrongSecret}); // was sent away: is handed nothing
}

void TestServerRekey::tellsOldClientsToUpdate()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &old = house.prepare('o');
    old.rekeys = false;
    old.open();
    QTRY_VERIFY(old.isIn());
    ann.rekey(test::roomKeys(house.roomId, 'n'), {&ann, &old});
    QTRY_COMPARE(old.errors(), QList{ErrorCode::UnsupportedVersion});
    QTRY_VERIFY(old.isClosed());
}

void TestServerRekey::onlyTheHostMay()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    bob.rekey(test::roomKeys(house.roomId, 'n'), {&ann, &bob});
    QTRY_COMPARE(bob.errors(), QList{ErrorCode::Forbidden});
    QCOMPARE(bob.last<protocol::ErrorTell>()->refers, u"rekey"_s);
    ann.send(protocol::HandOver{bob.id()});
    bob.rekey(test::roomKeys(house.roomId, 'n'), {&ann, &bob});
    QTRY_VERIFY(ann.last<RekeyTell>());
    QCOMPARE(ann.last<RekeyTell>()->by, bob.id());
}

void TestServerRekey::refusesAKeyNobodyVouchesFor()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    const RoomKeys next = test::roomKeys(house.roomId, 'n');
    const RoomKeys other = test::roomKeys(house.roomId, 'x');
    const RoomKeys present = test::roomKeys(house.roomId);
    ann.send(protocol::Rekey{u"1"_s, next.publicKey(), other.signRekey(next.publicKey()), {}, {}});
    ann.send(protocol::Rekey{u"2"_s, next.publicKey(), present.signRekey(other.publicKey()), {}, {}});
    ann.send(protocol::Rekey{u"3"_s, present.publicKey(), present.signRekey(present.publicKey()), {}, {}});
    QTRY_COMPARE(ann.errors(), (QList<ErrorCode>(3, ErrorCode::Malformed)));
    RawMember &guest = house.come('b');
    QTRY_VERIFY(guest.isIn());
}

void TestServerRekey::whoKnocksNeedsANewInvite()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    model::Policy policy;
    policy.entry = model::Policy::Entry::Knock;
    ann.send(protocol::PolicySet{policy});
    QTRY_VERIFY(ann.last<protocol::PolicyTell>());
    RawMember &visitor = house.come('v');
    QTRY_VERIFY(visitor.last<protocol::WaitTell>());
    ann.rekey(test::roomKeys(house.roomId, 'n'), {&ann});
    QTRY_COMPARE(visitor.errors(), QList{ErrorCode::WrongSecret});
}

void TestServerRekey::survivesARestart()
{
    QTemporaryDir folder;
    store::SqliteRoomStore store(folder.filePath(u"rooms.sqlite"_s));
    QString roomId;
    {
        ServerFixture house({}, &store);
        roomId = house.roomId;
        RawMember &ann = house.enter('a');
        ann.rekey(test::roomKeys(roomId, 'n'), {&ann});
        QTRY_VERIFY(ann.last<RekeyTell>());
    }
    ServerFixture house({}, &store);
    house.roomId = roomId;
    RawMember &stranger = house.come('b');
    QTRY_COMPARE(stranger.errors(), QList{ErrorCode::WrongSecret});
    RawMember &ann = house.come('a', 'n');
    QTRY_VERIFY(ann.isIn());
}

void TestServerRekey::changesNothingWhenItCannotBeStored()
{
    test::GatedStore disk;
    ServerFixture house({}, &disk);
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    const QByteArray next = test::roomKeys(house.roomId, 'n').publicKey();
    disk.refuse = [next](const server::StoreChange &change) {
        const auto *save = std::get_if<server::SaveRoom>(&change);
        return save && save->room.roomKey == next;
    };
    ann.rekey(test::roomKeys(house.roomId, 'n'), {&ann, &bob});
    QTRY_COMPARE(ann.errors(), QList{ErrorCode::StorageFailed});
    RawMember &guest = house.come('c');
    QTRY_VERIFY(guest.isIn());
    QVERIFY(!bob.last<RekeyTell>());
}

QTEST_GUILESS_MAIN(TestServerRekey)
#include "tst_serverrekey.moc"
