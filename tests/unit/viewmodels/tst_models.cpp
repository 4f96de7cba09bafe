// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include "support/fakes/fakequeue.h"
#include "viewmodels/chaptermodel.h"
#include "viewmodels/distances.h"
#include "viewmodels/membermodel.h"
#include "viewmodels/queuemodel.h"
#include "viewmodels/syncrowmodel.h"
#include "viewmodels/toastmodel.h"
#include "viewmodels/trackmodel.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

session::RoomMember member(const QString &id, const QString &name, model::Phase phase = model::Phase::Ready)
{
    session::RoomMember made;
    made.id = id;
    made.name = name;
    made.status.phase = phase;
    return made;
}

QStringList namesIn(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, 0).data().toString();
    return names;
}

} // namespace

class tst_Models : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhereMembersAre();
    void saysRoughlyWhatIsKnownRoughly();
    void saysNothingOfPlacesNobodyTold();
    void aQueueKnowsWhatComesBeforeAndAfter()
    {
        test::FakeQueue queue;
        QueueModel model(queue);
        QSignalSpy moved(&model, &QueueModel::currentChanged);
        QVERIFY(!model.hasNext() && !model.hasPrevious());
        session::QueueLine current;
        current.current = true;
        queue.tell({{}, current, {}});
        QCOMPARE(moved.count(), 1);
        QVERIFY(model.hasNext() && model.hasPrevious());
        model.next();
        QCOMPARE(queue.asked, QStringList{u"next"_s});
    }

    void membersKeepTheirRowsWhenOneChanges()
    {
        MemberModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setMembers({member(u"1"_s, u"Mia"_s), member(u"2"_s, u"Jun"_s)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setMembers({member(u"1"_s, u"Mia"_s), member(u"2"_s, u"Jun"_s, model::Phase::Missing)});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(model.index(1).data(MemberModel::PresenceRole).toInt(), int(MemberModel::Missing));
        QCOMPARE(model.index(1).data(MemberModel::PresenceTextRole).toString(), u"missing the file"_s);
    }

    void anyListBecomesAnyOther()
    {
        MemberModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        QRandomGenerator random(11);
        for (int round = 0; round < 200; ++round) {
            QList<session::RoomMember> wanted;
            for (int n = random.bounded(7); n > 0; --n)
                wanted.insert(random.bounded(int(wanted.size()) + 1),
                              member(QString::number(10 * n), u"name %1"_s.arg(random.bounded(9))));
            model.setMembers(wanted);
            QCOMPARE(model.members(), wanted);
        }
    }

    void roleNamesAreWhatTheWindowReads()
    {
        const MemberModel model;
        const auto names = model.roleNames().values();
        for (const char *role :
             {"memberId", "name", "initial", "colour", "isMe", "isHost", "presence", "presenceText", "offsetText"})
            QVERIFY2(names.contains(role), role);
    }

    void offsetsAreShownOnlyWhilePlaying()
    {
        MemberModel model;
        session::RoomMember playing = member(u"1"_s, u"Mia"_s, model::Phase::Playing);
        playing.status.offset = -2.2;
        model.setMembers({playing, member(u"2"_s, u"Jun"_s)});
        QCOMPARE(model.index(0).data(MemberModel::OffsetTextRole).toString(), u"2 ms"_s);
        QCOMPARE(model.index(1).data(MemberModel::OffsetTextRole).toString(), QString());
    }

    void chaptersKnowWhereTheyAre()
    {
        ChapterModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setChapters({{0, u"Dusk"_s}, {7000, u"The pass"_s}, {16500, u"Same moon"_s}}, 24000);
        QCOMPARE(model.count(), 3);
        QCOMPARE(model.rowAt(6999), 0);
        QCOMPARE(model.rowAt(7000), 1);
        QCOMPARE(model.rowAt(1e9), 2);
        QCOMPARE(model.index(1).data(ChapterModel::FractionRole).toDouble(), 7.0 / 24);
        model.setChapters({}, 0);
        QCOMPARE(model.rowAt(0), -1);
    }

    void tracksGoAroundAndSubtitlesCanBeNone()
    {
        TrackModel model(ports::Track::Kind::Subtitle);
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        const auto subtitle = ports::Track::Kind::Subtitle;
        model.setTracks({{ports::Track::Kind::Audio, 1, {}, u"en"_s, true},
                         {subtitle, 1, {}, u"en"_s, false},
                         {subtitle, 2, u"Signs"_s, u"ja"_s, true}});
        QCOMPARE(namesIn(model), (QStringList{u"No subtitles"_s, u"English"_s, u"Japanese · Signs"_s}));
        QCOMPARE(model.nextId(), -1);
    }

    void nothingToChooseIsNoRow()
    {
        TrackModel model(ports::Track::Kind::Subtitle);
        model.setTracks({{ports::Track::Kind::Audio, 1, {}, {}, true}});
        QCOMPARE(model.count(), 0);
        QCOMPARE(model.nextId(), -1);
    }

    void toastsSayEachThingOnce()
    {
        ToastModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.show(u"one"_s, true, ToastModel::TryAgain, u"Try again"_s);
        model.show(u"one"_s, true);
        model.show(u"two"_s, false);
        QCOMPARE(namesIn(model), (QStringList{u"one"_s, u"two"_s}));
        model.dismiss(model.toasts().first().id);
        model.dismiss(12345);
        QCOMPARE(namesIn(model), QStringList{u"two"_s});
    }

    void syncRowsShowFiguresOnlyWhereThereAreAny()
    {
        SyncRowModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        session::RoomMember playing = member(u"1"_s, u"Mia"_s, model::Phase::Playing);
        playing.status.offset = 0.44;
        playing.status.rtt = 31;
        model.setRows({{playing, u"in sync"_s}, {member(u"2"_s, u"Jun"_s), u"ready"_s}});
        QCOMPARE(model.index(0).data(SyncRowModel::OffsetTextRole).toString(), u"+0.4 ms"_s);
        QCOMPARE(model.index(0).data(SyncRowModel::RoundTripTextRole).toString(), u"31 ms"_s);
        QCOMPARE(model.index(1).data(SyncRowModel::OffsetTextRole).toString(), u"\u2013"_s);
        QCOMPARE(model.index(1).data(SyncRowModel::DoingRole).toString(), u"ready"_s);
    }
};

namespace {

place::SharedPlace city(qint64 id, const QString &name, double latitude, double longitude, const QString &zone)
{
    return {place::Precision::City, {latitude, longitude}, id, name, {}, zone};
}

QString textIn(const QAbstractItemModel &model, int row, int role)
{
    return model.index(row, 0).data(role).toString();
}

} // namespace

void tst_Models::saysWhereMembersAre()
{
    QList<session::RoomMember> members{member(u"a"_s, u"Mia"_s), member(u"b"_s, u"Jun"_s), member(u"c"_s, u"Lena"_s)};
    members[0].isMe = true;
    members[0].place = city(2950159, u"Berlin"_s, 52.52437, 13.41053, u"Europe/Berlin"_s);
    members[1].place = city(703448, u"Kyiv"_s, 50.45466, 30.5238, u"Europe/Kyiv"_s);
    members[2].place = members[0].place;
    MemberModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setMembers(members);
    QVERIFY(textIn(model, 1, MemberModel::WhereTextRole).startsWith(u"Kyiv "_s));
    QCOMPARE(textIn(model, 0, MemberModel::ApartTextRole), QString());
    QCOMPARE(textIn(model, 1, MemberModel::ApartTextRole).remove(u","_s), u"1208 km"_s);
    QCOMPARE(textIn(model, 2, MemberModel::ApartTextRole), u"same city"_s);
    model.setCityNamer([](const place::SharedPlace &place) { return place.city == 703448 ? u"基辅"_s : QString(); });
    QVERIFY(textIn(model, 1, MemberModel::WhereTextRole).startsWith(u"基辅 "_s));
    QVERIFY(textIn(model, 0, MemberModel::WhereTextRole).startsWith(u"Berlin "_s));
}

void tst_Models::saysRoughlyWhatIsKnownRoughly()
{
    const auto coarsely = [](double latitude, double longitude) {
        return place::SharedPlace{place::Precision::Coarse, place::coarse({latitude, longitude}), 0, {}, {}, {}};
    };
    const place::SharedPlace kyiv = city(703448, u"Kyiv"_s, 50.45466, 30.5238, {});
    QVERIFY(Distances::text(coarsely(52.5, 13.4), kyiv).startsWith(u"about 1"_s));
    QVERIFY(Distances::text(coarsely(52.5, 13.4), kyiv).endsWith(u"50 km"_s)
            || Distances::text(coarsely(52.5, 13.4), kyiv).endsWith(u"00 km"_s));
    QCOMPARE(Distances::text(coarsely(52.5, 13.4), coarsely(52.51, 13.41)), u"nearby"_s);
    QCOMPARE(Distances::text({}, kyiv), QString());
}

void tst_Models::saysNothingOfPlacesNobodyTold()
{
    MemberModel model;
    model.setMembers({member(u"a"_s, u"Mia"_s), member(u"b"_s, u"Jun"_s)});
    QCOMPARE(textIn(model, 1, MemberModel::WhereTextRole), QString());
    QCOMPARE(textIn(model, 1, MemberModel::ApartTextRole), QString());
    QVERIFY(!model.index(1, 0).data(MemberModel::NightRole).toBool());
}

QTEST_GUILESS_MAIN(tst_Models)
#include "tst_models.moc"
