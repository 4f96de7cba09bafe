// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "journal/calendar.h"
#include "journal/search.h"
#include "journal/summary.h"
#include "journal/words.h"
#include "support/evenings.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::journal;
using ports::Evening;
using test::eveningOn;

class tst_Memory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEveningLastsUntilFive_data()
    {
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QDate>("day");
        QTest::newRow("nine in the evening") << QTime(21, 0) << QDate(2026, 11, 21);
        QTest::newRow("after midnight") << QTime(1, 30) << QDate(2026, 11, 20);
        QTest::newRow("just before five") << QTime(4, 59, 59) << QDate(2026, 11, 20);
        QTest::newRow("five") << QTime(5, 0) << QDate(2026, 11, 21);
    }

    void anEveningLastsUntilFive()
    {
        QFETCH(QTime, time);
        QFETCH(QDate, day);
        QCOMPARE(dayOf(test::evenAt({2026, 11, 21}, time)), day);
    }

    void nothingSumsUpToNothing()
    {
        QCOMPARE(summaryOf({}), Summary());
        QVERIFY(distancesOf({}).isEmpty());
        QVERIFY(peopleOf({}).isEmpty());
    }

    void aSummarySaysWhatTheEveningsCameTo()
    {
        QList<Evening> evenings{eveningOn({2026, 11, 21}, 30, 0), eveningOn({2026, 11, 10}, 300),
                                eveningOn({2026, 11, 9}, 20), eveningOn({2026, 11, 8}, 60)};
        evenings.last().played.prepend({test::song(u"Same Moon"_s), evenings.last().started, 1});
        evenings.last().played.first().item.tags.kind = model::Tags::Kind::Film;
        evenings[1].highlights.append(test::heart(u"mia"_s, test::song(u"Night bus"_s), evenings[1].started));
        const Summary summary = summaryOf(evenings, u"jun"_s);
        QCOMPARE(summary.evenings, 4);
        QCOMPARE(summary.heardMs, qint64(410) * 60'000);
        QCOMPARE(summary.inARow, 3);
        QCOMPARE(summary.zeros, 1);
        QCOMPARE(summary.hearts, 1);
        QCOMPARE(summary.first->item.tags.title, u"Night bus"_s); // the first song, though a film came before
        QCOMPARE(summary.longest->id, evenings[1].id);
        QCOMPARE(summary.since, evenings.last().started);
    }

    void twoEveningsOfOneDayAreOneDayInARow()
    {
        QList<Evening> evenings{eveningOn({2026, 11, 2}), eveningOn({2026, 11, 2}), eveningOn({2026, 11, 1})};
        QCOMPARE(summaryOf(evenings).inARow, 2);
    }

    void aSummaryOfSomebodyLeavesTheOthersOut()
    {
        Evening withLena = eveningOn({2026, 11, 20}, 40, 80);
        withLena.companions.first() = {u"lena"_s, u"Lena"_s, 2, 80, 40 * 60'000};
        const QList<Evening> evenings{withLena, eveningOn({2026, 11, 19}, 50)};
        QCOMPARE(summaryOf(evenings, u"lena"_s).evenings, 1);
        QCOMPARE(summaryOf(evenings, u"lena"_s).heardMs, qint64(40) * 60'000);
        QCOMPARE(summaryOf(evenings).evenings, 2);
        QCOMPARE(distancesOf(evenings, u"jun"_s), (QList<Distance>{{{2026, 11, 19}, 1204, evenings[1].id}}));
        QCOMPARE(summaryOf(evenings, u"nobody"_s), Summary());
    }

    void peopleComeByTheirEveningsAndAsTheyAreCalledNow()
    {
        QList<Evening> evenings{eveningOn({2026, 11, 3}, 30, -1), eveningOn({2026, 11, 2}), eveningOn({2026, 11, 1})};
        evenings[0].companions[0].name = u"Jun!"_s;
        evenings[1].companions.append({u"lena"_s, u"Lena"_s, 2, 80, 600'000});
        const QList<Person> people = peopleOf(evenings);
        QCOMPARE(people, (QList<Person>{{u"jun"_s, u"Jun!"_s, 1, 3, 1204}, {u"lena"_s, u"Lena"_s, 2, 1, 80}}));
    }

    void unknownDistancesAreNoPoints()
    {
        const QList<Evening> evenings{eveningOn({2026, 11, 3}, 30, 0), eveningOn({2026, 11, 2}, 30, -1),
                                      eveningOn({2026, 11, 1})};
        const QList<Distance> distances = distancesOf(evenings);
        QCOMPARE(distances.size(), 2);
        QVERIFY(!distances.first().isZero());
        QVERIFY(distances.last().isZero());
    }

    void aMonthIsWholeWeeksFromTheLocalesFirstDay()
    {
        QList<Evening> evenings{eveningOn({2026, 11, 30}, 30, 0), eveningOn({2026, 11, 5}, 20),
                                eveningOn({2026, 11, 5}, 50)};
        evenings[1].id = u"short"_s;
        evenings[2].id = u"long"_s;
        const QList<Day> german = monthOf(evenings, 2026, 11, QLocale(QLocale::German));
        QCOMPARE(german.size(), 42);
        QCOMPARE(german.first().date, QDate(2026, 10, 26)); // a Monday
        QVERIFY(!german.first().inMonth);
        QCOMPARE(german[10].date, QDate(2026, 11, 5));
        QCOMPARE(german[10].heardMs, qint64(70) * 60'000);
        QCOMPARE(german[10].evening, u"long"_s);
        QVERIFY(german[35].zero);
        QCOMPARE(monthOf(evenings, 2026, 11, QLocale(QLocale::English, QLocale::UnitedStates)).first().date,
                 QDate(2026, 11, 1)); // a Sunday
        QVERIFY(monthOf(evenings, 2026, 13, QLocale::c()).isEmpty());
    }

    void searchFoldsCaseAndAccents_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::newRow("case") << u"Night BUS"_s << u"night bus"_s;
        QTest::newRow("accents") << u"Édith Piaf — Je ne regrette rien"_s << u"EDITH"_s;
        QTest::newRow("vietnamese") << u"Đêm trăng"_s << u"dem trang"_s;
        QTest::newRow("polish") << u"Złoty"_s << u"zloty"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"STRASSE"_s;
        QTest::newRow("chinese") << u"远山淡影"_s << u"淡影"_s;
        QTest::newRow("full width") << u"ＮＩＧＨＴ"_s << u"night"_s;
        QTest::newRow("japanese") << u"ガラス"_s << u"ガラス"_s;
        QTest::newRow("korean") << u"밤 버스"_s << u"버스"_s;
        QTest::newRow("arabic with vowels") << u"مَسَاء"_s << u"مساء"_s;
        QTest::newRow("cyrillic") << u"Ночной автобус"_s << u"НОЧНОЙ"_s;
        QTest::newRow("greek") << u"Νύχτα"_s << u"νυχτα"_s;
        QTest::newRow("hindi") << u"चाँदनी"_s << u"चाँदनी"_s;
        QTest::newRow("words in any order") << u"Night bus"_s << u"  bus   night "_s;
    }

    void searchFoldsCaseAndAccents()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        Evening evening = eveningOn({2026, 11, 21});
        evening.played.first().item.tags.title = text;
        const Search search({eveningOn({2026, 11, 22}), evening});
        QVERIFY(search.find(query).contains(1));
        QVERIFY(!search.find(query + u" zzz"_s).contains(1));
    }

    void searchLooksAtNamesArtistsAndCaptions()
    {
        Evening evening = eveningOn({2026, 11, 21});
        evening.highlights.append({ports::Highlight::Kind::Moment,
                                   u"jun"_s,
                                   u"Jun"_s,
                                   {},
                                   -1,
                                   u"this is the shot"_s,
                                   u"p"_s,
                                   evening.started});
        const Search search({evening});
        QCOMPARE(search.find(u"jun shot late"_s), QList<int>{0});
        QVERIFY(search.find(u"lena"_s).isEmpty());
        QCOMPARE(search.find({}), QList<int>{0});
    }

    void aVowelOfAnotherWordIsNoAccent() { QVERIFY(folded(u"की"_s) != folded(u"कु"_s)); }

    void whatSomebodyLikesStandsOnce()
    {
        QList<Evening> evenings{eveningOn({2026, 11, 2}), eveningOn({2026, 11, 1})};
        const auto moved = [](model::QueueEntry item) {
            item.content.fingerprint = u"another file"_s;
            return item;
        };
        evenings[0].highlights.append(test::heart(u"mia"_s, test::song(u"Night bus"_s), evenings[0].started));
        evenings[1].highlights.append(test::heart(u"mia"_s, moved(test::song(u"night BUS"_s)), evenings[1].started));
        evenings[1].highlights.append(test::heart(u"mia"_s, test::song(u"Rain"_s), evenings[1].started));
        evenings[1].highlights.append(test::heart(u"jun"_s, test::song(u"Snow"_s), evenings[1].started));
        const QList<Liked> liked = likedBy(evenings, u"mia"_s);
        QCOMPARE(liked.size(), 2);
        QCOMPARE(liked.first().item.tags.title, u"Night bus"_s);
        QCOMPARE(liked.last().item.tags.title, u"Rain"_s);
        QCOMPARE(broughtBy(evenings, u"jun"_s).size(), 1);
        QVERIFY(broughtBy(evenings, u"mia"_s).isEmpty());
    }

    void wordsFollowTheLocale()
    {
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        const QLocale american(QLocale::English, QLocale::UnitedStates);
        QCOMPARE(Words::spent(46 * 3'600'000 + 12 * 60'000, english), u"46 h 12 min"_s);
        QCOMPARE(Words::apart(1204, QLocale(QLocale::German)), u"1.204 km"_s);
        QCOMPARE(Words::apart(1204, american), u"748 mi"_s);
        QCOMPARE(Words::apart(0, english), u"in the same place"_s);
        QVERIFY(Words::apart(-1, english).isEmpty());
        QCOMPARE(Words::hours(eveningOn({2026, 11, 21}, 126), english), u"21:04 – 23:10"_s);
        QCOMPARE(Words::position(5'988'000), u"1:39:48"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Memory)
#include "tst_journal.moc"
