// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include "player/factory.h"
#include "support/deskperson.h"
#include "viewmodels/weblink.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;
using test::DeskPerson;
using Tester = QAbstractItemModelTester;

namespace {

constexpr int soon = 15'000; // ms; everything here takes far less

QVariant at(const QAbstractItemModel &model, int row, int role)
{
    return model.index(row, 0).data(role);
}

int lastRow(const QAbstractItemModel &model)
{
    return model.rowCount() - 1;
}

} // namespace

class tst_AppViewModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        player::initEngines();
    }

    void showsWhatIsOpened();
    void tellsPositionsOnlyWhenSomebodyLooks();
    void rememberedThingsComeBack();
    void saysErrorsInOneSentenceWithAButton();
    void invitesAndJoins();
    void asksAGuestForANameOnce();
    void talksInRuns();
    void saysNoMoreThanFits();
    void showsWhereLinksLead();
    void keepsTheQueueTogether();
    void asksForThePassword();
    void everyWayToWhatPlaysLeadsToTheStage();
    void aTileOfWhatPlaysBeginsNothingAnew();
    void aButtonThatHelpsStays();
    void saysAnErrorOnce();
};

void tst_AppViewModel::showsWhatIsOpened()
{
    DeskPerson mia(u"Mia"_s);
    QCOMPARE(mia.app.navigation()->screen(), NavigationViewModel::Home);
    QTRY_COMPARE(mia.app.room()->me()->name(), u"Mia"_s);
    QVERIFY(mia.app.greeting().endsWith(u"Mia"_s) || mia.app.greeting().endsWith(u"Mia?"_s));
    mia.app.opening()->openAny({test::sampleClip()});
    PlaybackViewModel &playback = *mia.app.playback();
    QTRY_COMPARE_WITH_TIMEOUT(playback.phase(), PlaybackViewModel::Playing, soon);
    QCOMPARE(mia.app.navigation()->screen(), NavigationViewModel::Stage);
    QCOMPARE(playback.title(), u"Same Moon"_s);
    QCOMPARE(playback.durationText(), u"0:24"_s);
    QCOMPARE(playback.chapters()->count(), 3);
    QTRY_COMPARE(playback.subtitle(), u"Dusk"_s);
    QVERIFY(mia.app.windowTitle().startsWith(u"Same Moon"_s));
    QCOMPARE(mia.app.queue()->count(), 1);
    playback.pause();
    QTRY_COMPARE(playback.phase(), PlaybackViewModel::Paused);
    playback.stepChapter(1);
    QTRY_COMPARE(playback.positionText(), u"0:07"_s);
    QTRY_COMPARE(playback.subtitle(), u"The pass"_s);
    playback.seekToFraction(0.5);
    QTRY_COMPARE(playback.remainingText(), u"0:12"_s);
    playback.seekBy(-99'000);
    QTRY_COMPARE(playback.positionText(), u"0:00"_s);
}

void tst_AppViewModel::tellsPositionsOnlyWhenSomebodyLooks()
{
    DeskPerson mia(u"Mia"_s);
    mia.app.opening()->openAny({test::sampleClip()});
    PlaybackViewModel &playback = *mia.app.playback();
    QTRY_COMPARE_WITH_TIMEOUT(playback.phase(), PlaybackViewModel::Playing, soon);
    QSignalSpy moved(&playback, &PlaybackViewModel::positionChanged);
    QTRY_VERIFY(moved.count() > 10);
    mia.app.setWatched(false);
    moved.clear();
    QSignalSpy figures(&mia.session.playback(), &session::PlaybackController::syncChanged);
    QTRY_VERIFY(figures.count() > 5); // half a second of playing
    QVERIFY(moved.count() <= 1);
    mia.app.setWatched(true);
    QTRY_VERIFY(moved.count() > 2);
}

void tst_AppViewModel::rememberedThingsComeBack()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    SettingsViewModel before(settings);
    QSignalSpy changed(&before, &SettingsViewModel::themeChanged);
    before.setTheme(SettingsViewModel::Dark);
    before.setSidebarShown(false);
    QCOMPARE(changed.count(), 1);
    const SettingsViewModel after(settings);
    QVERIFY(after.dark());
    QVERIFY(!after.sidebarShown());
}

void tst_AppViewModel::saysErrorsInOneSentenceWithAButton()
{
    DeskPerson mia(u"Mia"_s);
    const Tester tester(mia.app.notices()->toasts(), Tester::FailureReportingMode::QtTest);
    QSignalSpy refused(mia.app.room()->invitation(), &InvitationViewModel::refused);
    mia.app.opening()->openText(u"farnear://nowhere/abc"_s);
    QTRY_COMPARE(mia.app.notices()->toasts()->count(), 1);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(at(*mia.app.notices()->toasts(), 0, ToastModel::ActionRole).toInt(), int(ToastModel::PasteInvite));
    QVERIFY(!at(*mia.app.notices()->toasts(), 0, ToastModel::SentenceRole).toString().isEmpty());
    QSignalSpy asked(mia.app.opening(), &OpeningViewModel::joinDialogWanted);
    mia.app.notices()->act(at(*mia.app.notices()->toasts(), 0, ToastModel::ToastIdRole).toInt());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(mia.app.notices()->toasts()->count(), 0);
    QVERIFY(mia.app.room()->alone());
}

void tst_AppViewModel::invitesAndJoins()
{
    DeskPerson mia(u"Mia"_s);
    DeskPerson jun(u"Jun"_s);
    const Tester tester(mia.app.room()->members(), Tester::FailureReportingMode::QtTest);
    QSignalSpy ready(mia.app.room()->invitation(), &InvitationViewModel::inviteReady);
    mia.app.room()->invitation()->start();
    QVERIFY(mia.app.room()->invitation()->busy());
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, soon);
    const QString invite = mia.app.room()->invitation()->invite();
    QCOMPARE(QGuiApplication::clipboard()->text(), invite);
    QVERIFY(!mia.app.room()->invitation()->qrCode().isEmpty());
    QVERIFY(jun.app.room()->invitation()->isIn(u"come: "_s + invite));

    QSignalSpy joined(jun.app.room()->invitation(), &InvitationViewModel::joined);
    jun.app.opening()->openText(u"come: "_s + invite);
    QTRY_COMPARE_WITH_TIMEOUT(joined.count(), 1, soon);
    QTRY_COMPARE(mia.app.room()->members()->count(), 2);
    QTRY_COMPARE(jun.app.room()->othersText(), u"Mia"_s);
    QVERIFY(mia.app.room()->moderation()->isHost());
    QVERIFY(!jun.app.room()->moderation()->isHost());
    jun.app.room()->leave();
    QTRY_COMPARE(mia.app.room()->members()->count(), 1);
    QVERIFY(jun.app.room()->alone());
}

void tst_AppViewModel::talksInRuns()
{
    DeskPerson mia(u"Mia"_s);
    DeskPerson jun(u"Jun"_s);
    const Tester tester(jun.app.conversation()->chat(), Tester::FailureReportingMode::QtTest);
    mia.app.room()->invitation()->start();
    QTRY_VERIFY_WITH_TIMEOUT(!mia.app.room()->invitation()->invite().isEmpty(), soon);
    jun.app.room()->invitation()->join(mia.app.room()->invitation()->invite());
    QTRY_VERIFY_WITH_TIMEOUT(jun.app.room()->company() && mia.app.room()->company(), soon);

    ChatModel &chat = *jun.app.conversation()->chat();
    QSignalSpy heard(&chat, &ChatModel::heard);
    QVERIFY(!mia.app.conversation()->chat()->say(u"  "_s));
    QVERIFY(mia.app.conversation()->chat()->say(u"hello"_s));
    QVERIFY(mia.app.conversation()->chat()->say(u"好美 🌙"_s));
    QTRY_COMPARE(heard.count(), 2);
    const int last = lastRow(chat);
    QCOMPARE(at(chat, last, ChatModel::TextRole).toString(), u"好美 🌙"_s);
    QCOMPARE(at(chat, last, ChatModel::NameRole).toString(), u"Mia"_s);
    QVERIFY(!at(chat, last, ChatModel::MineRole).toBool());
    QVERIFY(!at(chat, last, ChatModel::FirstOfRunRole).toBool());
    QVERIFY(at(chat, last, ChatModel::LastOfRunRole).toBool());
    QVERIFY(at(chat, last - 1, ChatModel::FirstOfRunRole).toBool());
    QVERIFY(!at(chat, last - 1, ChatModel::LastOfRunRole).toBool());
    QCOMPARE(chat.unread(), 2);
    chat.markRead();
    QCOMPARE(chat.unread(), 0);
    const ChatModel &mine = *mia.app.conversation()->chat();
    QTRY_VERIFY(!at(mine, lastRow(mine), ChatModel::PendingRole).toBool());
}

/** Seen on 0.1: a guest who opened a link was never asked, and joined as "Someone". */
void tst_AppViewModel::asksAGuestForANameOnce()
{
    DeskPerson mia(u"Mia"_s);
    DeskPerson jun({});
    jun.app.settings()->setNamed(false);
    mia.app.room()->invitation()->start();
    QTRY_VERIFY_WITH_TIMEOUT(!mia.app.room()->invitation()->invite().isEmpty(), soon);
    QSignalSpy asked(jun.app.opening(), &OpeningViewModel::joinDialogWanted);
    jun.app.opening()->openAny({QUrl(mia.app.room()->invitation()->invite())});
    QCOMPARE(asked.count(), 1);
    QVERIFY(jun.app.room()->invitation()->isIn(asked[0][0].toString()));
    QVERIFY(!jun.app.room()->invitation()->busy());
    jun.app.settings()->setNamed(true);
    jun.app.opening()->openAny({QUrl(mia.app.room()->invitation()->invite())});
    QCOMPARE(asked.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(jun.app.room()->company(), soon);
}

/** Characters are counted as people see them, at the composer as at the room: what is refused is never taken first. */
void tst_AppViewModel::saysNoMoreThanFits()
{
    DeskPerson mia(u"Mia"_s);
    ChatModel &chat = *mia.app.conversation()->chat();
    const QString moon = u"\U0001F319"_s; // two UTF-16 units
    QCOMPARE(chat.room({}), 2000);
    QCOMPARE(chat.room(moon), 1999);
    QVERIFY(!chat.say(moon.repeated(2001)));
    QVERIFY(chat.say(moon.repeated(2000)));
    QTRY_COMPARE_WITH_TIMEOUT(chat.count(), 1, soon);
    QCOMPARE(at(chat, 0, ChatModel::TextRole).toString(), moon.repeated(2000));
    QCOMPARE(mia.app.notices()->toasts()->count(), 0);
}

void tst_AppViewModel::showsWhereLinksLead()
{
    WebLink link;
    link.setAddress(u"https://example.org@\u0435vil.org:8080/a%20b?c=d&e#f"_s);
    QCOMPARE(link.before(), u"https://example.org@"_s);
    QCOMPARE(link.host(), QUrl(link.address()).host());
    QVERIFY(link.spelling().startsWith(u"xn--"_s) || link.host().startsWith(u"xn--"_s));
    QVERIFY2(link.after().startsWith(u":8080/a"_s), qPrintable(link.after()));
    link.setAddress(u"file:///etc/passwd"_s);
    QCOMPARE(link.address(), QString());
    QVERIFY(!link.open());
}

void tst_AppViewModel::keepsTheQueueTogether()
{
    DeskPerson mia(u"Mia"_s);
    const Tester tester(mia.app.queue(), Tester::FailureReportingMode::QtTest);
    mia.app.opening()->openAny({test::sampleClip()});
    QTRY_COMPARE_WITH_TIMEOUT(mia.app.playback()->phase(), PlaybackViewModel::Playing, soon);
    mia.app.opening()->enqueue({test::sampleClip()});
    QTRY_COMPARE(mia.app.queue()->count(), 2);
    QVERIFY(mia.app.queue()->hasNext());
    QVERIFY(at(*mia.app.queue(), 0, QueueModel::CurrentRole).toBool());
    mia.app.queue()->move(1, 0);
    QTRY_VERIFY(at(*mia.app.queue(), 1, QueueModel::CurrentRole).toBool());
    mia.app.queue()->remove(0);
    QTRY_COMPARE(mia.app.queue()->count(), 1);
    mia.app.queue()->play(99);
    mia.app.queue()->remove(-1);
    QCOMPARE(mia.app.queue()->count(), 1);
}

void tst_AppViewModel::asksForThePassword()
{
    DeskPerson mia(u"Mia"_s);
    DeskPerson jun(u"Jun"_s);
    mia.app.room()->invitation()->start(u"moon"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!mia.app.room()->invitation()->invite().isEmpty(), soon);
    QSignalSpy asked(jun.app.room()->invitation(), &InvitationViewModel::passwordNeeded);
    jun.app.opening()->openText(mia.app.room()->invitation()->invite());
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(jun.app.notices()->toasts()->count(), 0);
    jun.app.room()->invitation()->join(asked[0][0].toString(), u"moon"_s);
    QTRY_VERIFY_WITH_TIMEOUT(jun.app.room()->company(), soon);
}

/** Issue: from home, a second start, a line of the queue and "Start a room" played on behind the home page. */
void tst_AppViewModel::everyWayToWhatPlaysLeadsToTheStage()
{
    DeskPerson mia(u"Mia"_s);
    mia.app.opening()->openAny({test::sampleClip()});
    QTRY_COMPARE_WITH_TIMEOUT(mia.app.playback()->phase(), PlaybackViewModel::Playing, soon);
    const auto leadsToTheStage = [&mia](const std::function<void()> &way) {
        mia.app.navigation()->showHome();
        way();
        return QTest::qWaitFor([&] { return mia.app.navigation()->screen() == NavigationViewModel::Stage; }, soon);
    };
    QVERIFY(leadsToTheStage([&] { mia.app.opening()->openAny({test::sampleClip()}); }));
    QVERIFY(leadsToTheStage([&] { mia.app.opening()->openText(test::sampleClip().toString()); }));
    QVERIFY(leadsToTheStage([&] { mia.app.queue()->play(0); }));
    QVERIFY(leadsToTheStage([&] { mia.app.room()->invitation()->start(); }));
    DeskPerson jun(u"Jun"_s);
    jun.app.opening()->openAny({test::sampleClip()});
    QTRY_COMPARE_WITH_TIMEOUT(jun.app.playback()->phase(), PlaybackViewModel::Playing, soon);
    jun.app.navigation()->showHome();
    jun.app.room()->invitation()->join(mia.app.room()->invitation()->invite());
    QTRY_COMPARE_WITH_TIMEOUT(jun.app.navigation()->screen(), NavigationViewModel::Stage, soon);
}

/** Issue: in a room, the tile of the film that plays restarted it for both. */
void tst_AppViewModel::aTileOfWhatPlaysBeginsNothingAnew()
{
    DeskPerson mia(u"Mia"_s);
    mia.app.opening()->openAny({test::sampleClip()});
    QTRY_COMPARE_WITH_TIMEOUT(mia.app.playback()->phase(), PlaybackViewModel::Playing, soon);
    mia.app.playback()->seek(10'000);
    mia.app.playback()->pause();
    QTRY_COMPARE(mia.app.playback()->positionText(), u"0:10"_s);
    QTRY_COMPARE(mia.app.playback()->phase(), PlaybackViewModel::Paused);
    mia.app.navigation()->showHome();
    QTRY_COMPARE_WITH_TIMEOUT(mia.app.recent()->count(), 1, soon);
    const qint64 revision = mia.session.playback().state().revision;
    mia.app.recent()->open(0);
    QCOMPARE(mia.app.navigation()->screen(), NavigationViewModel::Stage);
    mia.app.playback()->play(); // would come after another start
    QTRY_COMPARE(mia.app.playback()->phase(), PlaybackViewModel::Playing);
    QVERIFY(mia.session.playback().state().revision <= revision + 2);
    QVERIFY(mia.session.playback().position() >= 10'000);
    QCOMPARE(mia.app.queue()->count(), 1);
}

/** Issue: the toast of a dead link went away after 9 s, and with it the only way to try again. */
void tst_AppViewModel::aButtonThatHelpsStays()
{
    ToastModel toasts;
    toasts.show(u"Nobody answers."_s, true, ToastModel::TryAgain, u"Try again"_s);
    toasts.show(u"The disk is full."_s, true); // goes by itself, as late as any
    QTRY_COMPARE_WITH_TIMEOUT(toasts.count(), 1, soon);
    QCOMPARE(at(toasts, 0, ToastModel::ActionRole).toInt(), int(ToastModel::TryAgain));
    toasts.settle(ToastModel::ChooseFile);
    QCOMPARE(toasts.count(), 1);
    toasts.settle(ToastModel::TryAgain);
    QCOMPARE(toasts.count(), 0);
    for (int i = 0; i < 5; ++i)
        toasts.show(QString::number(i), true);
    QCOMPARE(toasts.count(), 3);
    QCOMPARE(at(toasts, 2, ToastModel::SentenceRole).toString(), u"4"_s);
}

/** Issue: a file that can't be played was told by the stage and by a toast over it. */
void tst_AppViewModel::saysAnErrorOnce()
{
    DeskPerson mia(u"Mia"_s);
    QTemporaryDir folder;
    QFile broken(folder.filePath(u"broken.mkv"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray(100'000, 'x'));
    broken.close();
    mia.app.opening()->openAny({test::sampleClip()});
    QTRY_COMPARE_WITH_TIMEOUT(mia.app.playback()->phase(), PlaybackViewModel::Playing, soon);
    QSignalSpy failed(&mia.session, &session::Session::failed);
    mia.app.opening()->openAny({QUrl::fromLocalFile(broken.fileName())});
    QVERIFY(failed.count() > 0 || failed.wait(soon));
    const bool onStage = mia.app.playback()->phase() == PlaybackViewModel::Failed;
    QCOMPARE(mia.app.notices()->toasts()->count() + (onStage ? 1 : 0), 1);
}

QTEST_MAIN(tst_AppViewModel)
#include "tst_appviewmodel.moc"
