// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "main/windowedapplication.h"
#include "player/factory.h"
#include "support/deskperson.h"
#include "support/deskwindow.h"
#include "support/windowprobe.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;
using test::DeskWindow;
using test::findNamed;
using test::findType;
using test::isRead;

namespace {

constexpr int soon = 20'000; // ms; everything here takes far less

/** A window in front that plays the sample. */
bool playInFront(DeskWindow &person)
{
    person.window()->requestActivate();
    if (!QTest::qWaitForWindowActive(person.window()))
        return false;
    person.app.opening()->openAny({test::sampleClip()});
    return QTest::qWaitFor([&] { return person.app.playback()->phase() == PlaybackViewModel::Playing; }, soon);
}

/** Opens a room at the one's, and lets the other in by its invite. */
bool meet(DeskWindow &host, DeskWindow &guest)
{
    host.session.room().start({u"127.0.0.1"_s, 0, {}, {}});
    if (!QTest::qWaitFor([&] { return !host.app.room()->invitation()->invite().isEmpty(); }, soon))
        return false;
    guest.app.opening()->openText(host.app.room()->invitation()->invite());
    return QTest::qWaitFor([&] { return host.app.room()->company() && guest.app.room()->company(); }, soon);
}

/** A black film with one white line for its whole length; empty when ffmpeg could not. */
QString makeFilmWithSubtitles(const QString &folder)
{
    QFile words(folder + u"/words.srt"_s);
    if (!words.open(QIODevice::WriteOnly))
        return {};
    words.write("1\n00:00:00,000 --> 00:01:00,000\nXXXXXXXXXXXXXXXXXXXX\n");
    words.close();
    const QString film = folder + u"/film.mkv"_s;
    const QStringList arguments{u"-v"_s,
                                u"error"_s,
                                u"-f"_s,
                                u"lavfi"_s,
                                u"-i"_s,
                                u"color=black:s=640x400:d=60"_s,
                                u"-i"_s,
                                words.fileName(),
                                u"-c:v"_s,
                                u"libx264"_s,
                                u"-preset"_s,
                                u"ultrafast"_s,
                                u"-c:s"_s,
                                u"srt"_s,
                                u"-disposition:s"_s,
                                u"0"_s,
                                film};
    return QProcess::execute(u"ffmpeg"_s, arguments) == 0 ? film : QString();
}

/** One colour of HDR (PQ, BT.2020), as films for television have them; empty when ffmpeg could not. */
QString makeHdrFilm(const QString &folder)
{
    const QString film = folder + u"/hdr.mkv"_s;
    const QString arguments = u"-v error -f lavfi -i color=c=0xC07030:s=640x360:r=10:d=20,format=yuv420p10le "
                              "-c:v libx264 -preset ultrafast -color_primaries bt2020 -color_trc smpte2084 "
                              "-colorspace bt2020nc"_s;
    return QProcess::execute(u"ffmpeg"_s, arguments.split(u' ') << film) == 0 ? film : QString();
}

/** Something white stands in the middle of these rows. */
bool isBright(QQuickWindow &window, int from, int to)
{
    const QImage image = window.grabWindow();
    const double scale = double(image.height()) / window.height();
    for (int y = int(from * scale); y < int(to * scale); ++y) {
        for (int x = image.width() * 2 / 5; x < image.width() * 3 / 5; ++x) {
            if (qGray(image.pixel(x, y)) > 240)
                return true;
        }
    }
    return false;
}

} // namespace

/** What people do at home and on the stage, through the program's own window. */
class tst_WindowStage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { player::initEngines(); }

    void homeIsNoDeadEnd();
    void showsTheStateThatWasWishedFor();
    void aRightClickOffersWhatOneCanDo();
    void theSettingsAreOnTheStage();
    void aQuestionMarkShowsTheKeys();
    void aMenuHasNoHintOverIt();
    void theStatusKeepsItsWord();
    void afterTheLastTrackNobodyLoads();
    void subtitlesRiseAboveTheControls();
    void homeShowsAFrameOfTheFilm();
    void aCardHasTheColoursOfTheWindow();
};

/** Issue: play, go home: the sound went on, Space was dead, and nothing led back. */
void tst_WindowStage::homeIsNoDeadEnd()
{
    DeskWindow mia(u"Mia"_s);
    QVERIFY(playInFront(mia));
    QQuickItem *home = findNamed(mia.window(), u"Home"_s);
    QVERIFY(home);
    test::click(home);
    QTRY_COMPARE(mia.app.navigation()->screen(), NavigationViewModel::Home);
    QTRY_VERIFY(findType(mia.window(), u"NowPlayingBar"_s));
    QQuickItem *bar = findType(mia.window(), u"NowPlayingBar"_s);
    QCOMPARE(test::spokenName(bar), u"Back to “Same Moon”"_s);
    QTest::keyClick(mia.window(), Qt::Key_Space);
    QTRY_COMPARE(mia.app.playback()->phase(), PlaybackViewModel::Paused);
    QTest::keyClick(mia.window(), Qt::Key_Space);
    QTRY_COMPARE(mia.app.playback()->phase(), PlaybackViewModel::Playing);
    QTest::mouseClick(mia.window(), Qt::LeftButton, Qt::NoModifier, bar->mapToScene({200, 20}).toPoint());
    QTRY_COMPARE(mia.app.navigation()->screen(), NavigationViewModel::Stage);
    QVERIFY(!findType(mia.window(), u"NowPlayingBar"_s));
    QCOMPARE(mia.warnings, QStringList());
}

/** Issue: M showed "Volume 110 %", and M again "Muted"; ] showed 1x at 1.1x. */
void tst_WindowStage::showsTheStateThatWasWishedFor()
{
    DeskWindow mia(u"Mia"_s);
    QVERIFY(playInFront(mia));
    QQuickWindow *window = mia.window();
    QTest::keyClick(window, Qt::Key_M);
    QVERIFY(isRead(window, u"Muted"_s));
    QTest::keyClick(window, Qt::Key_M);
    QVERIFY(isRead(window, u"Volume 100 %"_s));
    QTest::keyClick(window, Qt::Key_Down);
    QTest::keyClick(window, Qt::Key_Down);
    QVERIFY(isRead(window, u"Volume 90 %"_s));
    QTest::keyClick(window, Qt::Key_BracketRight);
    QVERIFY(isRead(window, mia.app.playback()->speed()->text()));
    QVERIFY(mia.app.playback()->speed()->value() > 1.05);
    QTest::keyClick(window, Qt::Key_Space);
    QVERIFY(!mia.app.playback()->playing());
    QCOMPARE(mia.warnings, QStringList());
}

void tst_WindowStage::aRightClickOffersWhatOneCanDo()
{
    DeskWindow mia(u"Mia"_s);
    QVERIFY(playInFront(mia));
    QQuickWindow *window = mia.window();
    QTest::mouseClick(window, Qt::RightButton, Qt::NoModifier, {400, 300});
    QTRY_VERIFY(findNamed(window, u"Speed"_s));
    for (const QString &line : {u"Pause"_s, u"Open files …"_s, u"Full screen"_s, u"Keep this moment"_s, u"Settings"_s})
        QVERIFY2(findNamed(window, line), qPrintable(line));
    QCOMPARE(mia.app.playback()->phase(), PlaybackViewModel::Playing);
    test::click(findNamed(window, u"Speed"_s));
    QTRY_VERIFY(findNamed(window, u"1.5×"_s));
    test::click(findNamed(window, u"1.5×"_s));
    QTRY_COMPARE(mia.app.playback()->speed()->value(), 1.5);
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!findNamed(window, u"1.5×"_s));
    QCOMPARE(mia.warnings, QStringList());
}

/** Issue: only home and Ctrl+comma led to the settings. */
void tst_WindowStage::theSettingsAreOnTheStage()
{
    DeskWindow mia(u"Mia"_s);
    QVERIFY(playInFront(mia));
    QQuickItem *button = findNamed(mia.window(), u"Settings"_s);
    QVERIFY(button);
    test::click(button);
    QTRY_VERIFY(findType(mia.window(), u"SettingsSheet"_s) || isRead(mia.window(), u"Less motion"_s));
    QCOMPARE(mia.warnings, QStringList());
}

void tst_WindowStage::aQuestionMarkShowsTheKeys()
{
    DeskWindow mia(u"Mia"_s);
    QVERIFY(playInFront(mia));
    QTest::keyClick(mia.window(), Qt::Key_Question);
    QTRY_VERIFY(isRead(mia.window(), u"Play or pause"_s));
    QVERIFY(isRead(mia.window(), u"Keep this moment"_s));
    QTest::keyClick(mia.window(), Qt::Key_Escape);
    QTRY_VERIFY(!isRead(mia.window(), u"Play or pause"_s));
    QCOMPARE(mia.app.playback()->phase(), PlaybackViewModel::Playing);
    QCOMPARE(mia.warnings, QStringList());
}

/** Issue: the hint of a button lay over the menu that the button had opened. */
void tst_WindowStage::aMenuHasNoHintOverIt()
{
    DeskWindow mia(u"Mia"_s);
    QVERIFY(playInFront(mia));
    QQuickWindow *window = mia.window();
    const QString hint = u"Speed: 1×"_s;
    QQuickItem *button = findNamed(window, hint);
    QVERIFY(button);
    QTest::mouseMove(window, test::middleOf(button));
    QTRY_VERIFY(isRead(window, hint));
    test::click(button);
    QTRY_VERIFY(findNamed(window, u"1.5×"_s));
    QTRY_VERIFY(!isRead(window, hint));
    QTest::mouseMove(window, test::middleOf(button) + QPoint(2, 2));
    QTest::qWait(700); // longer than a hint waits for a pointer that rests
    QVERIFY(!isRead(window, hint));
}

/** Issue: the pill said "Missing t...". */
void tst_WindowStage::theStatusKeepsItsWord()
{
    DeskWindow mia(u"Mia"_s);
    DeskWindow jun(u"Jun"_s);
    QVERIFY(meet(mia, jun));
    mia.app.opening()->openAny({test::sampleClip()});
    QTRY_COMPARE_WITH_TIMEOUT(jun.app.sync()->state(), SyncViewModel::Missing, soon);
    const auto isWhole = [](QQuickItem *item) {
        return item->inherits("QQuickText") && item->property("text").toString() == u"Missing the file"_s
            && !item->property("truncated").toBool() && item->width() >= item->implicitWidth();
    };
    for (const int width : {1280, 1000, 940}) {
        jun.window()->setWidth(width);
        QTRY_VERIFY(test::findItem(jun.window()->contentItem(), isWhole));
    }
    QCOMPARE(mia.warnings + jun.warnings, QStringList());
}

/** Issue: the faces went on loading when nothing came after the last track. */
void tst_WindowStage::afterTheLastTrackNobodyLoads()
{
    DeskWindow mia(u"Mia"_s);
    DeskWindow jun(u"Jun"_s);
    QVERIFY(meet(mia, jun));
    jun.session.queue().offer({test::sampleClip()});
    mia.app.opening()->openAny({test::sampleClip()});
    QTRY_COMPARE_WITH_TIMEOUT(jun.app.playback()->phase(), PlaybackViewModel::Playing, soon);
    mia.app.playback()->seek(23'000);
    for (DeskWindow *person : {&mia, &jun}) {
        QTRY_COMPARE_WITH_TIMEOUT(person->app.playback()->phase(), PlaybackViewModel::Paused, soon);
        const auto allRest = [person] {
            const QList<session::RoomMember> &members = person->session.room().state().members;
            return std::all_of(members.cbegin(), members.cend(), [](const session::RoomMember &member) {
                return member.status.phase == model::Phase::Ready || member.status.phase == model::Phase::Idle;
            });
        };
        QTRY_VERIFY(allRest());
        QTest::qWait(1500); // and stays so
        QVERIFY(allRest());
        QCOMPARE(person->app.sync()->state(), SyncViewModel::Resting);
    }
    QCOMPARE(mia.warnings + jun.warnings, QStringList());
}

/** Issue: subtitles lay under the seek bar and its buttons. */
void tst_WindowStage::subtitlesRiseAboveTheControls()
{
    QTemporaryDir folder;
    const QString film = makeFilmWithSubtitles(folder.path());
    QVERIFY(!film.isEmpty());
    DeskWindow mia(u"Mia"_s);
    mia.window()->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(mia.window()));
    mia.app.opening()->openAny({QUrl::fromLocalFile(film)});
    QTRY_COMPARE_WITH_TIMEOUT(mia.app.playback()->phase(), PlaybackViewModel::Playing, soon);
    QTRY_VERIFY_WITH_TIMEOUT(mia.app.playback()->tracks()->subtitles()->count() > 1, soon);
    QTest::keyClick(mia.window(), Qt::Key_V);
    const auto hasWords
        = [&mia](int from, int to) { return QTest::qWaitFor([&] { return isBright(*mia.window(), from, to); }, soon); };
    QTest::keyClick(mia.window(), Qt::Key_Space); // the controls stay while it stands
    const int height = mia.window()->height();
    QVERIFY2(hasWords(height - 260, height - 120), "above the controls");
    QTest::keyClick(mia.window(), Qt::Key_Space); // and go again
    QTRY_VERIFY_WITH_TIMEOUT(!findType(mia.window(), u"TransportOverlay"_s), soon);
    QVERIFY2(hasWords(height - 110, height - 20), "back at the foot");
    QCOMPARE(mia.warnings, QStringList());
}

/** Issue: "Carry on" showed one landscape for all. */
void tst_WindowStage::homeShowsAFrameOfTheFilm()
{
    DeskWindow mia(u"Mia"_s);
    QVERIFY(playInFront(mia));
    QTRY_VERIFY_WITH_TIMEOUT(mia.app.playback()->position() > 2000, soon);
    test::click(findNamed(mia.window(), u"Home"_s));
    QTRY_COMPARE_WITH_TIMEOUT(mia.app.recent()->count(), 1, soon);
    const auto picture = [&mia] {
        const RecentModel &recent = *mia.app.recent();
        return QImage(recent.data(recent.index(0), RecentModel::PictureRole).toUrl().toLocalFile());
    };
    QTRY_VERIFY_WITH_TIMEOUT(!picture().isNull(), soon);
    QCOMPARE(picture().width(), 480);
    mia.app.recent()->forget(0);
    QVERIFY(QDir(mia.folder() + u"/pictures"_s).isEmpty());
    QCOMPARE(mia.warnings, QStringList());
}

/** Issue: a film in HDR was mapped to the screen in the window, and not on the card. */
void tst_WindowStage::aCardHasTheColoursOfTheWindow()
{
    QTemporaryDir folder;
    const QString film = makeHdrFilm(folder.path());
    QVERIFY(!film.isEmpty());
    DeskWindow mia(u"Mia"_s);
    mia.window()->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(mia.window()));
    mia.app.opening()->openAny({QUrl::fromLocalFile(film)});
    QTRY_VERIFY_WITH_TIMEOUT(mia.app.playback()->position() > 500, soon);
    QColor kept;
    QSize size;
    connect(&mia.session.moments(), &session::MomentsController::taken, this, [&](const session::Moment &moment) {
        const ports::Picture &picture = moment.picture;
        size = picture.size;
        kept = QImage(reinterpret_cast<const uchar *>(picture.pixels.constData()), size.width(), size.height(),
                      QImage::Format_RGB32)
                   .pixelColor(size.width() / 2, size.height() / 2);
    });
    mia.session.moments().take();
    QTRY_VERIFY_WITH_TIMEOUT(kept.isValid(), soon);
    QCOMPARE(size, QSize(640, 360));
    const QImage window = mia.window()->grabWindow();
    const QColor seen = window.pixelColor(window.width() / 3, window.height() / 2);
    const auto differ = [](int one, int other) { return std::abs(one - other) > 3; };
    QVERIFY2(!differ(kept.red(), seen.red()) && !differ(kept.green(), seen.green())
                 && !differ(kept.blue(), seen.blue()),
             qPrintable(u"%1 is kept, %2 seen"_s.arg(kept.name(), seen.name())));
    QCOMPARE(mia.warnings, QStringList());
}

int main(int argc, char **argv)
{
    qputenv("QSG_RENDER_LOOP", "basic");
    QCoreApplication::setApplicationName(u"farnear"_s);
    const auto app = main::makeWindowedApplication(argc, argv);
    tst_WindowStage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowstage.moc"
