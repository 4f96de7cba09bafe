// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How links to a room of an OpenTogetherTube server end, and come back.
#include <QTcpServer>
#include <QTcpSocket>

#include "ottlinkrig.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using Intent = sync::Intent;
using State = sync::Timeline::State;
using test::entryAt;
using test::filmUrl;
using test::textOf;

class TestOttEndings final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void comesBack();
    void takesAnotherToken();
    void endsForGood_data();
    void endsForGood();
    void tellsWhatIsNotOtt();
    void saysNothingToOtherServers();
    void hearsNoEndlessAnswer();
    void outlivesLiars();

private:
    void meet();

    std::unique_ptr<test::OttServer> m_server;
    std::unique_ptr<test::OttGuest> m_ada;
    std::unique_ptr<test::OttGuest> m_jun;
};

void TestOttEndings::init()
{
    m_server = test::startedOttServer();
    QVERIFY(m_server);
}

void TestOttEndings::cleanup()
{
    const bool alive = !m_server || m_server->isAlive();
    m_jun.reset();
    m_ada.reset();
    m_server.reset();
    QVERIFY(alive); // whatever was done: no frame ended the server
}

void TestOttEndings::meet()
{
    m_ada = std::make_unique<test::OttGuest>(*m_server, u"Ada"_s);
    QTRY_VERIFY(m_ada->isInside());
    m_jun = std::make_unique<test::OttGuest>(*m_server, u"Jun"_s);
    QTRY_VERIFY(m_jun->isInside());
}

void TestOttEndings::comesBack()
{
    meet();
    m_ada->add(entryAt(filmUrl));
    m_ada->ask(Intent::Kind::Play);
    QTRY_COMPARE(m_ada->timeline.state, State::Playing);
    const qint64 revision = m_ada->timeline.revision;
    const QString before = m_ada->snapshot.me;
    m_server->closeAll(1001);
    QTRY_COMPARE(m_ada->lost, ErrorCode::Disconnected);
    QVERIFY(m_ada->retry.again && m_ada->retry.after > 0);
    m_ada->snapshot = {};
    m_ada->renew();
    QTRY_VERIFY(m_ada->isInside());
    QVERIFY(m_ada->snapshot.me != before);
    QVERIFY(m_ada->snapshot.timeline.revision > revision);
    QCOMPARE(m_ada->snapshot.item.tags.title, u"Film"_s);
    QCOMPARE(m_server->tokensGranted, 2); // hers is still good
}

void TestOttEndings::takesAnotherToken()
{
    meet();
    m_server->forgetTokens();
    m_server->closeAll(4004);
    QTRY_COMPARE(m_ada->lost, ErrorCode::Disconnected);
    QVERIFY(m_ada->retry.again);
    m_ada->snapshot = {};
    m_ada->renew();
    QTRY_VERIFY(m_ada->isInside());
    QCOMPARE(m_server->tokensGranted, 3);
    // Found out over HTTP:
    m_server->forgetTokens();
    m_server->closeAll(1001);
    QTRY_VERIFY(m_ada->lost);
    m_ada->snapshot = {};
    m_ada->renew();
    QTRY_VERIFY(m_ada->isInside());
    QCOMPARE(m_server->tokensGranted, 4);
}

void TestOttEndings::endsForGood_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("kicked") << 4005 << ErrorCode::Removed;
    QTest::newRow("room unloaded") << 4003 << ErrorCode::NoSuchRoom;
}

void TestOttEndings::endsForGood()
{
    QFETCH(int, code);
    meet();
    m_server->closeAll(code);
    QTRY_VERIFY(m_ada->lost);
    QTEST(*m_ada->lost, "error");
    QVERIFY(!m_ada->retry.again);
}

void TestOttEndings::tellsWhatIsNotOtt()
{
    m_server->isOtt = false;
    m_ada = std::make_unique<test::OttGuest>(*m_server, u"Ada"_s);
    QTRY_COMPARE(m_ada->lost, ErrorCode::NotOpenTogetherTube);
    m_server->stop();
    m_jun = std::make_unique<test::OttGuest>(*m_server, u"Jun"_s);
    QTRY_COMPARE(m_jun->lost, ErrorCode::Unreachable);
    m_server->isOtt = true;
    QVERIFY(m_server->start());
    m_ada = std::make_unique<test::OttGuest>(*m_server, u"Ada"_s);
    m_ada->access
        = std::make_shared<ott::Access>(*ott::OttAddress::in(m_server->room().replace(u"demo-room"_s, u"no-such"_s)));
    m_ada->renew();
    QTRY_COMPARE(m_ada->lost, ErrorCode::NoSuchRoom);
}

/** One question over HTTP, and not a byte more. */
void TestOttEndings::saysNothingToOtherServers()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QByteArray heard;
    connect(&other, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = other.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&heard, socket] {
            heard += socket->readAll();
            if (heard.endsWith("\r\n\r\n"))
                socket->write("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        });
    });
    const QString room = u"http://127.0.0.1:%1/room/demo"_s.arg(other.serverPort());
    m_ada = std::make_unique<test::OttGuest>(*m_server, u"Ada"_s);
    m_ada->access = std::make_shared<ott::Access>(*ott::OttAddress::in(room));
    m_ada->renew();
    QTRY_COMPARE(m_ada->lost, ErrorCode::NotOpenTogetherTube);
    QCOMPARE(heard.count("HTTP/1.1\r\n"), 1);
    QVERIFY(heard.startsWith("GET /api/status HTTP/1.1\r\n") && !heard.contains("Authorization"));
}

void TestOttEndings::hearsNoEndlessAnswer()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    connect(&other, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = other.nextPendingConnection();
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket] { socket->write(QByteArray(50'000, '[')); });
    });
    m_ada = std::make_unique<test::OttGuest>(*m_server, u"Ada"_s);
    m_ada->access = std::make_shared<ott::Access>(
        *ott::OttAddress::in(u"http://127.0.0.1:%1/room/demo"_s.arg(other.serverPort())));
    m_ada->renew();
    QTRY_COMPARE(m_ada->lost, ErrorCode::TooLarge);
}

void TestOttEndings::outlivesLiars()
{
    meet();
    for (const QByteArray &frame :
         {QByteArray("hello"), QByteArray("[]"), QByteArray("{\"action\": \"sync\", \"queue\": [{}]}"),
          QByteArray("{\"action\": \"sync\", \"playbackPosition\": 1e308, \"playbackSpeed\": -3, \"isPlaying\": true}"),
          QByteArray("{\"action\":" + QByteArray(50'000, '[')), QByteArray("{\"action\": \"user\"}"),
          QByteArray("{\"action\": \"you\", \"info\": {}}")})
        m_server->say(frame);
    for (int i = 0; i < 2000; ++i)
        m_server->say("{\"action\": \"sync\", \"isPlaying\": " + QByteArray(i % 2 ? "true" : "false") + "}");
    m_ada->link->send(u"1"_s, 0, textOf(u"still here"_s));
    QTRY_COMPARE(m_jun->messages.size(), 1);
    QVERIFY(!m_ada->lost && m_ada->errors.isEmpty());
}

QTEST_GUILESS_MAIN(TestOttEndings)
#include "tst_ottendings.moc"
