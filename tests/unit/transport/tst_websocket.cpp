// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

#include "base/ids.h"
#include "protocol/limits.h"
#include "transport/lowlatencysocket.h"
#include "transport/websocketchannel.h"
#include "transport/websocketlistener.h"

using namespace farnear;
using ports::Channel;
using transport::ListenerOptions;
using transport::WebSocketChannel;
using transport::WebSocketListener;
using transport::WebSocketOptions;
using namespace Qt::StringLiterals;

namespace {

const QString loopback = u"127.0.0.1"_s;

QUrl roomUrl(quint16 port)
{
    return QUrl(u"ws://127.0.0.1:%1/room/%2"_s.arg(port).arg(freshId()));
}

/** How opening a channel to there ends: an error's name, or nothing when it opened. */
QString endOf(const QUrl &url, const WebSocketOptions &options = {.handshakeMs = 600})
{
    WebSocketChannel channel(url, options);
    QString end;
    QObject::connect(&channel, &Channel::closed, &channel, [&end](const Error &error) { end = wireName(error.code); });
    channel.open();
    bool opened = false;
    QObject::connect(&channel, &Channel::opened, &channel, [&opened] { opened = true; });
    (void)QTest::qWaitFor([&] { return opened || !end.isEmpty(); }, 4000);
    return end;
}

/** A TCP server that answers everyone with the same bytes, and then stays or hangs up. */
class RawServer : public QTcpServer {
public:
    explicit RawServer(const QByteArray &answer, bool hangsUp = false)
    {
        listen(QHostAddress(loopback), 0);
        connect(this, &QTcpServer::newConnection, this, [this, answer, hangsUp] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, answer, hangsUp] {
                socket->readAll();
                socket->write(answer);
                if (hangsUp)
                    socket->disconnectFromHost();
            });
        });
    }
};

} // namespace

class TestWebSocket : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesLittleToTheSystem();
    void saysUnreachableWhenNobodyListens();
    void saysNotFarnearToOtherServers_data();
    void saysNotFarnearToOtherServers();
    void trustsNoStranger();
    void timesOutOnSilence();
    void wantsItsSubprotocol();
    void noticesADeadOtherSide();
    void turnsAwayOtherPaths_data();
    void turnsAwayOtherPaths();
    void tellsTheRoundTripAndWhyItWasClosed();
    void endsWithTooLargeBeyondTheLimit();
    void namesAPortInUseAndAnAddressOfOthers();
    void limitsConnectionsOfOneAddress();
    void dropsHandshakesThatNeverEnd();
    void channelsOutliveTheirListener();
};

/** To somebody who does not read: what waits is seen, and what is said next stands behind that only. */
void TestWebSocket::leavesLittleToTheSystem()
{
#ifndef Q_OS_LINUX
    QSKIP("not every system can be told");
#endif
    constexpr qint64 much = qint64(8) * 1024 * 1024;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this,
            [&] { server.nextPendingConnection()->setReadBufferSize(1024); });
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    transport::makePrompt(socket);
    QSignalSpy written(&socket, &QTcpSocket::bytesWritten);
    socket.write(QByteArray(much, 'x'));
    QTRY_VERIFY(!written.isEmpty());
    while (written.wait(100)) { }
    qInfo("%lld of %lld bytes are out of sight", much - socket.bytesToWrite(), much);
    QVERIFY(much - socket.bytesToWrite() < much / 8);
}

void TestWebSocket::saysUnreachableWhenNobodyListens()
{
    QTcpServer closedSoon;
    QVERIFY(closedSoon.listen(QHostAddress(loopback), 0));
    const quint16 port = closedSoon.serverPort();
    closedSoon.close();
    QCOMPARE(endOf(roomUrl(port)), wireName(ErrorCode::Unreachable));
    QCOMPARE(endOf(QUrl(u"ws://nobody.invalid:1/room/%1"_s.arg(freshId())), {.handshakeMs = 3000}),
             wireName(ErrorCode::Unreachable));
}

void TestWebSocket::saysNotFarnearToOtherServers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("hangsUp");
    QTest::newRow("web page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi") << false;
    QTest::newRow("web page, closed") << QByteArray("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n") << true;
    QTest::newRow("greeting") << QByteArray("220 mail.example ESMTP\r\n") << false;
    QTest::newRow("garbage") << QByteArray("\0\1\2\3\xff\xfe\n garbage \n", 17) << false;
    QTest::newRow("hangs up") << QByteArray() << true;
    QTest::newRow("garbage, closed") << QByteArray(100'000, '\x80') << true;
}

void TestWebSocket::saysNotFarnearToOtherServers()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, hangsUp);
    RawServer server(answer, hangsUp);
    QCOMPARE(endOf(roomUrl(server.serverPort()), {.handshakeMs = 3000}), wireName(ErrorCode::NotFarnear));
}

/** A certificate that nobody this system trusts has signed. */
void TestWebSocket::trustsNoStranger()
{
    QTemporaryDir keys;
    QProcess openssl;
    openssl.setWorkingDirectory(keys.path());
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                   u"/CN=127.0.0.1"_s, u"-keyout"_s, u"key.pem"_s, u"-out"_s, u"cert.pem"_s});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        QSKIP("openssl is not installed");
    QFile key(keys.filePath(u"key.pem"_s));
    QVERIFY(key.open(QIODevice::ReadOnly));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(keys.filePath(u"cert.pem"_s)));
    tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    QWebSocketServer stranger(u"stranger"_s, QWebSocketServer::SecureMode);
    stranger.setSslConfiguration(tls);
    QVERIFY(stranger.listen(QHostAddress(loopback), 0));
    QUrl url = roomUrl(stranger.serverPort());
    url.setScheme(u"wss"_s);
    QCOMPARE(endOf(url), wireName(ErrorCode::BadCertificate));
}

void TestWebSocket::timesOutOnSilence()
{
    RawServer silent({});
    QCOMPARE(endOf(roomUrl(silent.serverPort())), wireName(ErrorCode::TimedOut));
    RawServer endless(QByteArray(5'000'000, 'x')); // no line end: nothing to decide on
    QCOMPARE(endOf(roomUrl(endless.serverPort())), wireName(ErrorCode::NotFarnear));
}

void TestWebSocket::wantsItsSubprotocol()
{
    QWebSocketServer other(u"other"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(other.listen(QHostAddress(loopback), 0));
    QCOMPARE(endOf(roomUrl(other.serverPort())), wireName(ErrorCode::NotFarnear));
}

void TestWebSocket::noticesADeadOtherSide()
{
    ListenerOptions quick;
    quick.channel.pingMs = 50;
    quick.channel.silenceMs = 120;
    WebSocketListener impatient(quick);
    QTcpSocket dead; // shakes hands, then never answers a ping
    dead.connectToHost(QHostAddress(loopback), *impatient.listen(loopback, 0));
    dead.write("GET /room/AAAAAAAAAAAAAAAAAAAAAA HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
               "Sec-WebSocket-Protocol: farnear.1\r\n\r\n");
    ports::Listener::Accepted accepted;
    QTRY_VERIFY(accepted.channel || (accepted = impatient.nextAccepted()).channel);
    QCOMPARE(accepted.roomId, u"AAAAAAAAAAAAAAAAAAAAAA"_s);
    QSignalSpy closed(accepted.channel.get(), &Channel::closed);
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::Disconnected);
}

void TestWebSocket::turnsAwayOtherPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("none") << u""_s;
    QTest::newRow("short id") << u"/room/abc"_s;
    QTest::newRow("long id") << u"/room/AAAAAAAAAAAAAAAAAAAAAAA"_s;
    QTest::newRow("bad alphabet") << u"/room/AAAAAAAAAAAAAAAAAAAA.."_s;
    QTest::newRow("deeper") << u"/room/AAAAAAAAAAAAAAAAAAAAAA/x"_s;
}

void TestWebSocket::turnsAwayOtherPaths()
{
    QFETCH(QString, path);
    WebSocketListener listener;
    const quint16 port = *listener.listen(loopback, 0);
    WebSocketChannel channel(QUrl(u"ws://127.0.0.1:%1%2"_s.arg(port).arg(path)));
    QSignalSpy closed(&channel, &Channel::closed);
    channel.open();
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(!listener.nextAccepted().channel);
}

void TestWebSocket::tellsTheRoundTripAndWhyItWasClosed()
{
    QWebSocketServer server(u"other"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(server.listen(QHostAddress(loopback), 0));
    std::unique_ptr<QWebSocket> accepted;
    connect(&server, &QWebSocketServer::newConnection, this, [&] { accepted.reset(server.nextPendingConnection()); });
    WebSocketChannel channel(server.serverUrl(), {.subprotocol = {}, .pingAtOnce = true});
    QSignalSpy measured(&channel, &Channel::roundTripMeasured);
    QSignalSpy closed(&channel, &Channel::closed);
    channel.open();
    QTRY_COMPARE(measured.size(), 1);
    QVERIFY(measured.first().first().value<Millis>() >= 0);
    QVERIFY(accepted && accepted->subprotocol().isEmpty());
    QCOMPARE(channel.closeCode(), 0);
    accepted->close(static_cast<QWebSocketProtocol::CloseCode>(4005));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(channel.closeCode(), 4005);
}

void TestWebSocket::endsWithTooLargeBeyondTheLimit()
{
    WebSocketListener listener;
    WebSocketChannel client(roomUrl(*listener.listen(loopback, 0)));
    QSignalSpy closedHere(&client, &Channel::closed);
    QSignalSpy opened(&client, &Channel::opened);
    client.open();
    ports::Listener::Accepted accepted;
    QTRY_VERIFY(accepted.channel || (accepted = listener.nextAccepted()).channel);
    QSignalSpy closed(accepted.channel.get(), &Channel::closed);
    QSignalSpy heard(accepted.channel.get(), &Channel::textReceived);
    QTRY_COMPARE(opened.count(), 1);
    client.sendText(QByteArray(protocol::limits::clientTextFrame + 1, 'x'));
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::TooLarge);
    QCOMPARE(heard.count(), 0);
    QTRY_COMPARE(closedHere.count(), 1);
}

void TestWebSocket::namesAPortInUseAndAnAddressOfOthers()
{
    WebSocketListener first;
    const quint16 port = *first.listen(loopback, 0);
    WebSocketListener second;
    QCOMPARE(second.listen(loopback, port).error(), (Error{ErrorCode::PortInUse, QString::number(port)}));
    QCOMPARE(second.listen(u"203.0.113.1"_s, 0).error().code, ErrorCode::AddressUnavailable);
    QCOMPARE(second.listen(u"not an address"_s, 0).error().code, ErrorCode::AddressUnavailable);
    first.close();
    QVERIFY(second.listen(loopback, port));
}

void TestWebSocket::limitsConnectionsOfOneAddress()
{
    ListenerOptions options;
    options.perAddress = 2;
    WebSocketListener listener(options);
    const quint16 port = *listener.listen(loopback, 0);
    WebSocketChannel one(roomUrl(port));
    auto two = std::make_unique<WebSocketChannel>(roomUrl(port));
    QSignalSpy opened(two.get(), &Channel::opened);
    one.open();
    two->open();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(endOf(roomUrl(port)), wireName(ErrorCode::NotFarnear));
    two.reset();
    QTRY_COMPARE(endOf(roomUrl(port), {.handshakeMs = 100}), QString()); // open, so it does not end
}

void TestWebSocket::dropsHandshakesThatNeverEnd()
{
    ListenerOptions options;
    options.handshakeMs = 200;
    WebSocketListener listener(options);
    QTcpSocket slow;
    QTcpSocket flood;
    const quint16 port = *listener.listen(loopback, 0);
    slow.connectToHost(QHostAddress(loopback), port);
    flood.connectToHost(QHostAddress(loopback), port);
    flood.write(QByteArray(4'000'000, 'G'));
    QTRY_COMPARE(slow.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(flood.state(), QAbstractSocket::UnconnectedState);
}

void TestWebSocket::channelsOutliveTheirListener()
{
    auto listener = std::make_unique<WebSocketListener>();
    WebSocketChannel client(roomUrl(*listener->listen(loopback, 0)));
    QSignalSpy heard(&client, &Channel::textReceived);
    QSignalSpy opened(&client, &Channel::opened);
    client.open();
    ports::Listener::Accepted accepted;
    QTRY_VERIFY(accepted.channel || (accepted = listener->nextAccepted()).channel);
    QTRY_COMPARE(opened.count(), 1);
    listener.reset();
    accepted.channel->sendText("still here");
    QTRY_COMPARE(heard.count(), 1);
}

QTEST_GUILESS_MAIN(TestWebSocket)
#include "tst_websocket.moc"
