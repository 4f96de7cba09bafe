// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a room does not keep: words for now only, and parts of pictures.
#include <QSignalSpy>
#include <QTest>

#include "room/room.h"
#include "support/fakeclock.h"
#include "support/fakelink.h"

using namespace farnear;
using test::FakeLink;

class TestRoomNow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void saysForNowOnlyOnce();
    void passesPartsOfPicturesOn();
    void givesUpAPartOfAPicture();

private:
    void join();
    [[nodiscard]] FakeLink &link() { return *m_log.opened.last(); }

    FakeLink::Log m_log;
    std::unique_ptr<room::Room> m_room;
};

static const QString jun = QStringLiteral("jun");

void TestRoomNow::init()
{
    m_log = {};
    m_room
        = std::make_unique<room::Room>([this] { return std::make_unique<FakeLink>(m_log); },
                                       std::make_shared<test::FakeClock>(), model::Profile{QStringLiteral("Ada"), 0});
}

void TestRoomNow::cleanup()
{
    m_room.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestRoomNow::join()
{
    ports::RoomSnapshot snapshot;
    snapshot.me = QStringLiteral("me");
    snapshot.people = {{snapshot.me, {QStringLiteral("Ada"), 0}, model::Role::Host, {}},
                       {jun, {QStringLiteral("Jun"), 1}, model::Role::Guest, {}}};
    Q_EMIT link().joined(snapshot);
}

void TestRoomNow::saysForNowOnlyOnce()
{
    const model::MessageContent clap{model::Reaction{QStringLiteral("👏")}};
    QVERIFY(!m_room->send(clap, 1)); // not inside yet
    m_room->enter();
    join();
    QSignalSpy refused(m_room.get(), &room::Room::refused);
    const auto entry = m_room->send(clap, 2);
    QVERIFY(entry && m_room->unconfirmed().isEmpty());
    QCOMPARE(m_log.posts.size(), 1);
    Q_EMIT link().notDelivered(entry->id, {ErrorCode::TooMany, {}});
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {});
    QVERIFY(!m_room->send(clap, 3));
    m_room->retryNow();
    join();
    QCOMPARE(m_log.posts.size(), 1);
    QCOMPARE(refused.size(), 0);
}

void TestRoomNow::passesPartsOfPicturesOn()
{
    m_room->enter();
    join();
    QSignalSpy refused(m_room.get(), &room::Room::refused);
    QSignalSpy partRefused(&m_room->pictures(), &ports::PictureTransfer::refused);
    QSignalSpy began(&m_room->pictures(), &ports::PictureTransfer::began);
    QSignalSpy continued(&m_room->pictures(), &ports::PictureTransfer::continued);
    QSignalSpy sent(&m_room->pictures(), &ports::PictureTransfer::sent);
    const model::PicturePart part{QStringLiteral("moon"), 5};
    const QString out = m_room->pictures().send({jun}, part, "bytes");
    QCOMPARE(m_log.parts.size(), 1);
    QCOMPARE(m_log.parts.first().part, part);
    ports::PictureTransfer &pictures = *link().pictures();
    Q_EMIT pictures.sent(out, 5);
    Q_EMIT pictures.began(QStringLiteral("in"), jun, part, 3);
    Q_EMIT pictures.continued(QStringLiteral("in"), "abc");
    QVERIFY(sent.size() == 1 && began.size() == 1 && continued.size() == 1);
    Q_EMIT pictures.refused(out, {ErrorCode::TooMany, {}});
    QCOMPARE(partRefused.size(), 1);
    QCOMPARE(refused.size(), 0);
    Q_EMIT link().lost({ErrorCode::Disconnected, {}}, {});
    m_room->pictures().cancel(out);
    QVERIFY(m_log.cancelled.isEmpty()); // gone with the connection
    QVERIFY(m_room->pictures().send({}, part, "bytes").isEmpty());
    QCOMPARE(m_log.parts.size(), 1);
}

void TestRoomNow::givesUpAPartOfAPicture()
{
    m_room->enter();
    join();
    const QString out = m_room->pictures().send({jun}, {QStringLiteral("moon"), 5}, "bytes");
    m_room->pictures().cancel(out);
    QCOMPARE(m_log.cancelled, QStringList{out});
}

QTEST_GUILESS_MAIN(TestRoomNow)
#include "tst_roomnow.moc"
