// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sessions in a room of a real Syncplay server; each plays a copy of their own.
#include "support/person.h"
#include "support/syncplayserver.h"
#include "support/testmedia.h"

using namespace farnear;
using session::ChatLine;
using session::Playback;
using session::RoomState;
using test::Person;
using Errors = QList<ErrorCode>;

class TestSyncplayRooms final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void meets();
    void startsARoomThere();
    void playsTogether();
    void talks();
    void saysWhatCannotBeDone();
    void comesBackToThePlace();
    void saysThatAPasswordIsWrong();
    void knowsThePasswordNextTime();

private:
    void meet();

    QTemporaryDir m_media;
    QList<QUrl> m_song;
    std::unique_ptr<test::SyncplayServer> m_server;
    std::unique_ptr<Person> m_ada;
    std::unique_ptr<Person> m_jun;
};

namespace {

const QString den = QStringLiteral("den");

/** ms; further than players are apart without a clock, less than what a seek or a start would miss. */
bool isNear(Millis position, Millis expected)
{
    return std::abs(position - expected) < 1500;
}

} // namespace

void TestSyncplayRooms::initTestCase()
{
    if (!test::SyncplayServer::isInstalled())
        QSKIP("syncplay-server is not installed");
    QVERIFY(!test::makeSong(m_media.path(), QStringLiteral("long.mp3"), 60).isEmpty());
    m_song = {QUrl::fromLocalFile(m_media.filePath(QStringLiteral("long.mp3")))};
}

void TestSyncplayRooms::init()
{
    m_server = std::make_unique<test::SyncplayServer>();
    QVERIFY(m_server->start());
    m_ada = std::make_unique<Person>(QStringLiteral("Ada"));
    m_jun = std::make_unique<Person>(QStringLiteral("Jun"));
}

void TestSyncplayRooms::cleanup()
{
    m_jun.reset();
    m_ada.reset();
    m_server.reset();
}

void TestSyncplayRooms::meet()
{
    for (Person *guest : {m_ada.get(), m_jun.get()}) {
        guest->session->room().join(QStringLiteral("come to ") + m_server->room(den) + QStringLiteral("!"));
        QTRY_COMPARE(guest->room().mode, RoomState::Mode::Joined);
    }
    QTRY_COMPARE(m_ada->room().members.size(), 2);
    QTRY_COMPARE(m_jun->room().members.size(), 2);
}

void TestSyncplayRooms::meets()
{
    meet();
    QVERIFY(m_jun->room().capabilities.clock && !m_jun->room().capabilities.pictures);
    QCOMPARE(m_jun->room().invite, m_server->room(den));
    QCOMPARE(m_jun->room().members.first().name, QStringLiteral("Jun"));
    QCOMPARE(m_jun->room().members.last().name, QStringLiteral("Ada"));
    m_ada.reset();
    QTRY_COMPARE(m_jun->room().members.size(), 1);
    QVERIFY(m_jun->errors.isEmpty());
}

void TestSyncplayRooms::startsARoomThere()
{
    const QString server = QStringLiteral("127.0.0.1:%1").arg(m_server->port());
    session::HostOptions options;
    options.server = server;
    options.kind = QStringLiteral("syncplay");
    QVERIFY(m_ada->session->room().isServerAddress(server, options.kind));
    QVERIFY(!m_ada->session->room().isServerAddress(QStringLiteral("two words"), options.kind));
    m_ada->session->room().start(options);
    QTRY_COMPARE(m_ada->room().mode, RoomState::Mode::EmbeddedServer);
    QTRY_VERIFY(!m_ada->room().invite.isEmpty());
    QVERIFY(m_ada->room().invite.startsWith(QStringLiteral("syncplay://") + server + QStringLiteral("/farnear-")));
    m_jun->session->room().join(m_ada->room().invite);
    QTRY_COMPARE(m_jun->room().mode, RoomState::Mode::Joined);
    QTRY_COMPARE(m_ada->room().members.size(), 2);
    QVERIFY(m_ada->errors.isEmpty() && m_jun->errors.isEmpty());
}

void TestSyncplayRooms::playsTogether()
{
    meet();
    m_jun->session->queue().offer(m_song);
    m_ada->session->queue().open(m_song);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isInSync() && m_jun->isInSync(), 10'000);
    m_jun->session->playback().seek(20'000);
    QTRY_VERIFY(isNear(m_ada->session->playback().position(), 20'000));
    m_ada->session->playback().pause();
    QTRY_COMPARE(m_jun->phase(), Playback::Phase::Paused);
    QTRY_COMPARE(m_ada->phase(), Playback::Phase::Paused);
    QTRY_VERIFY(isNear(m_jun->session->playback().position(), m_ada->session->playback().position()));
    QVERIFY(m_ada->errors.isEmpty() && m_jun->errors.isEmpty());
}

void TestSyncplayRooms::talks()
{
    meet();
    m_ada->session->conversation().say(QStringLiteral("hello"));
    QTRY_COMPARE(m_jun->said(), QStringList{QStringLiteral("Ada: hello")});
    m_jun->session->conversation().say(QStringLiteral("好美"));
    const QStringList both{QStringLiteral("Ada: hello"), QStringLiteral("Jun: 好美")};
    QTRY_COMPARE(m_ada->said(), both);
    QTRY_COMPARE(m_jun->said(), both);
}

void TestSyncplayRooms::saysWhatCannotBeDone()
{
    meet();
    m_jun->session->playback().setSpeed(1.5);
    QTRY_COMPARE(m_jun->errors, Errors{ErrorCode::NotSupported});
    QCOMPARE(m_jun->room().mode, RoomState::Mode::Joined);
}

void TestSyncplayRooms::comesBackToThePlace()
{
    meet();
    m_jun->session->queue().offer(m_song);
    m_ada->session->queue().open(m_song);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isInSync() && m_jun->isInSync(), 10'000);
    m_jun->session->playback().seek(30'000);
    QTRY_VERIFY(isNear(m_ada->session->playback().position(), 30'000));
    QTRY_VERIFY(isNear(m_jun->session->playback().position(), 30'000));
    const quint16 port = m_server->port();
    m_server->stop();
    QTRY_VERIFY(m_ada->room().link != RoomState::Link::Live && m_jun->room().link != RoomState::Link::Live);
    QVERIFY(m_server->start({}, port));
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->room().link == RoomState::Link::Live && m_jun->room().link == RoomState::Link::Live,
                             30'000);
    QTRY_COMPARE(m_ada->room().members.size(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_ada->session->playback().position() > 29'000 && m_jun->session->playback().position() > 29'000, 10'000);
}

void TestSyncplayRooms::saysThatAPasswordIsWrong()
{
    m_server->stop();
    QVERIFY(m_server->start({QStringLiteral("--password"), QStringLiteral("moon")}));
    m_jun->session->room().join(m_server->room(den));
    QTRY_COMPARE(m_jun->errors, Errors{ErrorCode::NeedPassword});
    m_jun->session->room().join(m_server->room(den), QStringLiteral("sun"));
    QTRY_COMPARE(m_jun->errors.size(), 2);
    QCOMPARE(m_jun->errors.last(), ErrorCode::WrongSecret);
    m_jun->session->room().join(m_server->room(den), QStringLiteral("moon"));
    QTRY_COMPARE(m_jun->room().mode, RoomState::Mode::Joined);
}

/** One that opened the door once is known the next time, until it is wrong. */
void TestSyncplayRooms::knowsThePasswordNextTime()
{
    m_server->stop();
    QVERIFY(m_server->start({QStringLiteral("--password"), QStringLiteral("moon")}));
    const quint16 port = m_server->port();
    m_jun->session->room().join(m_server->room(den), QStringLiteral("moon"));
    QTRY_COMPARE(m_jun->room().mode, RoomState::Mode::Joined);
    m_jun->session->room().leave();
    QTRY_COMPARE(m_jun->room().mode, RoomState::Mode::Alone);
    m_jun->session->room().join(m_server->room(den));
    QTRY_COMPARE(m_jun->room().mode, RoomState::Mode::Joined);
    QFile kept(m_jun->profile.filePath(QStringLiteral("passwords.json")));
    QVERIFY(kept.permissions().toInt()
            == (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser));
    m_jun->session->room().leave();
    QTRY_COMPARE(m_jun->room().mode, RoomState::Mode::Alone);
    m_server->stop();
    QVERIFY(m_server->start({QStringLiteral("--password"), QStringLiteral("sun")}, port));
    m_jun->session->room().join(m_server->room(den));
    QTRY_COMPARE(m_jun->errors, Errors{ErrorCode::NeedPassword}); // and not that it is wrong: nobody typed it
}

FARNEAR_SESSION_TEST_MAIN(TestSyncplayRooms)
#include "tst_syncplayrooms.moc"
