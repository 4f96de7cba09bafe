// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A moment becomes a card, and the card goes where a person wants it.
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMutex>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "main/cardmaker.h"
#include "support/fakes/fakesession.h"
#include "viewmodels/momentviewmodel.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;

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

session::RoomMember person(const QString &name, bool isMe)
{
    session::RoomMember member;
    member.id = member.name = name;
    member.isMe = isMe;
    return member;
}

/** A person who watches a film, alone, with its frame to be kept. */
struct Watcher {
    Watcher()
    {
        session::Playback playback;
        playback.phase = session::Playback::Phase::Playing;
        playback.item.id = u"film"_s;
        playback.item.tags.title = u"Same Moon"_s;
        playback.media.hasVideo = true;
        playback.position = 2'000;
        session.playback.tell(playback);
        session.room.change([](session::RoomState &state) { state.members = {person(u"Mia"_s, true)}; });
        QImage frame(640, 360, QImage::Format_RGB32);
        frame.fill(Qt::darkBlue);
        session::Moment &moment = session.moments.ready;
        moment.picture
            = {frame.size(), QByteArray(reinterpret_cast<const char *>(frame.constBits()), frame.sizeInBytes())};
        moment.item = playback.item;
        moment.position = playback.position;
        moment.time = QDateTime(QDate(2026, 11, 21), QTime(21, 4));
        moment.people = session.room.state().members;
    }

    [[nodiscard]] MomentViewModel moment(const Watched &watched)
    {
        return {session.moments, session.playback, session.room, settings, watched.tools()};
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"window.ini"_s), QSettings::IniFormat};
    test::FakeSession session;
};

} // namespace

class TestMomentViewModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesACardOfWhatPlays();
    void savesCopiesAndHandsOut();
    void leavesOutWhatIsNotWanted();
    void remembersChoicesButNoWords();
    void sendsItToTheRoom();
    void takesOneAtATime();
    void canBeTakenAgainAfterNone();
    void doesNothingWhenNothingPlays();
    void canBeForgottenAtAnyTime();

private:
    static bool take(MomentViewModel &moment);
};

bool TestMomentViewModel::take(MomentViewModel &moment)
{
    const QSignalSpy taken(&moment, &MomentViewModel::taken);
    moment.take();
    return QTest::qWaitFor([&] { return taken.count() == 1 && !moment.busy(); }, soon);
}

void TestMomentViewModel::makesACardOfWhatPlays()
{
    Watcher mia;
    const Watched watched;
    MomentViewModel moment = mia.moment(watched);
    QVERIFY(take(moment));
    QVERIFY(moment.preview().toEncoded().startsWith("data:image/jpeg;base64,"));
    QVERIFY(moment.shape() > 0.5);
    QCOMPARE(moment.offered(), int(MomentViewModel::Title | MomentViewModel::Place | MomentViewModel::Date));
    QVERIFY(moment.summary().contains(u"Same Moon"_s));
    QVERIFY(!moment.canSend());
    QTRY_COMPARE_WITH_TIMEOUT(moment.thumbnails().size(), 4, soon);
}

void TestMomentViewModel::savesCopiesAndHandsOut()
{
    Watcher mia;
    const Watched watched;
    MomentViewModel moment = mia.moment(watched);
    QVERIFY(take(moment));
    QVERIFY(moment.fileName().startsWith(u"Same Moon 0-02"_s) && moment.fileName().endsWith(u".png"_s));
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
    Watcher mia;
    const Watched watched;
    MomentViewModel moment = mia.moment(watched);
    QVERIFY(take(moment));
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
    Watcher mia;
    const Watched watched;
    {
        MomentViewModel moment = mia.moment(watched);
        QVERIFY(take(moment));
        moment.setStyle(MomentViewModel::Ticket);
        moment.setPart(MomentViewModel::Faces, false);
        moment.setPng(false);
        moment.setCaption(u"only now"_s);
    } // while it is being made
    const MomentViewModel later = mia.moment(watched);
    QCOMPARE(later.style(), MomentViewModel::Ticket);
    QCOMPARE(later.parts(), 127 & ~int(MomentViewModel::Faces));
    QVERIFY(!later.png());
    QVERIFY(later.caption().isEmpty());
    for (const QString &key : mia.settings.allKeys())
        QVERIFY(!mia.settings.value(key).toString().contains(u"only now"_s));
}

void TestMomentViewModel::sendsItToTheRoom()
{
    Watcher mia;
    const Watched watched;
    MomentViewModel moment = mia.moment(watched);
    QSignalSpy sent(&moment, &MomentViewModel::sent);
    QVERIFY(take(moment));
    moment.send();
    QVERIFY(!moment.canSend());
    QCOMPARE(sent.count(), 0); // nobody is here to see it

    QSignalSpy canSend(&moment, &MomentViewModel::canSendChanged);
    mia.session.room.change([](session::RoomState &state) { state.members.append(person(u"Jun"_s, false)); });
    mia.session.moments.ready.people = mia.session.room.state().members;
    QCOMPARE(canSend.count(), 1);
    QVERIFY(moment.canSend());
    QVERIFY(take(moment));
    QVERIFY(moment.offered() & MomentViewModel::Names);
    moment.setCaption(u"look"_s);
    moment.send();
    QTRY_COMPARE_WITH_TIMEOUT(sent.count(), 1, soon);
    QCOMPARE(mia.session.moments.asked, (QStringList{u"take"_s, u"take"_s, u"send"_s}));
    QCOMPARE(mia.session.moments.caption, u"look"_s);
    QVERIFY(QImage::fromData(mia.session.moments.sent).width() > 1000);
    QCOMPARE(watched.card().people.size(), 2);

    moment.setPart(MomentViewModel::Names, false);
    moment.setPart(MomentViewModel::Faces, false);
    QTRY_VERIFY_WITH_TIMEOUT(!moment.busy() && watched.card().people.isEmpty(), soon);
    mia.session.room.change([](session::RoomState &state) { state.capabilities.pictures = false; });
    QVERIFY(!moment.canSend());
}

/** Impatience takes one moment, and somebody else's is none of this person's. */
void TestMomentViewModel::takesOneAtATime()
{
    Watcher mia;
    const Watched watched;
    MomentViewModel moment = mia.moment(watched);
    const QSignalSpy taken(&moment, &MomentViewModel::taken);
    test::FakeMoments &moments = mia.session.moments;
    moments.waits = true;
    Q_EMIT moments.taken(moments.ready);
    QCOMPARE(taken.count(), 0);
    moment.take();
    moment.take();
    QCOMPARE(moments.asked, QStringList{u"take"_s});
    Q_EMIT moments.taken(moments.ready);
    QCOMPARE(taken.count(), 1);
}

/** A film without a frame to show (yet): the next wish is not held up by it. */
void TestMomentViewModel::canBeTakenAgainAfterNone()
{
    Watcher mia;
    const Watched watched;
    MomentViewModel moment = mia.moment(watched);
    const QSignalSpy taken(&moment, &MomentViewModel::taken);
    mia.session.moments.hasPicture = false;
    moment.take();
    QCOMPARE(taken.count(), 0);
    mia.session.moments.hasPicture = true;
    QVERIFY(take(moment));
}

void TestMomentViewModel::doesNothingWhenNothingPlays()
{
    Watcher mia;
    const Watched watched;
    MomentViewModel moment = mia.moment(watched);
    const QSignalSpy changed(&moment, &MomentViewModel::madeChanged);
    mia.session.playback.tell({});
    moment.take();
    moment.setCaption(u"words"_s);
    moment.copy();
    moment.send();
    moment.save(QUrl::fromLocalFile(u"/nowhere"_s));
    QVERIFY(mia.session.moments.asked.isEmpty());
    QVERIFY(moment.file().isEmpty());
    QCOMPARE(moment.offered(), 0);
    QCOMPARE(changed.count(), 0);
}

void TestMomentViewModel::canBeForgottenAtAnyTime()
{
    Watcher mia;
    const Watched watched;
    MomentViewModel moment = mia.moment(watched);
    QVERIFY(take(moment));
    moment.setLarge(true);
    moment.copy();
    moment.forget();
    QVERIFY(moment.preview().isEmpty() && moment.thumbnails().isEmpty() && !moment.busy());
    QVERIFY(take(moment)); // and again, with the old one still being made
    QTRY_COMPARE_WITH_TIMEOUT(moment.thumbnails().size(), 4, soon);
}

QTEST_MAIN(TestMomentViewModel)
#include "tst_momentviewmodel.moc"
