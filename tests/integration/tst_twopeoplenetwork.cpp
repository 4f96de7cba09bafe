// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two people with real sessions, and a network between them that fails in every way.
#include <QElapsedTimer>
#include <QTcpServer>

#include "server/roomserver.h"
#include "store/sqliteroomstore.h"
#include "support/delayproxy.h"
#include "support/person.h"
#include "support/testmedia.h"
#include "transport/websocketlistener.h"

using namespace farnear;
using session::ChatLine;
using session::RoomState;
using test::Person;
using Errors = QList<ErrorCode>;

/** A farnear-server in this process, with a memory in a file. */
class KeepingServer {
public:
    KeepingServer(const QString &folder, quint16 port)
        : m_store(folder + QStringLiteral("/rooms.db"))
        , m_server(std::make_shared<SystemClock>(), &m_store)
    {
        (void)m_server.restore();
        m_port = *m_listener.listen(QStringLiteral("127.0.0.1"), port);
        m_server.listenOn(m_listener);
    }
    ~KeepingServer() { m_listener.close(); }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    store::SqliteRoomStore m_store;
    transport::WebSocketListener m_listener;
    server::RoomServer m_server;
    quint16 m_port = 0;
};

class TestTwoPeopleNetwork final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void staysInSyncOverALongWay();
    void returnsAfterACutWithNothingMissed();
    void returnsWhenABlackHoleOpens();
    void playsOnWhileTheNetworkIsGone();
    void survivesARestartOfTheServer();
    void tellsWhatIsNotFarnear();
    void tellsWhenNobodyAnswers();
    void hostsOnARunningServer();

private:
    void meet();

    QTemporaryDir m_media;
    QList<QUrl> m_song;
    std::unique_ptr<Person> m_ada;
    std::unique_ptr<Person> m_jun;
    std::unique_ptr<test::DelayProxy> m_network;
};

void TestTwoPeopleNetwork::initTestCase()
{
    QVERIFY(!test::makeSong(m_media.path(), QStringLiteral("long.mp3"), 60).isEmpty());
    m_song = {QUrl::fromLocalFile(m_media.filePath(QStringLiteral("long.mp3")))};
}

void TestTwoPeopleNetwork::init()
{
    m_ada = std::make_unique<Person>(QStringLiteral("Ada"));
    m_jun = std::make_unique<Person>(QStringLiteral("Jun"));
}

void TestTwoPeopleNetwork::cleanup()
{
    m_jun.reset();
    m_ada.reset();
    m_network.reset();
}

/** Ada hosts and plays; Jun has the file and comes through the network. */
void TestTwoPeopleNetwork::meet()
{
    session::HostOptions options;
    options.address = QStringLiteral("127.0.0.1");
    (*m_ada)->room().start(options);
    QTRY_VERIFY(!m_ada->room().invite.isEmpty());
    const auto invite = *protocol::Invite::parse(m_ada->room().invite);
    m_network = std::make_unique<test::DelayProxy>(QStringLiteral("127.0.0.1"), invite.port);
    QVERIFY(m_network->listen());
    (*m_jun)->queue().offer(m_song);
    (*m_jun)->room().join(test::through(m_ada->room().invite, m_network->port()));
    QTRY_COMPARE(m_jun->room().mode, RoomState::Mode::Joined);
    (*m_ada)->queue().open(m_song);
    QTRY_VERIFY(m_ada->isInSync() && m_jun->isInSync());
}

void TestTwoPeopleNetwork::staysInSyncOverALongWay()
{
    meet();
    m_network->setDelays({60, 30}, {60, 30});
    (*m_ada)->playback().seek(30'000);
    QTRY_VERIFY(m_ada->isInSync() && m_jun->isInSync() && (*m_jun)->playback().sync().position > 30'500);
    QTRY_VERIFY((*m_jun)->playback().sync().rtt > 0 && std::abs((*m_jun)->playback().sync().offset) < 40);
    QVERIFY(std::abs((*m_ada)->playback().position() - (*m_jun)->playback().position()) < 60);
}

void TestTwoPeopleNetwork::returnsAfterACutWithNothingMissed()
{
    meet();
    (*m_ada)->conversation().say(QStringLiteral("before"));
    QTRY_COMPARE(m_jun->said().size(), 1);
    m_network->setAccepting(false);
    m_network->cut();
    QTRY_COMPARE(m_jun->room().link, RoomState::Link::Returning);
    QTRY_VERIFY(m_ada->sees(ChatLine::Kind::Dropped));
    (*m_ada)->conversation().say(QStringLiteral("are you there?"));
    (*m_jun)->conversation().say(QStringLiteral("hello?"));
    (*m_jun)->conversation().say(QStringLiteral("anybody?"));
    QTRY_COMPARE(m_ada->said().size(), 2);
    QTest::qWait(1500); // so that tries to return have become rare
    m_network->setAccepting(true);
    QElapsedTimer away;
    away.start();
    QTRY_COMPARE(m_jun->room().link, RoomState::Link::Live);
    QVERIFY2(away.elapsed() < 2000, qPrintable(QString::number(away.elapsed())));
    const QStringList all{QStringLiteral("Ada: before"), QStringLiteral("Ada: are you there?"),
                          QStringLiteral("Jun: hello?"), QStringLiteral("Jun: anybody?")};
    QTRY_COMPARE(m_jun->said(), all);
    QTRY_COMPARE(m_ada->said(), all);
    QVERIFY(m_ada->sees(ChatLine::Kind::Returned));
    QTRY_VERIFY(m_jun->isInSync());
}

void TestTwoPeopleNetwork::returnsWhenABlackHoleOpens()
{
    meet();
    m_network->setStalled(true);
    (*m_jun)->conversation().say(QStringLiteral("into the void"));
    QTRY_COMPARE_WITH_TIMEOUT(m_jun->room().link, RoomState::Link::Returning, 10'000);
    m_network->setStalled(false);
    QElapsedTimer away;
    away.start();
    QTRY_COMPARE(m_jun->room().link, RoomState::Link::Live);
    QVERIFY2(away.elapsed() < 2000, qPrintable(QString::number(away.elapsed())));
    QTRY_COMPARE(m_ada->said(), QStringList{QStringLiteral("Jun: into the void")});
    QTRY_COMPARE(m_ada->room().members.size(), 2);
    QTRY_VERIFY(m_jun->isInSync());
}

void TestTwoPeopleNetwork::playsOnWhileTheNetworkIsGone()
{
    meet();
    m_network->setAccepting(false);
    m_network->cut();
    QTRY_COMPARE(m_jun->room().link, RoomState::Link::Returning);
    const Millis before = (*m_jun)->playback().sync().position;
    QTRY_VERIFY((*m_jun)->playback().sync().position > before + 700);
    (*m_jun)->playback().pause();
    QTRY_COMPARE(m_jun->errors, Errors{ErrorCode::Disconnected});
    (*m_ada)->playback().pause();
    QTRY_COMPARE(m_ada->phase(), session::Playback::Phase::Paused);
    m_network->setAccepting(true);
    QTRY_COMPARE(m_jun->phase(), session::Playback::Phase::Paused);
    QTRY_COMPARE((*m_jun)->playback().position(), (*m_ada)->playback().position());
}

void TestTwoPeopleNetwork::survivesARestartOfTheServer()
{
    QTemporaryDir data;
    auto server = std::make_unique<KeepingServer>(data.path(), 0);
    const quint16 port = server->port();
    session::HostOptions options;
    options.server = QStringLiteral("ws://127.0.0.1:%1").arg(port);
    (*m_ada)->queue().open(m_song);
    QTRY_VERIFY(m_ada->isPlaying());
    (*m_ada)->room().start(options);
    QTRY_COMPARE(m_ada->room().mode, RoomState::Mode::EmbeddedServer);
    (*m_jun)->queue().offer(m_song);
    (*m_jun)->room().join(m_ada->room().invite);
    QTRY_COMPARE(m_jun->room().mode, RoomState::Mode::Joined);
    QTRY_VERIFY(m_ada->isInSync() && m_jun->isInSync());
    (*m_ada)->conversation().say(QStringLiteral("before"));
    QTRY_COMPARE(m_jun->said().size(), 1);

    server.reset();
    QTRY_VERIFY(m_ada->room().link == RoomState::Link::Returning && m_jun->room().link == RoomState::Link::Returning);
    (*m_jun)->conversation().say(QStringLiteral("meanwhile"));
    server = std::make_unique<KeepingServer>(data.path(), port);
    QTRY_VERIFY(m_ada->room().link == RoomState::Link::Live && m_jun->room().link == RoomState::Link::Live);
    const QStringList all{QStringLiteral("Ada: before"), QStringLiteral("Jun: meanwhile")};
    QTRY_COMPARE(m_ada->said(), all);
    QTRY_COMPARE(m_jun->said(), all);
    QTRY_COMPARE(m_ada->room().members.size(), 2);
    QCOMPARE((*m_jun)->queue().entries().size(), 1);
    (*m_jun)->playback().play();
    QTRY_VERIFY(m_ada->isInSync() && m_jun->isInSync());
    m_ada.reset();
    m_jun.reset();
}

void TestTwoPeopleNetwork::tellsWhatIsNotFarnear()
{
    QTcpServer teapot;
    QVERIFY(teapot.listen(QHostAddress::LocalHost));
    connect(&teapot, &QTcpServer::newConnection, &teapot, [&teapot] {
        QTcpSocket *guest = teapot.nextPendingConnection();
        connect(guest, &QTcpSocket::readyRead, guest, [guest] {
            guest->write("HTTP/1.1 418 I'm a teapot\r\nContent-Length: 0\r\n\r\n");
            guest->disconnectFromHost();
        });
    });
    const auto invite = protocol::Invite::fresh(QStringLiteral("127.0.0.1"), teapot.serverPort(), false, false);
    (*m_jun)->room().join(invite.toString());
    QTRY_COMPARE(m_jun->errors, Errors{ErrorCode::NotFarnear});
    QCOMPARE(m_jun->room().mode, RoomState::Mode::Alone);
}

void TestTwoPeopleNetwork::tellsWhenNobodyAnswers()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const auto invite = protocol::Invite::fresh(QStringLiteral("127.0.0.1"), silent.serverPort(), false, false);
    (*m_jun)->room().join(invite.toString());
    QTRY_COMPARE(m_jun->room().link, RoomState::Link::Connecting);
    QTRY_COMPARE_WITH_TIMEOUT(m_jun->errors, Errors{ErrorCode::TimedOut}, 12'000);
    QCOMPARE(m_jun->room().link, RoomState::Link::Live);
}

void TestTwoPeopleNetwork::hostsOnARunningServer()
{
    QTemporaryDir data;
    KeepingServer server(data.path(), 0);
    session::HostOptions options;
    options.server = QStringLiteral("ws://127.0.0.1:%1").arg(server.port());
    options.password = QStringLiteral("moon");
    (*m_ada)->room().start(options);
    QTRY_COMPARE(m_ada->room().mode, RoomState::Mode::EmbeddedServer);
    QVERIFY(m_ada->room().hasPassword);
    (*m_jun)->room().join(m_ada->room().invite, QStringLiteral("moon"));
    QTRY_COMPARE(m_jun->room().mode, RoomState::Mode::Joined);
    (*m_ada)->room().leave();
    QTRY_COMPARE(m_ada->room().mode, RoomState::Mode::Alone);
    QTRY_COMPARE(m_jun->room().members.size(), 1);
    m_ada.reset();
    m_jun.reset();
}

FARNEAR_SESSION_TEST_MAIN(TestTwoPeopleNetwork)
#include "tst_twopeoplenetwork.moc"
