// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/ids.h"
#include "protocol/seal.h"
#include "server/admission.h"
#include "server/blobrelay.h"
#include "server/log.h"
#include "server/membertable.h"
#include "server/roomplayback.h"
#include "server/slottable.h"
#include "server/statusthrottle.h"
#include "server/tokenbucket.h"
#include "support/rawmember.h"

using namespace farnear;
using namespace farnear::server;
using namespace Qt::StringLiterals;
using protocol::Post;

namespace {

Post postOf(const QString &from, const QString &id, qsizetype size = 10, bool kept = true)
{
    Post post;
    post.from = from;
    post.id = id;
    post.body = QByteArray(size, 'x');
    post.kept = kept;
    return post;
}

protocol::BlobPiece piece(char id, quint32 index, qsizetype size)
{
    return {QByteArray(16, id), index, QByteArray(size, 'p')};
}

protocol::BlobOffer offer(char id, qint64 size, int pieces)
{
    return {toBase64Url(QByteArray(16, id)), {}, size, pieces, {}};
}

} // namespace

/** The pure parts a room is made of. */
class TestServerParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bucketAllowsABurstThenARate();
    void logNumbersInOrderAndKnowsRepeats();
    void logKeepsTheNewestWithinCountAndBytes();
    void logGivesWhatIsMissing();
    void slotsChangeByCompareAndSet();
    void statusTellsNewsAtOnceAndFiguresSlowly();
    void relayPassesPiecesOnOnceEach();
    void relayRefusesWhatBreaksItsWord();
    void relayHoldsABoundedNumberOfBytes();
    void relayForgetsWhatNobodyIsLeftToGet();
    void firstToComeIsHostAndTheLongestPresentInherits();
    void aStoredHostIsWaitedForAndThenReplaced();
    void playbackTellsEachChangeOnceAndItsItemWithAnotherOne();
    void doorWantsBothSignaturesAndThePinnedKey();
};

void TestServerParts::bucketAllowsABurstThenARate()
{
    TokenBucket bucket(Rate{3, 10});
    QVERIFY(bucket.take(1000) && bucket.take(1000) && bucket.take(1000));
    QVERIFY(!bucket.take(1000));
    QVERIFY(!bucket.take(1099));
    QVERIFY(bucket.take(1101));
    QVERIFY(!bucket.isFull(1101));
    QVERIFY(bucket.isFull(2000));
    QVERIFY(!TokenBucket(Rate{0, 0}).take(5));
}

void TestServerParts::logNumbersInOrderAndKnowsRepeats()
{
    Log log(100'000);
    log.setHistory(10);
    QCOMPARE(log.find(u"ann"_s, u"1"_s), -1);
    log.append(log.number(postOf(u"ann"_s, u"1"_s)));
    log.append(log.number(postOf(u"bob"_s, u"1"_s)));
    log.append(log.number(postOf(u"bob"_s, u"passing"_s, 10, false)));
    QCOMPARE(log.find(u"ann"_s, u"1"_s), 1);
    QCOMPARE(log.find(u"bob"_s, u"1"_s), 2);
    QCOMPARE(log.find(u"bob"_s, u"passing"_s), 0);
    QCOMPARE(log.lastSeq(), 2);
}

void TestServerParts::logKeepsTheNewestWithinCountAndBytes()
{
    Log log(5 * (Log::postOverhead + 10));
    log.setHistory(5);
    for (int i = 0; i < 8; ++i)
        log.append(log.number(postOf(u"ann"_s, QString::number(i))));
    QCOMPARE(log.posts().size(), 5);
    QCOMPARE(log.firstSeq(), 4);
    log.append(log.number(postOf(u"ann"_s, u"large"_s, 75)));
    QCOMPARE(log.posts().size(), 4);
    log.append(log.number(postOf(u"ann"_s, u"too large"_s, 5000)));
    QCOMPARE(log.posts().size(), 0);
    QCOMPARE(log.lastSeq(), 10);
    QCOMPARE(log.firstSeq(), 11);
    QCOMPARE(log.find(u"ann"_s, u"0"_s), 1);
    log.setHistory(0);
    log.append(log.number(postOf(u"ann"_s, u"not kept"_s)));
    QVERIFY(log.posts().isEmpty());
}

void TestServerParts::logGivesWhatIsMissing()
{
    Log log(100'000);
    log.setHistory(10);
    for (int i = 0; i < 5; ++i)
        log.append(log.number(postOf(u"ann"_s, QString::number(i))));
    Log restored(100'000);
    restored.setHistory(10);
    restored.restore(log.posts(), 3);
    QCOMPARE(restored.lastSeq(), 5);
    QCOMPARE(restored.after(3).size(), 2);
    QCOMPARE(restored.after(3).first().seq, 4);
    QCOMPARE(restored.after(0).size(), 5);
    QCOMPARE(restored.after(99).size(), 0);
    QCOMPARE(restored.find(u"ann"_s, u"4"_s), 5);
}

void TestServerParts::slotsChangeByCompareAndSet()
{
    SlotTable table;
    protocol::Slot queue{u"queue"_s, 0, {}, "a", {}, {}};
    const auto first = table.next(queue);
    QVERIFY(first && first->revision == 1);
    table.put(*first);
    QCOMPARE(table.next(queue).error().code, ErrorCode::Conflict);
    queue.revision = 1;
    QCOMPARE(table.next(queue)->revision, 2);
    for (int i = 1; i < protocol::limits::slotCount; ++i)
        table.put({QString::number(i), 1, {}, {}, {}, {}});
    QCOMPARE(table.next({u"one more"_s, 0, {}, {}, {}, {}}).error().code, ErrorCode::TooMany);
}

void TestServerParts::statusTellsNewsAtOnceAndFiguresSlowly()
{
    StatusThrottle board(250);
    const model::MemberStatus ready{model::Phase::Ready, 1, 0, 10, 0};
    model::MemberStatus drifting = ready;
    drifting.offset = 3;
    QVERIFY(board.report(u"ann"_s, ready, 0));
    QVERIFY(!board.report(u"ann"_s, ready, 500)); // nothing new
    QVERIFY(board.report(u"ann"_s, {model::Phase::Playing, 1, 0, 10, 0}, 501));
    QVERIFY(board.report(u"ann"_s, ready, 502));
    QVERIFY(!board.report(u"ann"_s, drifting, 600));
    QCOMPARE(board.nextDue(), 752.0);
    QVERIFY(board.due(751).isEmpty());
    QCOMPARE(board.due(752).size(), 1);
    QVERIFY(!board.nextDue());
}

void TestServerParts::relayPassesPiecesOnOnceEach()
{
    BlobRelay relay(1'000'000, 1'000'000);
    QVERIFY(relay.offer(offer('a', 150, 2), u"ann"_s, {u"bob"_s, u"cat"_s}));
    QVERIFY(relay.isIdle());
    QVERIFY(relay.add(piece('a', 0, 100), u"ann"_s, "frame 0"));
    QVERIFY(relay.add(piece('a', 1, 50), u"ann"_s, "frame 1"));
    QCOMPARE(relay.take(u"bob"_s), "frame 0");
    QCOMPARE(relay.take(u"bob"_s), "frame 1");
    QCOMPARE(relay.take(u"bob"_s), QByteArray());
    QVERIFY(!relay.isIdle());
    relay.removeMember(u"cat"_s);
    QVERIFY(relay.isIdle());
    QCOMPARE(relay.add(piece('a', 2, 50), u"ann"_s, "more").error().code, ErrorCode::Malformed);
}

void TestServerParts::relayRefusesWhatBreaksItsWord()
{
    BlobRelay relay(1000, 10'000);
    QCOMPARE(relay.offer(offer('a', 1001, 1), u"ann"_s, {}).error().code, ErrorCode::TooLarge);
    QCOMPARE(relay.offer(offer('a', 0, 1), u"ann"_s, {}).error().code, ErrorCode::Malformed);
    QCOMPARE(relay.offer({u"short"_s, {}, 10, 1, {}}, u"ann"_s, {}).error().code, ErrorCode::Malformed);
    QVERIFY(relay.offer(offer('a', 100, 2), u"ann"_s, {}));
    QCOMPARE(relay.offer(offer('a', 100, 2), u"bob"_s, {}).error().code, ErrorCode::Conflict);
    QCOMPARE(relay.add(piece('a', 0, 50), u"bob"_s, "not hers").error().code, ErrorCode::Malformed);
    QCOMPARE(relay.add(piece('a', 1, 50), u"ann"_s, "out of order").error().code, ErrorCode::Malformed);
    QCOMPARE(relay.add(piece('a', 0, 50), u"ann"_s, "over").error().code, ErrorCode::Malformed);
    QVERIFY(relay.offer(offer('a', 100, 2), u"ann"_s, {}));
    QCOMPARE(relay.add(piece('a', 0, 100), u"ann"_s, "all at once").error().code, ErrorCode::Malformed);
}

void TestServerParts::relayHoldsABoundedNumberOfBytes()
{
    BlobRelay relay(1000, 2000);
    QVERIFY(relay.offer(offer('a', 900, 1), u"ann"_s, {u"bob"_s, u"cat"_s}));
    QVERIFY(relay.add(piece('a', 0, 900), u"ann"_s, QByteArray(900, 'f')));
    QVERIFY(relay.offer(offer('b', 1000, 1), u"ann"_s, {u"bob"_s})); // two receivers count once
    QVERIFY(relay.add(piece('b', 0, 1000), u"ann"_s, QByteArray(1000, 'f')));
    QCOMPARE(relay.offer(offer('c', 200, 1), u"ann"_s, {u"bob"_s}).error().code, ErrorCode::TooMany);
    relay.removeMember(u"bob"_s);
    QVERIFY(relay.offer(offer('c', 200, 1), u"ann"_s, {u"bob"_s}));
}

void TestServerParts::relayForgetsWhatNobodyIsLeftToGet()
{
    BlobRelay relay(1000, 20'000);
    for (const char id : {'a', 'b', 'c', 'd'})
        QVERIFY(relay.offer(offer(id, 100, 2), u"ann"_s, {id == 'a' ? u"cat"_s : u"bob"_s}));
    QCOMPARE(relay.offer(offer('e', 100, 2), u"ann"_s, {u"cat"_s}).error().code, ErrorCode::TooMany);
    relay.removeMember(u"bob"_s);
    QVERIFY(relay.add(piece('b', 0, 50), u"ann"_s, "still on its way"));
    QVERIFY(relay.isIdle());
    for (const char id : {'e', 'f', 'g'})
        QVERIFY(relay.offer(offer(id, 100, 2), u"ann"_s, {u"cat"_s}));
    QCOMPARE(relay.offer(offer('h', 100, 2), u"ann"_s, {u"cat"_s}).error().code, ErrorCode::TooMany);
    QVERIFY(relay.add(piece('a', 0, 50), u"ann"_s, "goes on"));
}

void TestServerParts::firstToComeIsHostAndTheLongestPresentInherits()
{
    MemberTable residents(50);
    auto *somewhere = reinterpret_cast<Connection *>(8); // never looked into
    const auto add = [&](const QString &id) -> MemberConnection & {
        return residents.add({id, {}, {}, {}, {}}, somewhere);
    };
    QCOMPARE(add(u"ann"_s).member.role, model::Role::Host);
    QCOMPARE(add(u"bob"_s).member.role, model::Role::Guest);
    add(u"cat"_s);
    residents.find(u"bob"_s)->connection = nullptr;
    residents.find(u"bob"_s)->droppedAt = 100;
    residents.remove(u"ann"_s, 200);
    QCOMPARE(residents.nextHost(), u"cat"_s); // bob came first, but isn't here
    QCOMPARE(residents.nextExpiry(), 150.0);
    QCOMPARE(residents.expired(149).size(), 0);
    QCOMPARE(residents.expired(150), QList<model::MemberId>{u"bob"_s});
    residents.remove(u"cat"_s, 200);
    QCOMPARE(residents.nextHost(), u"bob"_s);
    residents.remove(u"bob"_s, 200);
    QCOMPARE(residents.nextHost(), QString());
}

void TestServerParts::aStoredHostIsWaitedForAndThenReplaced()
{
    MemberTable residents(50, 10);
    QCOMPARE(residents.emptySince(), 10.0);
    residents.setHost(u"ann"_s);
    residents.watchHost(100);
    QVERIFY(!residents.nextExpiry()); // nobody is there to wait
    residents.add({u"bob"_s, {}, {}, {}, {}}, reinterpret_cast<Connection *>(8));
    residents.watchHost(200);
    residents.watchHost(220); // it is the first look that counts
    QCOMPARE(residents.nextExpiry(), 250.0);
    QVERIFY(!residents.isHostLost(249));
    QVERIFY(residents.isHostLost(250));
    residents.setHost(residents.nextHost());
    QVERIFY(residents.isHost(u"bob"_s));
    QVERIFY(!residents.isHostLost(300));
    residents.remove(u"bob"_s, 400);
    residents.remove(u"bob"_s, 500); // is nobody's
    QCOMPARE(residents.emptySince(), 400.0);
}

void TestServerParts::playbackTellsEachChangeOnceAndItsItemWithAnotherOne()
{
    RoomPlayback playback(250);
    playback.addMember(u"ann"_s, 0);
    QVERIFY(!playback.takeNews());
    protocol::IntentSend open;
    open.intent.kind = sync::Intent::Kind::Open;
    open.intent.item = u"film"_s;
    open.item = protocol::SealedItem{};
    QCOMPARE(playback.apply(open, u"ann"_s, 1).error().code, ErrorCode::Malformed); // speaks of two items
    QVERIFY(!playback.takeNews());
    open.item->id = u"film"_s;
    QVERIFY(playback.apply(open, u"ann"_s, 2));
    const auto opened = playback.takeNews();
    QVERIFY(opened && opened->item);
    QCOMPARE(opened->item->id, u"film"_s);
    QVERIFY(!playback.takeNews());
    protocol::IntentSend seek;
    seek.intent.kind = sync::Intent::Kind::Seek;
    seek.intent.position = 5000;
    seek.intent.base = playback.timeline().revision;
    QVERIFY(playback.apply(seek, u"ann"_s, 3));
    const auto sought = playback.takeNews();
    QVERIFY(sought && !sought->item);
    QCOMPARE(playback.paused(4).position, 5000.0);
}

void TestServerParts::doorWantsBothSignaturesAndThePinnedKey()
{
    const QString id = freshId();
    const auto room = test::roomKeys(id);
    const auto device = protocol::DeviceKeys::fromSeed(QByteArray(32, 'a')).value();
    const QByteArray nonce = protocol::freshNonce();
    protocol::Join join{
        room.publicKey(), room.signChallenge(nonce), device.publicKey(), device.signChallenge(nonce, id), {}, {}, 0};
    Admission door(id);
    QCOMPARE(door.check(join, nonce).value(), device.memberId());
    QCOMPARE(door.check(join, protocol::freshNonce()).error().code, ErrorCode::WrongSecret);
    door.pin(test::roomKeys(id, 'o').publicKey());
    QCOMPARE(door.check(join, nonce).error().code, ErrorCode::WrongSecret);
    door.pin(room.publicKey());
    door.ban(device.memberId());
    QCOMPARE(door.check(join, nonce).error().code, ErrorCode::Removed);
    join.deviceSignature = QByteArray(64, 'x');
    QCOMPARE(door.check(join, nonce).error().code, ErrorCode::Malformed);
    QVERIFY(door.mustKnock(u"bob"_s, model::Policy::Entry::Knock));
    door.admit(u"bob"_s);
    QVERIFY(!door.mustKnock(u"bob"_s, model::Policy::Entry::Knock));
}

QTEST_GUILESS_MAIN(TestServerParts)
#include "tst_serverparts.moc"
