// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "model/cleantext.h"
#include "protocol/contentcodec.h"
#include "protocol/limits.h"
#include "randommessages.h"

using namespace farnear;
using namespace farnear::protocol;
using namespace Qt::StringLiterals;

namespace {

const auto moon = u"\U0001F319"_s;
const auto loneHigh = QString(QChar(0xD83C));
const auto loneLow = QString(QChar(0xDF19));

bool hasLoneSurrogate(const QString &text)
{
    return !text.isValidUtf16();
}

QByteArray postJson(const QByteArray &text)
{
    return R"({"kind":"text","text":")" + text + R"(","position":5})";
}

} // namespace

class TestContentCodec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bringsContentBackAsItWas();
    void cleansNames_data();
    void cleansNames();
    void cleansChat_data();
    void cleansChat();
    void neverSplitsACharacter();
    void cleansTheSameWayTwice();
    void namesTheNameless();
    void leavesOutFolders();
    void tellsAddressesOfTheWebOnly();
    void refusesHostileContent_data();
    void refusesHostileContent();
    void refusesPostsWithoutTheirPart_data();
    void refusesPostsWithoutTheirPart();
    void tellsKindsOfALaterVersion();
    void keepsWordsOfAnAuthorItCannotRead_data();
    void keepsWordsOfAnAuthorItCannotRead();
    void takesAPlaceItCannotReadForNone_data();
    void takesAPlaceItCannotReadForNone();
    void keepsWhatAPlaceIsToSayOnly();
    void refusesTwoItemsOfOneId();
    void checksTheSizeBeforeParsing();
};

void TestContentCodec::bringsContentBackAsItWas()
{
    RandomMessages random(7);
    for (int i = 0; i < 300; ++i) {
        const model::Profile profile = random.profile();
        QCOMPARE(*decodeProfile(encode(profile)), profile);
        const model::QueueEntry item = random.item();
        QCOMPARE(*decodeItem(encode(item)), item);
        const model::Queue queue = random.queue();
        QCOMPARE(*decodeQueue(encode(queue)), queue);
        const model::MessageContent content = random.messageContent();
        QCOMPARE(*decodeMessageContent(encode(content)), content);
        const model::PicturePart info = random.blobInfo();
        QCOMPARE(*decodeBlobInfo(encode(info)), info);
    }
}

void TestContentCodec::cleansNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Ann"_s << u"Ann"_s;
    QTest::newRow("other scripts") << u"אנה 安娜"_s << u"אנה 安娜"_s;
    QTest::newRow("white space around") << u"  Ann \n"_s << u"Ann"_s;
    QTest::newRow("a line break") << u"Ann\nhost"_s << u"Ann host"_s;
    QTest::newRow("a tab") << u"Ann\tB"_s << u"Ann B"_s;
    QTest::newRow("controls") << u"A\x01n\x1bn\x7f\u009b"_s << u"Ann"_s;
    QTest::newRow("a zero character") << u"A"_s + QChar(0) + u"nn"_s << u"Ann"_s;
    QTest::newRow("direction overrides") << u"\u202eAnn\u202c\u2066\u2067\u2068\u2069\u200e\u200f\u061c"_s << u"Ann"_s;
    QTest::newRow("a byte order mark") << u"\ufeffAnn"_s << u"Ann"_s;
    QTest::newRow("joined emoji") << u"👩\u200d🚀"_s << u"👩\u200d🚀"_s;
    QTest::newRow("a lone high surrogate") << u"A"_s + loneHigh << u"A\ufffd"_s;
    QTest::newRow("a lone low surrogate") << loneLow + u"A"_s << u"\ufffdA"_s;
    QTest::newRow("too long") << QString(100, u'a') << QString(40, u'a');
    QTest::newRow("1 MB") << QString(1'000'000, u'a') << QString(40, u'a');
    QTest::newRow("emoji too long") << moon.repeated(100) << moon.repeated(40);
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("spaces") << u" \u00a0\u2003 "_s << QString();
    QTest::newRow("nothing to see") << u"\u200b\u200d\u202e"_s << QString();
    QTest::newRow("marks alone") << u"\u0301\u0302"_s << QString();
}

void TestContentCodec::cleansNames()
{
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    QCOMPARE(model::cleanName(typed), shown);
}

void TestContentCodec::cleansChat_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("line breaks") << u"one\ntwo"_s << u"one\ntwo"_s;
    QTest::newRow("of Windows") << u"one\r\ntwo\rthree"_s << u"one\ntwo\nthree"_s;
    QTest::newRow("of Unicode") << u"one\u2028two\u2029three\u0085four"_s << u"one\ntwo\nthree\nfour"_s;
    QTest::newRow("around") << u"\n\n one \n\n"_s << u"one"_s;
    QTest::newRow("20 lines") << u"a\n"_s.repeated(20) << u"a\n"_s.repeated(19) + u"a"_s;
    QTest::newRow("22 lines") << u"a\n"_s.repeated(22) << u"a\n"_s.repeated(19) + u"a a a"_s;
    QTest::newRow("controls") << u"o\x1b[31mne\x07"_s << u"o[31mne"_s;
    QTest::newRow("an override") << u"one\u202etwo"_s << u"onetwo"_s;
    QTest::newRow("too long") << QString(3000, u'a') << QString(2000, u'a');
    QTest::newRow("1 MB of breaks") << QString(1'000'000, u'\n') << QString();
}

void TestContentCodec::cleansChat()
{
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    QCOMPARE(model::cleanText(typed), shown);
}

void TestContentCodec::neverSplitsACharacter()
{
    for (int letters = 0; letters < 4; ++letters) {
        const QString text = QString(letters, u'a') + moon.repeated(60);
        for (int most = 0; most < 60; ++most) {
            const QString cut = model::cleanLine(text, most);
            QVERIFY(!hasLoneSurrogate(cut));
            QCOMPARE(cut.toUcs4().size(), most);
        }
    }
}

void TestContentCodec::cleansTheSameWayTwice()
{
    std::mt19937 random(11);
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (int left = int(random() % 60); left > 0; --left)
            text += QChar(char16_t(random() % 3 ? random() : random() % 0x90));
        const QString once = model::cleanText(text);
        QVERIFY(!hasLoneSurrogate(once));
        QCOMPARE(model::cleanText(once), once);
        const QString name = model::cleanName(text);
        QCOMPARE(model::cleanName(name), name);
    }
}

void TestContentCodec::namesTheNameless()
{
    const auto profile = decodeProfile(encode(model::Profile{u"\u202e \n"_s, 3}));
    QVERIFY(profile);
    QCOMPARE(profile->name, u"Someone"_s);
    QCOMPARE(profile->colour, 3);
    QVERIFY(decodeProfile(R"({"colour":1})"_ba));
}

void TestContentCodec::leavesOutFolders()
{
    RandomMessages random(5);
    model::QueueEntry item = random.item();
    for (const QString &path : {u"../../etc/passwd"_s, u"C:\\Users\\me\\passwd"_s, u"/passwd"_s, u"passwd"_s}) {
        item.source.fileName = path;
        QCOMPARE(decodeItem(encode(item))->source.fileName, u"passwd"_s);
    }
}

void TestContentCodec::tellsAddressesOfTheWebOnly()
{
    RandomMessages random(6);
    model::QueueEntry item = random.item();
    const QUrl address(u"https://example.org:8443/a%20b/film.mkv?key=1"_s);
    item.source.url = address;
    QCOMPARE(decodeItem(encode(item))->source.url, address);
    item.source.url = QUrl(u"http://example.org/"_s + QString(3000, u'a'));
    QVERIFY(!encode(item).contains("url"));
    item.source.url.clear();
    const QByteArray without = encode(item);
    QVERIFY(!without.contains("url"));
    for (const QByteArray &told :
         {"\"file:///etc/passwd\""_ba, "\"javascript:alert(1)\""_ba, "\"https://\""_ba, "\"http:film.mkv\""_ba,
          "\"//example.org/x\""_ba, "\"ftp://example.org/x\""_ba, "\"\""_ba}) {
        const auto read = decodeItem(without.chopped(1) + R"(,"url":)" + told + '}');
        QVERIFY2(read && read->source.url.isEmpty(), told.constData());
    }
}

void TestContentCodec::refusesHostileContent_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("no fields") << "{}"_ba;
    QTest::newRow("deep") << QByteArray(10000, '[');
    QTest::newRow("a number for a text") << R"({"kind":"text","text":5,"position":5,"name":5,"colour":0,"items":5})"_ba;
    QTest::newRow("an empty text") << postJson("");
    QTest::newRow("a text of nothing") << postJson("\\u202e\\u0001");
    QTest::newRow("an unknown kind") << R"({"kind":"song","text":"la","position":5,"items":[{}]})"_ba;
    QTest::newRow("a number for a kind") << R"({"kind":7,"text":"la","position":5,"items":[{}]})"_ba;
    QTest::newRow("a part of nothing") << R"({"picture":"","from":0,"items":5})"_ba;
    QTest::newRow("a part before the first") << R"({"picture":"AAECAwQFBgcICQoLDA0ODw","from":-1,"items":5})"_ba;
    QTest::newRow("a part after the last") << R"({"picture":"AAECAwQFBgcICQoLDA0ODw","from":9e9,"items":5})"_ba;
    QTest::newRow("a place before -1") << R"({"kind":"text","text":"la","position":-2,"items":[5]})"_ba;
}

void TestContentCodec::refusesHostileContent()
{
    QFETCH(QByteArray, json);
    QVERIFY(!decodeMessageContent(json));
    QVERIFY(!decodeItem(json));
    QVERIFY(!decodeProfile(json));
    QVERIFY(!decodeBlobInfo(json));
    QVERIFY(!decodeQueue(json) || json == "{}" || json.contains("\"text\":\""));
}

void TestContentCodec::refusesPostsWithoutTheirPart_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("a moment without a picture") << R"("kind":"moment","text":"look")"_ba;
    QTest::newRow("a moment with a text for a picture") << R"("kind":"moment","text":"look","picture":"moon")"_ba;
    QTest::newRow("a moment with an empty picture") << R"("kind":"moment","text":"look","picture":{})"_ba;
    const QByteArray picture
        = R"("kind":"moment","text":"","picture":{"id":"AAECAwQFBgcICQoLDA0ODw","width":1,"height":1,)";
    const QByteArray hash = R"("hash":"EBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi8",)";
    QVERIFY(decodeMessageContent('{' + picture + hash + R"("size":1},"position":5})"));
    QTest::newRow("a picture of nothing") << picture + hash + R"("size":0})";
    QTest::newRow("a picture too large") << picture + hash + R"("size":8383489})";
    QTest::newRow("a picture without its hash") << picture + R"("size":1})";
    QTest::newRow("a picture with half a hash") << picture + R"("hash":"EBESExQVFhcYGRobHB0eHw","size":1})";
    QTest::newRow("a picture 0 wide") << QByteArray(picture + hash + R"("size":1})").replace("th\":1", "th\":0");
    QTest::newRow("a preview too large") << picture + hash + R"("preview":")" + QByteArray(10924, 'A')
            + R"(","size":1})";
    QTest::newRow("a heart for nothing") << R"("kind":"heart","text":"","count":1)"_ba;
    QTest::newRow("a heart for an item without a name") << R"("kind":"heart","text":"","count":1,"about":{})"_ba;
    QTest::newRow("a reaction of nothing") << R"("kind":"reaction","text":"","count":1)"_ba;
    QTest::newRow("a reaction ten times") << R"("kind":"reaction","text":"x","count":10)"_ba;
    QTest::newRow("a reaction no times") << R"("kind":"reaction","text":"x","count":0)"_ba;
    QTest::newRow("half a reaction") << R"("kind":"reaction","text":"x","count":0.5)"_ba;
    QTest::newRow("a wish for nothing") << R"("kind":"picture-please","text":"")"_ba;
    QTest::newRow("a wish of nobody")
        << R"("kind":"picture-please","text":"","request":{"id":"AAECAwQFBgcICQoLDA0ODw","from":0})"_ba;
}

void TestContentCodec::refusesPostsWithoutTheirPart()
{
    QFETCH(QByteArray, rest);
    QCOMPARE(decodeMessageContent('{' + rest + R"(,"position":5})").error().code, ErrorCode::Malformed);
}

void TestContentCodec::tellsKindsOfALaterVersion()
{
    const auto code = [](const QByteArray &json) { return decodeMessageContent(json).error().code; };
    QCOMPARE(code(R"({"kind":"song","notes":[1,2]})"), ErrorCode::Unknown);
    QCOMPARE(code(R"({"kind":""})"), ErrorCode::Unknown);
    QCOMPARE(code(R"({"kind":["text"]})"), ErrorCode::Malformed);
    QCOMPARE(code(R"({"text":"la"})"), ErrorCode::Malformed);
}

void TestContentCodec::keepsWordsOfAnAuthorItCannotRead_data()
{
    QTest::addColumn<QByteArray>("author");
    QTest::newRow("a number") << QByteArray("7");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("a name that isn't one") << QByteArray(R"({"name":["Ada"],"colour":1})");
    QTest::newRow("a name of nothing") << QByteArray(R"({"name":"\u202e\u0001","colour":1})");
    QTest::newRow("a ninth colour") << QByteArray(R"({"name":"Ada","colour":8})");
}

void TestContentCodec::keepsWordsOfAnAuthorItCannotRead()
{
    QFETCH(QByteArray, author);
    const auto post = decodeMessageContent(R"({"kind":"text","text":"hello","position":5,"author":)" + author + '}');
    QVERIFY(post && post->what == model::MessageContent::What(model::Text{u"hello"_s}));
    QVERIFY(!post->author);
}

void TestContentCodec::takesAPlaceItCannotReadForNone_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("none") << "null"_ba;
    QTest::newRow("a text") << R"("Kyiv")"_ba;
    QTest::newRow("an empty one") << "{}"_ba;
    QTest::newRow("of another precision")
        << R"({"precision":"village","latitude":50,"longitude":30,"zone":"Europe/Kyiv"})"_ba;
    QTest::newRow("beyond the pole") << R"({"precision":"exact","latitude":90.1,"longitude":30,"zone":""})"_ba;
    QTest::newRow("once around") << R"({"precision":"exact","latitude":50,"longitude":190,"zone":""})"_ba;
    QTest::newRow("without a longitude") << R"({"precision":"exact","latitude":50,"zone":""})"_ba;
    QTest::newRow("a number for a zone") << R"({"precision":"exact","latitude":50,"longitude":30,"zone":2})"_ba;
    QTest::newRow("a city without its number")
        << R"({"precision":"city","latitude":50,"longitude":30,"zone":"","name":"Kyiv","country":"UA"})"_ba;
}

void TestContentCodec::takesAPlaceItCannotReadForNone()
{
    QFETCH(QByteArray, place);
    const auto profile = decodeProfile(R"({"name":"Ann","colour":2,"place":)" + place + '}');
    QVERIFY(profile);
    QCOMPARE(*profile, (model::Profile{u"Ann"_s, 2, {}}));
}

void TestContentCodec::keepsWhatAPlaceIsToSayOnly()
{
    place::SharedPlace place{place::Precision::Coarse, {50.5, 30.5}, 703448, u"Kyiv"_s, u"UA"_s, u"Europe/Kyiv"_s};
    QVERIFY(!encode(model::Profile{u"Bo"_s, 1, place}).contains("Kyiv\","));
    QVERIFY(!encode(model::Profile{u"Bo"_s, 1, place}).contains("703448"));
    place.precision = place::Precision::Nothing;
    QVERIFY(!encode(model::Profile{u"Bo"_s, 1, place}).contains("place"));
    place.precision = place::Precision::City;
    place.name = u"Ky\u202eiv\n"_s;
    place.country = u"Ukraine"_s;
    const place::SharedPlace read = decodeProfile(encode(model::Profile{u"Bo"_s, 1, place}))->place;
    QCOMPARE(read.name, u"Kyiv"_s);
    QCOMPARE(read.country, u"Uk"_s);
}

void TestContentCodec::refusesTwoItemsOfOneId()
{
    RandomMessages random(5);
    const model::QueueEntry item = random.item();
    QVERIFY(decodeQueue(encode(model::Queue{{item}})));
    QCOMPARE(decodeQueue(encode(model::Queue{{item, item}})).error().code, ErrorCode::Malformed);
    QVERIFY(!decodeQueue(encode(model::Queue{QList<model::QueueEntry>(501, item)})));
}

void TestContentCodec::checksTheSizeBeforeParsing()
{
    QCOMPARE(decodeProfile(QByteArray(limits::profileBytes + 1, '[')).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodeItem(QByteArray(limits::itemBytes + 1, '[')).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodeQueue(QByteArray(limits::slotBytes + 1, '[')).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodeMessageContent(QByteArray(limits::postBytes + 1, '[')).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodeBlobInfo(QByteArray(limits::blobInfoBytes + 1, '[')).error().code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TestContentCodec)
#include "tst_contentcodec.moc"
