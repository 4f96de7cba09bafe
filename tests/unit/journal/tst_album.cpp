// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include "journal/album.h"
#include "support/evenings.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using journal::Album;
using ports::Evening;
using ports::Highlight;
using test::eveningOn;

namespace {

const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n") + "pixels";

Highlight moment(const Evening &evening, const QString &caption)
{
    return {Highlight::Kind::Moment, u"jun"_s, u"Jun"_s, test::song(u"Night bus"_s), 134'000, caption, u"shot"_s,
            evening.started};
}

Album albumOf(const QList<Evening> &evenings)
{
    return {evenings,
            QLocale(QLocale::English, QLocale::Ireland),
            [](const QString &id) { return id == u"shot"_s ? png : QByteArray(); },
            {}};
}

QString html(const Album &album)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return journal::writeHtml(album, out) ? QString::fromUtf8(out.data()) : QString();
}

QJsonObject json(const Album &album)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return journal::writeJson(album, out) ? QJsonDocument::fromJson(out.data()).object() : QJsonObject();
}

/** Names of elements and attributes in a page; anything that people said is in neither. */
QStringList markupOf(const QString &page)
{
    QStringList found;
    QString body = page.mid(page.indexOf(u"<body>"_s)).remove(u"</html>"_s);
    body.replace(QRegularExpression(u"<img ([^>]*)>"_s), u"<img \\1/>"_s);
    QXmlStreamReader reader(body);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        found << reader.name().toString();
        for (const QXmlStreamAttribute &attribute : reader.attributes())
            found << u'@' + attribute.name().toString();
    }
    return reader.hasError() ? QStringList{reader.errorString()} : found;
}

} // namespace

class tst_Album : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAlbumTellsTheEveningsOldestFirst()
    {
        Evening later = eveningOn({2026, 11, 21}, 90, 0);
        later.highlights
            = {moment(later, u"keeping that one"_s),
               test::heart(u"mia"_s, later.played[0].item, later.started),
               {Highlight::Kind::GoodNight, u"mia"_s, u"Mia"_s, {}, -1, u"sleep well"_s, {}, later.started}};
        const QString page = html(albumOf({later, eveningOn({2026, 10, 3})}));
        QVERIFY(page.contains(u"Evenings with"_s));
        QVERIFY(page.indexOf(u"October 2026"_s) < page.indexOf(u"21 November 2026"_s));
        QVERIFY(page.contains(u"1,204 km"_s));
        QVERIFY(page.contains(u"in the same place"_s));
        QVERIFY(page.contains(u"keeping that one"_s));
        QVERIFY(page.contains(u"sleep well"_s));
        QVERIFY(page.contains(QString::fromLatin1("data:image/png;base64," + png.toBase64())));
        QVERIFY(page.contains(u"<polyline"_s));
    }

    void anAlbumNeedsNothingFromOutside()
    {
        Evening evening = eveningOn({2026, 11, 21});
        evening.highlights = {moment(evening, {})};
        const QString page = html(albumOf({evening, eveningOn({2026, 10, 3})}));
        QVERIFY(!page.contains(u"<script"_s));
        QVERIFY(!page.contains(QRegularExpression(u"(https?:|//[a-z]|@import|url\\()"_s)));
        QVERIFY(page.contains(u"default-src 'none'"_s));
    }

    void hostileTextsStayTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("script") << u"<script>alert(1)</script>"_s;
        QTest::newRow("end of everything") << u"</li></article></body></style><img src=x onerror=alert(1)>"_s;
        QTest::newRow("attribute") << u"\" onload=\"alert(1)"_s;
        QTest::newRow("entity") << u"&lt;b&gt; &#60;script&#62;"_s;
        QTest::newRow("comment") << u"--><!-- <![CDATA["_s;
        QTest::newRow("controls") << u"a\0b\x1b[31m"_s;
        QTest::newRow("directions") << u"\u202eabc\u2066"_s;
    }

    void hostileTextsStayTexts()
    {
        QFETCH(QString, text);
        Evening evening = eveningOn({2026, 11, 21});
        const auto fill = [&](const QString &with) {
            Evening filled = evening;
            filled.companions[0].name = with;
            filled.played[0].item.tags.title = filled.played[0].item.tags.artist = filled.played[0].item.tags.album
                = with;
            filled.highlights = {moment(filled, with),
                                 {Highlight::Kind::GoodNight, u"mia"_s, with, {}, -1, with, {}, filled.started}};
            filled.highlights[0].item.tags.title = filled.highlights[0].name = with;
            return filled;
        };
        const QStringList harmless = markupOf(html(albumOf({fill(u"harmless"_s)})));
        QVERIFY(harmless.contains(u"figure"_s));
        QCOMPARE(markupOf(html(albumOf({fill(text)}))), harmless);
        QCOMPARE(json(albumOf({fill(text)}))[u"evenings"][0][u"played"][0][u"item"][u"title"].toString(), text);
    }

    void whatIsNoPictureIsNotShown()
    {
        QVERIFY(journal::dataUri("<svg onload=alert(1)>").isEmpty());
        QVERIFY(journal::dataUri({}).isEmpty());
        QVERIFY(journal::dataUri("\xff\xd8\xff jpeg").startsWith("data:image/jpeg;base64,"));
    }

    void anAlbumWithoutEveningsIsAPage()
    {
        QVERIFY(html(albumOf({})).contains(u"Evenings together"_s));
        QCOMPARE(json(albumOf({}))[u"evenings"].toArray().size(), 0);
    }

    void jsonHasTheShapeThatIsPromised()
    {
        Evening evening = eveningOn({2026, 11, 21});
        evening.started = test::evenAt({2026, 11, 22}, QTime(1, 30));
        evening.companions[0].km = -1;
        evening.highlights = {moment(evening, u"oh"_s)};
        const QJsonObject all = json(albumOf({evening}));
        QCOMPARE(all[u"format"].toString(), u"farnear-evenings"_s);
        QCOMPARE(all[u"version"].toInt(), 1);
        const QJsonObject one = all[u"evenings"][0].toObject();
        QCOMPARE(one[u"day"].toString(), u"2026-11-21"_s);
        QCOMPARE(one[u"started"].toString(), u"2026-11-22T01:30:00.000+01:00"_s);
        QCOMPARE(one[u"lastsMs"].toDouble(), 90 * 60'000.0);
        QVERIFY(!one[u"companions"][0].toObject().contains(u"km"_s));
        QCOMPARE(one[u"played"][0][u"item"][u"kind"].toString(), u"music"_s);
        const QJsonObject kept = one[u"keepsakes"][0].toObject();
        QCOMPARE(kept[u"kind"].toString(), u"moment"_s);
        QCOMPARE(kept[u"positionMs"].toDouble(), 134'000.0);
        QCOMPARE(kept[u"picture"].toString(), QString::fromLatin1(journal::dataUri(png)));
    }

    void theSameEveningsMakeTheSameAlbum()
    {
        const QList<Evening> evenings = test::manyEvenings(40);
        QCOMPARE(html(albumOf(evenings)), html(albumOf(evenings)));
        QCOMPARE(json(albumOf(evenings)), json(albumOf(evenings)));
    }

    void itStopsWhenAskedTo()
    {
        Album album = albumOf(test::manyEvenings(10));
        int told = 0;
        album.progress = [&](double) { return ++told < 3; };
        QVERIFY(html(album).isEmpty());
        QCOMPARE(told, 3);
    }
};

QTEST_GUILESS_MAIN(tst_Album)
#include "tst_album.moc"
