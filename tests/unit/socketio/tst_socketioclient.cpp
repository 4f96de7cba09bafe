// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A client of a Socket.IO server that is the test.
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

#include "socketio/client.h"
#include "socketio/limits.h"
#include "socketiorecording.h"
#include "transport/loopback.h"

using namespace farnear;
using namespace farnear::socketio;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSocketIoClient final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();

    void hearsWhatRealServersSaid_data();
    void hearsWhatRealServersSaid();
    void isRefusedAsRealServersDo_data();
    void isRefusedAsRealServersDo();
    void answersPings();
    void noticesThatPingsStop();
    void isAcknowledged();
    void acknowledges();
    void saysNoMoreThanTheServerTakes();
    void saysGoodBye();
    void staysOutOfOtherNamespaces();
    void endsWithOneError_data();
    void endsWithOneError();
    void endsAFlood();
    void mayBeDestroyedByWhatItTells();

private:
    void connectTo(ClientOptions options = {});
    void enter(const QByteArray &handshake = R"({"sid":"engine"})");
    void say(const QByteArray &frame) { m_server->sendText(frame); }
    [[nodiscard]] ErrorCode end() const { return m_closed->value(0).value(0).value<Error>().code; }
    [[nodiscard]] Event told(int number) const { return m_events.value(number); }

    std::unique_ptr<ports::Channel> m_server;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<QSignalSpy> m_opened;
    std::unique_ptr<QSignalSpy> m_closed;
    QList<Event> m_events;
    QList<QByteArray> m_heard;
};

void TestSocketIoClient::cleanup()
{
    m_client.reset();
    m_server.reset();
    m_events.clear();
    m_heard.clear();
}

void TestSocketIoClient::connectTo(ClientOptions options)
{
    auto [mine, theirs] = transport::makeLoopbackPair();
    m_server = std::move(theirs);
    connect(m_server.get(), &ports::Channel::textReceived, this,
            [this](const QByteArray &frame) { m_heard.append(frame); });
    m_client = std::make_unique<Client>(std::move(mine), std::move(options));
    connect(m_client.get(), &Client::received, this, [this](const Event &heard) { m_events.append(heard); });
    m_opened = std::make_unique<QSignalSpy>(m_client.get(), &Client::opened);
    m_closed = std::make_unique<QSignalSpy>(m_client.get(), &Client::closed);
    m_client->open();
}

void TestSocketIoClient::enter(const QByteArray &handshake)
{
    say("0" + handshake);
    say(R"(40{"sid":"me"})");
    QTRY_COMPARE(m_opened->size(), 1);
    QCOMPARE(m_opened->first().first().toString(), u"me"_s);
    m_heard.clear();
}

void TestSocketIoClient::hearsWhatRealServersSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("space");
    QTest::addColumn<bool>("disconnected");
    QTest::newRow("SyncLounge, alice") << u"synclounge"_s << u"alice"_s << u"/"_s << true;
    QTest::newRow("SyncLounge, bob") << u"synclounge"_s << u"bob"_s << u"/"_s << false;
    const QString room = u"/telling-table-accomplish"_s;
    QTest::newRow("WatchParty, alice") << u"watchparty"_s << u"alice"_s << room << false;
    QTest::newRow("WatchParty, bob") << u"watchparty"_s << u"bob"_s << room << false;
}

void TestSocketIoClient::hearsWhatRealServersSaid()
{
    QFETCH(QString, name);
    QFETCH(QString, who);
    QFETCH(QString, space);
    QFETCH(bool, disconnected);
    ClientOptions options;
    options.space = space;
    connectTo(options);
    QList<Packet> expected;
    for (const auto &recorded : test::recording(name)) {
        if (recorded.client != who || !recorded.fromServer)
            continue;
        say(recorded.frame);
        const auto packet = decodePacket(recorded.frame.mid(1));
        if (recorded.frame.startsWith("42") && packet)
            expected.append(*packet);
    }
    QVERIFY(!expected.isEmpty());
    QTRY_COMPARE(m_events.size(), expected.size());
    for (int i = 0; i < expected.size(); ++i) {
        QCOMPARE(told(i).name, expected[i].event);
        QCOMPARE(told(i).arguments, expected[i].arguments);
    }
    QTRY_COMPARE(m_closed->size(), disconnected ? 1 : 0);
    if (disconnected)
        QCOMPARE(end(), ErrorCode::Disconnected);
}

void TestSocketIoClient::isRefusedAsRealServersDo_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a room that is not there") << u"xeno"_s << u"/nope"_s << u"Invalid namespace"_s;
    QTest::newRow("a bad id") << u"yan"_s << u"/telling-table-accomplish"_s << u"Invalid clientId format"_s;
}

void TestSocketIoClient::isRefusedAsRealServersDo()
{
    QFETCH(QString, who);
    QFETCH(QString, space);
    QFETCH(QString, reason);
    ClientOptions options;
    options.space = space;
    connectTo(options);
    for (const auto &recorded : test::recording(u"watchparty"_s)) {
        if (recorded.client == who && recorded.fromServer)
            say(recorded.frame);
    }
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(m_closed->first().first().value<Error>(), (Error{ErrorCode::Refused, reason}));
}

void TestSocketIoClient::answersPings()
{
    ClientOptions options;
    options.auth = {{u"secret"_s, u"x"_s}};
    connectTo(options);
    say(R"(0{"sid":"engine"})");
    QTRY_COMPARE(m_heard, QList<QByteArray>{R"(40{"secret":"x"})"});
    say("2");
    QTRY_COMPARE(m_heard.last(), "3");
}

void TestSocketIoClient::noticesThatPingsStop()
{
    connectTo();
    enter(R"({"sid":"engine","pingInterval":500,"pingTimeout":500})");
    say(R"(42["still here"])"); // which is no ping
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(end(), ErrorCode::Disconnected);
}

void TestSocketIoClient::isAcknowledged()
{
    ClientOptions options;
    options.answers = 1500ms;
    connectTo(options);
    enter();
    QList<Expected<QJsonArray>> answers;
    const auto keep = [&answers](const Expected<QJsonArray> &answer) { answers.append(answer); };
    m_client->ask(u"one"_s, {1}, keep);
    m_client->ask(u"two"_s, {}, keep);
    QTRY_COMPARE(m_heard, (QList<QByteArray>{R"(420["one",1])", R"(421["two"])"}));
    say("431[2]");
    say("431[2]");  // again
    say("4399[2]"); // never asked
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(*answers.first(), QJsonArray{2});
    QTRY_COMPARE(answers.size(), 2); // the other one takes too long
    QCOMPARE(answers.last().error().code, ErrorCode::TimedOut);
    m_client->ask(u"three"_s, {}, keep);
    say("41");
    QTRY_COMPARE(answers.size(), 3);
    QCOMPARE(answers.last().error().code, ErrorCode::Disconnected);
    QCOMPARE(m_closed->size(), 1);
}

void TestSocketIoClient::acknowledges()
{
    connectTo();
    QVERIFY(!m_client->send(u"early"_s));
    enter();
    say(R"(4212["tell me",true])");
    QTRY_COMPARE(m_events.size(), 1);
    QCOMPARE(told(0).ack, 12);
    QVERIFY(m_client->answer(12, {u"yes"_s}));
    QTRY_COMPARE(m_heard, QList<QByteArray>{R"(4312["yes"])"});
}

void TestSocketIoClient::saysNoMoreThanTheServerTakes()
{
    connectTo();
    enter(R"({"sid":"engine","maxPayload":100})");
    QCOMPARE(m_client->send(u"long"_s, {QString(200, u'a')}).error().code, ErrorCode::TooLarge);
    QVERIFY(m_client->send(u"short"_s, {u"a"_s}));
    QTRY_COMPARE(m_heard, QList<QByteArray>{R"(42["short","a"])"});
}

void TestSocketIoClient::saysGoodBye()
{
    connectTo();
    enter();
    m_client->close();
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(end(), ErrorCode::Disconnected);
    QTRY_COMPARE(m_heard, QList<QByteArray>{"41"});
    QVERIFY(!m_client->send(u"late"_s));
}

void TestSocketIoClient::staysOutOfOtherNamespaces()
{
    connectTo();
    enter();
    say(R"(42/other,["not for me"])");
    say(R"(41/other,)");
    say(R"(451-["binary",{"_placeholder":true,"num":0}])");
    m_server->sendBinary("bytes");
    say(R"(42["for me"])");
    QTRY_COMPARE(m_events.size(), 1);
    QCOMPARE(told(0).name, u"for me"_s);
    QVERIFY(m_closed->isEmpty());
}

void TestSocketIoClient::endsWithOneError_data()
{
    QTest::addColumn<QList<QByteArray>>("frames");
    QTest::addColumn<ErrorCode>("code");
    using Frames = QList<QByteArray>;
    const QByteArray begin = R"(0{"sid":"engine"})";
    const QByteArray in = R"(40{"sid":"me"})";
    QTest::newRow("another server") << Frames{R"({"action":"sync"})"} << ErrorCode::NotSuchServer;
    QTest::newRow("an event first") << Frames{R"(42["a"])"} << ErrorCode::NotSuchServer;
    QTest::newRow("a server without an id") << Frames{"0{}"} << ErrorCode::NotSuchServer;
    QTest::newRow("silence") << Frames{} << ErrorCode::TimedOut;
    QTest::newRow("silence at the door") << Frames{begin} << ErrorCode::TimedOut;
    QTest::newRow("a handshake twice") << Frames{begin, begin} << ErrorCode::Malformed;
    QTest::newRow("no id of mine") << Frames{begin, "40{}"} << ErrorCode::Malformed;
    QTest::newRow("a refusal without words") << Frames{begin, "44{}"} << ErrorCode::Refused;
    QTest::newRow("sent away at the door") << Frames{begin, "41"} << ErrorCode::Refused;
    QTest::newRow("sent away") << Frames{begin, in, "41"} << ErrorCode::Disconnected;
    QTest::newRow("closed") << Frames{begin, in, "1"} << ErrorCode::Disconnected;
    QTest::newRow("no JSON") << Frames{begin, in, R"(42["a)"} << ErrorCode::Malformed;
    QTest::newRow("no packet") << Frames{begin, in, "hello"} << ErrorCode::Malformed;
    QTest::newRow("too large") << Frames{begin, in, QByteArray(limits::frame + 1, '4')} << ErrorCode::Malformed;
    QTest::newRow("too deep") << Frames{begin, in, "42[\"a\"," + QByteArray(5000, '[')} << ErrorCode::Malformed;
}

void TestSocketIoClient::endsWithOneError()
{
    QFETCH(QList<QByteArray>, frames);
    QFETCH(ErrorCode, code);
    ClientOptions options;
    options.answers = 1000ms;
    connectTo(options);
    for (const QByteArray &frame : std::as_const(frames))
        say(frame);
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(end(), code);
    QVERIFY(!m_closed->first().first().value<Error>().sentence().isEmpty());
    QVERIFY(m_events.isEmpty());
}

void TestSocketIoClient::endsAFlood()
{
    connectTo();
    enter();
    for (int i = 0; i < 2 * limits::framesASecond; ++i)
        say(R"(42["more"])");
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(end(), ErrorCode::Malformed);
    QVERIFY(m_events.size() <= limits::framesASecond);
}

void TestSocketIoClient::mayBeDestroyedByWhatItTells()
{
    connectTo();
    enter();
    const QPointer<Client> gone = m_client.get();
    connect(m_client.get(), &Client::received, this, [this] { m_client.release()->deleteLater(); });
    say(R"(42["go"])");
    QTRY_VERIFY(!gone);
    m_server->sendText("2");
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestSocketIoClient)
#include "tst_socketioclient.moc"
