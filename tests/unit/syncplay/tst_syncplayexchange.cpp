// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a link makes of States: answers, a timeline, people, and wishes that add up.
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "links/syncplay/chatsender.h"
#include "links/syncplay/ownplayer.h"
#include "links/syncplay/playwishes.h"
#include "links/syncplay/resumepoint.h"
#include "links/syncplay/roompeople.h"
#include "links/syncplay/wirereader.h"
#include "recording.h"

using namespace farnear;
using namespace farnear::syncplay;
using namespace Qt::StringLiterals;
using Cause = sync::Timeline::Cause;
using News = RoomPeople::News;

class TestSyncplayExchange final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersAsRecorded_data();
    void answersAsRecorded();
    void learnsTheClock();
    void letsNothingCountThatCrossed();
    void losesToWhoWasFaster();
    void drawsALine();
    void followsTheOneBehind();
    void knowsWhoIsInTheRoom();
    void addsWishesUp();
    void tellsWhereItsPlayerIs();
    void knowsItsOwnWords();
    void resumes();
};

namespace {

ServerState stateOf(const QByteArray &line)
{
    const auto messages = decode(line);
    for (const ServerMessage &message : messages ? *messages : QList<ServerMessage>()) {
        if (const auto *state = std::get_if<ServerState>(&message))
            return *state;
    }
    return {};
}

RoomState at(Millis position, Millis local, bool paused = false)
{
    return {position, local, paused, false, false, u"bob"_s};
}

RoomState changed(RoomState state, bool seek = false)
{
    state.change = true;
    state.seek = seek;
    return state;
}

} // namespace

void TestSyncplayExchange::answersAsRecorded_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("server-1.6.9") << u"alice"_s << 7;
    QTest::newRow("server-1.7.7") << u"bob"_s << 6;
    QTest::newRow("slowest-member") << u"bob"_s << 4;
}

/** Each recorded answer: what it acknowledges, what it returns, the round trip it measured. */
void TestSyncplayExchange::answersAsRecorded()
{
    QFETCH(QString, client);
    QFETCH(int, atLeast);
    StateExchange exchange;
    std::optional<ServerState> asked;
    int answers = 0;
    for (const auto &line : test::recording(QString::fromLatin1(QTest::currentDataTag()))) {
        if (line.client != client || !line.json.startsWith("{\"State\""))
            continue;
        if (line.fromServer) {
            asked = stateOf(line.json);
            continue;
        }
        const QJsonObject said = QJsonDocument::fromJson(line.json)["State"_L1].toObject();
        const double clock = said["ping"_L1]["clientLatencyCalculation"_L1].toDouble();
        const QJsonObject play = said["playstate"_L1].toObject();
        if (!asked) {
            (void)exchange.change({play["position"_L1].toDouble(), play["paused"_L1].toBool(), false, {}},
                                  clock * 1000);
            continue;
        }
        (void)exchange.take(*asked, clock * 1000);
        const ClientState answer = exchange.answer(PlayState{}, clock * 1000);
        QCOMPARE(answer.serverChange, said["ignoringOnTheFly"_L1]["server"_L1].toInt());
        QCOMPARE(answer.serverClock, asked->ping.serverClock);
        QVERIFY(answer.play.has_value());
        const double rtt = said["ping"_L1]["clientRtt"_L1].toDouble();
        QVERIFY2(!asked->ping.ownClock || std::abs(answer.rtt - rtt) < 0.001, qPrintable(QString::number(line.number)));
        asked.reset();
        ++answers;
    }
    QVERIFY2(answers >= atLeast, qPrintable(QString::number(answers)));
}

/** The server's clock is 500 s ahead; its messages take 30 to 50 ms. */
void TestSyncplayExchange::learnsTheClock()
{
    StateExchange exchange;
    exchange.knock(900);
    exchange.welcome(980);
    ServerState state{PlayState{10, false, false, {}}, {501.0, -1, {}}, 0, 0};
    const auto first = exchange.take(state, 1035);
    QCOMPARE(first->position, 10'000);
    QCOMPARE(first->at, 501'000); // when it was sent, however long it took
    QVERIFY(std::abs(exchange.toServer(2000) - 502'000) < 40);
    for (int second = 2; second < 20; ++second) {
        const Millis out = 30 + (second * 7) % 20;
        const Millis back = 30 + (second * 11) % 20;
        const Millis sent = second * 1000;
        state.ping.ownClock = sent / 1000;
        state.ping.serverClock = (sent + out + 500'000) / 1000;
        QVERIFY(exchange.take(state, sent + out + back));
        QCOMPARE(exchange.rtt(), out + back);
    }
    QVERIFY(std::abs(exchange.toServer(20'000) - 520'000) < 3);
    QVERIFY(exchange.clock()->error < 5);
    state.ping.ownClock = 50.0; // of a time to come
    (void)exchange.take(state, 20'100);
    QVERIFY(exchange.rtt() < 100);
    state.ping.ownClock.reset(); // it was set back by a minute
    state.ping.serverClock = 461.0;
    (void)exchange.take(state, 21'040);
    QVERIFY(std::abs(exchange.toServer(21'040) - 461'040) < 10);
    state.ping.serverClock.reset(); // one that tells none
    QVERIFY(std::abs(exchange.take(state, 22'040)->at - 462'000) < 10);
}

void TestSyncplayExchange::letsNothingCountThatCrossed()
{
    StateExchange exchange;
    ServerState state{PlayState{10, false, false, {}}, {1.0, -1, {}}, 0, 0};
    QVERIFY(exchange.take(state, 1000));
    QCOMPARE(exchange.change({0, true, false, {}}, 1010).clientChange, 1);
    QVERIFY(exchange.isChanging());
    QVERIFY(!exchange.take(state, 1020)); // sent before the server heard of it
    const ClientState answer = exchange.answer(PlayState{}, 1020);
    QVERIFY(!answer.play && answer.clientChange == 1);
    state.serverChange = 1;
    state.clientChange = 1;
    QVERIFY(exchange.take(state, 1030));
    QVERIFY(!exchange.isChanging() && !exchange.lostChange());
    QCOMPARE(exchange.answer(PlayState{}, 1030).serverChange, 1);
    QCOMPARE(exchange.answer(PlayState{}, 1030).serverChange, 0);
}

void TestSyncplayExchange::losesToWhoWasFaster()
{
    StateExchange exchange;
    (void)exchange.change({0, true, false, {}}, 1000);
    QVERIFY(exchange.take({PlayState{10, false, true, u"bob"_s}, {}, 1, 0}, 1010));
    QVERIFY(exchange.lostChange() && !exchange.isChanging());
    QVERIFY(exchange.take({PlayState{10, false, false, u"bob"_s}, {}, 0, 0}, 1020));
    QVERIFY(!exchange.lostChange());
}

void TestSyncplayExchange::drawsALine()
{
    RoomTimeline room;
    room.begin(u"ada"_s, 7);
    QVERIFY(room.take(at(0, 100, true)));
    QCOMPARE(room.timeline().state, sync::Timeline::State::Empty);
    room.setItem(u"film"_s, u"ada"_s);
    QCOMPARE(room.timeline().state, sync::Timeline::State::Paused);
    QVERIFY(room.timeline().revision > 7);
    QVERIFY(room.take(changed(at(50, 1000))));
    QCOMPARE(room.timeline().cause, Cause::Play);
    QCOMPARE(room.timeline().by, u"bob"_s);
    QCOMPARE(room.timeline().positionAt(2000), 1050);
    const auto revision = room.timeline().revision;
    QVERIFY(!room.take(at(1060, 2000))); // nothing happened
    QCOMPARE(room.timeline().revision, revision);
    QVERIFY(room.take(changed(at(60'000, 3000), true)));
    QCOMPARE(room.timeline().cause, Cause::Seek);
    QVERIFY(room.take(changed(at(61'000, 4000, true))));
    QCOMPARE(room.timeline().cause, Cause::Pause);
    QVERIFY(!room.take(changed(at(61'010, 4100, true)))); // the same change, told again
    QCOMPARE(room.positionAt(9000), 61'000);
}

void TestSyncplayExchange::followsTheOneBehind()
{
    RoomTimeline room;
    room.begin(u"ada"_s, 0);
    room.setItem(u"film"_s, {});
    QVERIFY(room.take(changed(at(0, 0))));
    QVERIFY(!room.take(at(600, 1000)));
    QVERIFY(!room.take(at(1600, 2000)));
    QVERIFY(room.take(at(2600, 3000))); // 400 ms behind, three times
    QCOMPARE(room.timeline().cause, Cause::None);
    QVERIFY(room.timeline().by.isEmpty());
    QCOMPARE(room.positionAt(3000), 2600);
    for (int second = 4; second < 20; ++second) // as near as messages can tell
        QVERIFY(!room.take(at(second * 1000 - 400 + (second % 2 ? 60 : -60), second * 1000)));
    for (int second = 20; second < 23; ++second) // falling behind more and more: a hitch
        QVERIFY(!room.take(at(19'600, second * 1000)));
    RoomState own = at(0, 24'000);
    own.by = u"ada"_s;
    for (int i = 0; i < 5; ++i)
        QVERIFY(!room.take(own)); // nobody corrects oneself
}

void TestSyncplayExchange::knowsWhoIsInTheRoom()
{
    RoomPeople people;
    people.begin(u"ada"_s, u"den"_s);
    const File film{u"a.mkv"_s, 60, {}, {}};
    const auto user = [](const QString &name, const QString &room, UserTell::Event event = UserTell::Event::None,
                         std::optional<File> file = {}) {
        return UserTell{name, room, std::move(file), event};
    };
    QCOMPARE(people.take(user(u"bob"_s, u"other"_s, UserTell::Event::Joined), 0), News::None);
    QCOMPARE(people.take(user(u"bob"_s, u"den"_s), 0), News::Came);
    QCOMPARE(people.take(user(u"bob"_s, u"den"_s, {}, film), 100), News::Changed); // had it open before
    QCOMPARE(people.take(user(u"bob"_s, u"den"_s, {}, File{u"b.mkv"_s, 60, {}, {}}), 9000), News::Opened);
    QCOMPARE(people.take(user(u"bob"_s, u"den"_s, {}, File{u"b.mkv"_s, 60, {}, {}}), 9100), News::None);
    QCOMPARE(people.take(ReadyTell{u"bob"_s, false, true}), News::Changed);
    QCOMPARE(people.members(false).last().status.phase, model::Phase::Idle);
    QCOMPARE(people.members(true).last().status.phase, model::Phase::Playing);
    QCOMPARE(people.take(user(u"ada"_s, u"den"_s, UserTell::Event::Left), 0), News::None); // oneself, moved
    const auto news = people.take(ListTell{{{u"den"_s, u"ada"_s, {}, false, {}},
                                            {u"den"_s, u"cleo"_s, film, false, {}},
                                            {u"other"_s, u"dan"_s, {}, false, {}}}},
                                  0);
    QCOMPARE(news, (QList<std::pair<QString, News>>{{u"cleo"_s, News::Came}, {u"bob"_s, News::Went}}));
    QCOMPARE(people.take(user(u"cleo"_s, u"other"_s), 0), News::Went);
    QCOMPARE(people.people().size(), 1);
}

void TestSyncplayExchange::addsWishesUp()
{
    using Kind = sync::Intent::Kind;
    RoomTimeline room;
    room.begin(u"ada"_s, 0);
    (void)room.take(at(5000, 0, true));
    const auto wish = [](Kind kind, Millis position = 0) {
        sync::Intent intent;
        intent.kind = kind;
        intent.position = position;
        return intent;
    };
    PlayWishes wishes;
    QVERIFY(!wishes.take(room, 0));
    wishes.add(wish(Kind::Pause), false);
    QVERIFY(!wishes.take(room, 0)); // it stands already
    wishes.add(wish(Kind::Play), false);
    QCOMPARE(wishes.take(room, 0), (PlayState{5, false, false, {}}));
    wishes.add(wish(Kind::Seek, 9000), false);
    wishes.add(wish(Kind::Play), false);
    wishes.add(wish(Kind::Seek, 12'000), false);
    QCOMPARE(wishes.take(room, 0), (PlayState{12, false, true, {}}));
    QVERIFY(!wishes.take(room, 0));
    QVERIFY(wishes.lose(room)); // they wanted to be elsewhere
    wishes.add(wish(Kind::Play), false);
    (void)wishes.take(room, 0);
    (void)room.take(changed(at(5000, 10)));
    QVERIFY(!wishes.lose(room)); // it came true
}

void TestSyncplayExchange::tellsWhereItsPlayerIs()
{
    RoomTimeline room;
    room.begin(u"ada"_s, 0);
    room.setItem(u"film"_s, {});
    (void)room.take(changed(at(0, 0)));
    OwnPlayer player;
    model::MemberStatus status;
    QVERIFY(!player.isOpen());
    QCOMPARE(player.positionAt(room, 1000), 1000);
    status.phase = model::Phase::Playing;
    status.revision = room.timeline().revision;
    status.offset = -300;
    player.report(status, 1000);
    QVERIFY(player.isOpen());
    QCOMPARE(player.positionAt(room, 2000), 1700);
    status.phase = model::Phase::Stalled;
    player.report(status, 2000);
    QCOMPARE(player.positionAt(room, 4000), 1700);
    (void)room.take(changed(at(30'000, 5000), true)); // it hasn't told anything about that yet
    QCOMPARE(player.positionAt(room, 5000), 30'000);
}

void TestSyncplayExchange::knowsItsOwnWords()
{
    ChatSender chat;
    Features features;
    features.chatChars = 5;
    chat.begin(features);
    QVERIFY(chat.send(u"one"_s, {model::Text{u"你好\n吗"_s}}));
    QVERIFY(chat.heard({u"bob"_s, u"你好 吗"_s}, u"ada"_s)->id != u"one"_s); // somebody else's
    QCOMPARE(chat.heard({u"ada"_s, u"你好 吗"_s}, u"ada"_s)->id, u"one"_s);
    QVERIFY(chat.heard({u"ada"_s, u"你好 吗"_s}, u"ada"_s)->id != u"one"_s); // said elsewhere
    QVERIFY(!chat.heard({u"bob"_s, u" \n "_s}, u"ada"_s));
    QCOMPARE(chat.send(u"two"_s, {model::Text{u"123456"_s}}).error().code, ErrorCode::TooLarge);
    QCOMPARE(chat.send(u"three"_s, {model::Moment()}).error().code, ErrorCode::NotSupported);
    features.chat = false;
    chat.begin(features);
    QCOMPARE(chat.send(u"four"_s, {}).error().code, ErrorCode::NotSupported);
}

void TestSyncplayExchange::resumes()
{
    ResumePoint point;
    point.revision = 42;
    point.item.entry.id = u"id"_s;
    point.item.entry.tags = {u"title"_s, u"artist"_s, u"album"_s, 1500, model::Tags::Kind::Music};
    point.item.entry.content = {123, u"print"_s};
    point.item.entry.source.fileName = u"a.mp3"_s;
    point.item.file = {u"a.mp3"_s, 1.5, u"123"_s, u"print"_s};
    point.place = {90'000, 5, false};
    QCOMPARE(resumePointFrom(toBytes(point)), point);
    QCOMPARE(resumePointFrom({}), ResumePoint());
    QCOMPARE(resumePointFrom("nonsense"), ResumePoint());
}

QTEST_GUILESS_MAIN(TestSyncplayExchange)
#include "tst_syncplayexchange.moc"
