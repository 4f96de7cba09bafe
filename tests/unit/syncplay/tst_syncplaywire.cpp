// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Syncplay servers say, from recordings and from liars, and what is said to them.
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "links/syncplay/fileidentity.h"
#include "links/syncplay/linebuffer.h"
#include "links/syncplay/syncplayaddress.h"
#include "links/syncplay/wirereader.h"
#include "links/syncplay/wirewriter.h"
#include "recording.h"

using namespace farnear;
using namespace farnear::syncplay;
using namespace Qt::StringLiterals;

class TestSyncplayWire final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsServersAsPeopleWriteThem();
    void understandsRecordings_data();
    void understandsRecordings();
    void readsWhatMatters();
    void survivesLiars_data();
    void survivesLiars();
    void limitsWhatItReads();
    void cutsStreamsIntoLines();
    void writesAsClientsDo();
    void hashesAsOthersDo();
    void knowsTheSameFile();
    void findsAddresses_data();
    void findsAddresses();
    void leavesOtherAddressesAlone();
};

namespace {

template <typename Told>
Told only(const QByteArray &line)
{
    const auto messages = decode(line);
    if (!messages || messages->size() != 1 || !std::holds_alternative<Told>(messages->first()))
        qFatal("not understood: %s", line.constData());
    return std::get<Told>(messages->first());
}

QJsonObject parsed(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

void TestSyncplayWire::understandsRecordings_data()
{
    QTest::addColumn<int>("atLeast");
    QTest::newRow("server-1.6.9") << 100;
    QTest::newRow("server-1.7.7") << 100;
    QTest::newRow("slowest-member") << 8;
    QTest::newRow("acknowledgements") << 15;
    QTest::newRow("password-tls-isolated-persistent") << 60;
    QTest::newRow("lines") << 20;
    QTest::newRow("byte-bridge") << 12;
}

void TestSyncplayWire::understandsRecordings()
{
    QFETCH(int, atLeast);
    int lines = 0;
    for (const auto &line : test::recording(QString::fromLatin1(QTest::currentDataTag()))) {
        if (!line.fromServer)
            continue;
        const auto messages = decode(line.json);
        QVERIFY2(messages, qPrintable(QString::number(line.number)));
        const bool forOperators = line.json.contains("controllerAuth") || line.json.contains("newControlledRoom");
        QVERIFY2(forOperators || !messages->isEmpty(), qPrintable(QString::number(line.number)));
        ++lines;
    }
    QVERIFY2(lines >= atLeast, qPrintable(QString::number(lines)));
}

void TestSyncplayWire::readsWhatMatters()
{
    const auto hello = only<ServerHello>(
        R"({"Hello": {"username": "alice_", "room": {"name": "demo"}, "version": "1.7.6", "realversion": "1.7.7",
            "features": {"isolateRooms": true, "readiness": false, "chat": false, "maxChatMessageLength": 90}, "motd": "hi"}})");
    QCOMPARE(hello, (ServerHello{u"alice_"_s, u"demo"_s, u"1.7.7"_s, u"hi"_s, {true, false, true, false, 90}}));
    const auto state = only<ServerState>(
        R"({"State": {"ping": {"latencyCalculation": 5.25, "serverRtt": 0.5, "clientLatencyCalculation": 7.5},
            "playstate": {"position": 120.5, "paused": false, "doSeek": null, "setBy": null},
            "ignoringOnTheFly": {"server": 2, "client": 1}}})");
    QCOMPARE(state, (ServerState{PlayState{120.5, false, false, {}}, {5.25, 0.5, 7.5}, 2, 1}));
    const auto user = only<UserTell>(
        R"({"Set": {"user": {"bob": {"room": {"name": "demo"}, "file": {"name": "a.mkv", "duration": 596.458, "size": 276445467}}}}})");
    QCOMPARE(user.file, (File{u"a.mkv"_s, 596.458, u"276445467"_s, {}}));
    QCOMPARE(user.event, UserTell::Event::None);
    const auto hidden = only<UserTell>(
        R"({"Set": {"user": {"bob": {"room": {"name": "demo"}, "file": {"name": "**Hidden filename**", "duration": 1, "size": 0}}}}})");
    QVERIFY(hidden.file->size.isEmpty());
    const auto list = only<ListTell>(
        R"({"List": {"a": {"bob": {"position": 0, "file": {}, "controller": true, "isReady": true, "features": []}},
                     "kept": {" ": {"position": 0, "file": {}, "isReady": true, "features": []}}}})");
    QCOMPARE(list.people, (QList<Listed>{{u"a"_s, u"bob"_s, {}, true, true}}));
    QCOMPARE(only<ReadyTell>(R"({"Set": {"ready": {"username": "bob", "isReady": null}}})").ready, std::nullopt);
    QCOMPARE(only<PlaylistIndexTell>(R"({"Set": {"playlistIndex": {"user": null, "index": null}}})").index,
             std::nullopt);
    QVERIFY(only<TlsTell>(R"({"TLS": {"startTLS": "true"}})").offered);
    QVERIFY(!only<TlsTell>(R"({"TLS": {"startTLS": "false"}})").offered);
    QCOMPARE(decode(R"({"List": {}, "Chat": {"username": "bob", "message": "both"}})")->size(), 2);
}

void TestSyncplayWire::survivesLiars_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line :
         {"",
          "hello",
          "[]",
          "null",
          "{",
          "{}",
          "{\"State\": null}",
          "{\"State\": {}}",
          "{\"State\": {\"playstate\": 3}}",
          R"({"State": {"playstate": {"position": -5, "paused": "no"}, "ping": {"latencyCalculation": "x"}}})",
          R"({"State": {"playstate": {"position": 1e400}}})",
          R"({"State": {"playstate": {"position": 1e308}}})",
          R"({"State": {"ignoringOnTheFly": {"server": -4, "client": 1e99}}})",
          R"({"Hello": {"username": 3}})",
          R"({"Hello": {"username": "a", "room": "b"}})",
          R"({"Set": []})",
          R"({"Set": {"user": {"": {}}}})",
          R"({"Set": {"user": {"a": {"room": {"name": "b"}, "file": {"duration": -1, "size": -1}, "event": 1}}}})",
          R"({"Set": {"playlistIndex": {"index": -1}}})",
          R"({"List": {"a": {"b": 1}}})",
          R"({"List": null})",
          R"({"Chat": "a"})",
          R"({"Error": {}})",
          R"({"TLS": {"startTLS": true}})",
          "{\"Chat\": {\"message\": \"\xff\"}}",
          "{\"Set\": {\"user\": {\"a\\u0000b\": {\"room\": {\"name\": \"\\ud800\"}}}}}"})
        QTest::newRow(line) << QByteArray(line);
}

void TestSyncplayWire::survivesLiars()
{
    QFETCH(QByteArray, line);
    const auto messages = decode(line);
    for (const ServerMessage &message : messages ? *messages : QList<ServerMessage>()) {
        if (const auto *state = std::get_if<ServerState>(&message)) {
            QVERIFY(!state->play || (state->play->position >= 0 && state->play->position <= limits::seconds));
            QVERIFY(state->serverChange >= 0 && state->clientChange >= 0);
        }
        if (const auto *user = std::get_if<UserTell>(&message))
            QVERIFY(!user->name.isEmpty() && (!user->file || user->file->duration >= 0));
    }
}

void TestSyncplayWire::limitsWhatItReads()
{
    QCOMPARE(decode(QByteArray(limits::serverLine + 1, ' ')).error().code, ErrorCode::TooLarge);
    QCOMPARE(decode("{\"Set\":" + QByteArray(100'000, '[')).error().code, ErrorCode::TooLarge);
    QVERIFY(decode("{\"Chat\": {\"username\": \"[[[[[[[[[[[[[[[[[[[[[[[[[[[[\\\"[[\", \"message\": \"{\"}}"));
    const QByteArray longName(limits::nameChars + 1, 'n');
    QVERIFY(decode("{\"Chat\": {\"username\": \"" + longName + "\", \"message\": \"a\"}}")->isEmpty());
    const auto chat
        = only<ChatTell>("{\"Chat\": {\"username\": \"a\", \"message\": \"" + QByteArray(9999, 'm') + "\"}}");
    QCOMPARE(chat.text.size(), limits::textChars);
    QByteArray crowd = "{\"List\": {\"a\": {";
    for (int i = 0; i < limits::listed + 10; ++i)
        crowd += (i ? ",\"" : "\"") + QByteArray::number(i) + "\": {}";
    QCOMPARE(only<ListTell>(crowd + "}}}").people.size(), limits::listed);
}

void TestSyncplayWire::cutsStreamsIntoLines()
{
    const QByteArray stream = "{\"a\": 1}\r\n\r\n{\"b\": 2}\r\n{\"c\"";
    for (qsizetype piece = 1; piece <= stream.size(); ++piece) {
        LineBuffer buffer;
        QList<QByteArray> lines;
        for (qsizetype at = 0; at < stream.size(); at += piece)
            lines += *buffer.add(stream.mid(at, piece));
        QCOMPARE(lines, (QList<QByteArray>{"{\"a\": 1}", "{\"b\": 2}"}));
        QCOMPARE(buffer.rest(), "{\"c\"");
    }
    LineBuffer endless;
    QVERIFY(endless.add(QByteArray(limits::serverLine, 'x')));
    QVERIFY(!endless.add("x"));
    QVERIFY(!endless.add("\r\n"));
}

void TestSyncplayWire::writesAsClientsDo()
{
    const QByteArray hello = encode(ClientHello{u"阿达"_s, u"demo"_s, passwordHash(u"hunter2"_s)});
    QVERIFY(hello.endsWith("}\r\n") && hello.contains("阿达"));
    const QJsonObject said = parsed(hello)["Hello"_L1].toObject();
    QCOMPARE(said["password"_L1].toString(), u"2ab96390c7dbe3439de74d0c9b0b1767"_s);
    QVERIFY(said["features"_L1].isObject());
    QVERIFY(!parsed(encode(ClientHello{u"a"_s, u"b"_s, {}}))["Hello"_L1].toObject().contains("password"_L1));
    const auto plain
        = parsed(encode(ClientState{PlayState{0.5, true, false, {}}, 1795290089.3929868, 2.5, 0.25, 0, 0}));
    QCOMPARE(plain, parsed(R"({"State": {"playstate": {"position": 0.5, "paused": true},
        "ping": {"latencyCalculation": 1795290089.3929868, "clientLatencyCalculation": 2.5, "clientRtt": 0.25}}})"));
    const auto seek = parsed(encode(ClientState{PlayState{120, false, true, {}}, {}, 2.5, 0.25, 3, 1}));
    QCOMPARE(seek, parsed(R"({"State": {"playstate": {"position": 120, "paused": false, "doSeek": true},
        "ping": {"clientLatencyCalculation": 2.5, "clientRtt": 0.25}, "ignoringOnTheFly": {"server": 3, "client": 1}}})"));
    QVERIFY(!parsed(encode(ClientState{}))["State"_L1].toObject().contains("playstate"_L1));
    QCOMPARE(encodeListQuestion(), "{\"List\":null}\r\n");
    QCOMPARE(encodeTlsQuestion(), "{\"TLS\":{\"startTLS\":\"send\"}}\r\n");
    QCOMPARE(encodeChat(u"a\"b"_s), "{\"Chat\":\"a\\\"b\"}\r\n");
    QCOMPARE(parsed(encode(File{u"**Hidden filename**"_s, 596.458, {}, {}})),
             parsed(R"({"Set": {"file": {"name": "**Hidden filename**", "duration": 596.458, "size": 0}}})"));
}

void TestSyncplayWire::hashesAsOthersDo()
{
    QCOMPARE(strippedName(u"Big.Buck.Bunny.2008.mkv"_s), u"BigBuckBunny2008mkv"_s);
    QCOMPARE(hashedName(u"Big.Buck.Bunny.2008.mkv"_s), u"6d39876283aa"_s);
    QCOMPARE(strippedName(u"https://example.org/media/Big%20Buck%20Bunny.mp4"_s), u"BigBuckBunnymp4"_s);
    QCOMPARE(hashedName(u"https://example.org/media/Big%20Buck%20Bunny.mp4"_s), u"0e20040a7c21"_s);
    QCOMPARE(hashedSize(u"276445467"_s), u"658ab4d90cec"_s);
    const File raw{u"Big.Buck.Bunny.2008.mkv"_s, 596.458, u"276445467"_s, u"print"_s};
    QCOMPARE(toldOf(raw, Privacy::Hashed), (File{u"6d39876283aa"_s, 596.458, u"658ab4d90cec"_s, u"print"_s}));
    QCOMPARE(toldOf(toldOf(raw, Privacy::Hashed), Privacy::Hashed), toldOf(raw, Privacy::Hashed));
    QCOMPARE(toldOf(raw, Privacy::Withheld), (File{u"**Hidden filename**"_s, 596.458, {}, {}}));
    QCOMPARE(toldOf(raw, Privacy::Raw), raw);
}

void TestSyncplayWire::knowsTheSameFile()
{
    const File raw{u"Big.Buck.Bunny.2008.mkv"_s, 596.458, u"276445467"_s, {}};
    QVERIFY(isSameFile(raw, toldOf(raw, Privacy::Hashed)));
    QVERIFY(isSameFile(toldOf(raw, Privacy::Withheld), raw));
    QVERIFY(isSameFile(raw, {u"big buck-bunny (2008).mkv"_s, 598, u"276445467"_s, {}}));
    QVERIFY(!isSameFile(raw, {u"Sintel.mkv"_s, 596.458, u"276445467"_s, {}}));
    QVERIFY(!isSameFile(raw, {raw.name, 600, raw.size, {}}));
    QVERIFY(!isSameFile(raw, {raw.name, raw.duration, u"1"_s, {}}));
    QVERIFY(isSameRecording(raw, {u"bunny.mp4"_s, 596.4, u"1"_s, {}}));
    const model::QueueEntry entry = entryOf(raw, u"hidden"_s);
    QCOMPARE(entry.source.fileName, raw.name);
    QCOMPARE(entry.content.size, 276445467);
    QCOMPARE(entry.tags.title, u"Big.Buck.Bunny.2008"_s);
    QCOMPARE(fileOf(entry), raw);
    QCOMPARE(entryOf(raw, {}).id, entry.id);
    const model::QueueEntry unnamed = entryOf(toldOf(raw, Privacy::Hashed), u"hidden"_s);
    QCOMPARE(unnamed.tags.title, u"hidden"_s);
    QVERIFY(unnamed.source.fileName.isEmpty() && unnamed.content.size == 0);
}

void TestSyncplayWire::findsAddresses_data()
{
    QTest::addColumn<QString>("canonical");
    const auto row
        = [](const char *text, const char *canonical) { QTest::newRow(text) << QString::fromUtf8(canonical); };
    row("syncplay://127.0.0.1:8999/demo", "syncplay://127.0.0.1:8999/demo");
    row("come: (syncplay://Example.org/film%20night).", "syncplay://example.org:8999/film%20night");
    row("syncplay.pl:8999", "syncplay://syncplay.pl:8999/default");
    row("we are on syncplay.pl:8996/moon, come!", "syncplay://syncplay.pl:8996/moon");
    row("syncplay://[::1]:9000/a", "syncplay://[::1]:9000/a");
    row("syncplay://host:1/a?tls=required", "syncplay://host:1/a?tls=required");
    row("syncplay+ws://host/a", "syncplay+ws://host/a");
    row("syncplay+wss://host:8443/bridge/token/a", "syncplay+wss://host:8443/bridge/token/a");
}

void TestSyncplayWire::findsAddresses()
{
    QFETCH(QString, canonical);
    const auto address = SyncplayAddress::in(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(address);
    QCOMPARE(address->toString(), canonical);
    QCOMPARE(SyncplayAddress::in(canonical), address);
}

void TestSyncplayWire::leavesOtherAddressesAlone()
{
    for (const char *text : {"", "hello", "https://example.org:8999/a", "farnear://127.0.0.1:8999/room", "song.flac",
                             "rooms.example.org:8765", "ws://127.0.0.1:8999/room/a#b", "a@b.c:8999", "10.0.0.1:89990",
                             "syncplay://", "syncplay:///a", "syncplay://host:0/a"})
        QVERIFY2(!SyncplayAddress::in(QString::fromLatin1(text)), text);
}

void TestSyncplayWire::knowsServersAsPeopleWriteThem()
{
    using Way = SyncplayAddress::Way;
    const auto server = [](const QString &text) { return SyncplayAddress::ofServer(text); };
    QCOMPARE(server(u" syncplay.pl "_s), (SyncplayAddress{Way::Tcp, u"syncplay.pl"_s, 8999, u"/"_s, {}, {}, false}));
    QCOMPARE(server(u"10.0.0.7:1234"_s), (SyncplayAddress{Way::Tcp, u"10.0.0.7"_s, 1234, u"/"_s, {}, {}, false}));
    QCOMPARE(server(u"[::1]:8997"_s)->host, u"::1"_s);
    QCOMPARE(server(u"syncplay.pl:8998/moon"_s)->room, u"moon"_s);
    QCOMPARE(server(u"syncplay+wss://a.example/sync/"_s),
             (SyncplayAddress{Way::SecureWebSocket, u"a.example"_s, 443, u"/sync/"_s, {}, {}, false}));
    for (const QString &text :
         {QString(), u"two words"_s, u"http://a.example"_s, u"a.example:0"_s, u"a.example:99999"_s})
        QVERIFY2(!server(text), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestSyncplayWire)
#include "tst_syncplaywire.moc"
