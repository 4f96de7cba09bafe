// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "support/gatedstore.h"
#include "support/serverfixture.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using test::RawMember;
using test::ServerFixture;
using test::upTo;

/** A disk that is slow or full: nothing is told that isn't kept, and nobody else waits. */
class TestServerDisk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatCanNotBeStored();
    void refusesARoomThatCanNotBeStored();
    void confirmsWhatIsDurableAndNothingElse();
    void clocksWaitForNoDisk();
    void oneThatFailsRefusesNoOther();
};

void TestServerDisk::refusesWhatCanNotBeStored()
{
    test::GatedStore disk; // fills up after the room was made
    disk.refuse = [](const server::StoreChange &change) { return std::holds_alternative<server::AppendPost>(change); };
    ServerFixture house({}, &disk);
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    ann.post(u"1"_s);
    QTRY_COMPARE(ann.errors(), QList{ErrorCode::StorageFailed});
    ann.send(protocol::PostSend{ann.signedPost(u"wave"_s, "hello", false)});
    QTRY_COMPARE(bob.seqs(), QList<qint64>{0});
}

void TestServerDisk::refusesARoomThatCanNotBeStored()
{
    test::GatedStore disk;
    disk.refuse = [](const server::StoreChange &) { return true; };
    ServerFixture house({}, &disk);
    RawMember &ann = house.come('a');
    QTRY_COMPARE(ann.errors(), QList{ErrorCode::StorageFailed});
    QTRY_VERIFY(ann.isClosed());
    QTRY_COMPARE(house.rooms->roomCount(), 0);
}

/** A slow disk: nobody is told of a post that is not on it, and all that waits makes one group. */
void TestServerDisk::confirmsWhatIsDurableAndNothingElse()
{
    test::GatedStore disk;
    ServerFixture house({}, &disk);
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    disk.shut();
    for (int i = 0; i < 20; ++i)
        ann.post(QString::number(i));
    ann.post(u"3"_s); // sent again while it is under way
    ann.send(protocol::PostSend{ann.signedPost(u"wave"_s, "hello", false)});
    QTRY_COMPARE(bob.seqs(), QList<qint64>{0}); // everything before it was taken, and none of it told
    RawMember &cat = house.enter('c');
    QCOMPARE(cat.last<protocol::Welcome>()->lastSeq, 0);
    const int groups = disk.groups();
    disk.open();
    QTRY_COMPARE(bob.seqs(), QList<qint64>{0} + upTo(20));
    QTRY_COMPARE(cat.seqs(), upTo(20));
    QTRY_COMPARE(ann.seqs(), QList<qint64>{0} + upTo(20));
    QVERIFY(disk.groups() - groups <= 3);
}

void TestServerDisk::clocksWaitForNoDisk()
{
    test::GatedStore disk;
    ServerFixture house({}, &disk);
    RawMember &ann = house.enter('a');
    disk.shut();
    ann.post(u"1"_s);
    ann.setSlot(u"queue"_s, 0, "films");
    for (int i = 1; i <= 20; ++i)
        ann.send(protocol::ClockAsk{i, double(i)});
    QTRY_COMPARE(ann.all<protocol::ClockTell>().size(), 20);
    QVERIFY(ann.seqs().isEmpty());
    disk.open();
    QTRY_COMPARE(ann.seqs(), upTo(1));
}

void TestServerDisk::oneThatFailsRefusesNoOther()
{
    test::GatedStore disk;
    disk.refuse = [](const server::StoreChange &change) {
        const auto *append = std::get_if<server::AppendPost>(&change);
        return append && append->post.id == u"bad"_s;
    };
    ServerFixture house({}, &disk);
    RawMember &ann = house.enter('a');
    disk.shut();
    for (const QString &id : {u"first"_s, u"bad"_s, u"last"_s})
        ann.post(id);
    ann.send(protocol::PostSend{ann.signedPost(u"wave"_s, "hello", false)});
    QTRY_COMPARE(ann.seqs().size(), 1);
    disk.open();
    QTRY_COMPARE(ann.errors(), QList{ErrorCode::StorageFailed});
    QCOMPARE(ann.last<protocol::ErrorTell>()->refers, u"bad"_s);
    QTRY_COMPARE(ann.postIds(), (QStringList{u"wave"_s, u"first"_s, u"last"_s}));
    disk.refuse = {};
    ann.post(u"bad"_s);
    QTRY_COMPARE(ann.postIds().last(), u"bad"_s);
    QCOMPARE(ann.seqs().last(), 4); // a number that failed is nobody's
}

QTEST_GUILESS_MAIN(TestServerDisk)
#include "tst_serverdisk.moc"
