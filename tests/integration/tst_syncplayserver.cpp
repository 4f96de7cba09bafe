// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Links to a real Syncplay server: in clear, over TLS, and through a byte bridge.
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

#include "links/syncplay/syncplayprovider.h"
#include "links/syncplay/tcpchannel.h"
#include "support/providercontract.h"
#include "support/syncplayserver.h"
#include "transport/websocketchannel.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using ports::RoomLink;
using Kind = sync::Intent::Kind;

namespace {

/** Somebody with a link and no player: what it hears. */
struct Guest {
    Guest(syncplay::SyncplayProvider &provider, const QString &invite, const QString &name)
        : ticket(test::ticketOf(provider.prepare(invite, {})))
        , link(ticket->connect())
        , joined(link.get(), &RoomLink::joined)
        , lost(link.get(), &RoomLink::lost)
        , heard(link.get(), &RoomLink::messageReceived)
        , timelines(link.get(), &RoomLink::timelineChanged)
    {
        link->open({name, 0}, {});
    }

    [[nodiscard]] bool isIn() const { return joined.size() == 1 && lost.isEmpty(); }
    [[nodiscard]] ErrorCode error() const { return lost.value(0).value(0).value<Error>().code; }
    [[nodiscard]] sync::Timeline timeline() const
    {
        return timelines.value(timelines.size() - 1).value(0).value<sync::Timeline>();
    }
    [[nodiscard]] model::QueueEntry item() const
    {
        model::QueueEntry last;
        for (const auto &told : timelines) {
            const auto item = told.value(1).value<model::QueueEntry>();
            last = item.id.isEmpty() ? last : item;
        }
        return last;
    }
    void ask(Kind kind, Millis position = 0)
    {
        sync::Intent intent;
        intent.kind = kind;
        intent.position = position;
        link->request({intent, {}, false});
    }
    void say(const QString &id, const QString &text)
    {
        const model::MessageContent content{model::Text{text}};
        link->send(id, 1, content);
    }

    std::shared_ptr<ports::RoomTicket> ticket;
    std::unique_ptr<RoomLink> link;
    QSignalSpy joined;
    QSignalSpy lost;
    QSignalSpy heard;
    QSignalSpy timelines;
};

bool run(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

} // namespace

class TestSyncplayServer final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void agreesOnALine();
    void tellsWhatIsMeant();
    void encrypts();
    void refusesAStranger();
    void saysNothingInClear();
    void goesThroughABridge();

private:
    /** Of "localhost", signed by nobody else; true when it is there. */
    [[nodiscard]] bool makeCertificate();
    [[nodiscard]] syncplay::SyncplayProvider provider(bool trusting = false) const;

    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();
    QTemporaryDir m_keys;
};

void TestSyncplayServer::initTestCase()
{
    if (!test::SyncplayServer::isInstalled())
        QSKIP("syncplay-server is not installed");
}

bool TestSyncplayServer::makeCertificate()
{
    if (QFile::exists(m_keys.filePath(u"cert.pem"_s)))
        return true;
    return run(u"openssl"_s,
               {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost"_s, u"-keyout"_s, u"privkey.pem"_s,
                u"-out"_s, u"cert.pem"_s},
               m_keys.path())
        && QFile::copy(m_keys.filePath(u"cert.pem"_s), m_keys.filePath(u"chain.pem"_s));
}

syncplay::SyncplayProvider TestSyncplayServer::provider(bool trusting) const
{
    syncplay::Network network;
    network.tls = syncplay::TcpChannel::defaultTls();
    if (trusting)
        network.tls.setCaCertificates(QSslCertificate::fromPath(m_keys.filePath(u"cert.pem"_s)));
    network.makeFrames = [](const QUrl &url) -> std::unique_ptr<ports::Channel> {
        transport::WebSocketOptions options;
        options.subprotocol = u"binary"_s;
        options.needsSubprotocol = false;
        return std::make_unique<transport::WebSocketChannel>(url, options);
    };
    return {m_clock, network};
}

/** What both make of the same room, by the same clock. */
void TestSyncplayServer::agreesOnALine()
{
    test::SyncplayServer server;
    QVERIFY(server.start());
    auto rooms = provider();
    Guest ada(rooms, server.room(u"den"_s), u"Ada"_s);
    Guest jun(rooms, server.room(u"den"_s), u"Jun"_s);
    QTRY_VERIFY_WITH_TIMEOUT(ada.isIn() && jun.isIn(), 10'000);
    sync::Intent open;
    open.kind = Kind::Open;
    open.item = u"song"_s;
    model::QueueEntry song;
    song.id = open.item;
    song.source.fileName = u"song.mp3"_s;
    song.tags.duration = 200'000;
    ada.link->request({open, song, false});
    QTRY_VERIFY(ada.timeline().isMoving() && jun.timeline().isMoving());
    const auto apart = [&] {
        const Millis now = m_clock->now();
        return std::abs(ada.timeline().positionAt(now) - jun.timeline().positionAt(now));
    };
    qInfo("lines %.2f ms apart", apart());
    QVERIFY(apart() < 50);
    jun.ask(Kind::Seek, 90'000);
    QTRY_VERIFY(ada.timeline().cause == sync::Timeline::Cause::Seek && ada.timeline().position >= 90'000);
    QCOMPARE(ada.timeline().by, u"Jun"_s);
    QTRY_VERIFY(jun.timeline().position >= 90'000);
    qInfo("lines %.2f ms apart after a seek", apart());
    ada.ask(Kind::Pause);
    QTRY_COMPARE(jun.timeline().state, sync::Timeline::State::Paused);
    QTRY_COMPARE(ada.timeline().state, sync::Timeline::State::Paused);
    QCOMPARE(ada.timeline().position, jun.timeline().position);
    QVERIFY(ada.lost.isEmpty() && jun.lost.isEmpty());
}

void TestSyncplayServer::tellsWhatIsMeant()
{
    test::SyncplayServer server;
    QVERIFY(server.start());
    auto rooms = provider();
    Guest ada(rooms, server.room(u"den"_s), u"Ada"_s);
    QTRY_VERIFY_WITH_TIMEOUT(ada.isIn(), 10'000);
    sync::Intent open;
    open.kind = Kind::Open;
    open.item = u"song"_s;
    model::QueueEntry song;
    song.id = open.item;
    song.source.fileName = u"song.mp3"_s;
    song.content = {5000, u"a-fingerprint"_s};
    song.tags.duration = 200'000;
    ada.link->request({open, song, false});
    Guest jun(rooms, server.room(u"den"_s), u"Jun"_s); // late
    QTRY_VERIFY_WITH_TIMEOUT(jun.isIn(), 10'000);
    const auto snapshot = jun.joined.first().first().value<ports::RoomSnapshot>();
    QCOMPARE(snapshot.item.content.fingerprint, u"a-fingerprint"_s);
    QVERIFY(snapshot.item.source.fileName.isEmpty()); // nobody told its name
    QCOMPARE(snapshot.item.tags.duration, 200'000.0);
}

void TestSyncplayServer::encrypts()
{
    QVERIFY(makeCertificate());
    test::SyncplayServer server;
    QVERIFY(server.start({u"--tls"_s, m_keys.path()}));
    auto rooms = provider(true);
    const QString invite = u"syncplay://localhost:%1/den?tls=required"_s.arg(server.port());
    Guest ada(rooms, invite, u"Ada"_s);
    Guest jun(rooms, invite, u"Jun"_s);
    QTRY_VERIFY_WITH_TIMEOUT(ada.isIn() && jun.isIn(), 10'000);
    ada.say(u"one"_s, u"好美"_s);
    QTRY_COMPARE(jun.heard.size(), 1);
    QCOMPARE(jun.heard.first().first().value<ports::Message>().content.as<model::Text>()->text, u"好美"_s);
    QTRY_COMPARE(ada.heard.size(), 1);
    QCOMPARE(ada.heard.first().first().value<ports::Message>().id, u"one"_s);
}

void TestSyncplayServer::refusesAStranger()
{
    QVERIFY(makeCertificate());
    test::SyncplayServer server;
    QVERIFY(server.start({u"--tls"_s, m_keys.path()}));
    auto rooms = provider(); // which trusts others
    Guest ada(rooms, u"syncplay://localhost:%1/den"_s.arg(server.port()), u"Ada"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ada.lost.size(), 1, 10'000);
    QCOMPARE(ada.error(), ErrorCode::BadCertificate);
    auto trusting = provider(true);
    Guest jun(trusting, u"syncplay://127.0.0.1:%1/den"_s.arg(server.port()), u"Jun"_s); // another name
    QTRY_COMPARE_WITH_TIMEOUT(jun.lost.size(), 1, 10'000);
    QCOMPARE(jun.error(), ErrorCode::BadCertificate);
}

void TestSyncplayServer::saysNothingInClear()
{
    test::SyncplayServer server;
    QVERIFY(server.start());
    auto rooms = provider();
    Guest ada(rooms, server.room(u"den"_s) + u"?tls=required"_s, u"Ada"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ada.lost.size(), 1, 10'000);
    QCOMPARE(ada.error(), ErrorCode::NotEncrypted);
    Guest nobody(rooms, u"syncplay://127.0.0.1:%1/den"_s.arg(test::SyncplayServer::freePort()), u"Ada"_s);
    QTRY_COMPARE_WITH_TIMEOUT(nobody.lost.size(), 1, 10'000);
    QCOMPARE(nobody.error(), ErrorCode::Unreachable);
}

void TestSyncplayServer::goesThroughABridge()
{
    if (QStandardPaths::findExecutable(u"websockify"_s).isEmpty())
        QSKIP("websockify is not installed");
    test::SyncplayServer server;
    QVERIFY(server.start());
    const quint16 port = test::SyncplayServer::freePort();
    QProcess bridge;
    bridge.start(u"websockify"_s, {u"127.0.0.1:%1"_s.arg(port), u"127.0.0.1:%1"_s.arg(server.port())});
    QVERIFY(bridge.waitForStarted());
    QVERIFY(QTest::qWaitFor([port] { return test::isListening(port); }, 20'000));
    auto rooms = provider();
    Guest ada(rooms, u"syncplay+ws://127.0.0.1:%1/bridge/den"_s.arg(port), u"Ada"_s);
    Guest jun(rooms, server.room(u"den"_s), u"Jun"_s);
    QTRY_VERIFY_WITH_TIMEOUT(ada.isIn() && jun.isIn(), 10'000);
    ada.say(u"one"_s, u"through"_s);
    QTRY_COMPARE(jun.heard.size(), 1);
    QTRY_COMPARE(ada.heard.size(), 1);
    server.stop(); // and the bridge closes
    QTRY_COMPARE(ada.lost.size(), 1);
    QCOMPARE(ada.error(), ErrorCode::Disconnected);
    bridge.kill();
    bridge.waitForFinished();
}

QTEST_GUILESS_MAIN(TestSyncplayServer)
#include "tst_syncplayserver.moc"
