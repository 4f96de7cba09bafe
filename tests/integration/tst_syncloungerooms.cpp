// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sessions in a room of a real SyncLounge server; each plays a copy of their own, and follows the host.
#include "support/nodeserver.h"
#include "support/person.h"
#include "support/testmedia.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using session::Playback;
using session::RoomState;
using test::Person;
using Errors = QList<ErrorCode>;

class TestSyncLoungeRooms final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void startsARoomThere();
    void followsTheHost();
    void talks();
    void handsOverToWhoStays();
    void comesBack();
    void saysThatNothingIsThere();

private:
    /** Ada starts a room, and Jun comes with a copy of the song. */
    void meet();

    QTemporaryDir m_media;
    QList<QUrl> m_song;
    test::NodeServer m_server{u"syncloungeserver/dist/index.js"_s};
    std::unique_ptr<Person> m_ada;
    std::unique_ptr<Person> m_jun;
};

namespace {

/** ms; further than players are apart without a clock, less than what a seek or a start would miss. */
bool isNear(Millis position, Millis expected)
{
    return std::abs(position - expected) < 1500;
}

} // namespace

void TestSyncLoungeRooms::initTestCase()
{
    if (!m_server.isInstalled())
        QSKIP("packaging/nodeservers.sh was not run");
    QVERIFY(!test::makeSong(m_media.path(), u"long.mp3"_s, 60).isEmpty());
    m_song = {QUrl::fromLocalFile(m_media.filePath(u"long.mp3"_s))};
}

void TestSyncLoungeRooms::init()
{
    QVERIFY(m_server.start());
    m_ada = std::make_unique<Person>(u"Ada"_s);
    m_jun = std::make_unique<Person>(u"Jun"_s);
}

void TestSyncLoungeRooms::cleanup()
{
    m_jun.reset();
    m_ada.reset();
    m_server.stop();
}

void TestSyncLoungeRooms::meet()
{
    session::HostOptions options;
    options.server = u"http://127.0.0.1:%1"_s.arg(m_server.port());
    options.kind = u"synclounge"_s;
    m_ada->session->room().start(options);
    QTRY_VERIFY(!m_ada->room().invite.isEmpty());
    m_jun->session->queue().offer(m_song);
    m_jun->session->room().join(u"come: "_s + m_ada->room().invite);
    QTRY_COMPARE(m_jun->room().mode, RoomState::Mode::Joined);
    QTRY_COMPARE(m_ada->room().members.size(), 2);
}

void TestSyncLoungeRooms::startsARoomThere()
{
    meet();
    QVERIFY(m_ada->room().invite.startsWith(u"synclounge+http://127.0.0.1:%1/farnear-"_s.arg(m_server.port())));
    QVERIFY(m_ada->room().members.first().isHost);
    QVERIFY(m_jun->room().members.last().isHost);
    QCOMPARE(m_jun->room().members.last().name, u"Ada"_s);
    QVERIFY(!m_jun->room().capabilities.queue && !m_jun->room().capabilities.history);
    QVERIFY(m_ada->errors.isEmpty() && m_jun->errors.isEmpty());
}

void TestSyncLoungeRooms::followsTheHost()
{
    meet();
    m_ada->session->queue().open(m_song);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isInSync() && m_jun->isInSync(), 10'000);
    m_ada->session->playback().seek(30'000);
    QTRY_VERIFY(isNear(m_jun->session->playback().position(), 30'000));
    m_jun->session->playback().pause(); // anybody may
    QTRY_COMPARE(m_ada->phase(), Playback::Phase::Paused);
    QTRY_COMPARE(m_jun->phase(), Playback::Phase::Paused);
    QTRY_VERIFY(isNear(m_jun->session->playback().position(), m_ada->session->playback().position()));
    m_jun->session->playback().seek(5000); // the host alone may
    QTRY_COMPARE(m_jun->errors, Errors{ErrorCode::Forbidden});
    m_ada->session->playback().setSpeed(1.25);
    m_ada->session->playback().play();
    QTRY_VERIFY(m_ada->isInSync() && m_jun->isInSync());
    QCOMPARE(m_jun->session->playback().state().speed, 1.25);
    QVERIFY(m_ada->errors.isEmpty());
}

void TestSyncLoungeRooms::talks()
{
    meet();
    m_ada->session->conversation().say(u"hello"_s);
    QTRY_COMPARE(m_jun->said(), QStringList{u"Ada: hello"_s});
    m_jun->session->conversation().say(u"好美"_s);
    const QStringList both{u"Ada: hello"_s, u"Jun: 好美"_s};
    QTRY_COMPARE(m_ada->said(), both);
    QTRY_COMPARE(m_jun->said(), both);
}

void TestSyncLoungeRooms::handsOverToWhoStays()
{
    meet();
    m_ada->session->queue().open(m_song);
    QTRY_VERIFY_WITH_TIMEOUT(m_jun->isInSync(), 10'000);
    m_ada.reset();
    QTRY_COMPARE(m_jun->room().members.size(), 1);
    QTRY_VERIFY(m_jun->room().members.first().isHost);
    QVERIFY(m_jun->isPlaying());
    m_jun->session->playback().seek(40'000);
    QTRY_VERIFY(isNear(m_jun->session->playback().position(), 40'000));
    QVERIFY(m_jun->errors.isEmpty());
}

void TestSyncLoungeRooms::comesBack()
{
    meet();
    const quint16 port = m_server.port();
    m_server.stop();
    QTRY_VERIFY(m_ada->room().link != RoomState::Link::Live && m_jun->room().link != RoomState::Link::Live);
    QVERIFY(m_server.start(port));
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->room().link == RoomState::Link::Live && m_jun->room().link == RoomState::Link::Live,
                             30'000);
    QTRY_COMPARE(m_ada->room().members.size(), 2);
}

void TestSyncLoungeRooms::saysThatNothingIsThere()
{
    const QString invite = u"synclounge+http://127.0.0.1:%1/den"_s.arg(m_server.port());
    m_server.stop();
    m_jun->session->room().join(invite);
    QTRY_COMPARE(m_jun->errors, Errors{ErrorCode::Unreachable});
}

FARNEAR_SESSION_TEST_MAIN(TestSyncLoungeRooms)
#include "tst_syncloungerooms.moc"
