// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Engine.IO's frames and Socket.IO's packets say, real ones and hostile ones.
#include <QTest>

#include "socketio/enginepacket.h"
#include "socketio/limits.h"
#include "socketio/packet.h"
#include "socketiorecording.h"

using namespace farnear;
using namespace farnear::socketio;
using namespace Qt::StringLiterals;

class TestSocketIoPackets final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatRealServersSaid_data();
    void readsWhatRealServersSaid();
    void readsHandshakes();
    void holdsFiguresWithinLimits();
    void readsEvents();
    void writes();
    void refuses_data();
    void refuses();
    void refusesWhatIsTooLarge();
};

void TestSocketIoPackets::readsWhatRealServersSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("SyncLounge") << u"synclounge"_s;
    QTest::newRow("WatchParty") << u"watchparty"_s;
}

void TestSocketIoPackets::readsWhatRealServersSaid()
{
    QFETCH(QString, name);
    const auto frames = test::recording(name);
    QVERIFY(frames.size() > 20);
    for (const auto &recorded : frames) {
        const auto frame = decodeEnginePacket(recorded.frame);
        QVERIFY2(frame, qPrintable(QString::number(recorded.number)));
        if (frame->type == EnginePacket::Type::Open) {
            QVERIFY(decodeHandshake(frame->body));
            continue;
        }
        const auto packet = decodePacket(frame->body);
        QVERIFY2(packet, qPrintable(QString::number(recorded.number)));
        const auto again = decodePacket(encode(*packet));
        QVERIFY2(again && *again == *packet, qPrintable(QString::number(recorded.number)));
    }
}

void TestSocketIoPackets::readsHandshakes()
{
    const auto told = decodeHandshake(
        R"({"sid":"abc","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000})");
    QVERIFY(told);
    QCOMPARE(told->sid, u"abc"_s);
    QCOMPARE(told->silence(), 45'000);
    QCOMPARE(told->maxPayload, 1'000'000);
    QVERIFY(!decodeHandshake("{}"));
    QVERIFY(!decodeHandshake(""));
    QVERIFY(!decodeHandshake("[1]"));
    QVERIFY(!decodeHandshake(R"({"sid":7})"));
}

void TestSocketIoPackets::holdsFiguresWithinLimits()
{
    const auto told = decodeHandshake(R"({"sid":"a","pingInterval":-5,"pingTimeout":1e300,"maxPayload":"much"})");
    QVERIFY(told);
    QCOMPARE(told->pingInterval, limits::pingMsLeast);
    QCOMPARE(told->pingTimeout, limits::pingMsMost);
    QCOMPARE(told->maxPayload, limits::frame);
}

void TestSocketIoPackets::readsEvents()
{
    const auto plain = decodePacket(R"(2["hello",1,{"a":[]}])");
    QVERIFY(plain);
    QCOMPARE(plain->space, u"/"_s);
    QCOMPARE(plain->event, u"hello"_s);
    QCOMPARE(plain->arguments.size(), 2);
    QVERIFY(!plain->ack);
    const auto inSpace = decodePacket(R"(2/room,17["hello"])");
    QVERIFY(inSpace);
    QCOMPARE(inSpace->space, u"/room"_s);
    QCOMPARE(inSpace->ack, 17);
    QVERIFY(inSpace->arguments.isEmpty());
    const auto ack = decodePacket("37[]");
    QVERIFY(ack);
    QCOMPARE(ack->type, Packet::Type::Ack);
    QCOMPARE(ack->ack, 7);
    const auto refusal = decodePacket(R"(4/room,{"message":"no"})");
    QVERIFY(refusal);
    QCOMPARE(refusal->details["message"_L1].toString(), u"no"_s);
    const auto gone = decodePacket("1/room,");
    QVERIFY(gone);
    QCOMPARE(gone->space, u"/room"_s);
}

void TestSocketIoPackets::writes()
{
    QCOMPARE(encode(EnginePacket{EnginePacket::Type::Pong, {}}), "3");
    QCOMPARE(encode(Packet{Packet::Type::Connect, u"/"_s, {}, {}, {}, {}}), "0");
    QCOMPARE(encode(Packet{Packet::Type::Connect, u"/room"_s, {}, {}, {}, {{u"id"_s, 1}}}), R"(0/room,{"id":1})");
    QCOMPARE(encode(Packet{Packet::Type::Event, u"/"_s, 4, u"say"_s, {u"hi"_s}, {}}), R"(24["say","hi"])");
    QCOMPARE(encode(Packet{Packet::Type::Ack, u"/room"_s, 4, {}, {true}, {}}), "3/room,4[true]");
    QCOMPARE(encode(Packet{Packet::Type::Disconnect, u"/room"_s, {}, {}, {}, {}}), "1/room,");
}

void TestSocketIoPackets::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *what, const QByteArray &body, ErrorCode code = ErrorCode::Malformed) {
        QTest::newRow(what) << body << code;
    };
    row("nothing", "");
    row("no type", "x");
    row("a type there is not", "9[]");
    row("an event of nothing", "2");
    row("an event without a name", "2[]");
    row("a number for a name", "2[7]");
    row("an object for an event", R"(2{"a":1})");
    row("half an event", R"(2["a")");
    row("words behind an event", R"(2["a"]x)");
    row("an acknowledgement of nothing", "3[]");
    row("an endless number", "2" + QByteArray(40, '9') + R"(["a"])");
    row("an endless namespace", "2/" + QByteArray(500, 'a') + R"(,["a"])");
    row("an endless name", R"(2[")" + QByteArray(500, 'a') + R"("])");
    row("more arguments than anybody needs", R"(2["a")" + QByteArray(",1").repeated(100) + "]");
    row("a list for details", "0[1]");
    row("a number to acknowledge a connection", "07{}");
    row("a disconnection with words", "1[1]");
    row("brackets in brackets", R"(2["a",)" + QByteArray(100, '[') + QByteArray(100, ']') + "]", ErrorCode::TooLarge);
    row("binary parts", R"(51-["a",{"_placeholder":true,"num":0}])", ErrorCode::NotSupported);
}

void TestSocketIoPackets::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    const auto packet = decodePacket(body);
    QVERIFY(!packet);
    QCOMPARE(packet.error().code, code);
}

void TestSocketIoPackets::refusesWhatIsTooLarge()
{
    const QByteArray huge(limits::frame + 1, '2');
    QCOMPARE(decodeEnginePacket(huge).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodePacket(huge).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodeHandshake(huge).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodeEnginePacket("").error().code, ErrorCode::Malformed);
    QCOMPARE(decodeEnginePacket("7").error().code, ErrorCode::Malformed);
    QCOMPARE(decodeEnginePacket("{\"action\":\"status\"}").error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(TestSocketIoPackets)
#include "tst_socketiopackets.moc"
