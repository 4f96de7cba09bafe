// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A link to a Syncplay server that is the test.
#include <algorithm>

#include "links/syncplay/syncplayprovider.h"
#include "support/providercontract.h"
#include "syncplaylinkrig.h"

using namespace farnear;
using namespace farnear::syncplay;
using namespace Qt::StringLiterals;
using ports::RoomLink;

class TestSyncplayLink final : public test::SyncplayLinkRig {
    Q_OBJECT
private Q_SLOTS:
    void init() { arrive(); }
    void cleanup() { m_link.reset(); }

    void entersOnceItKnowsEverything();
    void answersEveryState();
    void plays();
    void waitsForItsOwnChange();
    void opensWhatOthersOpen();
    void keepsItsOwnVersion();
    void tellsOfItsFile();
    void returnsWithWhatItPlayed();
    void tellsAForgottenRoomWhereItWas();
    void talks();
    void knowsWhoIsThere();
    void followsAlongInAManagedRoom();
    void operatesAManagedRoom();
    void cannotDoEverything();
    void keepsTheContract();
};

namespace {

constexpr auto film = R"("file": {"name": "film.mkv", "duration": 600, "size": 1000})";

sync::Intent intent(sync::Intent::Kind kind, Millis position = 0)
{
    sync::Intent wish;
    wish.kind = kind;
    wish.position = position;
    return wish;
}

const QString managed = u"+films:32329A20928D"_s;

model::QueueEntry song()
{
    model::QueueEntry entry;
    entry.id = u"song"_s;
    entry.content = {5000, u"print"_s};
    entry.tags.duration = 200'000;
    entry.source.fileName = u"song.mp3"_s;
    return entry;
}

} // namespace

void TestSyncplayLink::entersOnceItKnowsEverything()
{
    open();
    say(R"({"Hello": {"username": "ada_", "room": {"name": "den"}, "features": {}}})");
    QCOMPARE(m_script.count("List"_L1), 1);
    state("12.5", "false");
    QVERIFY(m_joined->isEmpty());
    say(QByteArray(R"({"List": {"den": {"ada_": {}, "bob": {)") + film + "}}}}");
    QCOMPARE(m_joined->size(), 1);
    QCOMPARE(snapshot().me, u"ada_"_s);
    QCOMPARE(snapshot().people.size(), 2);
    QCOMPARE(snapshot().people.first().profile, (model::Profile{u"ada_"_s, 2, {}, false}));
    QCOMPARE(snapshot().people.last().status.phase, model::Phase::Playing);
    QCOMPARE(snapshot().item.source.fileName, u"film.mkv"_s);
    QCOMPARE(snapshot().timeline.item, snapshot().item.id);
    QVERIFY(snapshot().timeline.isMoving());
    QCOMPARE(snapshot().timeline.position, 12'500);
    QCOMPARE(m_link->capabilities(), SyncplayLink::abilities());
    say(R"({"Hello": {"username": "ada_", "room": {"name": "den"}, "features": {"chat": false}}})"); // once is enough
    QCOMPARE(m_link->capabilities().textChars, 150);
}

void TestSyncplayLink::answersEveryState()
{
    enter();
    for (int i = 1; i <= 5; ++i) {
        m_clock->advance(1000);
        state("0", "true", i == 3 ? R"(}, "ignoringOnTheFly": {"server": 7)" : "");
        QCOMPARE(m_script.count("State"_L1), 1 + i);
        QCOMPARE(m_script.last("State"_L1)["ignoringOnTheFly"_L1]["server"_L1].toInt(), i == 3 ? 7 : 0);
        QCOMPARE(m_script.last("State"_L1)["ping"_L1]["latencyCalculation"_L1].toDouble(), serverNow() / 1000);
    }
}

void TestSyncplayLink::plays()
{
    QSignalSpy clocks(m_link.get(), &RoomLink::clockChanged);
    enter({}, R"("ada": {}, "bob": {)" + QByteArray(film) + "}");
    QCOMPARE(clocks.size(), 1);
    m_link->request({intent(sync::Intent::Kind::Play), {}, false});
    const QJsonValue asked = m_script.last("State"_L1);
    QCOMPARE(asked["ignoringOnTheFly"_L1]["client"_L1].toInt(), 1);
    QCOMPARE(asked["playstate"_L1]["paused"_L1], QJsonValue(false));
    QVERIFY(m_timelines->isEmpty()); // the server decides
    m_clock->advance(40);
    say(R"({"State": {"ping": {"latencyCalculation": )" + serverTime() + R"(, "clientLatencyCalculation": )"
        + QByteArray::number((m_clock->now() - 40) / 1000, 'f', 6)
        + R"(}, "playstate": {"position": 0, "paused": false, "doSeek": null, "setBy": "ada"}, "ignoringOnTheFly": {"server": 1, "client": 1}}})");
    QVERIFY(timeline().isMoving());
    QCOMPARE(timeline().by, u"ada"_s);
    QCOMPARE(timeline().cause, sync::Timeline::Cause::Play);
    QCOMPARE(timeline().position, 0);
    QVERIFY(std::abs(timeline().at - serverNow()) < 0.01); // as the server says, by its clock
    const auto clock = clocks.last().first().value<std::optional<sync::ClockEstimate>>();
    QCOMPARE(clock->toServer(m_clock->now()), serverNow() + 20); // half the way there and back
    m_link->request({intent(sync::Intent::Kind::Seek, 90'000), {}, false});
    QCOMPARE(m_script.last("State"_L1)["playstate"_L1]["position"_L1].toDouble(), 90.0);
    QCOMPARE(m_script.last("State"_L1)["playstate"_L1]["doSeek"_L1], QJsonValue(true));
}

void TestSyncplayLink::waitsForItsOwnChange()
{
    enter({}, R"("ada": {}, "bob": {)" + QByteArray(film) + "}");
    QSignalSpy refused(m_link.get(), &RoomLink::refused);
    m_link->request({intent(sync::Intent::Kind::Seek, 5000), {}, false});
    const int sent = m_script.count("State"_L1);
    m_link->request({intent(sync::Intent::Kind::Seek, 9000), {}, false});
    m_link->request({intent(sync::Intent::Kind::Seek, 12'000), {}, false});
    QCOMPARE(m_script.count("State"_L1), sent);
    state("5", "true", R"(, "doSeek": true}, "ignoringOnTheFly": {"server": 1, "client": 1)");
    QCOMPARE(m_script.count("State"_L1), sent + 2); // the answer, and what was asked meanwhile
    QCOMPARE(m_script.last("State"_L1)["playstate"_L1]["position"_L1].toDouble(), 12.0);
    QCOMPARE(refused.size(), 0);
    state("70", "true", R"(, "doSeek": true}, "ignoringOnTheFly": {"server": 2)"); // bob was faster
    QCOMPARE(timeline().position, 70'000);
    QCOMPARE(timeline().by, u"bob"_s);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Error>().code, ErrorCode::Stale);
}

void TestSyncplayLink::opensWhatOthersOpen()
{
    enter({}, R"("ada": {}, "bob": {})");
    QVERIFY(snapshot().item.id.isEmpty());
    QCOMPARE(snapshot().timeline.state, sync::Timeline::State::Empty);
    m_clock->advance(10'000);
    user("bob", film);
    QCOMPARE(item().source.fileName, u"film.mkv"_s);
    QCOMPARE(item().content.size, 1000);
    QCOMPARE(item().addedBy, u"bob"_s);
    QCOMPARE(timeline().cause, sync::Timeline::Cause::Open);
    user("bob", R"("file": {"name": "0123456789ab", "duration": 60, "size": "0123456789ab", "fingerprint": "p"})");
    QVERIFY(item().source.fileName.isEmpty() && !item().tags.title.isEmpty());
    QCOMPARE(item().content.fingerprint, u"p"_s);
    const auto told = m_timelines->size();
    user("cleo", R"("event": {"joined": true})");
    user("cleo", R"("file": {"name": "other.mkv", "duration": 99, "size": 5})"); // what she brings along
    QCOMPARE(m_timelines->size(), told);
}

void TestSyncplayLink::keepsItsOwnVersion()
{
    enter({}, R"("ada": {}, "bob": {})");
    m_clock->advance(10'000);
    sync::Intent open = intent(sync::Intent::Kind::Open);
    open.item = song().id;
    m_link->request({open, song(), false});
    QCOMPARE(item().id, song().id);
    const auto told = m_timelines->size();
    user("bob", R"("file": {"name": "song.mp3", "duration": 201, "size": 5000})");     // the same
    user("bob", R"("file": {"name": "song.flac", "duration": 200.1, "size": 90000})"); // another version
    QCOMPARE(m_timelines->size(), told);
    user("bob", R"("file": {"name": "next.mp3", "duration": 150, "size": 6000})");
    QCOMPARE(item().source.fileName, u"next.mp3"_s);
}

void TestSyncplayLink::tellsOfItsFile()
{
    enter();
    sync::Intent open = intent(sync::Intent::Kind::Open, 1000);
    open.item = song().id;
    m_link->request({open, song(), false});
    QJsonObject file = m_script.last("Set"_L1)["file"_L1].toObject();
    QCOMPARE(file["name"_L1].toString(), hashedName(u"song.mp3"_s));
    QCOMPARE(file["size"_L1].toString(), hashedSize(u"5000"_s));
    QCOMPARE(file["duration"_L1].toDouble(), 200.0);
    QCOMPARE(file["fingerprint"_L1].toString(), u"print"_s);
    QCOMPARE(m_script.last("State"_L1)["playstate"_L1]["paused"_L1], QJsonValue(false));
    QCOMPARE(m_script.last("State"_L1)["playstate"_L1]["position"_L1].toDouble(), 1.0);
    const int said = m_script.count("Set"_L1);
    model::MemberStatus status;
    status.phase = model::Phase::Ready;
    status.duration = 200'300;
    m_link->report(status);
    QCOMPARE(m_script.count("Set"_L1), said + 1);
    QCOMPARE(m_script.last("Set"_L1)["ready"_L1]["isReady"_L1], QJsonValue(true));
    m_link->report(status);
    QCOMPARE(m_script.count("Set"_L1), said + 1);
    status.duration = 205'000; // it turned out to be longer
    m_link->report(status);
    QCOMPARE(m_script.last("Set"_L1)["file"_L1]["duration"_L1].toDouble(), 205.0);
    status.phase = model::Phase::Missing;
    m_link->report(status);
    QCOMPARE(m_script.last("Set"_L1)["ready"_L1]["isReady"_L1], QJsonValue(false));
}

void TestSyncplayLink::returnsWithWhatItPlayed()
{
    enter();
    sync::Intent open = intent(sync::Intent::Kind::Open);
    open.item = song().id;
    m_link->request({open, song(), false});
    const qint64 revision = timeline().revision;
    const QByteArray resume = m_link->resumeToken();
    m_script.channel->close();
    QCOMPARE(error().code, ErrorCode::Disconnected);
    QVERIFY(triesAgain());
    connectLink();
    enter(resume);
    QCOMPARE(snapshot().item, song());
    QVERIFY(snapshot().timeline.revision > revision);
    model::MemberStatus status;
    status.phase = model::Phase::Playing;
    m_link->report(status);
    QVERIFY(std::any_of(m_script.heard.begin(), m_script.heard.end(),
                        [](const QJsonObject &said) { return said["Set"_L1].toObject().contains("file"_L1); }));
}

/** A server that started anew knows no place; one where somebody did something does. */
void TestSyncplayLink::tellsAForgottenRoomWhereItWas()
{
    enter();
    user("bob", R"("file": {"name": "song.mp3", "duration": 200, "size": 5})");
    state("60", "false", R"(, "doSeek": true)");
    const QByteArray resume = m_link->resumeToken();
    m_clock->advance(5000);
    connectLink();
    knock(resume);
    say(R"({"State": {"ping": {"latencyCalculation": )" + serverTime()
        + R"(}, "playstate": {"position": 0, "paused": true, "setBy": null}}})");
    QCOMPARE(snapshot().timeline.state, sync::Timeline::State::Playing);
    QVERIFY(std::abs(snapshot().timeline.positionAt(serverNow()) - 65'000) < 50);
    const QJsonObject told = m_script.last("State"_L1)["playstate"_L1].toObject();
    QVERIFY(std::abs(told["position"_L1].toDouble() - 65) < 0.05);
    QCOMPARE(told["doSeek"_L1], QJsonValue(true));
    QCOMPARE(told["paused"_L1], QJsonValue(false));

    connectLink();
    enter(resume);
    QCOMPARE(snapshot().timeline.positionAt(serverNow()), 0);
}

void TestSyncplayLink::talks()
{
    enter();
    QSignalSpy heard(m_link.get(), &RoomLink::messageReceived);
    QSignalSpy undelivered(m_link.get(), &RoomLink::notDelivered);
    m_link->send(u"one"_s, 1, {model::Text{u"hello"_s}});
    QCOMPARE(m_script.last("Chat"_L1).toString(), u"hello"_s);
    say(R"({"Chat": {"username": "ada", "message": "hello"}})");
    QCOMPARE(heard.last().first().value<ports::Message>().id, u"one"_s);
    say(R"({"Chat": {"username": "bob", "message": "hi\nthere"}})");
    QCOMPARE(heard.last().first().value<ports::Message>().from, u"bob"_s);
    m_link->send(u"two"_s, 1, {model::Text{QString(151, u'x')}});
    QVERIFY(undelivered.isEmpty());
    QTRY_COMPARE(undelivered.size(), 1);
    QCOMPARE(undelivered.first().at(1).value<Error>().code, ErrorCode::TooLarge);
}

void TestSyncplayLink::knowsWhoIsThere()
{
    enter();
    QSignalSpy came(m_link.get(), &RoomLink::memberJoined);
    QSignalSpy went(m_link.get(), &RoomLink::memberLeft);
    user("bob", R"("event": {"joined": true})");
    QCOMPARE(came.size(), 1);
    QCOMPARE(came.first().first().value<model::Member>().profile.name, u"bob"_s);
    say(R"({"Set": {"user": {"eve": {"room": {"name": "elsewhere"}, "event": {"joined": true}}}}})");
    QCOMPARE(came.size(), 1);
    user("cleo", R"("x": 1)"); // moved here, perhaps with a file
    QCOMPARE(came.size(), 2);
    QCOMPARE(m_script.count("List"_L1), 2);
    say(R"({"Set": {"user": {"cleo": {"room": {"name": "elsewhere"}}}}})");
    user("bob", R"("event": {"left": true})");
    QCOMPARE(went.size(), 2);
    user("ada", R"("event": {"left": true})"); // as some servers say of oneself
    QCOMPARE(went.size(), 2);
}

void TestSyncplayLink::followsAlongInAManagedRoom()
{
    connectLink({}, {managed, {}, {}});
    open();
    say(R"({"Hello": {"username": "ada", "room": {"name": "+films:32329A20928D"}, "features": {}}})");
    say(R"({"List": {"+films:32329A20928D": {"ada": {}, "bob": {"controller": true}}}})");
    state("0", "true");
    QCOMPARE(snapshot().policy.control, model::Policy::Control::Host);
    QCOMPARE(snapshot().people.first().role, model::Role::Guest);
    QCOMPARE(snapshot().people.last().role, model::Role::Host);
    QSignalSpy refused(m_link.get(), &RoomLink::refused);
    const int said = m_script.count("State"_L1);
    m_link->request({intent(sync::Intent::Kind::Play), {}, true});
    QVERIFY(refused.isEmpty());
    m_link->request({intent(sync::Intent::Kind::Seek, 5000), {}, false});
    QCOMPARE(refused.first().first().value<Error>().code, ErrorCode::Forbidden);
    QCOMPARE(m_script.count("State"_L1), said);
}

void TestSyncplayLink::operatesAManagedRoom()
{
    connectLink({}, {managed, {}, u"AB-123-456"_s});
    open();
    say(R"({"Hello": {"username": "ada", "room": {"name": "+films:32329A20928D"}, "features": {}}})");
    QCOMPARE(m_script.last("Set"_L1)["controllerAuth"_L1]["password"_L1].toString(), u"AB-123-456"_s);
    QCOMPARE(m_script.last("Set"_L1)["controllerAuth"_L1]["room"_L1].toString(), managed);
    say(R"({"List": {"+films:32329A20928D": {"ada": {}, "bob": {}}}})");
    state("0", "true");
    QSignalSpy refused(m_link.get(), &RoomLink::refused);
    QSignalSpy changed(m_link.get(), &RoomLink::memberChanged);
    const auto tell = [this](const QByteArray &who, const QByteArray &success) {
        say(R"({"Set": {"controllerAuth": {"user": ")" + who + R"(", "room": "+films:32329A20928D", "success": )"
            + success + "}}}");
    };
    tell("bob", "false");
    QVERIFY(refused.isEmpty() && changed.isEmpty());
    tell("ada", "false");
    QCOMPARE(refused.first().first().value<Error>().code, ErrorCode::NotOperator);
    tell("ada", "true");
    QCOMPARE(changed.first().first().value<model::Member>().role, model::Role::Host);
    m_link->request({intent(sync::Intent::Kind::Play), {}, false});
    QCOMPARE(m_script.last("State"_L1)["playstate"_L1]["paused"_L1], QJsonValue(false));
}

void TestSyncplayLink::cannotDoEverything()
{
    enter();
    QSignalSpy refused(m_link.get(), &RoomLink::refused);
    sync::Intent faster = intent(sync::Intent::Kind::Rate);
    faster.rate = 1.5;
    m_link->request({faster, {}, true});
    QCOMPARE(refused.size(), 0);
    m_link->request({faster, {}, false});
    QCOMPARE(refused.first().first().value<Error>().code, ErrorCode::NotSupported);
    QVERIFY(!m_link->pictures() && !m_link->moderation());
}

void TestSyncplayLink::keepsTheContract()
{
    SyncplayProvider provider(m_clock, {});
    test::checkForeignTexts(provider);
    test::checkInvite(provider, *provider.inviteIn(u"syncplay://example.org:8999/den"_s));
    test::checkInvite(provider, *provider.inviteIn(u"syncplay://[::1]:8998/den"_s));
    const auto ours = provider.inviteIn(u"(syncplay://example.org:8999/+films:32329A20928D:ab-123-456)"_s);
    const auto theirs = provider.inviteIn(u"syncplay://example.org:8999/+films:32329A20928D"_s);
    QCOMPARE(ours->room, theirs->room);
    QCOMPARE(SyncplayAddress::in(ours->text)->operatorPassword, u"AB-123-456"_s);
    const auto ticket = test::ticketOf(provider.prepare(ours->text, {}));
    QVERIFY(SyncplayAddress::in(ticket->invite()->text)->operatorPassword.isEmpty());
    QVERIFY(provider.hosting() && !provider.hosting()->startsHere());
}

QTEST_GUILESS_MAIN(TestSyncplayLink)
#include "tst_syncplaylink.moc"
