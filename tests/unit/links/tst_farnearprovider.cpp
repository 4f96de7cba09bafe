// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How one comes into rooms over farnear.1: invites, tickets, and rooms on this computer.
#include <QSignalSpy>
#include <QTemporaryDir>

#include "links/farnear/farnearprovider.h"
#include "store/fileidentitystore.h"
#include "support/providercontract.h"
#include "transport/loopback.h"
#include "transport/websocketchannel.h"
#include "transport/websocketlistener.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using ports::RoomLink;
using test::ticketOf;

namespace {

/** A person's provider, with a device and sockets of its own. */
class Device {
public:
    Device()
        : m_identity(m_folder.path())
        , rooms(std::make_shared<SystemClock>(),
                {[](const QUrl &url) { return std::make_unique<transport::WebSocketChannel>(url); },
                 [] { return std::make_unique<transport::WebSocketListener>(); }, &transport::makeLoopbackPair},
                m_identity)
    {
    }

private:
    QTemporaryDir m_folder;
    store::FileIdentityStore m_identity;

public:
    links::FarnearProvider rooms;
};

/** Waits until others get in; the port. */
Expected<quint16> open(ports::RoomTicket &ticket, quint16 port = 0)
{
    QFuture<Expected<quint16>> opened = ticket.open(u"127.0.0.1"_s, port);
    opened.waitForFinished();
    return opened.result();
}

} // namespace

class TestFarnearProvider final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsToTheContract();
    void findsInvitesAmongWords();
    void tellsWhatAnInviteSays();
    void startsOnAServer();
    void othersComeInOnceItIsOpen();
    void aRoomEndsWithItsTicket();
    void onePortAtATime();
    void theInviteFollowsThePassword();
};

void TestFarnearProvider::keepsToTheContract()
{
    Device ada;
    test::checkForeignTexts(ada.rooms);
    test::checkRoomsHere(*ada.rooms.hosting());
    test::checkInvite(ada.rooms, links::shown(protocol::Invite::fresh(u"rooms.example.org"_s, 443, true, false)));
}

void TestFarnearProvider::findsInvitesAmongWords()
{
    Device ada;
    const protocol::Invite invite = protocol::Invite::fresh(u"192.0.2.7"_s, 4711, false, false);
    const QString link = invite.toString();
    for (const QString &text : {link, u"come over: "_s + link + u"\nsee you"_s, u"<"_s + link + u">"_s, link + u'.',
                                u"or here "_s + invite.toWebString()}) {
        QVERIFY(ada.rooms.inviteIn(text));
        QCOMPARE(ada.rooms.inviteIn(text)->text, link);
    }
    QVERIFY(!ada.rooms.inviteIn(link.chopped(3)));
    QVERIFY(!ada.rooms.inviteIn(QString(1'000'000, u'a') + link));
}

void TestFarnearProvider::tellsWhatAnInviteSays()
{
    Device ada;
    const auto invite = ada.rooms.inviteIn(protocol::Invite::fresh(u"192.168.1.7"_s, 4711, false, true).toString());
    QVERIFY(invite && invite->needsPassword);
    QCOMPARE(invite->host, u"192.168.1.7"_s);
    QCOMPARE(invite->reach, model::Reach::LocalNetwork);
}

void TestFarnearProvider::startsOnAServer()
{
    Device ada;
    QVERIFY(ada.rooms.checkServer(u"rooms.example.org"_s));
    QVERIFY(!ada.rooms.checkServer(u"http://rooms.example.org"_s));
    QCOMPARE(test::errorOf(ada.rooms.startOn(u"two words"_s, {})), ErrorCode::BadServer);
    const auto ticket = ticketOf(ada.rooms.startOn(u"rooms.example.org:8765"_s, u"moon"_s));
    QVERIFY(ticket && ticket->invite());
    QCOMPARE(ticket->invite()->host, u"rooms.example.org"_s);
    QCOMPARE(ticket->invite()->reach, model::Reach::Anyone);
    QVERIFY(ticket->invite()->needsPassword);
}

void TestFarnearProvider::othersComeInOnceItIsOpen()
{
    Device ada;
    Device jun;
    const auto hers = ticketOf(ada.rooms.startHere({}));
    const auto hersLink = hers->connect();
    QSignalSpy hersJoined(hersLink.get(), &RoomLink::joined);
    hersLink->open({u"Ada"_s, 0}, {});
    QTRY_COMPARE(hersJoined.size(), 1);
    QVERIFY(open(*hers));
    QVERIFY(hers->invite());
    QCOMPARE(hers->invite()->reach, model::Reach::ThisComputer);
    const auto his = ticketOf(jun.rooms.prepare(hers->invite()->text, {}));
    const auto hisLink = his->connect();
    QSignalSpy hisJoined(hisLink.get(), &RoomLink::joined);
    hisLink->open({u"Jun"_s, 1}, {});
    QTRY_COMPARE(hisJoined.size(), 1);
    QCOMPARE(hisJoined.at(0).at(0).value<ports::RoomSnapshot>().people.size(), 2);
}

void TestFarnearProvider::aRoomEndsWithItsTicket()
{
    Device ada;
    Device jun;
    auto hers = ticketOf(ada.rooms.startHere({}));
    const auto other = ticketOf(ada.rooms.startHere({}));
    const auto stays = other->connect();
    QSignalSpy staysLost(stays.get(), &RoomLink::lost);
    QSignalSpy staysJoined(stays.get(), &RoomLink::joined);
    stays->open({u"Ada"_s, 0}, {});
    QVERIFY(open(*hers));
    const auto his = ticketOf(jun.rooms.prepare(hers->invite()->text, {}));
    const auto link = his->connect();
    QSignalSpy joined(link.get(), &RoomLink::joined);
    QSignalSpy lost(link.get(), &RoomLink::lost);
    link->open({u"Jun"_s, 1}, {});
    QTRY_COMPARE(joined.size(), 1);
    hers.reset();
    QTRY_COMPARE(lost.size(), 1);
    QTRY_COMPARE(staysJoined.size(), 1);
    QCOMPARE(staysLost.size(), 0);
    const auto late = his->connect(); // and nobody comes in any more
    QSignalSpy refused(late.get(), &RoomLink::lost);
    late->open({u"Jun"_s, 1}, {});
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0).at(0).value<Error>().code, ErrorCode::Unreachable);
}

void TestFarnearProvider::onePortAtATime()
{
    Device ada;
    Device jun;
    const auto first = ticketOf(ada.rooms.startHere({}));
    const auto port = open(*first);
    QVERIFY(port);
    const auto taken = open(*ticketOf(jun.rooms.startHere({})), *port);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::PortInUse);
    const auto second = ticketOf(ada.rooms.startHere({}));
    QVERIFY(open(*second, *port)); // the doors of the first one close
}

void TestFarnearProvider::theInviteFollowsThePassword()
{
    Device ada;
    const auto ticket = ticketOf(ada.rooms.startHere({}));
    const auto link = ticket->connect();
    QSignalSpy joined(link.get(), &RoomLink::joined);
    link->open({u"Ada"_s, 0}, {});
    QTRY_COMPARE(joined.size(), 1);
    QVERIFY(open(*ticket));
    const model::Invite before = *ticket->invite();
    QSignalSpy changed(link->moderation(), &ports::Moderation::accessChanged);
    link->moderation()->setPassword(u"moon"_s);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(ticket->invite()->needsPassword && !before.needsPassword);
    QVERIFY(ticket->invite()->text != before.text);
    QCOMPARE(ticket->invite()->room, before.room);
}

QTEST_GUILESS_MAIN(TestFarnearProvider)
#include "tst_farnearprovider.moc"
