// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Into rooms, out of them, and before closed doors: with whole, real sessions.
#include "support/meeting.h"
#include "support/testmedia.h"

using namespace farnear;
using session::ChatLine;
using session::Playback;
using session::RoomState;
using test::join;
using test::Person;
using test::startRoom;
using Errors = QList<ErrorCode>;

class TestDoors final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void startingARoomKeepsPlaying();
    void leavingKeepsTheFilePaused();
    void joiningLeavesTheRoomBefore();
    void opensWithThePasswordOnly();
    void refusesBadInvites_data();
    void refusesBadInvites();
    void opensTheDoorToThoseWhoKnock();
    void hostRemovesAGuest();
    void hostLeavesWithAGoodbye();
    void tellsOfAPortInUse();

private:
    [[nodiscard]] QList<QUrl> song(const QString &name) const;

    QTemporaryDir m_media;
};

void TestDoors::initTestCase()
{
    QVERIFY(!test::makeSong(m_media.path(), QStringLiteral("long.mp3"), 60).isEmpty());
}

QList<QUrl> TestDoors::song(const QString &name) const
{
    return {QUrl::fromLocalFile(m_media.filePath(name))};
}

void TestDoors::startingARoomKeepsPlaying()
{
    Person ada(QStringLiteral("Ada"));
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
    const qint64 revision = ada->playback().state().revision;
    startRoom(ada);
    QVERIFY(ada.isPlaying());
    QCOMPARE(ada->playback().state().revision, revision);
    Person jun(QStringLiteral("Jun"));
    jun->queue().offer(song(QStringLiteral("long.mp3")));
    join(jun, ada);
    QTRY_VERIFY(jun.isInSync());
}

void TestDoors::leavingKeepsTheFilePaused()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    jun->queue().offer(song(QStringLiteral("long.mp3")));
    join(jun, ada);
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(jun.isInSync());
    ada->playback().seek(20'000);
    QTRY_VERIFY(jun.isInSync() && jun->playback().sync().position > 20'000);
    jun->room().leave();
    QTRY_COMPARE(jun.room().mode, RoomState::Mode::Alone);
    QTRY_COMPARE(jun.phase(), Playback::Phase::Paused);
    QVERIFY(jun->playback().position() > 20'000 && jun->playback().position() < 40'000);
    QCOMPARE(jun->queue().entries().size(), 1);
    QTRY_COMPARE(ada.room().members.size(), 1);
    QVERIFY(ada.isPlaying());
}

void TestDoors::joiningLeavesTheRoomBefore()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    startRoom(jun);
    join(jun, ada);
    QCOMPARE(jun.room().members.size(), 2);
    QCOMPARE(jun.room().invite, ada.room().invite);
}

void TestDoors::opensWithThePasswordOnly()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    ada->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(ada.isPlaying());
    startRoom(ada, QStringLiteral("moon"));
    QVERIFY(ada.room().hasPassword);
    QTRY_VERIFY(ada.isPlaying()); // it came along into the room with the password
    QCOMPARE(ada->queue().entries().size(), 1);
    jun->room().join(ada.room().invite);
    QTRY_COMPARE(jun.errors, Errors{ErrorCode::NeedPassword});
    jun->room().join(ada.room().invite, QStringLiteral("sun"));
    QTRY_COMPARE(jun.errors.size(), 2);
    QCOMPARE(jun.errors.last(), ErrorCode::WrongSecret);
    QCOMPARE(jun.room().mode, RoomState::Mode::Alone);
    join(jun, ada, QStringLiteral("moon"));
}

void TestDoors::refusesBadInvites_data()
{
    QTest::addColumn<QString>("spoil");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("cut short") << QStringLiteral("cut") << ErrorCode::BadInvite;
    QTest::newRow("another secret") << QStringLiteral("secret") << ErrorCode::WrongSecret;
    QTest::newRow("closed port") << QStringLiteral("port") << ErrorCode::Unreachable;
}

void TestDoors::refusesBadInvites()
{
    QFETCH(QString, spoil);
    QFETCH(ErrorCode, code);
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    jun->queue().open(song(QStringLiteral("long.mp3")));
    QTRY_VERIFY(jun.isPlaying());
    auto invite = *protocol::Invite::parse(ada.room().invite);
    if (spoil == QLatin1String("secret"))
        invite.secret = QByteArray(16, 'x');
    if (spoil == QLatin1String("port"))
        invite.port = 1;
    const QString text = invite.toString();
    jun->room().join(spoil == QLatin1String("cut") ? text.chopped(5) : text);
    QTRY_COMPARE(jun.errors, Errors{code});
    QCOMPARE(jun.room().mode, RoomState::Mode::Alone);
    QCOMPARE(jun.room().link, RoomState::Link::Live);
    QVERIFY(jun.isPlaying());
    QCOMPARE(ada.room().members.size(), 1);
}

void TestDoors::opensTheDoorToThoseWhoKnock()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    model::Policy policy = ada.room().policy;
    policy.entry = model::Policy::Entry::Knock;
    ada->room().setPolicy(policy);
    QTRY_COMPARE(ada.room().policy.entry, model::Policy::Entry::Knock);
    jun->room().join(ada.room().invite);
    QTRY_COMPARE(ada.room().knocking.size(), 1);
    QCOMPARE(ada.room().knocking.first().name, QStringLiteral("Jun"));
    QCOMPARE(jun.room().link, RoomState::Link::Knocking);
    ada->room().admit(ada.room().knocking.first().id, true);
    QTRY_COMPARE(jun.room().mode, RoomState::Mode::Joined);
    QCOMPARE(ada.room().knocking.size(), 0);
}

void TestDoors::hostRemovesAGuest()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    ada->room().remove(jun.room().me);
    QTRY_COMPARE(jun.room().mode, RoomState::Mode::Alone);
    QCOMPARE(jun.errors, Errors{ErrorCode::Removed});
    QTRY_COMPARE(ada.room().members.size(), 1);
}

void TestDoors::hostLeavesWithAGoodbye()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    join(jun, ada);
    ada->room().leave();
    QTRY_VERIFY(jun.sees(ChatLine::Kind::Left));
    QTRY_COMPARE(jun.room().link, RoomState::Link::Returning);
    jun->room().leave();
    QTRY_COMPARE(jun.room().mode, RoomState::Mode::Alone);
    QTRY_COMPARE(jun.room().link, RoomState::Link::Live);
}

void TestDoors::tellsOfAPortInUse()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    startRoom(ada);
    session::HostOptions options;
    options.address = QStringLiteral("127.0.0.1");
    options.port = protocol::Invite::parse(ada.room().invite)->port;
    jun->room().start(options);
    QTRY_COMPARE(jun.errors, Errors{ErrorCode::PortInUse});
    QCOMPARE(jun.room().mode, RoomState::Mode::Alone);
}

FARNEAR_SESSION_TEST_MAIN(TestDoors)
#include "tst_roomswitcher.moc"
