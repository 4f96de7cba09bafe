// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From room to room by tickets of any kind: what the switcher holds, when it lets go, and what fails on the way.
#include <QSignalSpy>

#include "session/roomswitcher.h"
#include "support/fakeclock.h"
#include "support/fakes/fakeprovider.h"
#include "support/minimalprovider.h"
#include "support/providercontract.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using session::RoomState;
using session::RoomSwitcher;
using test::FakeProvider;
using test::FakeTicket;

class TestRoomTickets final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void fakesKeepToTheContract();
    void isAloneInARoomOfAProvider();
    void entersBeforeItLeaves();
    void staysWhenATicketIsRefused();
    void forgetsAnOlderWish();
    void leavingOnTheWayStays();
    void isOpenWhenItListens();
    void staysAloneWhenItCannotListen();
    void startsOnAServer();
    void asksTheProviderWhoseInviteItIs();

private:
    [[nodiscard]] std::shared_ptr<FakeTicket> ticket(qsizetype index) const;
    void welcome(qsizetype index);
    void settleAlone();

    std::shared_ptr<FakeProvider> m_provider;
    std::shared_ptr<test::FakeClock> m_clock = std::make_shared<test::FakeClock>();
    std::unique_ptr<test::MinimalNetwork> m_network;
    std::unique_ptr<RoomSwitcher> m_switcher;
    QList<ErrorCode> m_failed;
};

void TestRoomTickets::init()
{
    m_provider = std::make_shared<FakeProvider>();
    m_network = std::make_unique<test::MinimalNetwork>(m_clock);
    m_failed.clear();
    session::Parts parts;
    parts.clock = m_clock;
    parts.providers = {m_provider, std::make_shared<test::MinimalProvider>(*m_network)};
    m_switcher = std::make_unique<RoomSwitcher>(parts, session::LocalProfile{u"Ada"_s});
    connect(m_switcher.get(), &RoomSwitcher::failed, this, [this](const Error &error) { m_failed << error.code; });
}

void TestRoomTickets::cleanup()
{
    m_switcher.reset();
    m_network.reset();
    m_provider.reset();
}

/** The one that was asked for as the first, second ...; null when nobody holds it any more. */
std::shared_ptr<FakeTicket> TestRoomTickets::ticket(qsizetype index) const
{
    return m_provider->tickets.value(index).lock();
}

/** The server lets the switcher in. */
void TestRoomTickets::welcome(qsizetype index)
{
    QTRY_VERIFY(ticket(index) && !ticket(index)->log.opened.isEmpty());
    ports::RoomSnapshot snapshot;
    snapshot.me = u"ada"_s;
    Q_EMIT ticket(index)->log.opened.last()->joined(snapshot);
}

void TestRoomTickets::settleAlone()
{
    m_switcher->goAlone();
    welcome(0);
    QVERIFY(m_switcher->room());
}

void TestRoomTickets::fakesKeepToTheContract()
{
    test::MinimalProvider minimal(*m_network);
    test::checkForeignTexts(*m_provider);
    test::checkForeignTexts(minimal);
    test::checkInvite(*m_provider, FakeProvider::inviteTo(u"den"_s));
    test::checkInvite(minimal, test::MinimalNetwork::inviteTo(u"den"_s));
    test::checkRoomsHere(*m_provider->hosting());
    test::checkRoomsHere(*minimal.hosting());
}

void TestRoomTickets::isAloneInARoomOfAProvider()
{
    settleAlone();
    QCOMPARE(m_switcher->mode(), RoomState::Mode::Alone);
    QCOMPARE(m_switcher->link(), RoomState::Link::Live);
    QVERIFY(!m_switcher->invite());
}

/** The room before, and what keeps it, goes when the next one is entered and the good-bye is said. */
void TestRoomTickets::entersBeforeItLeaves()
{
    settleAlone();
    const std::weak_ptr<FakeTicket> before = m_provider->tickets.first();
    m_switcher->join(FakeProvider::inviteTo(u"den"_s), u"moon"_s);
    QCOMPARE(m_provider->password, u"moon"_s);
    QTRY_VERIFY(ticket(1) && !ticket(1)->log.opened.isEmpty());
    QCOMPARE(m_switcher->mode(), RoomState::Mode::Alone);
    QVERIFY(before.lock());
    QCOMPARE(before.lock()->log.closed, 0);
    welcome(1);
    QCOMPARE(m_switcher->mode(), RoomState::Mode::Joined);
    QCOMPARE(m_switcher->invite()->text, u"fake://den"_s);
    QTRY_VERIFY(!before.lock());
    m_switcher->join(FakeProvider::inviteTo(u"den"_s), {}); // here already
    QCOMPARE(m_provider->tickets.size(), 2);
}

void TestRoomTickets::staysWhenATicketIsRefused()
{
    settleAlone();
    m_provider->waits = true;
    m_switcher->join(FakeProvider::inviteTo(u"den"_s), {});
    QCOMPARE(m_switcher->link(), RoomState::Link::Connecting);
    m_provider->asked.last()->answer(ErrorCode::WrongSecret);
    QTRY_COMPARE(m_failed, QList<ErrorCode>{ErrorCode::WrongSecret});
    QCOMPARE(m_switcher->link(), RoomState::Link::Live);
    QCOMPARE(m_switcher->mode(), RoomState::Mode::Alone);
}

void TestRoomTickets::forgetsAnOlderWish()
{
    settleAlone();
    m_provider->waits = true;
    m_switcher->join(FakeProvider::inviteTo(u"den"_s), {});
    m_switcher->join(FakeProvider::inviteTo(u"attic"_s), {});
    m_provider->asked.at(1)->succeed();
    welcome(2);
    m_provider->asked.at(0)->succeed(); // it took its time
    m_provider->asked.clear();
    QTRY_VERIFY(!ticket(1));
    QCOMPARE(m_switcher->invite()->room, u"attic"_s);
    QVERIFY(m_failed.isEmpty());
}

void TestRoomTickets::leavingOnTheWayStays()
{
    settleAlone();
    m_switcher->join(FakeProvider::inviteTo(u"den"_s), {});
    QTRY_VERIFY(ticket(1) && !ticket(1)->log.opened.isEmpty());
    m_switcher->leave();
    QTRY_VERIFY(!ticket(1));
    QCOMPARE(m_switcher->link(), RoomState::Link::Live);
    QCOMPARE(m_switcher->mode(), RoomState::Mode::Alone);
}

void TestRoomTickets::isOpenWhenItListens()
{
    settleAlone();
    m_switcher->start({}); // the room one is in
    QCOMPARE(m_provider->tickets.size(), 1);
    QVERIFY(ticket(0)->opening);
    QCOMPARE(m_switcher->mode(), RoomState::Mode::Alone);
    ticket(0)->told = FakeProvider::inviteTo(u"mine"_s);
    ticket(0)->opening->addResult(quint16(4711));
    ticket(0)->opening->finish();
    QTRY_COMPARE(m_switcher->mode(), RoomState::Mode::EmbeddedServer);
    QCOMPARE(m_switcher->invite()->room, u"mine"_s);
}

void TestRoomTickets::staysAloneWhenItCannotListen()
{
    settleAlone();
    session::HostOptions options;
    options.password = u"moon"_s;
    m_switcher->start(options); // another one, with a password
    welcome(1);
    QVERIFY(ticket(1)->opening);
    ticket(1)->opening->addResult(ErrorCode::PortInUse);
    ticket(1)->opening->finish();
    QTRY_COMPARE(m_failed, QList<ErrorCode>{ErrorCode::PortInUse});
    QCOMPARE(m_switcher->mode(), RoomState::Mode::Alone);
}

void TestRoomTickets::startsOnAServer()
{
    settleAlone();
    session::HostOptions options;
    options.server = u"nowhere"_s;
    m_switcher->start(options);
    QCOMPARE(m_failed, QList<ErrorCode>{ErrorCode::BadServer});
    options.server = u"server"_s;
    m_switcher->start(options);
    welcome(1);
    QCOMPARE(m_switcher->mode(), RoomState::Mode::EmbeddedServer);
    QVERIFY(m_switcher->invite() && !ticket(1)->opening);
}

void TestRoomTickets::asksTheProviderWhoseInviteItIs()
{
    settleAlone();
    m_switcher->join(test::MinimalNetwork::inviteTo(u"den"_s), {});
    QTRY_COMPARE(m_switcher->mode(), RoomState::Mode::Joined);
    QCOMPARE(m_switcher->room()->capabilities(), model::Capabilities());
    QCOMPARE(m_provider->tickets.size(), 1);
}

QTEST_GUILESS_MAIN(TestRoomTickets)
#include "tst_roomtickets.moc"
