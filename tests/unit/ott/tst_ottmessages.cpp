// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What OpenTogetherTube servers say, from recordings and from liars, and what is said to them.
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "links/ott/answers.h"
#include "links/ott/closecodes.h"
#include "links/ott/limits.h"
#include "links/ott/messagereader.h"
#include "links/ott/messagewriter.h"
#include "links/ott/ottaddress.h"
#include "ottrecording.h"

using namespace farnear;
using namespace farnear::ott;
using namespace Qt::StringLiterals;
using Kind = test::RecordedLine::Kind;

class TestOttMessages final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void understandsRecordings_data();
    void understandsRecordings();
    void readsWhatMatters();
    void leavesOutWhatItDoesNotKnow();
    void survivesLiars_data();
    void survivesLiars();
    void limitsWhatItReads();
    void writesAsClientsDo();
    void writesNothingButObjects();
    void readsAnswers();
    void tellsEndingsApart();
    void findsAddresses_data();
    void findsAddresses();
    void leavesOtherAddressesAlone();
};

namespace {

template <typename Told>
Told only(const QByteArray &frame)
{
    const auto message = decode(frame);
    if (!message || !*message || !std::holds_alternative<Told>(**message))
        qFatal("not understood: %s", frame.constData());
    return std::get<Told>(**message);
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

const QByteArray ada = R"({"id": "a1", "name": "ada", "isLoggedIn": false, "status": "ready", "role": 0})";

} // namespace

void TestOttMessages::understandsRecordings_data()
{
    QTest::addColumn<int>("atLeast");
    QTest::newRow("main") << 100;
    QTest::newRow("edge-cases") << 40;
}

void TestOttMessages::understandsRecordings()
{
    QFETCH(int, atLeast);
    int frames = 0;
    for (const auto &line : test::recording(QString::fromLatin1(QTest::currentDataTag()))) {
        if (line.kind != Kind::FromServer)
            continue;
        const auto message = decode(line.json);
        QVERIFY2(message && *message, qPrintable(QString::number(line.number)));
        ++frames;
    }
    QVERIFY2(frames >= atLeast, qPrintable(QString::number(frames)));
}

void TestOttMessages::readsWhatMatters()
{
    const auto sync = only<RoomSync>(
        R"({"action": "sync", "queueMode": "vote", "currentSource": {"service": "direct", "id": "http://a/b.mp4", "title": "b",
            "mime": "video/mp4", "length": 30, "startAt": 15.4}, "queue": [{"service": "tubi", "id": "7", "src_url": "http://c/d.m3u8"}],
            "isPlaying": true, "playbackPosition": 4.75, "playbackSpeed": 1.25, "grants": [[0, 113250303], [-1, 134217727]],
            "voteCounts": [["directhttp://a/b.mp4", 2]]})");
    QCOMPARE(sync.queueMode, QueueMode::Vote);
    QCOMPARE(sync.current->item, (Item{{u"direct"_s, u"http://a/b.mp4"_s}, u"b"_s, 30, u"video/mp4"_s, {}}));
    QCOMPARE(sync.queue, (QList<Item>{{{u"tubi"_s, u"7"_s}, {}, 0, {}, u"http://c/d.m3u8"_s}}));
    QCOMPARE(sync.playing, true);
    QCOMPARE(sync.position, 4.75);
    QCOMPARE(sync.speed, 1.25);
    QCOMPARE(sync.grants, (QList<Grant>{{0, 113250303}, {-1, 134217727}}));
    QCOMPARE(sync.votes, (QList<VoteCount>{{u"directhttp://a/b.mp4"_s, 2}}));
    QCOMPARE(only<RoomSync>(R"({"action": "sync", "currentSource": null})").current, Current{});
    QVERIFY(!only<RoomSync>(R"({"action": "sync", "isPlaying": false})").current);
    const auto event = only<RoomEvent>(R"({"action": "event", "request": {"type": 5, "url": "http://a/b.mp4",
            "video": {"service": "direct", "id": "http://a/b.mp4"}}, "user": )"
                                       + ada + R"(, "additional": {}})");
    QCOMPARE(event.kind, RoomEvent::Kind::Add);
    QCOMPARE(event.by, (User{u"a1"_s, u"ada"_s, PlayerStatus::Ready, 0}));
    QCOMPARE(event.item, (ItemId{u"direct"_s, u"http://a/b.mp4"_s}));
    QCOMPARE(only<UserUpdate>(R"({"action": "user", "update": {"kind": "update", "value": )" + ada + "}}").user.name,
             u"ada"_s);
    QCOMPARE(only<UserRemoval>(R"({"action": "user", "update": {"kind": "remove", "value": "a1"}})").id, u"a1"_s);
    QCOMPARE(only<OwnId>(R"({"action": "you", "info": {"id": "a1"}})").id, u"a1"_s);
    QCOMPARE(only<ChatMessage>(R"({"action": "chat", "from": )" + ada + R"(, "text": "hi"})").text, u"hi"_s);
}

void TestOttMessages::leavesOutWhatItDoesNotKnow()
{
    for (const char *frame :
         {"{}", R"({"action": "announcement", "text": "soon"})", R"({"action": "eventcustom"})", R"({"action": 3})"}) {
        const auto message = decode(frame);
        QVERIFY2(message && !*message, frame);
    }
}

void TestOttMessages::survivesLiars_data()
{
    QTest::addColumn<QByteArray>("frame");
    for (const char *frame :
         {"",
          "hello",
          "[]",
          "null",
          "{",
          R"({"action": "sync", "currentSource": 3, "queue": "x", "grants": {}, "voteCounts": [1, [2]]})",
          R"({"action": "sync", "playbackPosition": -5, "playbackSpeed": -1, "isPlaying": "yes"})",
          R"({"action": "sync", "playbackPosition": 1e400})",
          R"({"action": "sync", "playbackPosition": 1e308, "playbackSpeed": 1e308})",
          R"({"action": "sync", "grants": [[0, -1], [0, 1e99], ["x", 1], [0]]})",
          R"({"action": "sync", "queue": [null, {}, {"service": "", "id": ""}, {"service": "direct", "id": 3}]})",
          R"({"action": "sync", "voteCounts": [["a", -4], ["b", 1e99]]})",
          R"({"action": "event"})",
          R"({"action": "event", "request": {"type": 1e99}, "user": {"id": "a"}})",
          R"({"action": "user", "update": {"kind": "init", "value": {}}})",
          R"({"action": "user", "update": {"kind": "update", "value": {"id": 3}}})",
          R"({"action": "user", "update": {"kind": "remove", "value": []}})",
          R"({"action": "you"})",
          R"({"action": "chat", "text": "from nobody"})",
          "{\"action\": \"chat\", \"from\": {\"id\": \"\\ud800\"}, \"text\": \"\xff\"}"})
        QTest::newRow(frame) << QByteArray(frame);
}

void TestOttMessages::survivesLiars()
{
    QFETCH(QByteArray, frame);
    const auto message = decode(frame);
    const auto *sync = message && *message ? std::get_if<RoomSync>(&**message) : nullptr;
    if (!sync)
        return;
    QVERIFY(!sync->position || (*sync->position >= 0 && *sync->position <= limits::seconds));
    QVERIFY(!sync->speed || (*sync->speed >= limits::slowest && *sync->speed <= limits::fastest));
    QVERIFY(!sync->queue || sync->queue->isEmpty());
    QVERIFY(!sync->grants || sync->grants->isEmpty());
    for (const VoteCount &count : sync->votes.value_or(QList<VoteCount>()))
        QVERIFY(count.votes >= 0);
}

void TestOttMessages::limitsWhatItReads()
{
    QCOMPARE(decode(QByteArray(limits::frame + 1, ' ')).error().code, ErrorCode::TooLarge);
    QCOMPARE(decode("{\"action\":" + QByteArray(100'000, '[')).error().code, ErrorCode::TooLarge);
    QByteArray queue = R"({"action": "sync", "queue": [)";
    for (int i = 0; i < limits::queue + 10; ++i)
        queue
            += (i ? "," : "") + QByteArray(R"({"service": "direct", "id": "http://a/)") + QByteArray::number(i) + "\"}";
    QCOMPARE(only<RoomSync>(queue + "]}").queue->size(), limits::queue);
    QByteArray crowd = R"({"action": "user", "update": {"kind": "init", "value": [)";
    for (int i = 0; i < limits::people + 10; ++i)
        crowd += (i ? "," : "") + QByteArray(R"({"id": ")") + QByteArray::number(i) + "\"}";
    QCOMPARE(only<UserList>(crowd + "]}}").users.size(), limits::people);
    const auto chat
        = only<ChatMessage>(R"({"action": "chat", "from": )" + ada + R"(, "text": ")" + QByteArray(9999, 'm') + "\"}");
    QCOMPARE(chat.text.size(), limits::textChars);
    const QByteArray longUrl = "http://a/" + QByteArray(limits::urlChars, 'u');
    QVERIFY(only<RoomSync>(R"({"action": "sync", "queue": [{"service": "direct", "id": ")" + longUrl + "\"}]}")
                .queue->isEmpty());
}

/** Word for word what the recorded clients sent. */
void TestOttMessages::writesAsClientsDo()
{
    const ItemId b{u"direct"_s, u"http://127.0.0.1:18090/demo-b.mp4"_s};
    QList<QJsonObject> written;
    for (const QByteArray &frame :
         {encodeChat(u"hello from alice"_s), encodeStatus(PlayerStatus::Ready), encodeStatus(PlayerStatus::Buffering),
          encodePlayback(true), encodeSeek(12.5), encodeSpeed(1.25), encodePlayback(false), encodeOrder(0, 1),
          encodePlayNow(b), encodeSkip(), encodeKick(u"2595cf4b-cb2b-4cab-b7bd-71b8bc73e6fe"_s)})
        written.append(parsed(frame));
    QList<QJsonObject> recorded;
    for (const auto &line : test::recording(u"main"_s)) {
        if (line.kind == Kind::ToServer)
            recorded.append(parsed(line.json));
    }
    for (const QJsonObject &frame : written)
        QVERIFY2(recorded.contains(frame), QJsonDocument(frame).toJson().constData());
    const QJsonObject auth{{u"action"_s, u"auth"_s}, {u"token"_s, u"a/+="_s}};
    QCOMPARE(parsed(encodeAuth(u"a/+="_s)), auth);
    const QJsonObject user{{u"username"_s, u"bobby"_s}};
    QCOMPARE(parsed(encodeUserName(u"bobby"_s)), user);
    const QJsonObject url{{u"url"_s, b.id}};
    QCOMPARE(parsed(encodeUrl(b.id)), url);
    const QJsonObject item{{u"service"_s, b.service}, {u"id"_s, b.id}};
    QCOMPARE(parsed(encodeItem(b)), item);
    QCOMPARE(encodeSpeed(100), encodeSpeed(4));
    QCOMPARE(encodeSeek(-1), encodeSeek(0));
}

/** Anything else would end the server, with everybody in it. */
void TestOttMessages::writesNothingButObjects()
{
    const QString hostile = u"\"}]\\\n</script>"_s + QChar(0) + QChar(0xd800);
    for (const QByteArray &frame :
         {encodeAuth(hostile), encodeChat(hostile), encodeKick(hostile), encodePlayNow({hostile, hostile}),
          encodeUserName(hostile), encodeUrl(hostile), encodeItem({hostile, hostile}), encodeSeek(qQNaN()),
          encodeSeek(qInf()), encodeSpeed(qQNaN()), encodeAuth({}), encodeChat({})})
        QVERIFY2(QJsonDocument::fromJson(frame).isObject(), frame.constData());
}

void TestOttMessages::readsAnswers()
{
    QVERIFY(isStatus(R"({"status":"ok"})"));
    QVERIFY(!isStatus(R"({"status":"OK!"})") && !isStatus("<html>") && !isStatus({})
            && !isStatus(QByteArray(100'000, '[')));
    QCOMPARE(*decodeToken(R"({"token": "a/+="})"), u"a/+="_s);
    QVERIFY(!decodeToken("{}") && !decodeToken(R"({"token": ""})") && !decodeToken(R"({"token": 3})"));
    QVERIFY(!decodeToken("{\"token\": \"" + QByteArray(5000, 'x') + "\"}"));
    QHash<QString, Error> errors;
    for (const auto &line : test::recording(u"main"_s)) {
        if (line.kind == Kind::Answer && line.status >= 400) {
            const Refusal refusal = decodeRefusal(line.json);
            errors.insert(refusal.name, errorOf(refusal, line.status));
        }
    }
    QCOMPARE(errors.value(u"MissingToken"_s).code, ErrorCode::WrongSecret);
    QCOMPARE(errors.value(u"VideoAlreadyQueuedException"_s).code, ErrorCode::Stale);
    QCOMPARE(errors.value(u"VideoNotFoundException"_s).code, ErrorCode::Stale);
    QCOMPARE(errors.value(u"LocalFileException"_s).code, ErrorCode::Refused);
    QCOMPARE(errors.value(u"Unknown"_s), (Error{ErrorCode::Refused, u"An unknown error occurred. Try again later."_s}));
    QCOMPARE(errorOf({}, 429).code, ErrorCode::TooMany);
    QCOMPARE(decodeRefusal("[]"), Refusal{});
}

void TestOttMessages::tellsEndingsApart()
{
    const Error dropped{ErrorCode::Disconnected, {}};
    QCOMPARE(endingOf(4005, dropped, true).error.code, ErrorCode::Removed);
    QVERIFY(!endingOf(4005, dropped, true).retry.again);
    QCOMPARE(endingOf(4002, dropped, false).error.code, ErrorCode::NoSuchRoom);
    QVERIFY(!endingOf(4003, dropped, true).retry.again);
    QVERIFY(endingOf(4004, dropped, true).badToken && endingOf(4004, dropped, true).retry.again);
    QVERIFY(endingOf(4000, dropped, true).retry.again && endingOf(1001, dropped, true).retry.again);
    QCOMPARE(endingOf(0, {ErrorCode::NotFarnear, {}}, false).error.code, ErrorCode::NotOpenTogetherTube);
    QCOMPARE(endingOf(0, {ErrorCode::Unreachable, {}}, false).error.code, ErrorCode::Unreachable);
}

void TestOttMessages::findsAddresses_data()
{
    QTest::addColumn<QString>("canonical");
    const auto row
        = [](const char *text, const char *canonical) { QTest::newRow(text) << QString::fromUtf8(canonical); };
    row("https://tube.example.org/room/film-night", "https://tube.example.org/room/film-night");
    row("http://127.0.0.1:8080/room/Demo_1", "http://127.0.0.1:8080/room/Demo_1");
    row("come: (https://Tube.example.org:443/room/film-night).", "https://tube.example.org/room/film-night");
    row("<https://tube.example.org/room/abc>", "https://tube.example.org/room/abc");
    row("[our room](https://tube.example.org/room/abc)!", "https://tube.example.org/room/abc");
    row("**https://tube.example.org/room/abc**", "https://tube.example.org/room/abc");
    row("look https://example.org/ then https://example.org/room/abc/", "https://example.org/room/abc");
    row("https://tube.example.org/room/ab\u200bc", "https://tube.example.org/room/abc");
    row("来吧：https://tube.example.org/room/abc。", "https://tube.example.org/room/abc");
    row("https://example.org/tube/room/002d0085-586f-4953-90be-ecebafd97a77",
        "https://example.org/tube/room/002d0085-586f-4953-90be-ecebafd97a77");
    row("去https://tube.example.org/room/abc，来吧", "https://tube.example.org/room/abc");
    row("https://tube.example.org/room/abc?reconnect=true", "https://tube.example.org/room/abc");
    row("http://[::1]:8080/room/abc", "http://[::1]:8080/room/abc");
    row("https://tube.example.org/room/abc\nand bring popcorn", "https://tube.example.org/room/abc");
}

void TestOttMessages::findsAddresses()
{
    QFETCH(QString, canonical);
    const auto address = OttAddress::in(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(address);
    QCOMPARE(address->toString(), canonical);
    QCOMPARE(OttAddress::in(canonical), address);
    QVERIFY(address->socket(true).isValid() && address->roomApi(u"/queue"_s).isValid());
}

void TestOttMessages::leavesOtherAddressesAlone()
{
    for (const char *text : {"",
                             "hello",
                             "song.flac",
                             "https://example.org/",
                             "https://example.org/room/",
                             "https://example.org/room/ab",
                             "https://example.org/room/list",
                             "https://example.org/room/Create",
                             "https://example.org/room/a b",
                             "https://example.org/room/abc/def",
                             "https://example.org/room/abc#secret",
                             "https://example.org/room/abc?ws=1#secret",
                             "https://me@example.org/room/abc",
                             "ftp://example.org/room/abc",
                             "farnear://example.org/room/abc",
                             "xhttps://example.org/room/abc",
                             "https://example.org:0/room/abc",
                             "https:///room/abc",
                             "https://example.org/watch/abc",
                             "https://example.org/room/abc.html",
                             "https://example.org/room/abc%20d",
                             "https://example.org/room/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
        QVERIFY2(!OttAddress::in(QString::fromUtf8(text)), text);
}

QTEST_GUILESS_MAIN(TestOttMessages)
#include "tst_ottmessages.moc"
