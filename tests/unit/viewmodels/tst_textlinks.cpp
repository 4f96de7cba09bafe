// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "viewmodels/textlinks.h"

using namespace Qt::StringLiterals;
using farnear::viewmodels::linksIn;
using farnear::viewmodels::TextLink;
using farnear::viewmodels::withAnchors;

/** Links in what people write: found as they mean them, and never a way to write markup. */
class tst_TextLinks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const QString page = u"https://example.org/a"_s;
        QTest::newRow("nothing") << u"same moon"_s << QStringList();
        QTest::newRow("alone") << page << QStringList{page};
        QTest::newRow("at the end of a sentence") << u"see "_s + page + u"."_s << QStringList{page};
        QTest::newRow("asked") << u"did you see "_s + page + u"?!"_s << QStringList{page};
        QTest::newRow("in brackets") << u"(see "_s + page + u")."_s << QStringList{page};
        QTest::newRow("in quotes") << u"\u201C"_s + page + u"\u201D"_s << QStringList{page};
        QTest::newRow("brackets of its own") << u"https://en.wikipedia.org/wiki/Moon_(film)"_s
                                             << QStringList{u"https://en.wikipedia.org/wiki/Moon_(film)"_s};
        QTest::newRow("both kinds of brackets") << u"(https://en.wikipedia.org/wiki/Moon_(film))"_s
                                                << QStringList{u"https://en.wikipedia.org/wiki/Moon_(film)"_s};
        QTest::newRow("a Chinese sentence") << u"\u770B"_s + page + u"\uFF0C\u5F88\u597D\u3002"_s << QStringList{page};
        QTest::newRow("with a query") << u"http://example.org/?a=1&b=2#c, then"_s
                                      << QStringList{u"http://example.org/?a=1&b=2#c"_s};
        QTest::newRow("two") << page + u"\nhttp://b.example.org"_s << QStringList{page, u"http://b.example.org"_s};
        QTest::newRow("without a scheme") << u"at www.example.org/x."_s << QStringList{u"https://www.example.org/x"_s};
        QTest::newRow("capitals") << u"HTTPS://Example.org"_s << QStringList{u"https://example.org"_s};
        QTest::newRow("another scheme") << u"file:///etc/passwd javascript:alert(1) farnear://x"_s << QStringList();
        QTest::newRow("no host") << u"https:///x and https://."_s << QStringList();
        QTest::newRow("only the scheme") << u"https://"_s << QStringList();
        QTest::newRow("within a word") << u"xhttps://example.org mia@www.example.org"_s << QStringList();
    }
    void findsWhatIsMeant()
    {
        QFETCH(QString, text);
        QStringList found;
        for (const TextLink &link : linksIn(text))
            found << link.url.toString();
        QTEST(found, "found");
    }

    void markupMeansItself()
    {
        const QString text = u"<b>&amp; <a href=\"https://evil.example.org\">x</a>\n  <img src='y'>"_s;
        const QString marked = withAnchors(text, linksIn(text));
        QVERIFY(!marked.contains(u"<b>"_s));
        QVERIFY(!marked.contains(u"<img"_s));
        QCOMPARE(marked.count(u"<a "_s), 1);
        QVERIFY(marked.contains(u"<a href=\"0\">https://evil.example.org</a>"_s));
        QVERIFY(marked.contains(u"&lt;b&gt;&amp;amp; "_s));
        QVERIFY(marked.contains(u"<br> &nbsp;&lt;img"_s));
    }

    void anchorsCountTheLinks()
    {
        const QString text = u"a http://b.org c https://d.org e"_s;
        QCOMPARE(withAnchors(text, linksIn(text)),
                 u"a <a href=\"0\">http://b.org</a> c <a href=\"1\">https://d.org</a> e"_s);
    }
};

QTEST_GUILESS_MAIN(tst_TextLinks)
#include "tst_textlinks.moc"
