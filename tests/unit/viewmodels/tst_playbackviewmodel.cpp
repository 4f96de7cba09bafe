// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the transport shows: the state wished for, at once; and what is asked of the session.
#include <QSignalSpy>
#include <QTest>

#include "support/fakes/fakesession.h"
#include "viewmodels/playbackviewmodel.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using viewmodels::PlaybackViewModel;
using Phase = session::Playback::Phase;

namespace {

/** A film of 100 s that plays, 10 s into it. */
session::Playback film()
{
    session::Playback playback;
    playback.phase = Phase::Playing;
    playback.item.id = u"moon"_s;
    playback.item.tags.title = u"Same Moon"_s;
    playback.media.duration = 100'000;
    playback.media.hasVideo = true;
    playback.media.chapters = {{0, u"One"_s}, {20'000, u"Two"_s}, {40'000, u"Three"_s}, {60'000, u"Four"_s}};
    playback.capabilities.volumeBoost = true;
    playback.position = 10'000;
    playback.rate = 1;
    return playback;
}

session::RoomMember person(const QString &name, bool isMe, bool isHost)
{
    session::RoomMember member;
    member.id = member.name = name;
    member.isMe = isMe;
    member.isHost = isHost;
    return member;
}

} // namespace

class TestPlaybackViewModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsWhatAKeyAskedFor();
    void comesBackToTheTruthAfterARefusal();
    void addsUpQuickSteps();
    void addsUpChapters();
    void staysBetweenTheEnds();
    void knowsWhoMayControl();
    void saysWhatIsMissing();
    void asksBeforeItFetches();

private:
    std::unique_ptr<test::FakeSession> m_session;
    std::unique_ptr<PlaybackViewModel> m_playback;
};

void TestPlaybackViewModel::init()
{
    m_playback.reset();
    m_session = std::make_unique<test::FakeSession>();
    m_session->playback.obedient = false;
    session::Playback playback = film();
    playback.sampledAt = m_session->playback.time;
    m_session->playback.tell(playback);
    m_playback = std::make_unique<PlaybackViewModel>(m_session->playback, m_session->queue, m_session->room,
                                                     viewmodels::CoverReader());
}

void TestPlaybackViewModel::showsWhatAKeyAskedFor()
{
    m_playback->togglePlay();
    QVERIFY(!m_playback->playing());
    m_playback->togglePlay();
    QVERIFY(m_playback->playing());
    m_playback->volume()->toggleMuted();
    QVERIFY(m_playback->volume()->muted());
    m_playback->speed()->step(1);
    QCOMPARE(m_playback->speed()->value(), 1.1);
    m_playback->speed()->step(1);
    QCOMPARE(m_playback->speed()->value(), 1.25);
    m_playback->volume()->change(0.05);
    m_playback->volume()->change(0.05);
    QVERIFY(!m_playback->volume()->muted());
    QCOMPARE(m_playback->volume()->level(), 1.1);
}

void TestPlaybackViewModel::comesBackToTheTruthAfterARefusal()
{
    m_playback->pause();
    m_playback->speed()->step(1);
    m_session->playback.refuse(ErrorCode::Forbidden);
    QVERIFY(m_playback->playing());
    QCOMPARE(m_playback->speed()->value(), 1.0);
}

void TestPlaybackViewModel::addsUpQuickSteps()
{
    m_playback->seekBy(5000);
    m_playback->seekBy(5000);
    m_playback->seekBy(10'000);
    QCOMPARE(m_playback->position(), 30'000.0);
    QCOMPARE(m_session->playback.asked, QStringList(3, u"seekBy"_s));
}

void TestPlaybackViewModel::addsUpChapters()
{
    m_playback->stepChapter(1);
    m_playback->stepChapter(1);
    QCOMPARE(m_playback->position(), 40'000.0);
    m_playback->stepChapter(-1);
    QCOMPARE(m_playback->position(), 20'000.0);
}

void TestPlaybackViewModel::staysBetweenTheEnds()
{
    m_playback->seekBy(500'000);
    QCOMPARE(m_playback->position(), 100'000.0);
    m_playback->seekBy(-500'000);
    QCOMPARE(m_playback->position(), 0.0);
    m_playback->volume()->change(5);
    QCOMPARE(m_playback->volume()->level(), 1.3);
}

void TestPlaybackViewModel::knowsWhoMayControl()
{
    QVERIFY(m_playback->canControl());
    m_session->room.change([](session::RoomState &state) {
        state.policy.control = model::Policy::Control::Host;
        state.members = {person(u"Mia"_s, true, false), person(u"Jun"_s, false, true)};
    });
    QVERIFY(!m_playback->canControl());
    m_session->room.change([](session::RoomState &state) { state.members[0].isHost = true; });
    QVERIFY(m_playback->canControl());
}

void TestPlaybackViewModel::saysWhatIsMissing()
{
    session::Playback playback = film();
    playback.phase = Phase::Missing;
    playback.item.source.fileName = u"Same Moon.mkv"_s;
    m_session->playback.tell(playback);
    QCOMPARE(m_playback->obstacle()->missingFileName(), u"Same Moon.mkv"_s);
    QVERIFY(m_playback->obstacle()->problemText().contains(u"Same Moon.mkv"_s));
    m_playback->obstacle()->useFile(QUrl(u"file:///mine.mkv"_s));
    QCOMPARE(m_session->playback.usedFile, QUrl(u"file:///mine.mkv"_s));
}

void TestPlaybackViewModel::asksBeforeItFetches()
{
    session::Playback playback = film();
    playback.phase = Phase::Missing;
    playback.item.source.url = QUrl(u"https://example.org:8443/moon.mkv"_s);
    m_session->playback.tell(playback);
    QCOMPARE(m_playback->obstacle()->webHost(), u"example.org:8443"_s);
    QVERIFY(m_playback->obstacle()->problemText().contains(u"example.org:8443"_s));
    m_playback->obstacle()->useWeb();
    QCOMPARE(m_session->playback.usedFile, playback.item.source.url);
    playback.item.source = {u"Sintel"_s, {}, u"youtube"_s};
    m_session->playback.tell(playback);
    QVERIFY(m_playback->obstacle()->webHost().isEmpty());
    QVERIFY(m_playback->obstacle()->problemText().contains(u"youtube"_s));
}

QTEST_MAIN(TestPlaybackViewModel)
#include "tst_playbackviewmodel.moc"
