// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows of the room, and what it asks of it.
#include <QSignalSpy>
#include <QTest>

#include "support/fakes/fakesession.h"
#include "viewmodels/roomviewmodel.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using session::RoomState;
using viewmodels::RoomViewModel;

namespace {

const QString invite = u"farnear:127.0.0.1:4321/room/q7Zb3x#secret"_s;

session::RoomMember person(const QString &name, bool isMe)
{
    session::RoomMember member;
    member.id = member.name = name;
    member.isMe = isMe;
    return member;
}

} // namespace

class TestRoomViewModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void startsARoomAndTellsOfTheInvite();
    void triesAgainWhatFailed();
    void isBusyWithAnInviteUntilItIsAnswered();
    void asksForAPassword();
    void namesTheOthers();
    void changesOneRuleAtATime();
    void changesThePassword();
    void introducesThisPerson();

private:
    std::unique_ptr<test::FakeSession> m_session;
    std::unique_ptr<RoomViewModel> m_room;
};

void TestRoomViewModel::init()
{
    m_room.reset();
    m_session = std::make_unique<test::FakeSession>();
    m_session->room.change([](RoomState &state) { state.members = {person(u"Mia"_s, true)}; });
    m_room = std::make_unique<RoomViewModel>(m_session->room, m_session->profile);
}

void TestRoomViewModel::startsARoomAndTellsOfTheInvite()
{
    QSignalSpy ready(m_room->invitation(), &viewmodels::InvitationViewModel::inviteReady);
    m_room->invitation()->start(u"moon"_s);
    QVERIFY(m_room->invitation()->busy());
    QCOMPARE(m_session->room.options.password, u"moon"_s);
    m_session->room.change([](RoomState &state) {
        state.mode = RoomState::Mode::EmbeddedServer;
        state.invite = invite;
    });
    QCOMPARE(ready.size(), 1);
    QVERIFY(!m_room->invitation()->busy());
    QVERIFY(!m_room->invitation()->qrCode().isEmpty());
}

void TestRoomViewModel::triesAgainWhatFailed()
{
    QSignalSpy refused(m_room->invitation(), &viewmodels::InvitationViewModel::refused);
    m_room->invitation()->start();
    m_session->room.refuse(ErrorCode::PortInUse);
    QCOMPARE(refused.size(), 1);
    QVERIFY(!m_room->invitation()->busy());
    m_room->invitation()->tryAgain();
    QCOMPARE(m_session->room.asked, QStringList({u"start"_s, u"start"_s}));
}

void TestRoomViewModel::isBusyWithAnInviteUntilItIsAnswered()
{
    QSignalSpy joined(m_room->invitation(), &viewmodels::InvitationViewModel::joined);
    m_room->invitation()->join(u" "_s + invite);
    QVERIFY(m_room->invitation()->busy());
    QCOMPARE(m_session->room.asked, QStringList{u"join "_s + invite});
    m_session->room.change([](RoomState &state) { state.mode = RoomState::Mode::Joined; });
    QCOMPARE(joined.size(), 1);
    QVERIFY(!m_room->invitation()->busy());
}

void TestRoomViewModel::asksForAPassword()
{
    QSignalSpy asked(m_room->invitation(), &viewmodels::InvitationViewModel::passwordNeeded);
    m_room->invitation()->join(invite);
    m_session->room.refuse(ErrorCode::NeedPassword);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), invite);
}

void TestRoomViewModel::namesTheOthers()
{
    QVERIFY(!m_room->company());
    m_session->room.change(
        [](RoomState &state) { state.members << person(u"Jun"_s, false) << person(u"Lena"_s, false); });
    QVERIFY(m_room->company());
    QVERIFY(m_room->othersText().contains(u"Jun"_s) && m_room->othersText().contains(u"Lena"_s));
    QVERIFY(!m_room->othersText().contains(u"Mia"_s));
    QCOMPARE(m_room->members()->count(), 3);
}

void TestRoomViewModel::changesOneRuleAtATime()
{
    m_room->moderation()->setKnockFirst(true);
    m_room->moderation()->setCapacity(99);
    const model::Policy policy = m_session->room.state().policy;
    QCOMPARE(policy.entry, model::Policy::Entry::Knock);
    QCOMPARE(policy.capacity, 64);
    m_room->moderation()->setCapacity(64);
    QCOMPARE(m_session->room.asked, QStringList({u"policy"_s, u"policy"_s}));
}

void TestRoomViewModel::changesThePassword()
{
    m_session->room.change([](RoomState &state) {
        state.mode = RoomState::Mode::EmbeddedServer;
        state.invite = invite;
    });
    QSignalSpy changed(m_room->invitation(), &viewmodels::InvitationViewModel::passwordChanged);
    m_room->invitation()->setPassword(u"moon"_s);
    QCOMPARE(m_session->room.asked, QStringList{u"password"_s});
    m_session->room.change([](RoomState &state) { state.togetherMs = 60'000; });
    QCOMPARE(changed.size(), 0);
    m_session->room.change([](RoomState &state) { state.invite = invite + u"2"_s; });
    QCOMPARE(changed.size(), 1);
    m_room->invitation()->setPassword({});
    m_session->room.refuse(ErrorCode::NotSupported);
    m_session->room.change([](RoomState &state) { state.invite = invite; });
    QCOMPARE(changed.size(), 1);
}

void TestRoomViewModel::introducesThisPerson()
{
    m_room->me()->setName(u"  Mia-Sophie "_s);
    QCOMPARE(m_session->profile.name(), u"Mia-Sophie"_s);
    m_room->me()->setName(u"   "_s);
    QCOMPARE(m_session->profile.name(), u"Mia-Sophie"_s);
    m_room->me()->setColour(3);
    QCOMPARE(m_session->profile.colour(), 3);
}

QTEST_MAIN(TestRoomViewModel)
#include "tst_roomviewmodel.moc"
