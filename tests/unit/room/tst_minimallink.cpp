// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two rooms on a server of another kind, one that can do the least.
#include <QSignalSpy>
#include <QTest>

#include "room/room.h"
#include "support/fakeclock.h"
#include "support/minimallink.h"

using namespace farnear;

class TestMinimalLink final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void playsTogether();
    void talks();
    void asksForNothingMore();

private:
    std::unique_ptr<room::Room> enter(const QString &name);

    std::shared_ptr<test::FakeClock> m_clock = std::make_shared<test::FakeClock>();
    std::shared_ptr<test::MinimalServer> m_server = std::make_shared<test::MinimalServer>(m_clock);
};

std::unique_ptr<room::Room> TestMinimalLink::enter(const QString &name)
{
    auto room = std::make_unique<room::Room>([this] { return std::make_unique<test::MinimalLink>(m_server, m_clock); },
                                             m_clock, model::Profile{name, 0});
    room->enter();
    return room;
}

void TestMinimalLink::playsTogether()
{
    const auto ada = enter(QStringLiteral("Ada"));
    const auto jun = enter(QStringLiteral("Jun"));
    QCOMPARE(ada->people().size(), 2);
    sync::Intent open;
    open.kind = sync::Intent::Kind::Open;
    open.item = QStringLiteral("song");
    open.play = true;
    model::QueueEntry song;
    song.id = QStringLiteral("song");
    song.tags.title = QStringLiteral("Clair de lune");
    ada->request(open, song);
    QVERIFY(jun->timeline().isMoving());
    QCOMPARE(jun->item()->tags.title, song.tags.title);
    QCOMPARE(jun->clock()->toServer(m_clock->now()), m_clock->now());
    const auto late = enter(QStringLiteral("Lea"));
    QCOMPARE(late->item()->tags.title, song.tags.title);
}

void TestMinimalLink::talks()
{
    const auto ada = enter(QStringLiteral("Ada"));
    const auto jun = enter(QStringLiteral("Jun"));
    QSignalSpy heard(jun.get(), &room::Room::messageReceived);
    QVERIFY(ada->send({model::Text{QStringLiteral("hello")}}, 1));
    QTRY_COMPARE(heard.size(), 1);
    QTRY_VERIFY(ada->unconfirmed().isEmpty());
}

void TestMinimalLink::asksForNothingMore()
{
    const auto ada = enter(QStringLiteral("Ada"));
    QSignalSpy refused(ada.get(), &room::Room::refused);
    QCOMPARE(ada->capabilities(), model::Capabilities());
    ada->editQueue({model::QueueEdit::Kind::Add, {model::QueueEntry{QStringLiteral("song")}}, {}, 0});
    ada->moderation().setPolicy({});
    ada->moderation().handOver(QStringLiteral("Jun"));
    QVERIFY(ada->queue().items.isEmpty());
    QVERIFY(ada->pictures().send({}, {QStringLiteral("moon"), 0}, "bytes").isEmpty());
    QCOMPARE(refused.size(), 0);
}

QTEST_GUILESS_MAIN(TestMinimalLink)
#include "tst_minimallink.moc"
