// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "protocol/invite.h"

using namespace farnear;
using namespace farnear::protocol;
using namespace Qt::StringLiterals;

namespace {

const auto roomId = u"AAECAwQFBgcICQoLDA0ODw"_s;

Invite invite(const QString &host, quint16 port, bool tls, bool password)
{
    return {host, port, tls, roomId, QByteArray(16, 's'), password};
}

} // namespace

class TestInvite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void namesTheChannel_data();
    void namesTheChannel();
    void knowsACutLinkAtEveryLength();
    void knowsAChangedLetter();
    void refusesWhatIsNoInvite_data();
    void refusesWhatIsNoInvite();
    void readsWhatChatProgramsHandOn_data();
    void readsWhatChatProgramsHandOn();
    void isDifferentEveryTime();
};

void TestInvite::comesBackAsItWas_data()
{
    QTest::addColumn<Invite>("sent");
    QTest::newRow("a server") << invite(u"farnear.example"_s, 443, true, false);
    QTest::newRow("a server's own port") << invite(u"farnear.example"_s, 4433, true, true);
    QTest::newRow("a computer at home") << invite(u"192.168.1.20"_s, 52011, false, false);
    QTest::newRow("with a password") << invite(u"192.168.1.20"_s, 52011, false, true);
    QTest::newRow("plain on port 80") << invite(u"localhost"_s, 80, false, false);
    QTest::newRow("plain on port 443") << invite(u"localhost"_s, 443, false, false);
    QTest::newRow("wss on port 80") << invite(u"localhost"_s, 80, true, false);
    QTest::newRow("IPv6") << invite(u"2001:db8::1"_s, 9000, false, false);
    QTest::newRow("IPv6 without a port") << invite(u"::1"_s, 443, true, false);
    QTest::newRow("a fresh one") << Invite::fresh(u"farnear.example"_s, 443, true, false);
}

void TestInvite::comesBackAsItWas()
{
    QFETCH(Invite, sent);
    for (const QString &link : {sent.toString(), sent.toWebString()}) {
        const auto read = Invite::parse(link);
        QVERIFY2(read, qPrintable(link));
        QCOMPARE(*read, sent);
    }
}

void TestInvite::namesTheChannel_data()
{
    QTest::addColumn<Invite>("sent");
    QTest::addColumn<QString>("url");
    QTest::newRow("wss") << invite(u"farnear.example"_s, 443, true, false)
                         << u"wss://farnear.example:443/room/"_s + roomId;
    QTest::newRow("ws") << invite(u"10.0.0.2"_s, 5000, false, false) << u"ws://10.0.0.2:5000/room/"_s + roomId;
    QTest::newRow("IPv6") << invite(u"2001:db8::1"_s, 5000, false, true) << u"ws://[2001:db8::1]:5000/room/"_s + roomId;
}

void TestInvite::namesTheChannel()
{
    QFETCH(Invite, sent);
    QFETCH(QString, url);
    QCOMPARE(sent.channelUrl().toString(QUrl::FullyEncoded), url);
}

void TestInvite::knowsACutLinkAtEveryLength()
{
    const Invite sent = invite(u"farnear.example"_s, 4433, false, true);
    for (const QString &link : {sent.toString(), sent.toWebString()}) {
        for (qsizetype size = 0; size < link.size(); ++size) {
            const auto read = Invite::parse(link.left(size));
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::BadInvite);
        }
    }
}

void TestInvite::knowsAChangedLetter()
{
    const QString link = invite(u"farnear.example"_s, 443, true, false).toString();
    for (qsizetype i = link.indexOf(roomId); i < link.size(); ++i) {
        QString changed = link;
        changed[i] = changed[i] == u'x' ? u'y' : u'x';
        QVERIFY2(!Invite::parse(changed), qPrintable(changed));
    }
}

void TestInvite::refusesWhatIsNoInvite_data()
{
    QTest::addColumn<QString>("text");
    const QString good = invite(u"farnear.example"_s, 443, true, false).toString();
    const QString secret = good.mid(good.indexOf(u'#'));
    const auto at = [&](const QString &host) { return u"farnear://"_s + host + u'/' + roomId + secret; };
    QVERIFY(Invite::parse(at(u"farnear.example"_s)));
    QTest::newRow("nothing") << QString();
    QTest::newRow("a web page") << u"https://example.org/"_s;
    QTest::newRow("a file") << u"/home/me/film.mkv"_s;
    QTest::newRow("no host") << at({});
    QTest::newRow("port 0") << at(u"farnear.example:0"_s);
    QTest::newRow("port 65536") << at(u"farnear.example:65536"_s);
    QTest::newRow("a port of letters") << at(u"farnear.example:abc"_s);
    QTest::newRow("a user") << at(u"me@farnear.example"_s);
    QTest::newRow("a user and password") << at(u"me:you@farnear.example"_s);
    QTest::newRow("a host with a space") << at(u"far near"_s);
    QTest::newRow("a broken IPv6 host") << at(u"[2001:db8::1"_s);
    QTest::newRow("http") << u"http://farnear.example/room/"_s + roomId + secret;
    QTest::newRow("https without its path") << u"https://farnear.example/"_s + roomId + secret;
    QTest::newRow("a path too long") << u"farnear://farnear.example/room/"_s + roomId + secret;
    QTest::newRow("letters after it") << good + u"x"_s;
    QTest::newRow("in the middle of a word") << u"not"_s + good;
    QTest::newRow("cut, with a full stop") << good.chopped(1) + u"."_s;
    QTest::newRow("a control character") << at(u"farnear.example\x01"_s);
    QTest::newRow("1 MB") << good + QString(1'000'000, u'x');
    QTest::newRow("1 MB of white space") << good + QString(1'000'000, u' ');
}

void TestInvite::refusesWhatIsNoInvite()
{
    QFETCH(QString, text);
    const auto read = Invite::parse(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInvite);
}

void TestInvite::readsWhatChatProgramsHandOn_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("becomes");
    const auto row = [](const char *name, const QString &before, const QString &after, const QString &what = {},
                        const QString &becomes = {}) { QTest::newRow(name) << before << after << what << becomes; };
    row("white space", u"\n  "_s, u" \r\n"_s);
    row("a full stop", {}, u"."_s);
    row("an ideographic full stop", {}, u"。"_s);
    row("a comma and more", {}, u", at nine?"_s);
    row("in brackets", u"("_s, u")"_s);
    row("in angle brackets", u"<"_s, u">"_s);
    row("in fullwidth brackets", u"（"_s, u"）"_s);
    row("in quotation marks", u"“"_s, u"”"_s);
    row("as Markdown", u"[Come in]("_s, u")"_s);
    row("quoted in a mail", u"> "_s, u"\n> see you"_s);
    row("words on the next line", {}, u"\nsee you"_s);
    row("words in front", u"Listen with me: "_s, u" – now!"_s);
    row("another link in front", u"https://example.org/#top or "_s, {});
    row("a zero-width space after it", {}, u"\u200b"_s);
    row("a byte order mark before it", u"\ufeff"_s, {});
    row("direction marks around it", u"\u202a"_s, u"\u202c"_s);
    row("zero-width spaces to break lines at", {}, {}, u"/"_s, u"/\u200b"_s);
    row("soft hyphens", {}, {}, u"example"_s, u"exam\u00adple"_s);
    row("an escaped #", {}, u"."_s, u"#"_s, u"%23"_s);
    row("an escaped &", {}, {}, u"&"_s, u"&amp;"_s);
    row("broken before the secret", {}, {}, u"#"_s, u"\n#"_s);
    row("broken in the secret", {}, u"."_s, u"#"_s, u"#\r\n  "_s);
}

void TestInvite::readsWhatChatProgramsHandOn()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, what);
    QFETCH(QString, becomes);
    const Invite sent = invite(u"farnear.example"_s, 4433, false, true);
    for (QString link : {sent.toString(), sent.toWebString()}) {
        if (!what.isEmpty())
            link.replace(what, becomes);
        const auto read = Invite::parse(before + link + after);
        QVERIFY2(read, qPrintable(before + link + after));
        QCOMPARE(*read, sent);
    }
}

void TestInvite::isDifferentEveryTime()
{
    const Invite one = Invite::fresh(u"a"_s, 1, false, false);
    const Invite two = Invite::fresh(u"a"_s, 1, false, false);
    QVERIFY(one.roomId != two.roomId);
    QVERIFY(one.secret != two.secret);
    QVERIFY(isRoomId(one.roomId));
}

QTEST_GUILESS_MAIN(TestInvite)
#include "tst_invite.moc"
