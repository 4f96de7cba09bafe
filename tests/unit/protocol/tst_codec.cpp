// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "base/ids.h"
#include "protocol/codec.h"
#include "protocol/limits.h"
#include "randommessages.h"

using namespace farnear;
using namespace farnear::protocol;
using namespace Qt::StringLiterals;

namespace {

const auto member = "AAAAAAAAAAAAAAAAAAAAAA"_ba;

ErrorCode clientError(const QByteArray &frame)
{
    const auto decoded = decodeClient(frame);
    return decoded ? ErrorCode::Internal : decoded.error().code;
}

ErrorCode serverError(const QByteArray &frame)
{
    const auto decoded = decodeServer(frame);
    return decoded ? ErrorCode::Internal : decoded.error().code;
}

QByteArray removeFrame(const QByteArray &memberJson)
{
    return R"({"t":"remove","member":)"_ba + memberJson + "}"_ba;
}

QByteArray clockFrame(const QByteArray &id, const QByteArray &t0)
{
    return R"({"t":"clock","id":)"_ba + id + R"(,"t0":)"_ba + t0 + "}"_ba;
}

QByteArray statusFrame(const QByteArray &fields)
{
    return R"({"t":"status","status":{"phase":"ready","revision":1,"offset":0,"rtt":1,"outputDelay":0)"_ba + fields
        + "}}"_ba;
}

QByteArray postFrame(qsizetype bodyBytes)
{
    PostSend send;
    send.post.id = u"p"_s;
    send.post.body = QByteArray(bodyBytes, 'x');
    send.post.signature = QByteArray(64, 's');
    return encode(ClientMessage(send));
}

QByteArray slotFrame(qsizetype bodyBytes, const QString &name = u"queue"_s)
{
    SlotSet set;
    set.slot.name = name;
    set.slot.body = QByteArray(bodyBytes, 'x');
    set.slot.signature = QByteArray(64, 's');
    return encode(ClientMessage(set));
}

} // namespace

class TestCodec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bringsEveryServerMessageBackAsItWas();
    void bringsEveryClientMessageBackAsItWas();
    void bringsPiecesBackAsTheyWere();
    void refusesHostileFrames_data();
    void refusesHostileFrames();
    void refusesHostilePieces();
    void checksTheSizeBeforeParsing();
    void acceptsTheLargestAndRefusesTheNextLarger();
    void fitsTheLargestWelcomeIntoAFrame();
    void ignoresUnknownFields();
    void readsAnErrorOfALaterVersionAsUnknown();
    void takesNumbersIntoTheirRangeWhenEncoding();
    void survivesEveryCutOfAMessage();
    void asksOfThoseWhoLeftOnlyTheirId();
};

void TestCodec::bringsEveryServerMessageBackAsItWas()
{
    RandomMessages random(1);
    for (size_t type = 0; type < std::variant_size_v<ServerMessage>; ++type) {
        for (int i = 0; i < 100; ++i) {
            const ServerMessage message = random.server(type);
            const QByteArray frame = encode(message);
            const auto decoded = decodeServer(frame);
            QVERIFY2(decoded, frame.left(2000).constData());
            QVERIFY2(*decoded == message, frame.left(2000).constData());
            QCOMPARE(encode(*decoded), frame);
        }
    }
}

void TestCodec::bringsEveryClientMessageBackAsItWas()
{
    RandomMessages random(2);
    for (size_t type = 0; type < std::variant_size_v<ClientMessage>; ++type) {
        for (int i = 0; i < 100; ++i) {
            const ClientMessage message = random.client(type);
            const QByteArray frame = encode(message);
            const auto decoded = decodeClient(frame);
            QVERIFY2(decoded, frame.left(2000).constData());
            QVERIFY2(*decoded == message, frame.left(2000).constData());
            QCOMPARE(encode(*decoded), frame);
        }
    }
}

void TestCodec::bringsPiecesBackAsTheyWere()
{
    RandomMessages random(3);
    for (int i = 0; i < 100; ++i) {
        const BlobPiece piece = random.piece();
        const auto decoded = decodePiece(encode(piece));
        QVERIFY(decoded);
        QCOMPARE(*decoded, piece);
    }
}

void TestCodec::refusesHostileFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<ErrorCode>("code");
    const auto malformed
        = [](const char *name, const QByteArray &frame) { QTest::newRow(name) << frame << ErrorCode::Malformed; };
    malformed("no bytes", {});
    malformed("a zero byte", QByteArray(1, '\0'));
    malformed("cut UTF-8", "{\"t\":\"leave\",\"x\":\"\xe4\xb8\"}");
    malformed("wrong UTF-8", "{\"t\":\"leave\",\"x\":\"\xff\xfe\"}");
    malformed("100,000 lists deep", QByteArray(100000, '[') + QByteArray(100000, ']'));
    malformed("100,000 lists deep in a field", R"({"t":"leave","x":)"_ba + QByteArray(100000, '[') + '}');
    malformed("50,000 objects deep", QByteArray(R"({"a":)").repeated(50000));
    malformed("a slot's name too long", slotFrame(5, QString(33, u'q')));
    malformed("a post without a body", postFrame(0));
    malformed("a post's body too large", postFrame(limits::postBytes + 1));
    malformed("a slot's body too large", slotFrame(limits::slotBytes + 1));
    QTest::newRow("a type of 100,000 letters") << R"({"t":")" + QByteArray(100000, 'x') + "\"}" << ErrorCode::Unknown;
    QTest::newRow("10 MB") << QByteArray(10'000'000, ' ') << ErrorCode::TooLarge;
    QTest::newRow("10 MB of lists") << QByteArray(10'000'000, '[') << ErrorCode::TooLarge;
}

void TestCodec::refusesHostileFrames()
{
    QFETCH(QByteArray, frame);
    QFETCH(ErrorCode, code);
    QCOMPARE(clientError(frame), code);
    QVERIFY(!decodeServer(frame) || code == ErrorCode::Unknown);
    QVERIFY(!decodePiece(frame));
}

void TestCodec::refusesHostilePieces()
{
    const QByteArray good = encode(BlobPiece{QByteArray(16, 'b'), 127, "x"_ba});
    QVERIFY(decodePiece(good));
    for (qsizetype size = 0; size < good.size(); ++size)
        QCOMPARE(decodePiece(good.left(size)).error().code, ErrorCode::Malformed);
    QCOMPARE(decodePiece(encode(BlobPiece{QByteArray(16, 'b'), 128, "x"_ba})).error().code, ErrorCode::Malformed);
    QCOMPARE(decodePiece('\2' + good.mid(1)).error().code, ErrorCode::Unknown);
    QVERIFY(decodePiece(encode(BlobPiece{QByteArray(16, 'b'), 0, QByteArray(limits::pieceBytes, 'x')})));
    QCOMPARE(
        decodePiece(encode(BlobPiece{QByteArray(16, 'b'), 0, QByteArray(limits::pieceBytes + 1, 'x')})).error().code,
        ErrorCode::TooLarge);
}

void TestCodec::checksTheSizeBeforeParsing()
{
    const QByteArray leave = R"({"t":"leave"})";
    QVERIFY(decodeClient(leave.leftJustified(limits::clientTextFrame, ' ')));
    QCOMPARE(clientError(leave.leftJustified(limits::clientTextFrame + 1, ' ')), ErrorCode::TooLarge);
    const QByteArray wait = R"({"t":"wait"})";
    QVERIFY(decodeServer(wait.leftJustified(limits::serverTextFrame, ' ')));
    QCOMPARE(serverError(wait.leftJustified(limits::serverTextFrame + 1, ' ')), ErrorCode::TooLarge);
}

void TestCodec::acceptsTheLargestAndRefusesTheNextLarger()
{
    QVERIFY(decodeClient(postFrame(limits::postBytes)));
    QVERIFY(decodeClient(slotFrame(limits::slotBytes)));
    QVERIFY(decodeClient(slotFrame(5, QString(32, u'q'))));
    QVERIFY(decodeClient(clockFrame("9007199254740991", "10000000000000")));
    QVERIFY(decodeClient(removeFrame('"' + member + '"')));
}

void TestCodec::fitsTheLargestWelcomeIntoAFrame()
{
    Welcome welcome;
    welcome.me = QString::fromLatin1(member);
    welcome.epoch = u"e"_s;
    welcome.item = {QString(64, u'i'), QByteArray(limits::itemBytes, 'x')};
    const Member one{welcome.me, QByteArray(32, 'k'), model::Role::Guest, QByteArray(limits::profileBytes, 'x'), {}};
    welcome.members = QList<Member>(model::limits::capacity, one);
    const Slot slotValue{u"queue"_s,         1, welcome.me, QByteArray(limits::slotBytes, 'x'), QByteArray(64, 's'),
                         QByteArray(32, 'k')};
    welcome.slotValues = QList<Slot>(limits::slotCount, slotValue);
    Post post;
    post.id = QString(64, u'p');
    post.from = welcome.me;
    post.body = QByteArray(limits::welcomePostBytes / limits::welcomePosts, 'x');
    post.wallMs = limits::integer;
    post.seq = limits::integer;
    post.at = -1234567890123.4567;
    post.signature = QByteArray(64, 's');
    post.key = QByteArray(32, 'k');
    welcome.posts = QList<Post>(limits::welcomePosts, post);
    const QByteArray frame = encode(ServerMessage(welcome));
    QVERIFY2(frame.size() <= limits::serverTextFrame, QByteArray::number(frame.size()).constData());
    QVERIFY(decodeServer(frame));
    welcome.slotValues.clear();
    welcome.posts += post;
    QCOMPARE(serverError(encode(ServerMessage(welcome))), ErrorCode::Malformed);
}

void TestCodec::ignoresUnknownFields()
{
    const auto decoded = decodeClient(statusFrame(R"(,"mood":"fine","nested":{"a":[1,2,{}]})"));
    QVERIFY(decoded);
    QCOMPARE(std::get<StatusReport>(*decoded).status.phase, model::Phase::Ready);
}

void TestCodec::readsAnErrorOfALaterVersionAsUnknown()
{
    const auto decoded = decodeServer(R"({"t":"error","code":"too-sleepy","refers":"p-1"})"_ba);
    QVERIFY(decoded);
    QCOMPARE(std::get<ErrorTell>(*decoded), (ErrorTell{ErrorCode::Unknown, u"p-1"_s}));
}

void TestCodec::takesNumbersIntoTheirRangeWhenEncoding()
{
    model::MemberStatus status;
    status.offset = qQNaN();
    status.rtt = -5;
    status.outputDelay = qInf();
    const auto decoded = decodeClient(encode(ClientMessage(StatusReport{status})));
    QVERIFY(decoded);
    const model::MemberStatus &read = std::get<StatusReport>(*decoded).status;
    QCOMPARE(read.offset, 0.0);
    QCOMPARE(read.rtt, 0.0);
    QCOMPARE(read.outputDelay, 0.0);
}

void TestCodec::survivesEveryCutOfAMessage()
{
    RandomMessages random(4);
    const QByteArray frame = encode(random.server(1)).left(6000);
    for (qsizetype size = 0; size < frame.size(); ++size)
        QCOMPARE(serverError(frame.left(size)), ErrorCode::Malformed);
}

void TestCodec::asksOfThoseWhoLeftOnlyTheirId()
{
    MemberTell tell;
    tell.member.id = QString::fromLatin1(member);
    tell.event = MemberTell::Event::Left;
    QVERIFY(decodeServer(encode(ServerMessage(tell))));
    tell.event = MemberTell::Event::Dropped;
    QVERIFY(decodeServer(encode(ServerMessage(tell))));
    tell.event = MemberTell::Event::Joined;
    QCOMPARE(serverError(encode(ServerMessage(tell))), ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(TestCodec)
#include "model/limits.h"
#include "tst_codec.moc"
