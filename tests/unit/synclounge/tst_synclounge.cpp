// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A link to a SyncLounge server that is the test, or says what a real one said.
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include "links/synclounge/hostline.h"
#include "links/synclounge/syncloungelink.h"
#include "links/synclounge/syncloungeprovider.h"
#include "support/fakeclock.h"
#include "support/providercontract.h"
#include "transport/loopback.h"
#include "unit/socketio/socketiorecording.h"

using namespace farnear;
using namespace farnear::synclounge;
using namespace Qt::StringLiterals;
using ports::RoomLink;
using sync::Intent;

class TestSyncLounge final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void followsAsRecorded();
    void hostsAsRecorded();
    void waitsToBeAsked();
    void decidesAsHost();
    void asksAsGuest();
    void takesOver();
    void talks();
    void isSentOut();
    void isNoSyncLounge();
    void drawsALine();
    void keepsTheContract();

private:
    void say(const QByteArray &frame) { m_server->sendText(frame); }
    void tell(const QByteArray &name, const QByteArray &argument) { say("42[\"" + name + "\"," + argument + "]"); }
    /** Ada comes in; the host is "bob" where he is there, else she. */
    void enter(bool alone);
    void replay(const QString &client);
    void ask(Intent::Kind kind, Millis position = 0);
    /** The argument of the newest event of that name; undefined when there was none. */
    [[nodiscard]] QJsonValue heard(const QString &name) const;
    [[nodiscard]] ports::RoomSnapshot snapshot() const
    {
        return m_joined->value(0).value(0).value<ports::RoomSnapshot>();
    }
    [[nodiscard]] sync::Timeline timeline() const
    {
        return m_timelines->value(m_timelines->size() - 1).value(0).value<sync::Timeline>();
    }
    [[nodiscard]] Error error() const { return m_lost->value(0).value(0).value<Error>(); }

    std::shared_ptr<test::FakeClock> m_clock;
    std::unique_ptr<ports::Channel> m_server;
    std::unique_ptr<SyncLoungeLink> m_link;
    std::unique_ptr<QSignalSpy> m_joined;
    std::unique_ptr<QSignalSpy> m_lost;
    std::unique_ptr<QSignalSpy> m_timelines;
    std::unique_ptr<QSignalSpy> m_refused;
    QList<QByteArray> m_heard;
};

namespace {

model::QueueEntry film()
{
    model::QueueEntry entry;
    entry.id = u"film"_s;
    entry.content.fingerprint = u"print"_s;
    entry.tags.title = u"The Long Way Home"_s;
    entry.tags.kind = model::Tags::Kind::Film;
    entry.tags.duration = 600'000;
    return entry;
}

} // namespace

void TestSyncLounge::init()
{
    m_clock = std::make_shared<test::FakeClock>();
    auto [mine, theirs] = transport::makeLoopbackPair();
    m_server = std::move(theirs);
    connect(m_server.get(), &ports::Channel::textReceived, this,
            [this](const QByteArray &frame) { m_heard.append(frame); });
    m_link = std::make_unique<SyncLoungeLink>(std::make_unique<socketio::Client>(std::move(mine)), u"den"_s, m_clock);
    m_joined = std::make_unique<QSignalSpy>(m_link.get(), &RoomLink::joined);
    m_lost = std::make_unique<QSignalSpy>(m_link.get(), &RoomLink::lost);
    m_timelines = std::make_unique<QSignalSpy>(m_link.get(), &RoomLink::timelineChanged);
    m_refused = std::make_unique<QSignalSpy>(m_link.get(), &RoomLink::refused);
    m_link->open({u"Ada (far away)"_s, 2}, {});
}

void TestSyncLounge::cleanup()
{
    m_link.reset();
    m_server.reset();
    m_heard.clear();
}

QJsonValue TestSyncLounge::heard(const QString &name) const
{
    for (auto it = m_heard.crbegin(); it != m_heard.crend(); ++it) {
        const QJsonArray packet = QJsonDocument::fromJson(it->mid(2)).array();
        if (it->startsWith("42") && packet.at(0).toString() == name)
            return packet.at(1);
    }
    return QJsonValue::Undefined;
}

void TestSyncLounge::replay(const QString &client)
{
    for (const auto &frame : test::recording(u"synclounge"_s)) {
        if (frame.client == client && frame.fromServer)
            say(frame.frame);
    }
}

void TestSyncLounge::enter(bool alone)
{
    say(R"(0{"sid":"engine"})");
    say(R"(40{"sid":"me"})");
    tell("slPing", R"("secret")");
    const QByteArray bob
        = R"("bob":{"username":"bob","state":"playing","time":5000,"duration":600000,"playbackRate":1,"media":{"title":"Big Buck Bunny","type":"movie"}})";
    tell("joinResult",
         R"({"success":true,"isPartyPausingEnabled":true,"hostId":")" + QByteArray(alone ? "me" : "bob")
             + R"(","user":{"id":"me","username":"Ada"},"users":{)" + (alone ? QByteArray() : bob) + "}}");
    QTRY_COMPARE(m_joined->size(), 1);
}

void TestSyncLounge::ask(Intent::Kind kind, Millis position)
{
    Intent intent;
    intent.kind = kind;
    intent.position = position;
    m_link->request({intent, {}, false});
}

void TestSyncLounge::followsAsRecorded()
{
    QSignalSpy changed(m_link.get(), &RoomLink::memberChanged);
    QSignalSpy left(m_link.get(), &RoomLink::memberLeft);
    replay(u"bob"_s);
    QTRY_COMPARE(left.size(), 1);
    QCOMPARE(snapshot().people.size(), 2);
    QCOMPARE(snapshot().people.first().role, model::Role::Host);
    QCOMPARE(snapshot().people.last().profile.name, u"alice(1)"_s);
    QCOMPARE(snapshot().item.tags.title, u"Big Buck Bunny"_s);
    QCOMPARE(snapshot().timeline.state, sync::Timeline::State::Paused);
    QCOMPARE(m_timelines->size(), 3);
    const auto told = [this](int i) { return m_timelines->value(i).value(0).value<sync::Timeline>(); };
    QCOMPARE(told(0).position, 1000.5); // alice plays
    QVERIFY(told(0).isMoving());
    QCOMPARE(told(1).state, sync::Timeline::State::Paused); // bob asked for it
    QCOMPARE(m_timelines->value(2).value(1).value<model::QueueEntry>().tags.title, u"Sintel"_s);
    QCOMPARE(changed.size(), 2); // who was the host, and who is
    QCOMPARE(changed.last().first().value<model::Member>().role, model::Role::Host);
}

void TestSyncLounge::hostsAsRecorded()
{
    QSignalSpy joined(m_link.get(), &RoomLink::memberJoined);
    QSignalSpy status(m_link.get(), &RoomLink::statusChanged);
    QSignalSpy said(m_link.get(), &RoomLink::messageReceived);
    replay(u"alice"_s);
    QTRY_COMPARE(m_lost->size(), 1); // thrown out for what a guest may not ask for
    QCOMPARE(joined.size(), 1);
    QCOMPARE(status.first().at(1).value<model::MemberStatus>().phase, model::Phase::Stalled);
    QCOMPARE(said.first().first().value<ports::Message>().content.as<model::Text>()->text, u"hello"_s);
}

/** Coming in before the first ping is answered ends the connection there. */
void TestSyncLounge::waitsToBeAsked()
{
    say(R"(0{"sid":"engine"})");
    say(R"(40{"sid":"me"})");
    tell("unknown", "1");
    QTRY_VERIFY(!m_heard.isEmpty());
    QVERIFY(heard(u"join"_s).isUndefined());
    tell("slPing", R"("secret")");
    QTRY_VERIFY(!heard(u"join"_s).isUndefined());
    QCOMPARE(heard(u"slPong"_s).toString(), u"secret"_s);
    QCOMPARE(heard(u"join"_s)["roomId"_L1].toString(), u"den"_s);
    QCOMPARE(heard(u"join"_s)["desiredUsername"_L1].toString(), u"Ada [far away]"_s);
}

void TestSyncLounge::decidesAsHost()
{
    enter(true);
    Intent open;
    open.kind = Intent::Kind::Open;
    open.item = film().id;
    m_link->request({open, film(), false});
    QVERIFY(timeline().isMoving());
    QCOMPARE(timeline().by, u"me"_s);
    QTRY_COMPARE(heard(u"mediaUpdate"_s)["media"_L1]["title"_L1].toString(), u"The Long Way Home"_s);
    QCOMPARE(heard(u"mediaUpdate"_s)["media"_L1]["ratingKey"_L1].toString(), u"print"_s);
    QCOMPARE(heard(u"mediaUpdate"_s)["state"_L1].toString(), u"playing"_s);
    m_clock->advance(2000);
    ask(Intent::Kind::Pause);
    QCOMPARE(timeline().position, 2000);
    QTRY_COMPARE(heard(u"playerStateUpdate"_s)["state"_L1].toString(), u"paused"_s);
    ask(Intent::Kind::Seek, 90'000);
    QTRY_COMPARE(heard(u"playerStateUpdate"_s)["time"_L1].toDouble(), 90'000.0);
    tell("partyPause", R"({"senderId":"bob","isPause":false})"); // a guest asks
    QTRY_VERIFY(timeline().isMoving());
    QTRY_COMPARE(heard(u"playerStateUpdate"_s)["state"_L1].toString(), u"playing"_s);
}

void TestSyncLounge::asksAsGuest()
{
    enter(false);
    QVERIFY(snapshot().timeline.isMoving());
    QCOMPARE(snapshot().timeline.position, 5000);
    ask(Intent::Kind::Pause);
    QTRY_COMPARE(heard(u"partyPause"_s), QJsonValue(true));
    QVERIFY(m_timelines->isEmpty());
    ask(Intent::Kind::Seek, 1000);
    QCOMPARE(m_refused->first().first().value<Error>().code, ErrorCode::Forbidden);
    tell("setPartyPausingEnabled", "false");
    tell("playerStateUpdate", R"({"id":"bob","state":"playing","time":60000,"duration":600000,"playbackRate":1})");
    QTRY_COMPARE(timeline().position, 60'000);
    QCOMPARE(timeline().cause, sync::Timeline::Cause::Seek);
    ask(Intent::Kind::Pause);
    QCOMPARE(m_refused->size(), 2);
    tell("mediaUpdate", R"({"id":"eve","media":{"title":"Spam"},"state":"playing"})"); // nobody knows her
    tell("playerStateUpdate", R"({"id":"bob","state":"paused","time":60000,"playbackRate":1})");
    QTRY_COMPARE(timeline().state, sync::Timeline::State::Paused);
    QCOMPARE(m_timelines->size(), 2);
}

/** The host goes: what plays, plays on. */
void TestSyncLounge::takesOver()
{
    enter(false);
    m_clock->advance(3000);
    tell("userLeft", R"({"id":"bob","newHostId":"me"})");
    QTRY_COMPARE(heard(u"mediaUpdate"_s)["media"_L1]["title"_L1].toString(), u"Big Buck Bunny"_s);
    QCOMPARE(heard(u"mediaUpdate"_s)["time"_L1].toDouble(), 8000.0);
    ask(Intent::Kind::Seek, 1000);
    QVERIFY(m_refused->isEmpty());
}

void TestSyncLounge::talks()
{
    enter(false);
    QSignalSpy said(m_link.get(), &RoomLink::messageReceived);
    QSignalSpy undelivered(m_link.get(), &RoomLink::notDelivered);
    m_link->send(u"one"_s, 7, {model::Text{u"hello"_s}});
    QVERIFY(said.isEmpty());
    QTRY_COMPARE(said.size(), 1); // nobody tells it back
    QCOMPARE(said.first().first().value<ports::Message>().id, u"one"_s);
    QTRY_COMPARE(heard(u"sendMessage"_s).toString(), u"hello"_s);
    m_link->send(u"two"_s, 7, {model::Moment()});
    QTRY_COMPARE(undelivered.size(), 1);
    tell("newMessage", R"({"text":"hi","senderId":"eve"})"); // nobody knows her
    tell("newMessage", R"({"text":"hi","senderId":"bob"})");
    QTRY_COMPARE(said.size(), 2);
    QCOMPARE(said.last().first().value<ports::Message>().from, u"bob"_s);
}

void TestSyncLounge::isSentOut()
{
    enter(false);
    tell("kicked", "null");
    QTRY_COMPARE(error().code, ErrorCode::Removed);
    QVERIFY(!m_lost->first().at(1).value<ports::Retry>().again);
}

void TestSyncLounge::isNoSyncLounge()
{
    say("hello there");
    QTRY_COMPARE(m_lost->size(), 1);
    QCOMPARE(error().code, ErrorCode::NotSuchServer);
}

void TestSyncLounge::drawsALine()
{
    HostLine line;
    const auto plays = [](Millis time) { return Playing{PlayerState::Playing, time, 0, 1}; };
    line.open(u"film"_s, plays(0), 0, u"bob"_s);
    QVERIFY(!line.take(plays(1050), 1000, {})); // as near as messages tell
    QVERIFY(!line.take(plays(1700), 2000, {}));
    QVERIFY(!line.take(plays(2720), 3000, {}));
    QVERIFY(line.take(plays(3690), 4000, {})); // 300 ms behind, again and again
    QCOMPARE(line.timeline().cause, sync::Timeline::Cause::None);
    QVERIFY(std::abs(line.positionAt(5000) - 4710) < 30);
    QVERIFY(line.take(plays(60'000), 6000, u"bob"_s));
    QCOMPARE(line.timeline().cause, sync::Timeline::Cause::Seek);
    QVERIFY(line.take({PlayerState::Buffering, 60'100, 0, 1}, 6100, {}));
    QCOMPARE(line.timeline().state, sync::Timeline::State::Paused);
    line.setRate(1.5, 7000, u"ada"_s);
    line.setPlaying(true, 7000, u"ada"_s);
    QCOMPARE(line.timeline().positionAt(9000), 63'100);
}

void TestSyncLounge::keepsTheContract()
{
    SyncLoungeProvider provider(m_clock, [](const QUrl &) { return transport::makeLoopbackPair().first; });
    test::checkForeignTexts(provider);
    for (const QString &invite :
         {u"synclounge://example.org/den"_s, u"synclounge+http://[::1]:8088/lounge/our%20den%2E"_s})
        test::checkInvite(provider, *provider.inviteIn(invite));
    const auto address = [](const QString &server) { return SyncLoungeAddress::ofServer(server); };
    QCOMPARE(address(u"lounge.example.org"_s)->socket(),
             QUrl(u"wss://lounge.example.org/socket.io/?EIO=4&transport=websocket"_s));
    QCOMPARE(address(u"http://10.0.0.7:8088/lounge/"_s)->socket(),
             QUrl(u"ws://10.0.0.7:8088/lounge/socket.io/?EIO=4&transport=websocket"_s));
    QVERIFY(!address(u"two words"_s) && !address(u"ftp://example.org"_s) && !address({}));
    QVERIFY(provider.hosting() && !provider.hosting()->startsHere());
}

QTEST_GUILESS_MAIN(TestSyncLounge)
#include "tst_synclounge.moc"
