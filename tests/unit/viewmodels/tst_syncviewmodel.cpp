// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How well the room keeps together, as the badge says it.
#include <QTest>

#include "model/capabilities.h"
#include "support/fakes/fakesession.h"
#include "viewmodels/syncviewmodel.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using session::RoomState;
using viewmodels::SyncViewModel;

namespace {

session::RoomMember heard(const QString &name, bool isMe, Millis offset)
{
    session::RoomMember member;
    member.id = member.name = name;
    member.isMe = isMe;
    member.status.phase = model::Phase::Playing;
    member.status.offset = offset;
    return member;
}

} // namespace

class TestSyncViewModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysHowFarApartTheyAre();
    void saysNoMoreThanAnEngineKnows();
    void saysNoFigureWhereNobodyTellsOne();

private:
    void play(const session::SyncReport &report);

    std::unique_ptr<test::FakeSession> m_session;
    std::unique_ptr<SyncViewModel> m_sync;
};

void TestSyncViewModel::init()
{
    m_sync.reset();
    m_session = std::make_unique<test::FakeSession>();
    m_session->room.change([](RoomState &state) {
        state.link = RoomState::Link::Live;
        state.capabilities = model::Capabilities::all();
        state.members = {heard(u"Mia"_s, true, 0), heard(u"Jun"_s, false, 2)};
    });
    m_sync = std::make_unique<SyncViewModel>(m_session->playback, m_session->room);
}

void TestSyncViewModel::play(const session::SyncReport &report)
{
    session::Playback playback;
    playback.phase = session::Playback::Phase::Playing;
    m_session->playback.tell(playback);
    m_session->playback.tellSync(report);
}

void TestSyncViewModel::saysHowFarApartTheyAre()
{
    play({.phase = sync::SyncPhase::Locked, .offset = 4});
    QTRY_COMPARE(m_sync->sentence(), u"In sync \u00b7 2 ms"_s);
}

void TestSyncViewModel::saysNoMoreThanAnEngineKnows()
{
    play({.phase = sync::SyncPhase::Locked, .offset = 4, .soundError = 50});
    QTRY_COMPARE(m_sync->sentence(), u"About in sync \u00b7 within 60 ms"_s);
}

void TestSyncViewModel::saysNoFigureWhereNobodyTellsOne()
{
    m_session->room.change([](RoomState &state) { state.capabilities.offsets = false; });
    play({.phase = sync::SyncPhase::Locked, .offset = 4});
    QTRY_COMPARE(m_sync->sentence(), u"About in sync"_s);
}

QTEST_GUILESS_MAIN(TestSyncViewModel)
#include "tst_syncviewmodel.moc"
