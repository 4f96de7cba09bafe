// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sessions that know one kind of server only, which can do the least: people, words, and what plays.
#include "support/minimalprovider.h"
#include "support/person.h"
#include "support/testmedia.h"

using namespace farnear;
using session::ChatLine;
using session::Playback;
using session::RoomState;
using test::Person;
using Errors = QList<ErrorCode>;

class TestMinimalRooms final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void isAloneFirst();
    void meetsAndTellsWhatTheServerCanDo();
    void playsTogether();
    void bringsALateGuestToThePlace();
    void talks();
    void saysWhatCannotBeDone();
    void leavesWithTheFilePaused();

private:
    [[nodiscard]] std::unique_ptr<Person> person(const QString &name);
    void meet();

    QTemporaryDir m_media;
    QList<QUrl> m_song;
    std::unique_ptr<test::MinimalNetwork> m_network;
    std::unique_ptr<Person> m_ada;
    std::unique_ptr<Person> m_jun;
};

namespace {

const QString den = QStringLiteral("minimal://den");

/** ms; further than players are apart without a clock, less than what a seek or a start would miss. */
bool isNear(Millis position, Millis expected)
{
    return std::abs(position - expected) < 1500;
}

} // namespace

void TestMinimalRooms::initTestCase()
{
    QVERIFY(!test::makeSong(m_media.path(), QStringLiteral("long.mp3"), 60).isEmpty());
    m_song = {QUrl::fromLocalFile(m_media.filePath(QStringLiteral("long.mp3")))};
}

std::unique_ptr<Person> TestMinimalRooms::person(const QString &name)
{
    return std::make_unique<Person>(name, [this](session::Parts &parts) {
        parts.providers = {std::make_shared<test::MinimalProvider>(*m_network)};
    });
}

void TestMinimalRooms::init()
{
    m_network = std::make_unique<test::MinimalNetwork>(std::make_shared<SystemClock>());
    m_ada = person(QStringLiteral("Ada"));
    m_jun = person(QStringLiteral("Jun"));
}

void TestMinimalRooms::cleanup()
{
    m_jun.reset();
    m_ada.reset();
    m_network.reset();
}

void TestMinimalRooms::meet()
{
    for (Person *guest : {m_ada.get(), m_jun.get()}) {
        guest->session->room().join(QStringLiteral("come to ") + den);
        QTRY_COMPARE(guest->room().mode, RoomState::Mode::Joined);
    }
    QTRY_COMPARE(m_ada->room().members.size(), 2);
    QTRY_COMPARE(m_jun->room().members.size(), 2);
}

void TestMinimalRooms::isAloneFirst()
{
    QTRY_COMPARE(m_ada->room().link, RoomState::Link::Live);
    QTRY_COMPARE(m_ada->room().members.size(), 1);
    QCOMPARE(m_ada->room().mode, RoomState::Mode::Alone);
    QVERIFY(m_ada->room().invite.isEmpty());
    m_ada->session->queue().open(m_song);
    QTRY_VERIFY(m_ada->isPlaying());
    QVERIFY(m_ada->errors.isEmpty());
}

void TestMinimalRooms::meetsAndTellsWhatTheServerCanDo()
{
    meet();
    QCOMPARE(m_jun->room().capabilities, model::Capabilities());
    QCOMPARE(m_jun->room().invite, den);
    QVERIFY(!m_jun->room().hasPassword);
    QCOMPARE(m_jun->room().members.first().name, QStringLiteral("Jun"));
    QCOMPARE(m_jun->room().members.last().name, QStringLiteral("Ada"));
    m_ada.reset();
    QTRY_COMPARE(m_jun->room().members.size(), 1);
    QVERIFY(m_jun->sees(ChatLine::Kind::Left));
}

void TestMinimalRooms::playsTogether()
{
    meet();
    m_jun->session->queue().offer(m_song);
    m_ada->session->queue().open(m_song);
    QTRY_VERIFY(m_ada->isPlaying() && m_jun->isPlaying());
    QTRY_VERIFY(m_ada->isInSync() && m_jun->isInSync()); // players were started, not only asked to
    m_jun->session->playback().seek(20'000);
    QTRY_VERIFY(isNear(m_ada->session->playback().position(), 20'000));
    m_ada->session->playback().pause();
    QTRY_COMPARE(m_jun->phase(), Playback::Phase::Paused);
    QTRY_COMPARE(m_ada->phase(), Playback::Phase::Paused);
    QTRY_VERIFY(isNear(m_jun->session->playback().position(), m_ada->session->playback().position()));
    m_jun->session->playback().play();
    QTRY_VERIFY(m_ada->isPlaying() && m_jun->isPlaying());
    QVERIFY(m_ada->errors.isEmpty() && m_jun->errors.isEmpty());
}

void TestMinimalRooms::bringsALateGuestToThePlace()
{
    m_ada->session->room().join(den);
    QTRY_COMPARE(m_ada->room().mode, RoomState::Mode::Joined);
    m_ada->session->queue().open(m_song);
    QTRY_VERIFY(m_ada->isPlaying());
    m_ada->session->playback().seek(30'000);
    QTRY_VERIFY(isNear(m_ada->session->playback().position(), 30'000));
    m_jun->session->queue().offer(m_song);
    m_jun->session->room().join(den);
    QTRY_VERIFY(m_jun->isPlaying());
    QVERIFY(isNear(m_jun->session->playback().position(), m_ada->session->playback().position()));
}

void TestMinimalRooms::talks()
{
    meet();
    m_ada->session->conversation().say(QStringLiteral("hello"));
    m_jun->session->conversation().say(QStringLiteral("好美"));
    const QSet<QString> said{QStringLiteral("Ada: hello"), QStringLiteral("Jun: 好美")};
    const auto heard = [](const Person &person) {
        const QStringList lines = person.said();
        return QSet<QString>(lines.begin(), lines.end());
    };
    QTRY_COMPARE(heard(*m_ada), said);
    QTRY_COMPARE(heard(*m_jun), said);
}

/** Each in one sentence, and nothing breaks. */
void TestMinimalRooms::saysWhatCannotBeDone()
{
    QTRY_COMPARE(m_jun->room().link, RoomState::Link::Live);
    QVERIFY(!m_jun->session->room().isServerAddress(QStringLiteral("rooms.example.org"), {}));
    m_jun->session->room().start({});
    QTRY_COMPARE(m_jun->errors, Errors{ErrorCode::NotSupported});
    QCOMPARE(m_jun->room().mode, RoomState::Mode::Alone);
    m_jun->session->room().join(QStringLiteral("farnear://127.0.0.1/room"));
    QTRY_COMPARE(m_jun->errors.size(), 2);
    QCOMPARE(m_jun->errors.last(), ErrorCode::BadInvite);
    meet();
    m_jun->session->room().setPassword(QStringLiteral("moon"));
    QTRY_COMPARE(m_jun->errors.size(), 3);
    QCOMPARE(m_jun->errors.last(), ErrorCode::NotSupported);
    m_jun->session->room().handOver(QStringLiteral("Ada"));
    m_jun->session->queue().enqueue(m_song);
    m_jun->session->conversation().say(QStringLiteral("still here"));
    QTRY_VERIFY(m_ada->said().contains(QStringLiteral("Jun: still here")));
    QVERIFY(m_jun->session->queue().entries().isEmpty());
    QCOMPARE(m_jun->errors.size(), 3);
}

void TestMinimalRooms::leavesWithTheFilePaused()
{
    meet();
    m_ada->session->queue().open(m_song);
    QTRY_VERIFY(m_ada->isPlaying());
    m_ada->session->playback().seek(20'000);
    QTRY_VERIFY(isNear(m_ada->session->playback().position(), 20'000));
    m_ada->session->room().leave();
    QTRY_COMPARE(m_ada->room().mode, RoomState::Mode::Alone);
    QTRY_COMPARE(m_ada->phase(), Playback::Phase::Paused);
    QVERIFY(isNear(m_ada->session->playback().position(), 20'000));
    QTRY_COMPARE(m_jun->room().members.size(), 1);
}

FARNEAR_SESSION_TEST_MAIN(TestMinimalRooms)
#include "tst_minimalrooms.moc"
