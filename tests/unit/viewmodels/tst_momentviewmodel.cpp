// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A moment becomes a card, and the card goes where a person wants it.
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include "main/cardmaker.h"
#include "player/factory.h"
#include "support/deskperson.h"
#include "viewmodels/momentviewmodel.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;
using test::DeskPerson;

namespace {

constexpr int soon = 15'000; // ms

/** The maker of the program, which also writes down what it was last asked for in full. */
struct Watched {
    std::shared_ptr<QMutex> mutex = std::make_shared<QMutex>();
    std::shared_ptr<MomentCard> last = std::make_shared<MomentCard>();

    [[nodiscard]] MomentViewModel::Tools tools(const QByteArray &cover = {}) const
    {
        CardMaker maker = main::cardMaker();
        maker.compose = [compose = maker.compose, *this](const MomentCard &card) {
            const QMutexLocker lock(mutex.get());
            *last = card;
            return compose(card);
        };
        return {maker, [cover](const QUrl &) { return cover; }};
    }

    [[nodiscard]] MomentCard card() const
    {
        const QMutexLocker lock(mutex.get());
        return *last;
    }
};

} // namespace

class TestMomentViewModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { player::initEngines(); }
    void makesACardOfWhatPlays();
    void savesCopiesAndHandsOut();
    void leavesOutWhatIsNotWanted();
    void remembersChoicesButNoWords();
    void sendsItToTheRoom();
    void doesNothingWhenNothingPlays();
    void canBeForgottenAtAnyTime();

private:
    /** Opens the sample and takes a moment of it. */
    static bool takeOf(DeskPerson &person, MomentViewModel &moment);
};

bool TestMomentViewModel::takeOf(DeskPerson &person, MomentViewModel &moment)
{
    if (person.session.playback().state().phase == session::Playback::Phase::Empty)
        person.session.queue().open({test::sampleClip()});
    if (!QTest::qWaitFor([&] { return person.session.playback().state().phase == session::Playback::Phase::Playing; },
                         soon))
        return false;
    QSignalSpy taken(&moment, &MomentViewModel::taken);
    moment.take();
    moment.take(); // once is enough
    return QTest::qWaitFor([&] { return taken.count() == 1 && !moment.busy(); }, soon);
}

void TestMomentViewModel::makesACardOfWhatPlays()
{
    DeskPerson mia(u"Mia"_s);
    const Watched watched;
    MomentViewModel moment(mia.session.moments(), mia.session.playback(), mia.session.room(), mia.settings,
                           watched.tools());
    QVERIFY(takeOf(mia, moment));
    QVERIFY(moment.preview().toEncoded().startsWith("data:image/jpeg;base64,"));
    QVERIFY(moment.shape() > 0.5);
    QCOMPARE(moment.offered(), int(MomentViewModel::Title | MomentViewModel::Place | MomentViewModel::Date));
    QVERIFY(moment.summary().contains(u"Same Moon"_s));
    QVERIFY(!moment.canSend());
    QTRY_COMPARE_WITH_TIMEOUT(moment.thumbnails().size(), 4, soon);
}

void TestMomentViewModel::savesCopiesAndHandsOut()
{
    DeskPerson mia(u"Mia"_s);
    const Watched watched;
    MomentViewModel moment(mia.session.moments(), mia.session.playback(), mia.session.room(), mia.settings,
                           watched.tools());
    QVERIFY(takeOf(mia, moment));
    QVERIFY(moment.fileName().startsWith(u"Same Moon 0-0"_s) && moment.fileName().endsWith(u".png"_s));
    const QSize once = QImage(moment.file().toLocalFile()).size();
    QVERIFY(once.width() > 1000);

    moment.setLarge(true);
    moment.setPng(false); // while the large one is made
    moment.copy();        // means the one that is chosen now
    QSignalSpy told(&moment, &MomentViewModel::told);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, soon);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), once * 2);

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"kept.jpg"_s);
    moment.save(QUrl::fromLocalFile(path));
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 2, soon);
    QVERIFY(!told.last().at(1).toBool());
    QCOMPARE(QImage(path, "jpeg").size(), once * 2);
    moment.save(QUrl::fromLocalFile(folder.filePath(u"nowhere/kept.jpg"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 3, soon);
    QVERIFY(told.last().at(1).toBool());
}

void TestMomentViewModel::leavesOutWhatIsNotWanted()
{
    DeskPerson mia(u"Mia"_s);
    const Watched watched;
    MomentViewModel moment(mia.session.moments(), mia.session.playback(), mia.session.room(), mia.settings,
                           watched.tools());
    QVERIFY(takeOf(mia, moment));
    moment.setPart(MomentViewModel::Title, false);
    moment.setPart(MomentViewModel::Date, false);
    moment.setCaption(u" the light "_s);
    moment.setNight(true);
    moment.setStyle(MomentViewModel::Postcard);
    QTRY_VERIFY_WITH_TIMEOUT(!moment.busy(), soon);
    QTRY_VERIFY_WITH_TIMEOUT(moment.thumbnails().size() == 4, soon);
    const MomentCard card = watched.card();
    QVERIFY(card.title.isEmpty() && card.date.isEmpty() && !card.place.isEmpty());
    QCOMPARE(card.caption, u"the light"_s);
    QVERIFY(card.night);
    QVERIFY(card.people.isEmpty()); // alone, nobody needs to be named
}

void TestMomentViewModel::remembersChoicesButNoWords()
{
    DeskPerson mia(u"Mia"_s);
    const Watched watched;
    {
        MomentViewModel moment(mia.session.moments(), mia.session.playback(), mia.session.room(), mia.settings,
                               watched.tools());
        QVERIFY(takeOf(mia, moment));
        moment.setStyle(MomentViewModel::Ticket);
        moment.setPart(MomentViewModel::Faces, false);
        moment.setPng(false);
        moment.setCaption(u"only now"_s);
    } // while it is being made
    const MomentViewModel later(mia.session.moments(), mia.session.playback(), mia.session.room(), mia.settings,
                                watched.tools());
    QCOMPARE(later.style(), MomentViewModel::Ticket);
    QCOMPARE(later.parts(), 127 & ~int(MomentViewModel::Faces));
    QVERIFY(!later.png());
    QVERIFY(later.caption().isEmpty());
    for (const QString &key : mia.settings.allKeys())
        QVERIFY(!mia.settings.value(key).toString().contains(u"only now"_s));
}

void TestMomentViewModel::sendsItToTheRoom()
{
    DeskPerson mia(u"Mia"_s);
    DeskPerson jun(u"Jun"_s);
    const Watched watched;
    MomentViewModel moment(mia.session.moments(), mia.session.playback(), mia.session.room(), mia.settings,
                           watched.tools());
    mia.app.room()->invitation()->start();
    QTRY_VERIFY_WITH_TIMEOUT(!mia.app.room()->invitation()->invite().isEmpty(), soon);
    jun.app.room()->invitation()->join(mia.app.room()->invitation()->invite());
    QTRY_VERIFY_WITH_TIMEOUT(moment.canSend(), soon);
    jun.session.queue().offer({test::sampleClip()});
    QVERIFY(takeOf(mia, moment));
    QVERIFY(moment.offered() & MomentViewModel::Names);
    moment.setCaption(u"look"_s);
    QSignalSpy sent(&moment, &MomentViewModel::sent);
    moment.send();
    QTRY_COMPARE_WITH_TIMEOUT(sent.count(), 1, soon);
    QTRY_COMPARE_WITH_TIMEOUT(jun.app.conversation()->pictures()->count(), 1, soon);
    QCOMPARE(jun.app.conversation()->pictures()->index(0, 0).data(PictureModel::CaptionRole).toString(), u"look"_s);
    QCOMPARE(watched.card().people.size(), 2);

    moment.setPart(MomentViewModel::Names, false);
    moment.setPart(MomentViewModel::Faces, false);
    QTRY_VERIFY_WITH_TIMEOUT(!moment.busy() && watched.card().people.isEmpty(), soon);
}

void TestMomentViewModel::doesNothingWhenNothingPlays()
{
    DeskPerson mia(u"Mia"_s);
    const Watched watched;
    MomentViewModel moment(mia.session.moments(), mia.session.playback(), mia.session.room(), mia.settings,
                           watched.tools());
    QSignalSpy changed(&moment, &MomentViewModel::madeChanged);
    moment.take();
    moment.setCaption(u"words"_s);
    moment.copy();
    moment.send();
    moment.save(QUrl::fromLocalFile(u"/nowhere"_s));
    QVERIFY(moment.file().isEmpty());
    QCOMPARE(moment.offered(), 0);
    QCOMPARE(changed.count(), 0);
}

void TestMomentViewModel::canBeForgottenAtAnyTime()
{
    DeskPerson mia(u"Mia"_s);
    const Watched watched;
    MomentViewModel moment(mia.session.moments(), mia.session.playback(), mia.session.room(), mia.settings,
                           watched.tools());
    QVERIFY(takeOf(mia, moment));
    moment.setLarge(true);
    moment.copy();
    moment.forget();
    QVERIFY(moment.preview().isEmpty() && moment.thumbnails().isEmpty() && !moment.busy());
    QVERIFY(takeOf(mia, moment)); // and again, with the old one still being made
    QTRY_COMPARE_WITH_TIMEOUT(moment.thumbnails().size(), 4, soon);
}

QTEST_MAIN(TestMomentViewModel)
#include "tst_momentviewmodel.moc"
