// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two people with whole, real sessions on one computer: engine, sockets, embedded server.
#include "support/controllercontract.h"
#include "support/meeting.h"
#include "support/person.h"
#include "support/testmedia.h"

using namespace farnear;
using session::ChatLine;
using session::Playback;
using session::RoomState;
using test::join;
using test::Person;
using test::startRoom;
using Errors = QList<ErrorCode>;

class TestTwoPeople final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void playsAloneWithoutARoom();
    void keepsToTheContractOfItsFakes();
    void takesAnOwnFileForWhatIsMissing();
    void playsForBothAtTheSameInstant();
    void guestPausesAndSeeksForBoth();
    void goesOnToTheNextFileOnce();
    void sharesTheQueue();
    void talksBothWaysInOneOrder();
    void tellsWhoDidWhat();
    void cleansNamesAndWords();
    void playsOnForOthersWhenAFileIsMissing();
    void findsAFileOfferedLater();
    void tellsOfABrokenFile();

private:
    [[nodiscard]] QList<QUrl> song(const QString &name) const;

    QTemporaryDir m_media;
};

void TestTwoPeople::initTestCase()
{
    QVERIFY(!test::makeSong(m_media.path(), QStringLiteral("long.mp3"), 60).isEmpty());
    QVERIFY(!test::makeSong(m_media.path(), QStringLiteral("short.mp3"), 2, 330).isEmpty());
    QVERIFY(!test::makeSong(m_media.path(), QStringLiteral("other.mp3"), 30, 550).isEmpty());
}

QList<QUrl> TestTwoPeople::song(const QString &name) const
{
    return {QUrl::fromLocalFile(m_media.filePath(name))};
}

/** What view-models are tested on behaves as the real thing: see tst_controllers. */
void TestTwoPeople::keepsToTheContractOfItsFakes()
{
    Person ada(QStringLiteral("Ada"));
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
    test::checkOwnDecisions(ada->playback());
    test::checkWishesShowAtOnce(ada->playback());
    test::checkStepsAddUp(ada->playback());
}

/** Seen on 0.1: whoever opened their own copy restarted the film for everybody. */
void TestTwoPeople::takesAnOwnFileForWhatIsMissing()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_COMPARE(jun.phase(), Playback::Phase::Missing);
    const QString item = ada->playback().state().item.id;
    jun->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(jun.isPlaying());
    QCOMPARE(ada->playback().state().item.id, item);
    QCOMPARE(ada->queue().entries().size(), 1);
}

void TestTwoPeople::playsAloneWithoutARoom()
{
    Person ada(QStringLiteral("Ada"));
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
    QCOMPARE(ada.room().mode, RoomState::Mode::Alone);
    QCOMPARE(ada->playback().state().item.tags.title, QStringLiteral("long"));
    QTRY_VERIFY(ada->playback().sync().position > 200);
    ada->playback().pause();
    QTRY_COMPARE(ada.phase(), Playback::Phase::Paused);
    QCOMPARE(ada.errors, Errors{});
}

void TestTwoPeople::playsForBothAtTheSameInstant()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    jun->queue().offer(song(QStringLiteral("long.mp3")));
    join(jun, ada);
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isInSync() && jun.isInSync());
    QTRY_VERIFY(std::abs(ada->playback().sync().offset) < 40 && std::abs(jun->playback().sync().offset) < 40);
    QVERIFY(std::abs(ada->playback().position() - jun->playback().position()) < 40);
    QCOMPARE(jun.room().members.first().name, QStringLiteral("Jun"));
    QCOMPARE(jun.room().members.last().name, QStringLiteral("Ada"));
    QVERIFY(jun.room().members.last().isHost);
}

void TestTwoPeople::guestPausesAndSeeksForBoth()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    jun->queue().offer(song(QStringLiteral("long.mp3")));
    join(jun, ada);
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying() && jun.isPlaying());
    jun->playback().pause();
    QTRY_VERIFY(ada.phase() == Playback::Phase::Paused && jun.phase() == Playback::Phase::Paused);
    jun->playback().seek(41'000);
    QTRY_COMPARE(ada->playback().position(), 41'000.0);
    ada->playback().play();
    QTRY_VERIFY(ada.isInSync() && jun.isInSync());
    QVERIFY(jun->playback().sync().position > 40'900);
    jun->playback().setSpeed(1.25);
    QTRY_COMPARE(ada->playback().state().speed, 1.25);
    QCOMPARE(ada.errors + jun.errors, Errors{});
}

void TestTwoPeople::goesOnToTheNextFileOnce()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    jun->queue().offer(song(QStringLiteral("short.mp3")) + song(QStringLiteral("other.mp3")));
    join(jun, ada);
    ada->queue().open(song(QStringLiteral("short.mp3")) + song(QStringLiteral("other.mp3")));
    QTRY_COMPARE(jun->queue().entries().size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(jun->playback().state().item.tags.title, QStringLiteral("other"), 15'000);
    QTRY_COMPARE(ada->playback().state().item.tags.title, QStringLiteral("other"));
    QTRY_VERIFY(ada.isInSync() && jun.isInSync() && jun->playback().sync().position > 500);
    QCOMPARE(ada->playback().state().revision, 4); // opened, started, opened, started
    QVERIFY(jun->queue().entries().last().current);
    QCOMPARE(ada.errors + jun.errors, Errors{});
}

void TestTwoPeople::sharesTheQueue()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    ada->queue().enqueue(song(QStringLiteral("long.mp3")));
    jun->queue().enqueue(song(QStringLiteral("other.mp3"))); // at the same time: neither is lost
    QTRY_COMPARE(ada->queue().entries().size(), 2);
    QTRY_COMPARE(jun->queue().entries().size(), 2);
    const QString last = ada->queue().entries().last().item.id;
    jun->queue().move(last, 0);
    QTRY_COMPARE(ada->queue().entries().first().item.id, last);
    ada->queue().remove(last);
    QTRY_COMPARE(jun->queue().entries().size(), 1);
    QCOMPARE(ada.errors + jun.errors, Errors{});
}

void TestTwoPeople::talksBothWaysInOneOrder()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    for (int i = 0; i < 10; ++i) {
        ada->conversation().say(QStringLiteral("a%1").arg(i));
        jun->conversation().say(QStringLiteral("j%1").arg(i));
    }
    const auto done = [](const Person &person) {
        return person.said().size() == 20 && !person.said().join(QString()).contains(QStringLiteral("…"));
    };
    QTRY_VERIFY(done(ada) && done(jun));
    QCOMPARE(ada.said(), jun.said());
    QCOMPARE(ada.said().filter(QStringLiteral("Ada: ")).last(), QStringLiteral("Ada: a9"));
}

void TestTwoPeople::tellsWhoDidWhat()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    QTRY_VERIFY(ada.sees(ChatLine::Kind::Joined));
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
    jun->playback().seek(41'000);
    QTRY_VERIFY(ada.sees(ChatLine::Kind::ActivityMessage));
    QTRY_COMPARE(ada->conversation().lines().last().text, QStringLiteral("Jun went ahead to 0:41"));
    QCOMPARE(ada->conversation().lines().last().position, 41'000.0);
    jun->room().leave();
    QTRY_VERIFY(ada.sees(ChatLine::Kind::Left));
}

void TestTwoPeople::cleansNamesAndWords()
{
    Person ada(QStringLiteral("Ada\u202e\u0007\nevil"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    QCOMPARE(jun.room().members.last().name.contains(QChar(0x202e)), false);
    QCOMPARE(jun.room().members.last().name.contains(QLatin1Char('\n')), false);
    ada->conversation().say(QStringLiteral("left\u202eright\u0001"));
    QTRY_COMPARE(jun.said().size(), 1);
    QVERIFY(jun.said().first().endsWith(QStringLiteral("leftright")));
    ada->conversation().say(QString(1'000'000, QLatin1Char('x')));
    QTRY_COMPARE(ada.errors, Errors{ErrorCode::TooLarge});
    ada->conversation().say(QStringLiteral("after"));
    QTRY_COMPARE(jun.said().size(), 2);
}

void TestTwoPeople::playsOnForOthersWhenAFileIsMissing()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
    QTRY_COMPARE(jun.phase(), Playback::Phase::Missing);
    QCOMPARE(jun->playback().state().item.source.fileName, QStringLiteral("long.mp3"));
    QTRY_COMPARE(ada.room().members.last().status.phase, model::Phase::Missing);
    QVERIFY(!jun->queue().entries().first().here);
}

void TestTwoPeople::findsAFileOfferedLater()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_COMPARE(jun.phase(), Playback::Phase::Missing);
    jun->queue().offer(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(jun.isInSync());
    QVERIFY(jun->queue().entries().first().here);
}

void TestTwoPeople::tellsOfABrokenFile()
{
    Person ada(QStringLiteral("Ada"));
    ada->queue().open({QUrl::fromLocalFile(m_media.filePath(QStringLiteral("not there.mp3")))});
    QTRY_COMPARE(ada.errors, Errors{ErrorCode::FileMissing});
    QFile garbage(m_media.filePath(QStringLiteral("garbage.mp3")));
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    garbage.write(QByteArray(5000, '\x5a'));
    garbage.close();
    ada->queue().open(song(QStringLiteral("garbage.mp3")));
    QTRY_COMPARE(ada.phase(), Playback::Phase::Failed);
    QTRY_COMPARE(ada.errors.size(), 2);
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
}

FARNEAR_SESSION_TEST_MAIN(TestTwoPeople)
#include "tst_twopeople.moc"
