// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a room's server can't do, the window doesn't show; and what is left works.
#include <QSignalSpy>
#include <QTest>

#include "model/capabilities.h"
#include "support/fakewindow.h"
#include "support/windowitems.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using model::Capabilities;
using session::Playback;
using session::RoomState;
using test::buttonSaying;
using test::FakeWindow;

namespace {

session::RoomMember person(const QString &name, bool isMe)
{
    session::RoomMember member;
    member.id = member.name = name;
    member.isMe = isMe;
    member.isHost = isMe;
    member.status.phase = model::Phase::Playing;
    return member;
}

/** Mia and Jun watch a film in a room whose server can do that much. */
void fill(test::FakeSession &session, const Capabilities &capabilities)
{
    session.room.change([&capabilities](RoomState &state) {
        state.mode = RoomState::Mode::Joined;
        state.me = u"Mia"_s;
        state.members = {person(u"Mia"_s, true), person(u"Jun"_s, false)};
        state.capabilities = capabilities;
    });
    session.conversation.self.memberId = session.conversation.self.name = u"Mia"_s;
    Playback playback;
    playback.phase = Playback::Phase::Playing;
    playback.item.id = u"film"_s;
    playback.item.tags.title = u"Same Moon"_s;
    playback.media.hasVideo = true;
    playback.media.duration = 100'000;
    playback.rate = 1;
    playback.sampledAt = session.playback.time;
    session.playback.tell(playback);
    session::SyncReport sync;
    sync.phase = sync::SyncPhase::Locked;
    sync.clockError = 0.4;
    session.playback.tellSync(sync);
    session.moments.ready.item = playback.item;
}

bool isRead(const FakeWindow &window, const QString &words)
{
    return test::seenTexts(window.window()).contains(words);
}

} // namespace

class tst_WindowLink : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsWhatTheServerCanDo_data();
    void showsWhatTheServerCanDo();
    void asksNothingThatNobodyCanDo();
    void speaksOfTimeAsItIsKnown();
    void playsAndTalks();
    void followsAServerThatCanDoLess();
    void saysWhatAServerHearsBeforeARoomIsStarted();
    void saysWhereALinkLeadsBeforeItIsFollowed();
};

void tst_WindowLink::showsWhatTheServerCanDo_data()
{
    QTest::addColumn<Capabilities>("capabilities");
    QTest::addColumn<bool>("all");
    QTest::newRow("everything") << Capabilities::all() << true;
    QTest::newRow("the least") << Capabilities() << false;
}

void tst_WindowLink::showsWhatTheServerCanDo()
{
    QFETCH(Capabilities, capabilities);
    QFETCH(bool, all);
    FakeWindow mia;
    fill(mia.session, capabilities);
    QVERIFY(mia.show());
    for (const QString &button : {u"Queue"_s, u"Moments"_s, u"Previous"_s, u"Next"_s, u"This room"_s})
        QVERIFY2((buttonSaying(mia.window(), button) != nullptr) == all, qPrintable(button));
    QVERIFY(buttonSaying(mia.window(), u"Chat"_s));
    QCOMPARE(isRead(mia, u"Whoever comes later doesn't see it: this server keeps nothing."_s), !all);

    QTest::mouseClick(mia.window(), Qt::RightButton, {}, {400, 300});
    QTRY_VERIFY(buttonSaying(mia.window(), u"Open files \u2026"_s));
    QCOMPARE(buttonSaying(mia.window(), u"Add to the queue \u2026"_s) != nullptr, all);
    QTest::keyClick(mia.window(), Qt::Key_Escape);
    QTRY_VERIFY(!buttonSaying(mia.window(), u"Open files \u2026"_s));

    QTest::keyClick(mia.window(), Qt::Key_S);
    QTRY_VERIFY(buttonSaying(mia.window(), u"Copy"_s));
    QCOMPARE(buttonSaying(mia.window(), u"Show the room"_s) != nullptr, all);
}

void tst_WindowLink::asksNothingThatNobodyCanDo()
{
    FakeWindow mia;
    fill(mia.session, {});
    session::Like brought;
    brought.memberId = u"Jun"_s;
    brought.item.id = u"song"_s;
    brought.item.tags.title = u"Night bus"_s;
    mia.session.moments.setLikes({}, {brought});
    QVERIFY(mia.show());
    QVERIFY(
        QMetaObject::invokeMethod(test::seenItem(mia.window(), "Sidebar"), "likesWanted", Q_ARG(QString, u"Jun"_s)));
    QTRY_VERIFY(buttonSaying(mia.window(), u"Brought along"_s));
    test::press(buttonSaying(mia.window(), u"Brought along"_s));
    QTRY_VERIFY(isRead(mia, u"Night bus"_s));
    QVERIFY(!buttonSaying(mia.window(), u"Add to the queue"_s));
    mia.session.room.change([](RoomState &state) { state.capabilities.queue = true; });
    QTRY_VERIFY(buttonSaying(mia.window(), u"Add to the queue"_s));
}

void tst_WindowLink::speaksOfTimeAsItIsKnown()
{
    FakeWindow mia;
    fill(mia.session, {});
    viewmodels::SyncViewModel &sync = *mia.app.sync();
    QTRY_COMPARE(sync.stateText(), u"About in sync"_s);
    QVERIFY(sync.figureText().isEmpty() && !sync.clockText().contains(u"ms"_s));
    const QModelIndex me = sync.rows()->index(0);
    QCOMPARE(me.data(viewmodels::SyncRowModel::OffsetTextRole).toString(), u"\u2013"_s);
    mia.session.room.change([](RoomState &state) { state.capabilities.clock = true; });
    QTRY_VERIFY(sync.clockText().contains(u"ms"_s));
    QVERIFY(sync.figureText().isEmpty()); // of the others' players nothing is known
    mia.session.room.change([](RoomState &state) { state.capabilities.offsets = true; });
    QTRY_COMPARE(sync.stateText(), u"In sync"_s);
    QTRY_VERIFY(sync.figureText().contains(u"ms"_s) && sync.clockText().contains(u"ms"_s));
}

void tst_WindowLink::playsAndTalks()
{
    FakeWindow mia;
    fill(mia.session, {});
    QVERIFY(mia.show());
    QTest::keyClick(mia.window(), Qt::Key_Space);
    QVERIFY(!mia.app.playback()->playing());
    QTest::keyClick(mia.window(), Qt::Key_Greater);
    QTest::keyClick(mia.window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); // asks for no files
    QTest::keyClick(mia.window(), Qt::Key_Slash);
    test::type(mia.window(), u"still here"_s);
    QTest::keyClick(mia.window(), Qt::Key_Return);
    QCOMPARE(mia.session.conversation.lines().size(), 1);
    QTRY_VERIFY(isRead(mia, u"still here"_s));
}

/** Whoever looks at the queue when the room moves to a server without one sees the conversation. */
void tst_WindowLink::followsAServerThatCanDoLess()
{
    FakeWindow mia;
    fill(mia.session, Capabilities::all());
    QVERIFY(mia.show());
    test::press(buttonSaying(mia.window(), u"Queue"_s));
    QTRY_VERIFY(test::seenItem(mia.window(), "QueueView"));
    mia.session.room.change([](RoomState &state) { state.capabilities = {}; });
    QTRY_VERIFY(test::seenItem(mia.window(), "ChatView"));
    QVERIFY(!test::seenItem(mia.window(), "QueueView") && !buttonSaying(mia.window(), u"Queue"_s));
}

void tst_WindowLink::saysWhatAServerHearsBeforeARoomIsStarted()
{
    FakeWindow mia;
    mia.session.room.servers = {u"syncplay.example.org:8999"_s};
    mia.app.settings()->setNamed(true);
    QVERIFY(mia.show());
    test::press(buttonSaying(mia.window(), u"Start a room"_s));
    QTRY_VERIFY(buttonSaying(mia.window(), u"On a Farnear server"_s));
    QVERIFY(isRead(mia, u"For anybody with your link. It can't read what is said."_s));
    QVERIFY(isRead(mia, u"For anybody with your link. It can read what is said."_s));
    test::press(buttonSaying(mia.window(), u"On a Farnear server"_s));
    QTRY_VERIFY(!buttonSaying(mia.window(), u"Start"_s)->isEnabled()); // no address yet
    test::press(buttonSaying(mia.window(), u"On a Syncplay server"_s));
    QTRY_VERIFY(isRead(mia, u"People with Syncplay's own program can come, too. Pictures can't be sent there."_s));
    QVERIFY(buttonSaying(mia.window(), u"On a SyncLounge server"_s));
    QTRY_VERIFY(buttonSaying(mia.window(), u"Start"_s)->isEnabled()); // one that is open to everybody is offered
    test::press(buttonSaying(mia.window(), u"Start"_s));
    QCOMPARE(mia.session.room.asked, QStringList{u"start"_s});
    QCOMPARE(mia.session.room.options.kind, u"syncplay"_s);
    QCOMPARE(mia.session.room.options.server, u"syncplay.example.org:8999"_s);
}

void tst_WindowLink::saysWhereALinkLeadsBeforeItIsFollowed()
{
    FakeWindow mia;
    const QString link = u"syncplay://syncplay.example.org:8999/den"_s;
    mia.session.room.invites = {{link, link, u"syncplay.example.org"_s, model::Reach::Anyone, false}};
    QVERIFY(mia.show());
    QVERIFY(QMetaObject::invokeMethod(test::seenItem(mia.window(), "Dialogs"), "join", Q_ARG(QString, link)));
    QTRY_VERIFY(isRead(mia, u"A room at syncplay.example.org, a Syncplay server. It can read what is said."_s));
    QVERIFY(isRead(mia, u"What shall others call you? The server sees it, too."_s));
    QVERIFY(mia.session.room.asked.isEmpty());
}

QTEST_MAIN(tst_WindowLink)
#include "tst_windowlink.moc"
