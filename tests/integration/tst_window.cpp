// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDropEvent>
#include <QMimeData>
#include <QQuickStyle>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

#include "main/windowedapplication.h"
#include "player/factory.h"
#include "support/deskperson.h"
#include "support/deskwindow.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;
using test::DeskWindow;

namespace {

constexpr int soon = 20'000; // ms; everything here takes far less

void drop(QQuickWindow *window, const QUrl &file)
{
    QMimeData data;
    data.setUrls({file});
    const QPoint at(200, 200);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    QDropEvent fall(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &fall);
}

template <typename Person>
bool isPlaying(const Person &person)
{
    return person.session.playback().state().phase == session::Playback::Phase::Playing;
}

template <typename Person>
bool isLocked(const Person &person)
{
    return isPlaying(person) && person.session.playback().sync().phase == sync::SyncPhase::Locked;
}

QStringList saidIn(const DeskWindow &person)
{
    QStringList said;
    for (const session::ChatLine &line : person.session.conversation().lines()) {
        if (line.kind == session::ChatLine::Kind::Text)
            said << line.name + u": "_s + line.text;
    }
    return said;
}

int momentsIn(const DeskWindow &person)
{
    const QList<session::ChatLine> &lines = person.session.conversation().lines();
    return int(std::count_if(lines.begin(), lines.end(), [](const session::ChatLine &line) {
        return line.kind == session::ChatLine::Kind::Moment;
    }));
}

/** Opens a room at the one's, and lets the other in by its invite. */
template <typename Guest>
void meet(DeskWindow &host, Guest &guest)
{
    host.session.room().start({u"127.0.0.1"_s, 0, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(!host.app.room()->invitation()->invite().isEmpty(), soon);
    guest.app.opening()->openText(host.app.room()->invitation()->invite());
    QTRY_VERIFY_WITH_TIMEOUT(host.app.room()->company() && guest.app.room()->company(), soon);
}

} // namespace

/** The program's own window, with real engines, sessions and sockets, under a real (if virtual) display. */
class tst_Window : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        player::initEngines();
        if (player::engines().constFirst() != u"mpv"_s)
            QSKIP("Reads frames exactly, which the Qt engine does not promise.");
    }

    void playsAFileThatIsDropped();
    void obeysTheKeyboard();
    void talksByTyping();
    void keepsAMomentUntilItIsSent();
    void aBusyWindowDelaysNothing();
};

void tst_Window::playsAFileThatIsDropped()
{
    DeskWindow mia(u"Mia"_s);
    QVERIFY(QTest::qWaitForWindowExposed(mia.window()));
    drop(mia.window(), test::sampleClip());
    QTRY_VERIFY_WITH_TIMEOUT(isPlaying(mia), soon);
    QTRY_VERIFY_WITH_TIMEOUT(mia.seenFrame() > 0, soon);
    const int before = mia.seenFrame();
    QTRY_VERIFY(mia.seenFrame() > before);
    QCOMPARE(mia.warnings, QStringList());
}

void tst_Window::obeysTheKeyboard()
{
    DeskWindow mia(u"Mia"_s);
    QVERIFY(QTest::qWaitForWindowExposed(mia.window()));
    mia.window()->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(mia.window()));
    mia.app.opening()->openAny({test::sampleClip()});
    QTRY_VERIFY_WITH_TIMEOUT(isPlaying(mia), soon);
    const qint64 played = mia.session.playback().state().revision;
    QTest::keyClick(mia.window(), Qt::Key_Space);
    QCOMPARE(mia.app.playback()->phase(), PlaybackViewModel::Paused); // at once: it is wished
    QTRY_VERIFY(mia.session.playback().state().revision > played);    // and now the room says where
    QCOMPARE(mia.app.playback()->phase(), PlaybackViewModel::Paused);
    const double paused = mia.session.playback().position();
    QTest::keyClick(mia.window(), Qt::Key_Right);
    QTRY_COMPARE(mia.session.playback().position(), paused + 5000);
    const int expected = int(mia.session.playback().position() * 30 / 1000);
    QTRY_VERIFY(std::abs(mia.seenFrame() - expected) <= 1);
    QTest::keyClick(mia.window(), Qt::Key_M);
    QTRY_VERIFY(mia.app.playback()->volume()->muted());
    QTest::keyClick(mia.window(), Qt::Key_Space);
    QTRY_VERIFY(isPlaying(mia));
    QCOMPARE(mia.warnings, QStringList());
}

void tst_Window::talksByTyping()
{
    DeskWindow mia(u"Mia"_s);
    DeskWindow jun(u"Jun"_s);
    meet(mia, jun);
    mia.window()->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(mia.window()));
    QTest::keyClick(mia.window(), Qt::Key_Slash);
    for (const char letter : QByteArray("same moon"))
        QTest::keyClick(mia.window(), letter);
    QTest::keyClick(mia.window(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(saidIn(jun).contains(u"Mia: same moon"_s), soon);
    QCOMPARE(mia.warnings + jun.warnings, QStringList());
}

/** Issue: the card went to everybody 1.5 s after it was taken, by the demo's part. */
void tst_Window::keepsAMomentUntilItIsSent()
{
    DeskWindow mia(u"Mia"_s);
    DeskWindow jun(u"Jun"_s);
    QVERIFY(!mia.desktop().hasDemoPart());
    meet(mia, jun);
    mia.app.opening()->openAny({test::sampleClip()});
    QTRY_VERIFY_WITH_TIMEOUT(mia.seenFrame() > 0, soon);
    mia.window()->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(mia.window()));
    QSignalSpy taken(mia.app.moment(), &MomentViewModel::taken);
    QTest::keyClick(mia.window(), Qt::Key_S);
    QVERIFY(taken.count() > 0 || taken.wait(soon));
    QTest::qWait(3000); // it is shown, looked at, and goes nowhere
    QCOMPARE(momentsIn(mia), 0);
    QCOMPARE(momentsIn(jun), 0);
    mia.app.moment()->send();
    QTRY_COMPARE_WITH_TIMEOUT(momentsIn(jun), 1, soon);
    QCOMPARE(mia.warnings + jun.warnings, QStringList());
}

void tst_Window::aBusyWindowDelaysNothing()
{
    DeskWindow mia(u"Mia"_s);
    test::DeskPerson jun(u"Jun"_s);
    meet(mia, jun);
    jun.session.queue().offer({test::sampleClip()});
    mia.app.opening()->openAny({test::sampleClip()});
    QTRY_VERIFY_WITH_TIMEOUT(isPlaying(mia) && isPlaying(jun), soon);
    mia.app.playback()->pause();
    QTRY_COMPARE(jun.app.playback()->phase(), PlaybackViewModel::Paused);
    mia.app.playback()->play();
    QThread::msleep(200); // the start falls into this: nothing on this thread can help it
    const auto isTogether = [&] { return isLocked(mia) && std::abs(mia.session.playback().sync().offset) < 10; };
    QTRY_VERIFY_WITH_TIMEOUT(isTogether() && isLocked(jun), soon);
    const int seeks = mia.session.playback().sync().seeks;
    QThread::msleep(200);
    QSignalSpy figures(&mia.session.playback(), &session::PlaybackController::syncChanged);
    QVERIFY(figures.wait());
    QVERIFY2(isLocked(mia), "a busy window must not unsettle the follower");
    QVERIFY2(std::abs(mia.session.playback().sync().offset) < 15,
             qPrintable(QString::number(mia.session.playback().sync().offset)));
    QCOMPARE(mia.session.playback().sync().seeks, seeks);
    QCOMPARE(mia.warnings, QStringList());
}

int main(int argc, char **argv)
{
    // One thread draws both windows: two of Mesa 22's software renderers in one process can wait for each other.
    qputenv("QSG_RENDER_LOOP", "basic");
    QCoreApplication::setApplicationName(u"farnear"_s);
    const auto app = main::makeWindowedApplication(argc, argv);
    tst_Window test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window.moc"
