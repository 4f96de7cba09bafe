// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "protocol/cleantext.h"
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
    void refusesHostileContent_data();
    void refusesHostileContent();
    void refusesTwoItemsOfOneId();
    void checksTheSizeBeforeParsing();
};

void TestContentCodec::bringsContentBackAsItWas()
{
    RandomMessages random(7);
    for (int i = 0; i < 300; ++i) {
        const Profile profile = random.profile();
        QCOMPARE(*decodeProfile(encode(profile)), profile);
        const Item item = random.item();
        QCOMPARE(*decodeItem(encode(item)), item);
        const Queue queue = random.queue();
        QCOMPARE(*decodeQueue(encode(queue)), queue);
        const PostContent content = random.postContent();
        QCOMPARE(*decodePostContent(encode(content)), content);
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
    QCOMPARE(cleanName(typed), shown);
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
    QCOMPARE(cleanText(typed), shown);
}

void TestContentCodec::neverSplitsACharacter()
{
    for (int letters = 0; letters < 4; ++letters) {
        const QString text = QString(letters, u'a') + moon.repeated(60);
        for (int most = 0; most < 60; ++most) {
            const QString cut = cleanLine(text, most);
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
        const QString once = cleanText(text);
        QVERIFY(!hasLoneSurrogate(once));
        QCOMPARE(cleanText(once), once);
        const QString name = cleanName(text);
        QCOMPARE(cleanName(name), name);
    }
}

void TestContentCodec::namesTheNameless()
{
    const auto profile = decodeProfile(encode(Profile{u"\u202e \n"_s, 3}));
    QVERIFY(profile);
    QCOMPARE(profile->name, u"Someone"_s);
    QCOMPARE(profile->colour, 3);
    QVERIFY(decodeProfile(R"({"colour":1})"_ba));
}

void TestContentCodec::leavesOutFolders()
{
    RandomMessages random(5);
    Item item = random.item();
    for (const QString &path : {u"../../etc/passwd"_s, u"C:\\Users\\me\\passwd"_s, u"/passwd"_s, u"passwd"_s}) {
        item.fileName = path;
        QCOMPARE(decodeItem(encode(item))->fileName, u"passwd"_s);
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
    QTest::newRow("a place before -1") << R"({"kind":"text","text":"la","position":-2,"items":[5]})"_ba;
}

void TestContentCodec::refusesHostileContent()
{
    QFETCH(QByteArray, json);
    QVERIFY(!decodePostContent(json));
    QVERIFY(!decodeItem(json));
    QVERIFY(!decodeProfile(json));
    QVERIFY(!decodeQueue(json) || json == "{}" || json.contains("\"text\":\""));
}

void TestContentCodec::refusesTwoItemsOfOneId()
{
    RandomMessages random(5);
    const Item item = random.item();
    QVERIFY(decodeQueue(encode(Queue{{item}})));
    QCOMPARE(decodeQueue(encode(Queue{{item, item}})).error().code, ErrorCode::Malformed);
    QVERIFY(!decodeQueue(encode(Queue{QList<Item>(501, item)})));
}

void TestContentCodec::checksTheSizeBeforeParsing()
{
    QCOMPARE(decodeProfile(QByteArray(limits::profileBytes + 1, '[')).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodeItem(QByteArray(limits::itemBytes + 1, '[')).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodeQueue(QByteArray(limits::slotBytes + 1, '[')).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodePostContent(QByteArray(limits::postBytes + 1, '[')).error().code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TestContentCodec)
#include "tst_contentcodec.moc"
