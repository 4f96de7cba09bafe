// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "journal/evenings.h"
#include "unit/session/eveningrig.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using model::Phase;
using ports::Evening;
using ports::Highlight;
using test::EveningRig;

namespace {

constexpr qint64 hour = 3'600'000;

ports::Message said(const model::MessageContent::What &what, const QString &by, const QDateTime &at)
{
    ports::Message post;
    post.from = by;
    post.wallMs = at.toMSecsSinceEpoch();
    post.content.what = what;
    post.content.item = u"item"_s;
    return post;
}

ports::Message heart(const QString &title, const QDateTime &at, bool given = true)
{
    return said(model::Heart{test::song(title), given}, u"jun"_s, at);
}

} // namespace

class tst_EveningRecorder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsKeptBeforeFiveMinutesAndThenAllOfThem()
    {
        EveningRig rig;
        rig.run(300);
        QVERIFY(rig.kept.isEmpty());
        rig.run(1);
        const Evening evening = rig.evening();
        QCOMPARE(evening.companions.size(), 1);
        QCOMPARE(evening.companions[0].name, u"JUN"_s);
        QCOMPARE(evening.companions[0].heardMs, 300'000);
        QCOMPARE(evening.lastsMs, 300'000);
        QCOMPARE(evening.started, test::evenAt({2026, 11, 21}, QTime(21, 0, 1)));
        QCOMPARE(evening.played[0].heardMs, 300'000);
    }

    void onlyWhatBothReallyHearCounts_data()
    {
        QTest::addColumn<Phase>("mine");
        QTest::addColumn<Phase>("theirs");
        for (const Phase phase :
             {Phase::Idle, Phase::Loading, Phase::Ready, Phase::Stalled, Phase::Missing, Phase::Failed, Phase::Away}) {
            QTest::addRow("mine %d", int(phase)) << phase << Phase::Playing;
            QTest::addRow("theirs %d", int(phase)) << Phase::Playing << phase;
        }
    }

    void onlyWhatBothReallyHearCounts()
    {
        QFETCH(Phase, mine);
        QFETCH(Phase, theirs);
        EveningRig rig;
        rig.person(0).status.phase = mine;
        rig.person(1).status.phase = theirs;
        rig.run(900);
        QVERIFY(rig.kept.isEmpty());
    }

    void anotherPlaceInTheFilmIsNotTheSame()
    {
        EveningRig rig;
        rig.person(1).status.revision = 0;
        rig.run(900);
        QVERIFY(rig.kept.isEmpty());
    }

    void aloneIsNoEvening()
    {
        EveningRig rig;
        rig.seen.people.removeLast();
        rig.run(3600);
        QVERIFY(rig.kept.isEmpty());
    }

    void minutesAddUpOverInterruptions()
    {
        EveningRig rig;
        for (int i = 0; i < 4; ++i) {
            rig.person(1).status.phase = Phase::Playing;
            rig.run(101);
            rig.person(1).status.phase = Phase::Stalled;
            rig.run(600);
        }
        QCOMPARE(rig.evening().companions[0].heardMs, 400'000);
        QCOMPARE(rig.order.size(), 1);
        QCOMPARE(rig.evening().lastsMs, 3 * 701'000 + 100'000);
    }

    void sleepCountsNothing()
    {
        EveningRig rig;
        rig.run(301);
        rig.tick(2 * hour);
        rig.run(100);
        rig.recorder->finish();
        QCOMPARE(rig.evening().companions[0].heardMs, 400'000);
        QCOMPARE(rig.order.size(), 1);
    }

    void itIsKeptEveryHalfMinuteAndAtTheEnd()
    {
        EveningRig rig;
        rig.run(620);
        QCOMPARE(rig.keptAt.size(), 11);
        for (int i = 1; i < rig.keptAt.size(); ++i)
            QCOMPARE(rig.keptAt[i] - rig.keptAt[i - 1], 30'000);
        rig.recorder->finish();
        QCOMPARE(rig.evening().companions[0].heardMs, 619'000);
        rig.person(1).status.phase = Phase::Away;
        rig.run(300);
        const qsizetype before = rig.keptAt.size();
        rig.run(300);
        QCOMPARE(rig.keptAt.size(), before);
    }

    void aCrashGoesOnWithTheSamePersonWithinFourHours()
    {
        EveningRig rig;
        rig.run(1000);
        const Evening before = rig.evening();
        rig.crash(77, hour);
        rig.run(60);
        rig.recorder->finish();
        QCOMPARE(rig.order.size(), 1);
        QCOMPARE(rig.evening().companions[0].heardMs, before.companions[0].heardMs + 59'000);
        QCOMPARE(rig.evening().started, before.started);
        QVERIFY(rig.evening().lastsMs > hour);
    }

    void laterOrWithOthersItIsAnotherEvening()
    {
        EveningRig rig;
        rig.run(400);
        rig.crash(77, 5 * hour);
        rig.run(400);
        QCOMPARE(rig.order.size(), 2);
        rig.crash(77, hour);
        rig.person(1) = test::memberNamed(u"lena"_s);
        rig.run(400);
        QCOMPARE(rig.order.size(), 3);
        rig.person(1) = test::memberNamed(u"jun"_s);
        rig.run(400);
        QCOMPARE(rig.order.size(), 4);
    }

    void anotherRoomWithTheSamePersonIsTheSameEvening()
    {
        EveningRig rig;
        rig.run(400);
        rig.seen.people.removeLast();
        rig.seen.item = {};
        rig.run(20);
        rig.seen.item = test::song(u"Rain"_s);
        rig.seen.item.id = u"another"_s;
        rig.seen.people.append(test::memberNamed(u"jun"_s));
        rig.run(100);
        QCOMPARE(rig.order.size(), 1);
        QCOMPARE(rig.evening().played.size(), 2);
    }

    void moreThanTwoEachHaveTheirOwnMinutes()
    {
        EveningRig rig;
        rig.run(200);
        rig.seen.people.append(test::memberNamed(u"lena"_s));
        rig.run(400);
        rig.person(1).status.phase = Phase::Away;
        rig.run(100);
        rig.seen.people.append(test::memberNamed(u"tom"_s));
        rig.run(200);
        rig.recorder->finish();
        QCOMPARE(rig.order.size(), 1);
        QCOMPARE(journal::namesIn(rig.evening()), (QStringList{u"JUN"_s, u"LENA"_s}));
        QCOMPARE(journal::heardWith(rig.evening(), u"jun"_s), 599'000);
        QCOMPARE(journal::heardWith(rig.evening(), u"lena"_s), 699'000);
        QCOMPARE(rig.evening().played[0].heardMs, 899'000);
    }

    void aClockSetBackMakesNoEveningBeforeTheLastOnesEnd()
    {
        EveningRig rig;
        rig.run(400);
        rig.seen.wall = rig.seen.wall.addSecs(-3 * 3600);
        rig.run(400);
        QCOMPARE(rig.order.size(), 1);
        QCOMPARE(rig.evening().lastsMs / 1000, 780);
        const Evening first = rig.evening();
        rig.person(1) = test::memberNamed(u"lena"_s);
        rig.run(400);
        QCOMPARE(rig.order.size(), 2);
        QVERIFY(rig.evening().started >= first.started.addMSecs(first.lastsMs));
    }

    void aClockThatWasYearsAheadIsNotBelievedForEver()
    {
        EveningRig rig;
        rig.seen.wall = rig.seen.wall.addYears(10);
        rig.run(400);
        rig.seen.wall = rig.seen.wall.addYears(-10);
        rig.person(1) = test::memberNamed(u"lena"_s);
        rig.run(400);
        QCOMPARE(rig.evening().started.date(), QDate(2026, 11, 21));
    }

    void keepsNoDistanceFromWhoKeepsNoMemory()
    {
        EveningRig rig;
        rig.person(0).place = {place::Precision::City, {52.52, 13.405}, 1, {}, {}, {}};
        rig.person(1).place = {place::Precision::City, {50.45, 30.5233}, 2, {}, {}, {}};
        rig.person(1).remembers = false;
        rig.run(400);
        QCOMPARE(rig.evening().companions[0].km, -1.0);
    }

    void theDistanceIsTheLatestKnown()
    {
        EveningRig rig;
        rig.run(100);
        QCOMPARE(rig.evening().companions.size(), 0);
        rig.person(0).place = {place::Precision::City, {52.52, 13.405}, 1, {}, {}, {}};
        rig.person(1).place = {place::Precision::City, {50.45, 30.5233}, 2, {}, {}, {}};
        rig.run(250);
        rig.person(1).place = {};
        rig.run(60);
        QVERIFY(std::abs(rig.evening().companions[0].km - 1205) < 10);
        rig.person(1).place = rig.person(0).place;
        rig.run(60);
        QCOMPARE(rig.evening().companions[0].km, 0.0);
    }

    void coarselyNearIsNotTheSamePlace()
    {
        EveningRig rig;
        for (int row : {0, 1})
            rig.person(row).place = {place::Precision::Coarse, place::coarse({52.52, 13.405}), 0, {}, {}, {}};
        rig.run(400);
        QVERIFY(rig.evening().companions[0].km > 0);
    }

    void keepsakesAreKeptOnceTheEveningCounts()
    {
        EveningRig rig;
        rig.recorder->tick(rig.seen);
        rig.recorder->hear(heart(u"Night bus"_s, rig.seen.wall), u"Jun"_s);
        const model::Moment shot{model::SharedPicture{u"shot"_s, 1, 1, 1, {}, {}}, u"oh"_s};
        const ports::Message moment = said(shot, u"mia"_s, rig.seen.wall);
        rig.run(200);
        rig.recorder->hear(moment, u"Mia"_s);
        rig.recorder->hear(said(model::Text{u"so"_s}, u"mia"_s, rig.seen.wall), u"Mia"_s);
        QVERIFY(rig.kept.isEmpty());
        rig.run(200);
        rig.recorder->hear(said(model::GoodNight(), u"jun"_s, rig.seen.wall), u"Jun"_s);
        rig.recorder->finish();
        const QList<Highlight> highlights = rig.evening().highlights;
        QCOMPARE(highlights.size(), 3);
        QCOMPARE(highlights[0].item.tags.title, u"Night bus"_s);
        QCOMPARE(highlights[1].item.tags.title, u"Night bus"_s);
        QCOMPARE(highlights[1].picture, u"shot"_s);
        QCOMPARE(highlights[2].kind, Highlight::Kind::GoodNight);
    }

    void whatARoomTellsAgainIsKeptOnce()
    {
        EveningRig rig;
        rig.run(400);
        for (int i = 0; i < 3; ++i)
            rig.recorder->hear(heart(u"Night bus"_s, rig.seen.wall), u"Jun"_s);
        rig.recorder->hear(heart(u"Yesterday's"_s, rig.seen.wall.addDays(-1)), u"Jun"_s);
        rig.recorder->finish();
        QCOMPARE(rig.evening().highlights.size(), 1);
        rig.recorder->hear(heart(u"Night bus"_s, rig.seen.wall, 0), u"Jun"_s);
        rig.recorder->finish();
        QCOMPARE(rig.evening().highlights.size(), 0);
    }

    void skippedSongsAreNotListed()
    {
        EveningRig rig;
        rig.run(400);
        rig.seen.item = test::song(u"Skipped"_s);
        rig.seen.item.id = u"skipped"_s;
        rig.run(6);
        rig.recorder->finish();
        QCOMPARE(rig.evening().played.size(), 1);
    }

    void offRemembersNothing()
    {
        EveningRig rig;
        rig.run(200);
        rig.recorder->setOn(false);
        rig.run(600);
        rig.recorder->hear(heart(u"Night bus"_s, rig.seen.wall), u"Jun"_s);
        rig.recorder->finish();
        QVERIFY(rig.kept.isEmpty());
        rig.recorder->setOn(true);
        rig.run(302);
        QCOMPARE(rig.evening().companions[0].heardMs, 300'000);
        QVERIFY(rig.evening().highlights.isEmpty());
    }

    void aDeletedEveningDoesNotComeBack()
    {
        EveningRig rig;
        rig.run(400);
        const QString deleted = rig.evening().id;
        rig.recorder->forget(deleted);
        rig.kept.clear();
        rig.run(200);
        rig.recorder->finish();
        QVERIFY(rig.kept.isEmpty());
        rig.run(200);
        QVERIFY(rig.evening().id != deleted);
    }
};

QTEST_GUILESS_MAIN(tst_EveningRecorder)
#include "tst_eveningrecorder.moc"
