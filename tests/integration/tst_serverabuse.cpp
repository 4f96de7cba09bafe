// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include "protocol/codec.h"
#include "support/serverfixture.h"
#include "transport/loopback.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using test::RawMember;
using test::ServerFixture;

namespace {

protocol::BlobOffer offerOf(char id, qint64 size, int pieces)
{
    return {toBase64Url(QByteArray(16, id)), {}, size, pieces, QByteArray(50, 'i')};
}

QByteArray pieceOf(char id, quint32 index, qsizetype size)
{
    return protocol::encode(protocol::BlobPiece{QByteArray(16, id), index, QByteArray(size, 'p')});
}

} // namespace

/** What a client that means harm, or is broken, can do: nothing to anybody else. */
class TestServerAbuse : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hostileFramesHarmNobody_data();
    void hostileFramesHarmNobody();
    void seededNoiseHarmsNobody();
    void hugeFramesEndTheConnection();
    void floodsAreRefusedThenClosed();
    void postsBeyondTheRateAreNamed();
    void aSlowReaderIsDroppedAndStallsNobody();
    void connectionsOfOneAddressAreLimited();
    void roomsMadeByOneAddressAreLimited();
    void relaysBlobsToWhomTheyAreFor();
    void refusesBlobsThatBreakTheirWord();
    void servesFromAThreadOfItsOwn();
};

void TestServerAbuse::hostileFramesHarmNobody_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("binary");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("nothing, binary") << QByteArray() << true;
    QTest::newRow("not JSON") << QByteArray("{\"t\":") << false;
    QTest::newRow("an array") << QByteArray("[1,2,3]") << false;
    QTest::newRow("no type") << QByteArray("{}") << false;
    QTest::newRow("type of wrong type") << QByteArray("{\"t\":{\"t\":1}}") << false;
    QTest::newRow("deep") << QByteArray(50'000, '[') << false;
    QTest::newRow("deep object") << QByteArray("{\"t\":\"post\",\"a\":" + QByteArray("{\"a\":").repeated(5000))
                                 << false;
    QTest::newRow("fields of wrong types")
        << QByteArray("{\"t\":\"intent\",\"id\":5,\"kind\":[],\"position\":\"x\"}") << false;
    QTest::newRow("endless numbers") << QByteArray("{\"t\":\"clock\",\"id\":1e999,\"t0\":-1e999}") << false;
    QTest::newRow("binary noise") << QByteArray(1000, '\xff') << true;
    QTest::newRow("a piece of nothing") << pieceOf('n', 7, 100) << true;
    QTest::newRow("a server's message") << protocol::encode(protocol::ServerMessage(protocol::Welcome{})) << false;
}

void TestServerAbuse::hostileFramesHarmNobody()
{
    QFETCH(QByteArray, frame);
    QFETCH(bool, binary);
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    for (int i = 0; i < 3; ++i) {
        if (binary)
            bob.sendBinary(frame);
        else
            bob.sendText(frame);
    }
    ann.post(u"stillHere"_s);
    QTRY_COMPARE(ann.seqs(), QList<qint64>{1});
    QVERIFY(!ann.isClosed());
    QVERIFY(ann.errors().isEmpty());
}

void TestServerAbuse::seededNoiseHarmsNobody()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    QRandomGenerator random(7);
    const QByteArray sound = protocol::encode(protocol::ClientMessage(protocol::PostSend{bob.signedPost(u"p"_s, "b")}));
    for (int i = 0; i < 300; ++i) {
        QByteArray frame = sound;
        for (int j = 0; j < 1 + random.bounded(6); ++j)
            frame[random.bounded(int(frame.size()))] = char(32 + random.bounded(95));
        bob.sendText(frame.left(1 + random.bounded(int(frame.size()))));
        bob.sendBinary(frame.left(random.bounded(60)));
    }
    QTRY_VERIFY(!bob.errors().isEmpty());
    ann.post(u"stillHere"_s);
    QTRY_VERIFY(!ann.seqs().isEmpty());
}

void TestServerAbuse::hugeFramesEndTheConnection()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    bob.sendText(QByteArray(3'000'000, 'x'));
    QTRY_VERIFY(bob.isClosed());
    QTRY_COMPARE(ann.last<protocol::MemberTell>()->event, protocol::MemberTell::Event::Dropped);
}

void TestServerAbuse::floodsAreRefusedThenClosed()
{
    server::Limits limits;
    limits.frames = {20, 1};
    limits.abuse = 50;
    ServerFixture house(limits);
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    for (int i = 0; i < 200; ++i)
        bob.send(protocol::ClockAsk{i, 0});
    QTRY_VERIFY(bob.isClosed());
    QVERIFY(bob.errors().contains(ErrorCode::TooMany));
    QVERIFY(bob.errors().size() < 10); // refusals are no flood of their own
    QTRY_COMPARE(ann.last<protocol::MemberTell>()->event, protocol::MemberTell::Event::Dropped);
}

void TestServerAbuse::postsBeyondTheRateAreNamed()
{
    server::Limits limits;
    limits.posts = {3, 0};
    ServerFixture house(limits);
    RawMember &ann = house.enter('a');
    for (int i = 0; i < 5; ++i)
        ann.post(QString::number(i));
    QTRY_COMPARE(ann.errors(), (QList{ErrorCode::TooMany, ErrorCode::TooMany}));
    QCOMPARE(ann.seqs().size(), 3);
    QCOMPARE(ann.last<protocol::ErrorTell>()->refers, u"4"_s);
}

void TestServerAbuse::aSlowReaderIsDroppedAndStallsNobody()
{
    server::Limits limits;
    limits.queuedBytes = 300'000;
    limits.posts = {100'000, 100'000};
    limits.frames = {100'000, 100'000};
    server::RoomServer rooms(std::make_shared<SystemClock>(), nullptr, limits);
    const QString id = freshId();
    const auto room = test::roomKeys(id);
    auto [reader, readersEnd] = transport::makeLoopbackPair();
    auto [writer, writersEnd] = transport::makeLoopbackPair();
    QThread busy; // where the reader lives, and is kept from reading
    RawMember ann(std::move(writer), room, 'a');
    auto bob = std::make_unique<RawMember>(std::move(reader), room, 'b');
    rooms.attach(std::move(readersEnd), id);
    rooms.attach(std::move(writersEnd), id);
    bob->open();
    ann.open();
    QTRY_VERIFY(ann.isIn() && bob->isIn());
    RawMember *stuck = bob.get();
    stuck->channel()->setParent(nullptr);
    stuck->channel()->disconnect(stuck);
    stuck->channel()->moveToThread(&busy); // not started: nothing is delivered
    for (int i = 0; i < 60; ++i) {
        ann.post(QString::number(i), QByteArray(10'000, 'x'));
        QTRY_COMPARE(ann.seqs().size(), i + 1);
    }
    QTRY_COMPARE(rooms.connectionCount(), 1);
    QCOMPARE(ann.last<protocol::MemberTell>()->event, protocol::MemberTell::Event::Dropped);
}

void TestServerAbuse::connectionsOfOneAddressAreLimited()
{
    server::Limits limits;
    limits.connectionsPerAddress = 2;
    ServerFixture house(limits);
    house.enter('a');
    RawMember &bob = house.enter('b');
    RawMember &cat = house.come('c');
    QTRY_COMPARE(cat.errors(), QList{ErrorCode::TooMany});
    QTRY_VERIFY(cat.isClosed());
    bob.send(protocol::Leave{});
    QTRY_COMPARE(house.rooms->connectionCount(), 1);
    QVERIFY(house.enter('c').isIn());
}

void TestServerAbuse::roomsMadeByOneAddressAreLimited()
{
    server::Limits limits;
    limits.roomsPerAddress = {2, 0};
    ServerFixture house(limits);
    for (int i = 0; i < 2; ++i) {
        house.roomId = freshId();
        QVERIFY(house.enter('a').isIn());
    }
    const QString known = house.roomId;
    house.roomId = freshId();
    RawMember &third = house.come('a');
    QTRY_COMPARE(third.errors(), QList{ErrorCode::TooMany});
    house.roomId = known;
    QVERIFY(house.enter('b').isIn());
}

void TestServerAbuse::relaysBlobsToWhomTheyAreFor()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    RawMember &cat = house.enter('c');
    constexpr int pieces = 20;
    constexpr qsizetype size = protocol::limits::pieceBytes;
    ann.send(protocol::ClientMessage(offerOf('x', pieces * size, pieces)));
    QList<QByteArray> sent;
    for (int i = 0; i < pieces; ++i) {
        sent += pieceOf('x', quint32(i), size);
        ann.sendBinary(sent.last());
    }
    ann.post(u"meanwhile"_s);
    QTRY_COMPARE(bob.binaries, sent);
    QTRY_COMPARE(cat.binaries, sent);
    QCOMPARE(bob.last<protocol::BlobTell>()->from, ann.id());
    QVERIFY(ann.binaries.isEmpty());
    protocol::BlobOffer onlyBob = offerOf('y', 10, 1);
    onlyBob.to = {bob.id()};
    ann.send(protocol::ClientMessage(onlyBob));
    ann.sendBinary(pieceOf('y', 0, 10));
    QTRY_COMPARE(bob.binaries.size(), pieces + 1);
    QCOMPARE(cat.binaries.size(), pieces);
    QVERIFY(ann.errors().isEmpty());
}

void TestServerAbuse::refusesBlobsThatBreakTheirWord()
{
    ServerFixture house;
    RawMember &ann = house.enter('a');
    RawMember &bob = house.enter('b');
    ann.send(protocol::ClientMessage(offerOf('x', 100, 2)));
    ann.sendBinary(pieceOf('x', 1, 50));
    QTRY_COMPARE(ann.errors(), QList{ErrorCode::Malformed});
    QCOMPARE(ann.last<protocol::ErrorTell>()->refers, toBase64Url(QByteArray(16, 'x')));
    bob.sendBinary(pieceOf('x', 0, 50));
    QTRY_COMPARE(bob.errors(), QList{ErrorCode::Malformed});
    for (int i = 0; i < 5; ++i)
        bob.send(protocol::ClientMessage(offerOf(char('0' + i), 100, 1)));
    QTRY_COMPARE(bob.errors().last(), ErrorCode::TooMany);
    QVERIFY(ann.binaries.isEmpty());
}

void TestServerAbuse::servesFromAThreadOfItsOwn()
{
    QThread thread;
    thread.start();
    QObject *there = new QObject;
    there->moveToThread(&thread);
    std::unique_ptr<server::RoomServer> rooms;
    const auto run = [there](auto work) { QMetaObject::invokeMethod(there, work, Qt::BlockingQueuedConnection); };
    run([&rooms] { rooms = std::make_unique<server::RoomServer>(std::make_shared<SystemClock>()); });
    const QString id = freshId();
    const auto keys = test::roomKeys(id);
    std::vector<std::unique_ptr<RawMember>> people;
    for (const char seed : {'a', 'b', 'c'}) {
        auto [here, other] = transport::makeLoopbackPair();
        other->moveToThread(&thread);
        run([&rooms, &other = other, id] { rooms->attach(std::move(other), id); });
        people.push_back(std::make_unique<RawMember>(std::move(here), keys, seed));
        people.back()->open();
        QTRY_VERIFY(people.back()->isIn());
    }
    for (int i = 0; i < 30; ++i)
        people[size_t(i % 3)]->post(QString::number(i));
    for (const auto &person : people)
        QTRY_COMPARE(person->seqs().size(), 30);
    people.pop_back();
    QTRY_COMPARE(people.front()->last<protocol::MemberTell>()->event, protocol::MemberTell::Event::Dropped);
    run([&rooms] { rooms.reset(); });
    QTRY_VERIFY(people.front()->isClosed());
    there->deleteLater();
    thread.quit();
    QVERIFY(thread.wait());
}

QTEST_GUILESS_MAIN(TestServerAbuse)
#include "tst_serverabuse.moc"
