// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

#include "links/address/hostreach.h"
#include "links/farnear/advertisedaddress.h"
#include "links/farnear/serveraddress.h"
#include "protocol/invite.h"
#include "transport/websocketlistener.h"

using namespace farnear;
using model::Reach;
using namespace Qt::StringLiterals;

/** What invites name, who comes in with them, and what people write for a server. */
class TestAddresses final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anInviteNamesWhatAnswers_data();
    void anInviteNamesWhatAnswers();
    void knowsWhoComesIn_data();
    void knowsWhoComesIn();
    void readsServers_data();
    void readsServers();
    void refusesWhatIsNoServer_data();
    void refusesWhatIsNoServer();
};

void TestAddresses::anInviteNamesWhatAnswers_data()
{
    QTest::addColumn<QString>("listen");
    for (const char *listen : {"0.0.0.0", "::", "127.0.0.1", "::1"})
        QTest::newRow(listen) << QString::fromLatin1(listen);
}

void TestAddresses::anInviteNamesWhatAnswers()
{
    QFETCH(QString, listen);
    transport::WebSocketListener listener;
    const auto port = listener.listen(listen, 0);
    if (!port && listen.contains(u':'))
        QSKIP("no IPv6 on this machine");
    QVERIFY(port.has_value());
    const protocol::Invite invite = protocol::Invite::fresh(links::reachableAddress(listen), *port, false, false);
    const QHostAddress named(invite.host);
    QVERIFY(!named.isNull());
    QVERIFY(named != QHostAddress(QHostAddress::AnyIPv4) && named != QHostAddress(QHostAddress::AnyIPv6));
    QVERIFY(!named.isLinkLocal());
    const auto read = protocol::Invite::parse(invite.toString());
    QVERIFY(read.has_value());
    QTcpSocket guest;
    guest.connectToHost(read->channelUrl().host(), quint16(read->channelUrl().port()));
    QVERIFY(guest.waitForConnected());
}

void TestAddresses::knowsWhoComesIn_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Reach>("reach");
    for (const char *host : {"127.0.0.1", "127.1.2.3", "::1", "localhost", "LOCALHOST"})
        QTest::newRow(host) << QString::fromLatin1(host) << Reach::ThisComputer;
    for (const char *host : {"192.168.1.20", "10.0.0.7", "172.16.3.4", "172.31.3.4", "169.254.7.7", "100.64.9.9",
                             "fd12:3456::7", "fe80::1", "laptop", "mias-laptop.local", "box.lan"})
        QTest::newRow(host) << QString::fromLatin1(host) << Reach::LocalNetwork;
    for (const char *host : {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:4860::8", "rooms.example.org"})
        QTest::newRow(host) << QString::fromLatin1(host) << Reach::Anyone;
}

void TestAddresses::knowsWhoComesIn()
{
    QFETCH(QString, host);
    QFETCH(Reach, reach);
    QCOMPARE(links::reachOf(host), reach);
}

void TestAddresses::readsServers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QUrl>("url");
    const auto row = [](const char *text, const char *url) {
        QTest::newRow(text) << QString::fromUtf8(text) << QUrl(QString::fromUtf8(url));
    };
    row("rooms.example.org", "wss://rooms.example.org");
    row("  rooms.example.org:4000\n", "wss://rooms.example.org:4000");
    row("wss://rooms.example.org/", "wss://rooms.example.org");
    row("ws://rooms.example.org:80", "ws://rooms.example.org:80");
    row("WSS://Rooms.Example.org", "wss://rooms.example.org");
    row("192.168.1.5:8765", "ws://192.168.1.5:8765");
    row("localhost:8765", "ws://localhost:8765");
    row("wss://192.168.1.5:8765", "wss://192.168.1.5:8765");
    row("[2001:db8::1]:8765", "wss://[2001:db8::1]:8765");
    row("[::1]", "ws://[::1]");
    row("bücher.example", "wss://bücher.example");
}

void TestAddresses::readsServers()
{
    QFETCH(QString, text);
    QFETCH(QUrl, url);
    const auto read = links::parseServerAddress(text);
    QVERIFY(read.has_value());
    QCOMPARE(*read, url);
}

void TestAddresses::refusesWhatIsNoServer_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "  ", "ws://", "http://rooms.example.org", "https://rooms.example.org/",
                             "rooms.example.org:0", "rooms.example.org:70000", "rooms.example.org:port", "two words",
                             "rooms.example.org/room/x", "2001:db8::1", "1.2.3", "8765", "ann@rooms.example.org",
                             "rooms.example.org?x=1", "rooms.example.org#x", "farnear://rooms.example.org/abc"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("endless") << QString(100'000, u'a');
}

void TestAddresses::refusesWhatIsNoServer()
{
    QFETCH(QString, text);
    const auto read = links::parseServerAddress(text);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::BadServer);
    QVERIFY(read.error().sentence().size() < 200);
}

QTEST_GUILESS_MAIN(TestAddresses)
#include "tst_addresses.moc"
