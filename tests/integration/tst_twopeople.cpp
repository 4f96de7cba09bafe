// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two people with whole, real sessions on one computer: engine, sockets, embedded server.
#include "support/person.h"
#include "support/testmedia.h"

using namespace farnear;
using session::ChatLine;
using session::Playback;
using session::Room;
using test::Person;
using Errors = QList<ErrorCode>;

class TestTwoPeople final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void playsAloneWithoutARoom();
    void playsForBothAtTheSameInstant();
    void guestPausesAndSeeksForBoth();
    void goesOnToTheNextFileOnce();
    void sharesTheQueue();
    void talksBothWaysInOneOrder();
    void tellsWhoDidWhat();
    void cleansNamesAndWords();
    void playsOnForOthersWhenAFileIsMissing();
    void findsAFileOfferedLater();
    void startingARoomKeepsPlaying();
    void leavingKeepsTheFilePaused();
    void joiningLeavesTheRoomBefore();
    void opensWithThePasswordOnly();
    void refusesBadInvites_data();
    void refusesBadInvites();
    void opensTheDoorToThoseWhoKnock();
    void hostRemovesAGuest();
    void hostLeavesWithAGoodbye();
    void tellsOfABrokenFile();
    void tellsOfAPortInUse();

private:
    void startRoom(Person &host, const QString &password = {});
    void join(Person &guest, const Person &host, const QString &password = {});
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

void TestTwoPeople::startRoom(Person &host, const QString &password)
{
    session::HostOptions options;
    options.address = QStringLiteral("127.0.0.1");
    options.password = password;
    host->startRoom(options);
    QTRY_VERIFY(!host.room().invite.isEmpty());
    QCOMPARE(host.room().mode, Room::Mode::Hosting);
}

void TestTwoPeople::join(Person &guest, const Person &host, const QString &password)
{
    const auto before = host.room().members.size();
    guest->joinRoom(host.room().invite, password);
    QTRY_COMPARE(guest.room().mode, Room::Mode::Joined);
    QTRY_COMPARE(host.room().members.size(), before + 1);
}

void TestTwoPeople::playsAloneWithoutARoom()
{
    Person ada(QStringLiteral("Ada"));
    ada->open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
    QCOMPARE(ada.room().mode, Room::Mode::Alone);
    QCOMPARE(ada->playback().item.title, QStringLiteral("long"));
    QTRY_VERIFY(ada->sync().position > 200);
    ada->pause();
    QTRY_COMPARE(ada.phase(), Playback::Phase::Paused);
    QCOMPARE(ada.errors, Errors{});
}

void TestTwoPeople::playsForBothAtTheSameInstant()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    jun->offer(song(QStringLiteral("long.mp3")));
    join(jun, ada);
    ada->open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isInSync() && jun.isInSync());
    QTRY_VERIFY(std::abs(ada->sync().offset) < 40 && std::abs(jun->sync().offset) < 40);
    QVERIFY(std::abs(ada->position() - jun->position()) < 40);
    QCOMPARE(jun.room().members.first().name, QStringLiteral("Jun"));
    QCOMPARE(jun.room().members.last().name, QStringLiteral("Ada"));
    QVERIFY(jun.room().members.last().isHost);
}

void TestTwoPeople::guestPausesAndSeeksForBoth()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    jun->offer(song(QStringLiteral("long.mp3")));
    join(jun, ada);
    ada->open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying() && jun.isPlaying());
    jun->pause();
    QTRY_VERIFY(ada.phase() == Playback::Phase::Paused && jun.phase() == Playback::Phase::Paused);
    jun->seek(41'000);
    QTRY_COMPARE(ada->position(), 41'000.0);
    ada->play();
    QTRY_VERIFY(ada.isInSync() && jun.isInSync());
    QVERIFY(jun->sync().position > 40'900);
    jun->setSpeed(1.25);
    QTRY_COMPARE(ada->playback().speed, 1.25);
    QCOMPARE(ada.errors + jun.errors, Errors{});
}

void TestTwoPeople::goesOnToTheNextFileOnce()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    jun->offer(song(QStringLiteral("short.mp3")) + song(QStringLiteral("other.mp3")));
    join(jun, ada);
    ada->open(song(QStringLiteral("short.mp3")) + song(QStringLiteral("other.mp3")));
    QTRY_COMPARE(jun->queue().size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(jun->playback().item.title, QStringLiteral("other"), 15'000);
    QTRY_COMPARE(ada->playback().item.title, QStringLiteral("other"));
    QTRY_VERIFY(ada.isInSync() && jun.isInSync() && jun->sync().position > 500);
    QCOMPARE(ada->playback().revision, 4); // opened, started, opened, started
    QVERIFY(jun->queue().last().current);
    QCOMPARE(ada.errors + jun.errors, Errors{});
}

void TestTwoPeople::sharesTheQueue()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    ada->enqueue(song(QStringLiteral("long.mp3")));
    jun->enqueue(song(QStringLiteral("other.mp3"))); // at the same time: neither is lost
    QTRY_COMPARE(ada->queue().size(), 2);
    QTRY_COMPARE(jun->queue().size(), 2);
    const QString last = ada->queue().last().item.id;
    jun->moveItem(last, 0);
    QTRY_COMPARE(ada->queue().first().item.id, last);
    ada->removeItem(last);
    QTRY_COMPARE(jun->queue().size(), 1);
    QCOMPARE(ada.errors + jun.errors, Errors{});
}

void TestTwoPeople::talksBothWaysInOneOrder()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    for (int i = 0; i < 10; ++i) {
        ada->say(QStringLiteral("a%1").arg(i));
        jun->say(QStringLiteral("j%1").arg(i));
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
    ada->open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
    jun->seek(41'000);
    QTRY_VERIFY(ada.sees(ChatLine::Kind::Deed));
    QTRY_COMPARE(ada->chat().last().text, QStringLiteral("Jun went ahead to 0:41"));
    QCOMPARE(ada->chat().last().position, 41'000.0);
    jun->leaveRoom();
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
    ada->say(QStringLiteral("left\u202eright\u0001"));
    QTRY_COMPARE(jun.said().size(), 1);
    QVERIFY(jun.said().first().endsWith(QStringLiteral("leftright")));
    ada->say(QString(1'000'000, QLatin1Char('x')));
    QTRY_COMPARE(ada.errors, Errors{ErrorCode::TooLarge});
    ada->say(QStringLiteral("after"));
    QTRY_COMPARE(jun.said().size(), 2);
}

void TestTwoPeople::playsOnForOthersWhenAFileIsMissing()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    ada->open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
    QTRY_COMPARE(jun.phase(), Playback::Phase::Missing);
    QCOMPARE(jun->playback().item.fileName, QStringLiteral("long.mp3"));
    QTRY_COMPARE(ada.room().members.last().status.phase, sync::Phase::Missing);
    QVERIFY(!jun->queue().first().here);
}

void TestTwoPeople::findsAFileOfferedLater()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    ada->open(song(QStringLiteral("long.mp3")));
    QTRY_COMPARE(jun.phase(), Playback::Phase::Missing);
    jun->offer(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(jun.isInSync());
    QVERIFY(jun->queue().first().here);
}

void TestTwoPeople::startingARoomKeepsPlaying()
{
    Person ada(QStringLiteral("Ada"));
    ada->open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
    const qint64 revision = ada->playback().revision;
    startRoom(ada);
    QVERIFY(ada.isPlaying());
    QCOMPARE(ada->playback().revision, revision);
    Person jun(QStringLiteral("Jun"));
    jun->offer(song(QStringLiteral("long.mp3")));
    join(jun, ada);
    QTRY_VERIFY(jun.isInSync());
}

void TestTwoPeople::leavingKeepsTheFilePaused()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    jun->offer(song(QStringLiteral("long.mp3")));
    join(jun, ada);
    ada->open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(jun.isInSync());
    ada->seek(20'000);
    QTRY_VERIFY(jun.isInSync() && jun->sync().position > 20'000);
    jun->leaveRoom();
    QTRY_COMPARE(jun.room().mode, Room::Mode::Alone);
    QTRY_COMPARE(jun.phase(), Playback::Phase::Paused);
    QVERIFY(jun->position() > 20'000 && jun->position() < 40'000);
    QCOMPARE(jun->queue().size(), 1);
    QTRY_COMPARE(ada.room().members.size(), 1);
    QVERIFY(ada.isPlaying());
}

void TestTwoPeople::joiningLeavesTheRoomBefore()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    startRoom(jun);
    join(jun, ada);
    QCOMPARE(jun.room().members.size(), 2);
    QCOMPARE(jun.room().invite, ada.room().invite);
}

void TestTwoPeople::opensWithThePasswordOnly()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    ada->open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
    startRoom(ada, QStringLiteral("moon"));
    QVERIFY(ada.room().hasPassword);
    QTRY_VERIFY(ada.isPlaying()); // it came along into the room with the password
    QCOMPARE(ada->queue().size(), 1);
    jun->joinRoom(ada.room().invite);
    QTRY_COMPARE(jun.errors, Errors{ErrorCode::NeedPassword});
    jun->joinRoom(ada.room().invite, QStringLiteral("sun"));
    QTRY_COMPARE(jun.errors.size(), 2);
    QCOMPARE(jun.errors.last(), ErrorCode::WrongSecret);
    QCOMPARE(jun.room().mode, Room::Mode::Alone);
    join(jun, ada, QStringLiteral("moon"));
}

void TestTwoPeople::refusesBadInvites_data()
{
    QTest::addColumn<QString>("spoil");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("cut short") << QStringLiteral("cut") << ErrorCode::BadInvite;
    QTest::newRow("another secret") << QStringLiteral("secret") << ErrorCode::WrongSecret;
    QTest::newRow("closed port") << QStringLiteral("port") << ErrorCode::Unreachable;
}

void TestTwoPeople::refusesBadInvites()
{
    QFETCH(QString, spoil);
    QFETCH(ErrorCode, code);
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    jun->open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(jun.isPlaying());
    auto invite = *protocol::Invite::parse(ada.room().invite);
    if (spoil == QLatin1String("secret"))
        invite.secret = QByteArray(16, 'x');
    if (spoil == QLatin1String("port"))
        invite.port = 1;
    const QString text = invite.toString();
    jun->joinRoom(spoil == QLatin1String("cut") ? text.chopped(5) : text);
    QTRY_COMPARE(jun.errors, Errors{code});
    QCOMPARE(jun.room().mode, Room::Mode::Alone);
    QCOMPARE(jun.room().link, Room::Link::Live);
    QVERIFY(jun.isPlaying());
    QCOMPARE(ada.room().members.size(), 1);
}

void TestTwoPeople::opensTheDoorToThoseWhoKnock()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    protocol::Policy policy = ada.room().policy;
    policy.entry = protocol::Policy::Entry::Knock;
    ada->setPolicy(policy);
    QTRY_COMPARE(ada.room().policy.entry, protocol::Policy::Entry::Knock);
    jun->joinRoom(ada.room().invite);
    QTRY_COMPARE(ada.room().knocking.size(), 1);
    QCOMPARE(ada.room().knocking.first().name, QStringLiteral("Jun"));
    QCOMPARE(jun.room().link, Room::Link::Knocking);
    ada->admit(ada.room().knocking.first().id, true);
    QTRY_COMPARE(jun.room().mode, Room::Mode::Joined);
    QCOMPARE(ada.room().knocking.size(), 0);
}

void TestTwoPeople::hostRemovesAGuest()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    ada->removeMember(jun.room().me);
    QTRY_COMPARE(jun.room().mode, Room::Mode::Alone);
    QCOMPARE(jun.errors, Errors{ErrorCode::Removed});
    QTRY_COMPARE(ada.room().members.size(), 1);
}

void TestTwoPeople::hostLeavesWithAGoodbye()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    ada->leaveRoom();
    QTRY_VERIFY(jun.sees(ChatLine::Kind::Left));
    QTRY_COMPARE(jun.room().link, Room::Link::Returning);
    jun->leaveRoom();
    QTRY_COMPARE(jun.room().mode, Room::Mode::Alone);
    QTRY_COMPARE(jun.room().link, Room::Link::Live);
}

void TestTwoPeople::tellsOfABrokenFile()
{
    Person ada(QStringLiteral("Ada"));
    ada->open({QUrl::fromLocalFile(m_media.filePath(QStringLiteral("not there.mp3")))});
    QTRY_COMPARE(ada.errors, Errors{ErrorCode::FileMissing});
    QFile garbage(m_media.filePath(QStringLiteral("garbage.mp3")));
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    garbage.write(QByteArray(5000, '\x5a'));
    garbage.close();
    ada->open(song(QStringLiteral("garbage.mp3")));
    QTRY_COMPARE(ada.phase(), Playback::Phase::Failed);
    QTRY_COMPARE(ada.errors.size(), 2);
    ada->open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
}

void TestTwoPeople::tellsOfAPortInUse()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    session::HostOptions options;
    options.address = QStringLiteral("127.0.0.1");
    options.port = protocol::Invite::parse(ada.room().invite)->port;
    jun->startRoom(options);
    QTRY_COMPARE(jun.errors, Errors{ErrorCode::PortInUse});
    QCOMPARE(jun.room().mode, Room::Mode::Alone);
}

FARNEAR_SESSION_TEST_MAIN(TestTwoPeople)
#include "tst_twopeople.moc"
