// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole session in one room with a friend who uses Syncplay's own client, on a real server.
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>

#include "support/delayproxy.h"
#include "support/person.h"
#include "support/syncplayclient.h"
#include "support/syncplayserver.h"
#include "support/testmedia.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using session::Playback;
using session::RoomState;
using test::Person;

class TestSyncplayFriends final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void playsWithAFriend_data();
    void playsWithAFriend();
    void talksWithAFriend();
    void sharesThePlaylist();
    void comesBackAfterADrop();

private:
    /** bob is in the room with long.mp3 open, and then Ada comes in. */
    void meet(const QStringList &serverOptions = {});
    void joinAs(const QString &address);
    /** At bob's, the other way round than his client believes it to be. */
    void pressPause();
    [[nodiscard]] QString folderFor(const QString &who) const;
    [[nodiscard]] bool makeCertificate() const;

    QTemporaryDir m_files;
    std::unique_ptr<test::SyncplayServer> m_server;
    std::unique_ptr<test::SyncplayClient> m_bob;
    std::unique_ptr<Person> m_ada;
};

namespace {

constexpr int patience = 15'000; //!< ms; a player starts, or loads a file
constexpr int looks = 500;       //!< ms; so late it notices what its player does
constexpr int rewinds = 1700;    //!< ms; so long after it opened a file, Syncplay's client undoes all seeks

bool isNear(Millis position, Millis expected)
{
    return std::abs(position - expected) < 2500;
}

} // namespace

QString TestSyncplayFriends::folderFor(const QString &who) const
{
    return m_files.filePath(who);
}

void TestSyncplayFriends::initTestCase()
{
    if (!test::SyncplayServer::isInstalled() || !test::SyncplayClient::isInstalled())
        QSKIP("syncplay-server, syncplay or mpv is not installed");
    const QDir files(m_files.path());
    for (const QString &who : {u"ada"_s, u"bob"_s, u"keys"_s})
        QVERIFY(files.mkpath(who));
    QVERIFY(!test::makeSong(folderFor(u"ada"_s), u"long.mp3"_s, 60).isEmpty());
    QVERIFY(!test::makeSong(folderFor(u"ada"_s), u"other.mp3"_s, 40, 550).isEmpty());
    QVERIFY(!test::makeSong(folderFor(u"ada"_s), u"third.mp3"_s, 50, 660).isEmpty());
    for (const QString &song : {u"long.mp3"_s, u"other.mp3"_s, u"third.mp3"_s})
        QVERIFY(QFile::copy(folderFor(u"ada/"_s + song), folderFor(u"bob/"_s + song)));
    QVERIFY(makeCertificate());
}

bool TestSyncplayFriends::makeCertificate() const
{
    QProcess openssl;
    openssl.setWorkingDirectory(folderFor(u"keys"_s));
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                   u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost"_s, u"-keyout"_s, u"privkey.pem"_s,
                   u"-out"_s, u"cert.pem"_s});
    return openssl.waitForFinished() && openssl.exitCode() == 0
        && QFile::copy(folderFor(u"keys/cert.pem"_s), folderFor(u"keys/chain.pem"_s));
}

void TestSyncplayFriends::cleanup()
{
    m_ada.reset();
    m_bob.reset();
    m_server.reset();
}

void TestSyncplayFriends::meet(const QStringList &serverOptions)
{
    m_server = std::make_unique<test::SyncplayServer>();
    QVERIFY(m_server->start(serverOptions));
    m_bob = std::make_unique<test::SyncplayClient>();
    test::SyncplayClient::Options options;
    options.server = (serverOptions.isEmpty() ? u"127.0.0.1:%1"_s : u"localhost:%1"_s).arg(m_server->port());
    options.name = u"bob"_s;
    options.room = u"den"_s;
    options.media = folderFor(u"bob"_s);
    options.file = u"long.mp3"_s;
    if (!serverOptions.isEmpty())
        options.certificate = folderFor(u"keys/cert.pem"_s);
    m_bob->start(options);
    QTRY_VERIFY2_WITH_TIMEOUT(m_bob->saw(u"bob is playing 'long.mp3'"_s), qPrintable(m_bob->output()), patience);
    QTest::qWait(rewinds); // by that client's own clock, and nothing tells when it is over
    m_ada = std::make_unique<Person>(u"Ada"_s);
    m_ada->session->queue().offer({QUrl::fromLocalFile(folderFor(u"ada"_s))});
}

void TestSyncplayFriends::joinAs(const QString &address)
{
    if (QTest::currentTestFailed())
        return;
    m_ada->session->room().join(address);
    QTRY_COMPARE(m_ada->room().mode, RoomState::Mode::Joined);
    QTRY_COMPARE(m_ada->room().members.size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->phase(), Playback::Phase::Paused, patience); // her copy was found
    QTRY_VERIFY2(m_bob->saw(u"Ada has joined the room"_s), qPrintable(m_bob->output()));
}

void TestSyncplayFriends::pressPause()
{
    QTest::qWait(looks); // as above
    m_bob->type(u"p"_s);
}

void TestSyncplayFriends::playsWithAFriend_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("TCP") << u"tcp"_s;
    QTest::newRow("TLS") << u"tls"_s;
    QTest::newRow("WebSocket") << u"ws"_s;
}

void TestSyncplayFriends::playsWithAFriend()
{
    QFETCH(QString, way);
    QProcess bridge;
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    const QSslConfiguration usual = trusting;
    trusting.setCaCertificates(QSslCertificate::fromPath(folderFor(u"keys/cert.pem"_s)));
    QSslConfiguration::setDefaultConfiguration(way == u"tls" ? trusting : usual);
    const auto restore = qScopeGuard([&usual] { QSslConfiguration::setDefaultConfiguration(usual); });
    meet(way == u"tls" ? QStringList{u"--tls"_s, folderFor(u"keys"_s)} : QStringList());
    QString address = m_server->room(u"den"_s);
    if (way == u"tls")
        address = u"syncplay://localhost:%1/den?tls=required"_s.arg(m_server->port());
    if (way == u"ws") {
        if (QStandardPaths::findExecutable(u"websockify"_s).isEmpty())
            QSKIP("websockify is not installed");
        const quint16 port = test::SyncplayServer::freePort();
        bridge.start(u"websockify"_s, {u"127.0.0.1:%1"_s.arg(port), u"127.0.0.1:%1"_s.arg(m_server->port())});
        QVERIFY(QTest::qWaitFor([port] { return test::isListening(port); }, 20'000));
        address = u"syncplay+ws://127.0.0.1:%1/bridge/den"_s.arg(port);
    }
    joinAs(address);
    if (QTest::currentTestFailed())
        return;
    m_ada->session->playback().play();
    QTRY_VERIFY2(m_bob->saw(u"Ada unpaused"_s), qPrintable(m_bob->output()));
    QTRY_VERIFY(m_ada->isPlaying() && m_bob->player().playing);
    pressPause();
    QTRY_VERIFY(m_ada->phase() == Playback::Phase::Paused && !m_bob->player().playing);
    m_bob->type(u"s 20"_s);
    QTRY_VERIFY(isNear(m_ada->session->playback().position(), 20'000) && isNear(m_bob->player().position, 20'000));
    pressPause();
    QTRY_VERIFY2(m_ada->isPlaying() && m_bob->player().playing, qPrintable(m_bob->output()));
    m_ada->session->playback().seek(40'000);
    QTRY_VERIFY2(m_bob->saw(u"Ada jumped from"_s), qPrintable(m_bob->output()));
    QTRY_VERIFY(isNear(m_bob->player().position, 40'000));
    m_ada->session->playback().pause();
    QTRY_VERIFY2(m_bob->saw(u"Ada paused"_s) && !m_bob->player().playing, qPrintable(m_bob->output()));
    QTRY_VERIFY(isNear(m_ada->session->playback().position(), m_bob->player().position));
    QVERIFY(m_ada->errors.isEmpty());
    QVERIFY2(!m_bob->saw(u"different"_s) && !m_bob->saw(u"Rewinded"_s), qPrintable(m_bob->output()));
    bridge.kill();
    bridge.waitForFinished();
}

void TestSyncplayFriends::talksWithAFriend()
{
    meet();
    joinAs(m_server->room(u"den"_s));
    if (QTest::currentTestFailed())
        return;
    m_ada->session->conversation().say(u"hello 好"_s);
    QTRY_VERIFY2(m_bob->saw(u"<Ada> hello 好"_s), qPrintable(m_bob->output()));
    m_bob->type(u"ch good evening"_s);
    QTRY_VERIFY(m_ada->said().contains(u"bob: good evening"_s));
    QTRY_COMPARE(m_ada->room().members.last().status.phase, model::Phase::Ready);
    m_bob->type(u"t"_s);
    QTRY_COMPARE(m_ada->room().members.last().status.phase, model::Phase::Idle); // not ready
    m_bob->forget();
    m_bob->type(u"l"_s);
    QTRY_VERIFY2(m_bob->saw(u"(Ready) Ada"_s) || m_bob->saw(u"(Ready)"_s), qPrintable(m_bob->output()));
}

void TestSyncplayFriends::sharesThePlaylist()
{
    meet();
    joinAs(m_server->room(u"den"_s));
    if (QTest::currentTestFailed())
        return;
    auto &queue = m_ada->session->queue();
    QTRY_COMPARE(queue.entries().size(), 1); // bob put it there
    QVERIFY(queue.entries().first().here);
    queue.enqueue({QUrl::fromLocalFile(folderFor(u"ada/other.mp3"_s))});
    QTRY_VERIFY2(m_bob->saw(u"Ada updated the playlist"_s), qPrintable(m_bob->output()));
    QTRY_COMPARE(queue.entries().size(), 2);
    m_bob->type(u"qa more.mp3"_s);
    QTRY_COMPARE(queue.entries().size(), 3);
    QVERIFY(!queue.entries().last().here);
    m_bob->type(u"qs 2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->session->playback().state().item.tags.title, u"other"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->player().file, u"other.mp3"_s, patience);
    m_ada->session->playback().play();
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isPlaying() && m_bob->player().playing, patience);
    queue.open({QUrl::fromLocalFile(folderFor(u"ada/third.mp3"_s))});
    QTRY_VERIFY2(m_bob->saw(u"Ada changed the playlist selection"_s), qPrintable(m_bob->output()));
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->player().file, u"third.mp3"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isPlaying() && m_bob->player().playing, patience);
    QCOMPARE(m_ada->session->playback().state().item.tags.title, u"third"_s);
    QTRY_VERIFY(isNear(m_ada->session->playback().position(), m_bob->player().position));
    queue.remove(queue.entries().at(2).item.id);
    QTRY_COMPARE(queue.entries().size(), 3);
    QVERIFY(m_ada->errors.isEmpty());
}

/** Her own connection drops; in the room all goes on. */
void TestSyncplayFriends::comesBackAfterADrop()
{
    meet();
    test::DelayProxy path(u"127.0.0.1"_s, m_server->port());
    QVERIFY(path.listen());
    joinAs(u"syncplay://127.0.0.1:%1/den"_s.arg(path.port()));
    if (QTest::currentTestFailed())
        return;
    m_ada->session->playback().play();
    QTRY_VERIFY(m_ada->isPlaying() && m_bob->player().playing);
    m_ada->session->playback().seek(30'000);
    QTRY_VERIFY(isNear(m_bob->player().position, 30'000));
    path.cut();
    QTRY_VERIFY(m_ada->room().link != RoomState::Link::Live);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->room().link, RoomState::Link::Live, 30'000);
    QTRY_COMPARE(m_ada->room().members.size(), 2);
    QTRY_VERIFY(m_ada->isPlaying() && m_bob->player().playing);
    QTRY_VERIFY(isNear(m_ada->session->playback().position(), m_bob->player().position));
    QVERIFY(m_bob->player().position > 29'000);
}

FARNEAR_SESSION_TEST_MAIN(TestSyncplayFriends)
#include "tst_syncplayfriends.moc"
