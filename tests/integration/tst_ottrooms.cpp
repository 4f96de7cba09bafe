// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sessions in a room of an OpenTogetherTube server; what plays there is on the web.
#include "support/mediaserver.h"
#include "support/ottserver.h"
#include "support/person.h"
#include "support/testmedia.h"

using namespace farnear;
using session::ChatLine;
using session::Playback;
using session::RoomState;
using test::Person;
using Errors = QList<ErrorCode>;

class TestOttRooms final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void meets();
    void playsTogetherFromTheWeb();
    void playsACopyOfOnesOwn();
    void fetchesNothingUnasked();
    void goesOnToTheNext();
    void talks();
    void saysWhatCannotBeDone();
    void comesBack();
    void isSentOut();
    void saysWhatIsNoSuchServer();

private:
    void meet();
    /** Ada puts it on, from the web. */
    void putOn();
    [[nodiscard]] QUrl songAddress() const { return QUrl(m_web->address(QStringLiteral("long.mp3"))); }

    QTemporaryDir m_media;
    QTemporaryDir m_own;
    std::unique_ptr<test::MediaServer> m_web;
    std::unique_ptr<test::OttServer> m_server;
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

void TestOttRooms::initTestCase()
{
    QVERIFY(!test::makeSong(m_media.path(), QStringLiteral("long.mp3"), 60).isEmpty());
    QVERIFY(!test::makeSong(m_media.path(), QStringLiteral("short.mp3"), 8).isEmpty());
    QVERIFY(QFile::copy(m_media.filePath(QStringLiteral("long.mp3")), m_own.filePath(QStringLiteral("Long.mp3"))));
}

void TestOttRooms::init()
{
    m_web = std::make_unique<test::MediaServer>(m_media.path());
    QVERIFY(m_web->start());
    m_server = std::make_unique<test::OttServer>();
    QVERIFY(m_server->start());
    m_server->addMedia(m_web->address(QStringLiteral("long.mp3")), QStringLiteral("long"), 60);
    m_server->addMedia(m_web->address(QStringLiteral("short.mp3")), QStringLiteral("short"), 8);
    m_ada = std::make_unique<Person>(QStringLiteral("Ada"));
    m_jun = std::make_unique<Person>(QStringLiteral("Jun"));
}

void TestOttRooms::cleanup()
{
    const bool alive = m_server->isAlive();
    m_jun.reset();
    m_ada.reset();
    m_server.reset();
    m_web.reset();
    QVERIFY(alive);
}

void TestOttRooms::meet()
{
    for (Person *guest : {m_ada.get(), m_jun.get()}) {
        guest->session->room().join(QStringLiteral("come to ") + m_server->room() + QStringLiteral("!"));
        QTRY_COMPARE(guest->room().mode, RoomState::Mode::Joined);
    }
    QTRY_COMPARE(m_ada->room().members.size(), 2);
    QTRY_COMPARE(m_jun->room().members.size(), 2);
}

void TestOttRooms::putOn()
{
    m_ada->session->queue().open({songAddress()});
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isPlaying(), 10'000);
}

void TestOttRooms::meets()
{
    meet();
    model::Capabilities can;
    can.queue = true;
    QCOMPARE(m_jun->room().capabilities, can);
    QCOMPARE(m_jun->room().invite, m_server->room());
    QCOMPARE(m_jun->room().members.first().name, QStringLiteral("Jun"));
    QCOMPARE(m_jun->room().members.last().name, QStringLiteral("Ada"));
    m_ada.reset();
    QTRY_COMPARE(m_jun->room().members.size(), 1);
    QVERIFY(m_jun->errors.isEmpty());
}

void TestOttRooms::playsTogetherFromTheWeb()
{
    meet();
    putOn();
    QTRY_COMPARE_WITH_TIMEOUT(m_jun->phase(), Playback::Phase::Missing, 10'000);
    QCOMPARE(m_jun->session->playback().state().item.source.url, songAddress());
    m_jun->session->playback().useFile(songAddress());
    QTRY_VERIFY_WITH_TIMEOUT(m_jun->isPlaying(), 10'000);
    m_jun->session->playback().seek(20'000);
    QTRY_VERIFY(isNear(m_ada->session->playback().position(), 20'000));
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isInSync() && m_jun->isInSync(), 15'000);
    const Millis apart = m_ada->session->playback().position() - m_jun->session->playback().position();
    qInfo("%.1f ms apart by what both believe, %.1f from the server", apart,
          m_ada->session->playback().position() - m_server->position() * 1000);
    QVERIFY(std::abs(apart) < 100);
    m_ada->session->playback().setSpeed(1.5);
    QTRY_COMPARE(m_jun->session->playback().state().speed, 1.5);
    m_ada->session->playback().pause();
    QTRY_COMPARE(m_jun->phase(), Playback::Phase::Paused);
    QTRY_COMPARE(m_ada->phase(), Playback::Phase::Paused);
    QTRY_VERIFY(std::abs(m_jun->session->playback().position() - m_ada->session->playback().position()) < 50);
    QVERIFY(m_ada->errors.isEmpty() && m_jun->errors.isEmpty());
}

/** Found by its name and length, before anything is fetched. */
void TestOttRooms::playsACopyOfOnesOwn()
{
    meet();
    const QUrl own = QUrl::fromLocalFile(m_own.filePath(QStringLiteral("Long.mp3")));
    m_jun->session->queue().offer({own});
    putOn();
    QTRY_VERIFY_WITH_TIMEOUT(m_jun->isPlaying(), 10'000);
    QCOMPARE(m_jun->session->playback().state().file, own);
}

/** What others put on comes from wherever they say: not before this person agrees, and then without further words. */
void TestOttRooms::fetchesNothingUnasked()
{
    meet();
    m_server->addMedia(m_web->address(QStringLiteral("long.mp3")), QStringLiteral("long"), 60);
    m_ada->session->queue().enqueue({songAddress()});
    QTRY_COMPARE(m_jun->phase(), Playback::Phase::Missing);
    QTRY_VERIFY(m_ada->phase() == Playback::Phase::Paused); // she brought it
    const int before = m_web->asked;
    m_jun->session->playback().play();
    QTRY_VERIFY(m_ada->isPlaying());
    QCOMPARE(m_jun->phase(), Playback::Phase::Missing);
    m_jun->session->playback().useFile(songAddress());
    QTRY_VERIFY(m_jun->isPlaying());
    QVERIFY(m_web->asked > before);
    m_ada->session->queue().open({QUrl(m_web->address(QStringLiteral("short.mp3")))});
    QTRY_COMPARE(m_jun->session->playback().state().item.tags.title, QStringLiteral("short"));
    QTRY_VERIFY(m_jun->isPlaying());
}

/** The server decides that it is over, and what comes. */
void TestOttRooms::goesOnToTheNext()
{
    meet();
    m_ada->session->queue().open({QUrl(m_web->address(QStringLiteral("short.mp3")))});
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isPlaying(), 10'000);
    m_ada->session->queue().enqueue({songAddress()});
    QTRY_COMPARE(m_jun->session->queue().entries().size(), 2);
    m_ada->session->playback().seek(6000);
    QTRY_COMPARE_WITH_TIMEOUT(m_jun->session->playback().state().item.tags.title, QStringLiteral("long"), 10'000);
    QTRY_VERIFY(m_ada->isPlaying());
    QTRY_COMPARE(m_ada->session->queue().entries().size(), 1);
    QVERIFY(m_ada->errors.isEmpty() && m_jun->errors.isEmpty());
}

void TestOttRooms::talks()
{
    meet();
    m_ada->session->conversation().say(QStringLiteral("hello"));
    m_jun->session->conversation().say(QStringLiteral("好美"));
    m_server->request(QStringLiteral("eve"),
                      {{QStringLiteral("type"), 11}, {QStringLiteral("text"), QStringLiteral("hi")}});
    const auto heard = [](const Person &person) {
        const QStringList lines = person.said();
        return lines.contains(QStringLiteral("Ada: hello")) && lines.contains(QStringLiteral("Jun: 好美"))
            && lines.size() == 3;
    };
    QTRY_VERIFY(heard(*m_ada));
    QTRY_VERIFY(heard(*m_jun));
}

/** Each in one sentence, and what plays goes on. */
void TestOttRooms::saysWhatCannotBeDone()
{
    meet();
    putOn();
    m_ada->session->queue().enqueue({QUrl::fromLocalFile(m_own.filePath(QStringLiteral("Long.mp3")))});
    QTRY_COMPARE(m_ada->errors, Errors{ErrorCode::NotOnTheWeb});
    m_ada->session->queue().enqueue({QUrl(m_web->address(QStringLiteral("nothing.mp3")))});
    QTRY_COMPARE(m_ada->errors, (Errors{ErrorCode::NotOnTheWeb, ErrorCode::Refused}));
    m_ada->session->room().setPassword(QStringLiteral("moon"));
    QTRY_COMPARE(m_ada->errors.size(), 3);
    QCOMPARE(m_ada->errors.last(), ErrorCode::NotSupported);
    QVERIFY(m_ada->isPlaying());
}

void TestOttRooms::comesBack()
{
    meet();
    putOn();
    const quint16 port = m_server->port();
    m_server->stop();
    QTRY_COMPARE(m_ada->room().link, RoomState::Link::Returning);
    QVERIFY(m_server->start(port));
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->room().link, RoomState::Link::Live, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_jun->room().link, RoomState::Link::Live, 20'000);
    QTRY_COMPARE(m_ada->room().members.size(), 2);
    QTRY_VERIFY(m_ada->isPlaying());
    QVERIFY(isNear(m_ada->session->playback().position(), m_server->position() * 1000));
    m_ada->session->conversation().say(QStringLiteral("back"));
    QTRY_VERIFY(m_jun->said().contains(QStringLiteral("Ada: back")));
}

void TestOttRooms::isSentOut()
{
    meet();
    putOn();
    m_server->closeAll(4005);
    QTRY_VERIFY(m_ada->errors.contains(ErrorCode::Removed));
    QTRY_COMPARE(m_ada->room().mode, RoomState::Mode::Alone);
}

void TestOttRooms::saysWhatIsNoSuchServer()
{
    m_server->isOtt = false;
    m_ada->session->room().join(m_server->room());
    QTRY_COMPARE(m_ada->errors, Errors{ErrorCode::NotOpenTogetherTube});
    QCOMPARE(m_ada->room().mode, RoomState::Mode::Alone);
}

FARNEAR_SESSION_TEST_MAIN(TestOttRooms)
#include "tst_ottrooms.moc"
