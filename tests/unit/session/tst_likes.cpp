// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "journal/evenings.h"
#include "session/likes.h"

using namespace farnear;
using model::QueueEntry;
using session::Likes;
using namespace Qt::StringLiterals;

class TestLikes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsTheSameThing_data();
    void knowsTheSameThing();
    void listsHeartsNewestFirst();
    void takesHeartsBack();
    void heartsAThingOnce();
    void leavesWhatIsNoHeartAlone();
    void listsWhatEachBrought();
    void bringsAThingOnce();
    void holdsSoManyOnly();
};

static const QString ada = u"ada"_s;
static const QString jun = u"jun"_s;

static QueueEntry song(const QString &title, const QString &artist = {}, const QString &fingerprint = {})
{
    QueueEntry item;
    item.id = title + artist + fingerprint;
    item.tags.title = title;
    item.tags.artist = artist;
    item.content.fingerprint = fingerprint;
    return item;
}

static ports::Message heart(const QString &from, const QueueEntry &about, bool given = true)
{
    return {1, u"id"_s, from, 1000, {model::Heart{about, given}}};
}

static QStringList titles(const QList<session::Like> &likes)
{
    QStringList titles;
    for (const session::Like &like : likes)
        titles.append(like.memberId + u' ' + like.item.tags.title);
    return titles;
}

void TestLikes::knowsTheSameThing_data()
{
    QTest::addColumn<QueueEntry>("one");
    QTest::addColumn<QueueEntry>("other");
    QTest::addColumn<bool>("same");
    const QString moon = u"Moon"_s;
    const QString debussy = u"Debussy"_s;
    QTest::newRow("one file by two names") << song(moon, {}, u"f"_s) << song(u"Luna"_s, {}, u"f"_s) << true;
    QTest::newRow("two files of one song") << song(moon, debussy, u"f"_s) << song(moon, debussy, u"g"_s) << true;
    QTest::newRow("written otherwise") << song(moon, debussy) << song(u"  moon "_s, u"debussy"_s) << true;
    QTest::newRow("by another") << song(moon, debussy) << song(moon, u"Satie"_s) << false;
    QTest::newRow("another title") << song(moon) << song(u"Sun"_s) << false;
    QTest::newRow("nothing known") << song({}) << song({}) << false;
}

void TestLikes::knowsTheSameThing()
{
    QFETCH(QueueEntry, one);
    QFETCH(QueueEntry, other);
    QFETCH(bool, same);
    QCOMPARE(journal::isSame(one, other), same);
    QCOMPARE(journal::isSame(other, one), same);
}

void TestLikes::listsHeartsNewestFirst()
{
    Likes likes;
    QVERIFY(likes.hear(heart(ada, song(u"a"_s))));
    QVERIFY(likes.hear(heart(jun, song(u"a"_s))));
    QVERIFY(likes.hear(heart(ada, song(u"b"_s))));
    QCOMPARE(titles(likes.likes()), (QStringList{u"ada b"_s, u"jun a"_s, u"ada a"_s}));
    QCOMPARE(likes.likes().first().time.toMSecsSinceEpoch(), 1000);
    QVERIFY(likes.isLiked(ada, song(u"a"_s)));
    QVERIFY(!likes.isLiked(jun, song(u"b"_s)));
    likes.clear();
    QVERIFY(likes.likes().isEmpty());
}

void TestLikes::takesHeartsBack()
{
    Likes likes;
    (void)likes.hear(heart(ada, song(u"a"_s, u"x"_s, u"f"_s)));
    (void)likes.hear(heart(jun, song(u"a"_s, u"x"_s, u"f"_s)));
    QVERIFY(likes.hear(heart(ada, song(u"a"_s, u"x"_s, u"g"_s), false)));
    QCOMPARE(titles(likes.likes()), QStringList{u"jun a"_s});
    QVERIFY(!likes.hear(heart(ada, song(u"a"_s, u"x"_s), false)));
}

void TestLikes::heartsAThingOnce()
{
    Likes likes;
    (void)likes.hear(heart(ada, song(u"a"_s)));
    (void)likes.hear(heart(ada, song(u"b"_s)));
    (void)likes.hear(heart(ada, song(u"a"_s)));
    QCOMPARE(titles(likes.likes()), (QStringList{u"ada a"_s, u"ada b"_s}));
}

void TestLikes::leavesWhatIsNoHeartAlone()
{
    Likes likes;
    ports::Message text = heart(ada, song(u"a"_s));
    text.content.what = model::Text{u"a"_s};
    QVERIFY(!likes.hear(text));
    QVERIFY(likes.likes().isEmpty());
}

void TestLikes::listsWhatEachBrought()
{
    Likes likes;
    QueueEntry a = song(u"a"_s);
    a.addedBy = ada;
    QueueEntry b = song(u"b"_s);
    b.addedBy = jun;
    const QDateTime first = QDateTime::fromSecsSinceEpoch(5);
    QVERIFY(likes.see({{a, song(u"nobody's"_s)}}, first));
    QVERIFY(likes.see({{a, b}}, first.addSecs(5)));
    QVERIFY(!likes.see({{b}}, first.addSecs(9))); // what is played is taken out; it was brought all the same
    QCOMPARE(titles(likes.contributions()), (QStringList{u"jun b"_s, u"ada a"_s}));
    QCOMPARE(likes.contributions().last().time, first);
}

void TestLikes::bringsAThingOnce()
{
    Likes likes;
    QueueEntry once = song(u"a"_s);
    once.addedBy = ada;
    QueueEntry again = once;
    again.id = u"another"_s;
    (void)likes.see({{once, again}}, {});
    QCOMPARE(titles(likes.contributions()), QStringList{u"ada a"_s});
}

void TestLikes::holdsSoManyOnly()
{
    Likes likes;
    for (int i = 0; i < Likes::most + 5; ++i)
        (void)likes.hear(heart(ada, song(QString::number(i))));
    QCOMPARE(likes.likes().size(), Likes::most);
    QCOMPARE(likes.likes().last().item.tags.title, u"5"_s);
}

QTEST_GUILESS_MAIN(TestLikes)
#include "tst_likes.moc"
