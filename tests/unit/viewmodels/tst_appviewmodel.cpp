// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in the window reaches the session, and what the session says reaches the window.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <functional>

#include "support/fakes/fakeperson.h"
#include "viewmodels/weblink.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;
using session::ChatLine;
using session::RoomState;
using test::FakePerson;
using Tester = QAbstractItemModelTester;

namespace {

constexpr int soon = 15'000; // ms; everything here takes far less

const QUrl film = QUrl::fromLocalFile(u"/films/Same Moon.mkv"_s);
const QString invite = u"farnear:127.0.0.1:4321/room/q7Zb3x#secret"_s;

QVariant at(const QAbstractItemModel &model, int row, int role)
{
    return model.index(row, 0).data(role);
}

ChatLine lineBy(const QString &name, const QString &text)
{
    ChatLine line;
    line.memberId = line.name = name;
    line.text = text;
    line.time = QDateTime(QDate(2026, 11, 21), QTime(21, 4));
    return line;
}

session::QueueLine queued(const QString &id, bool current)
{
    session::QueueLine line;
    line.item.id = id;
    line.current = current;
    return line;
}

/** Somebody sent that one. */
void know(FakePerson &person)
{
    person.session.room.invites = {{invite, u"q7Zb3x"_s, u"127.0.0.1"_s, model::Reach::ThisComputer, false}};
}

/** The room that was asked for lets her in. */
void letIn(FakePerson &person)
{
    person.session.room.change([](RoomState &state) {
        state.mode = RoomState::Mode::Joined;
        state.link = RoomState::Link::Live;
        state.members.append(FakePerson::member(u"Jun"_s, 1));
    });
}

} // namespace

class tst_AppViewModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void showsWhatIsOpened();
    void tellsPositionsOnlyWhenSomebodyLooks();
    void rememberedThingsComeBack();
    void saysErrorsInOneSentenceWithAButton();
    void goesWhereAnInviteLeads();
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
    FakePerson mia;
    QCOMPARE(mia.app.navigation()->screen(), NavigationViewModel::Home);
    QCOMPARE(mia.app.room()->me()->name(), u"Mia"_s);
    QVERIFY(mia.app.greeting().endsWith(u"Mia"_s) || mia.app.greeting().endsWith(u"Mia?"_s));
    QCOMPARE(mia.app.windowTitle(), u"Farnear"_s);
    mia.app.opening()->openAny({film});
    QCOMPARE(mia.session.queue.asked, QStringList{u"open"_s});
    QCOMPARE(mia.session.queue.files, QList<QUrl>{film});
    QCOMPARE(mia.app.navigation()->screen(), NavigationViewModel::Home); // it may not be one

    mia.watch(film);
    PlaybackViewModel &playback = *mia.app.playback();
    QCOMPARE(mia.app.navigation()->screen(), NavigationViewModel::Stage);
    QCOMPARE(playback.phase(), PlaybackViewModel::Playing);
    QCOMPARE(playback.title(), u"Same Moon"_s);
    QCOMPARE(playback.durationText(), u"0:24"_s);
    QCOMPARE(playback.chapters()->count(), 3);
    QCOMPARE(playback.subtitle(), u"Dusk"_s);
    QVERIFY(mia.app.windowTitle().startsWith(u"Same Moon"_s));
    playback.pause();
    QCOMPARE(playback.phase(), PlaybackViewModel::Paused);
    playback.stepChapter(1);
    QCOMPARE(playback.positionText(), u"0:07"_s);
    QCOMPARE(playback.subtitle(), u"The pass"_s);
    playback.seekToFraction(0.5);
    QCOMPARE(playback.remainingText(), u"0:12"_s);
    playback.seekBy(-99'000);
    QCOMPARE(playback.positionText(), u"0:00"_s);
    QCOMPARE(mia.session.playback.asked, (QStringList{u"pause"_s, u"seek"_s, u"seek"_s, u"seekBy"_s}));
}

void tst_AppViewModel::tellsPositionsOnlyWhenSomebodyLooks()
{
    FakePerson mia;
    mia.watch(film);
    int passed = 0; // ticks
    QTimer clock;
    connect(&clock, &QTimer::timeout, this, [&] {
        mia.session.playback.time += 10;
        ++passed;
    });
    clock.start(10);
    PlaybackViewModel &playback = *mia.app.playback();
    QSignalSpy moved(&playback, &PlaybackViewModel::positionChanged);
    QTRY_VERIFY(moved.count() > 3);
    mia.app.setWatched(false);
    moved.clear();
    passed = 0;
    QTRY_VERIFY(passed > 50);
    QCOMPARE(moved.count(), 0);
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
    FakePerson mia;
    ToastModel &toasts = *mia.app.notices()->toasts();
    const Tester tester(&toasts, Tester::FailureReportingMode::QtTest);
    const QSignalSpy refused(mia.app.room()->invitation(), &InvitationViewModel::refused);
    mia.app.opening()->openText(u"farnear://nowhere/abc"_s);
    QCOMPARE(mia.session.room.asked, QStringList{u"join farnear://nowhere/abc"_s});
    mia.session.room.refuse(ErrorCode::BadInvite);
    QCOMPARE(toasts.count(), 1);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(at(toasts, 0, ToastModel::ActionRole).toInt(), int(ToastModel::PasteInvite));
    QVERIFY(!at(toasts, 0, ToastModel::SentenceRole).toString().isEmpty());
    const QSignalSpy asked(mia.app.opening(), &OpeningViewModel::joinDialogWanted);
    mia.app.notices()->act(at(toasts, 0, ToastModel::ToastIdRole).toInt());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(toasts.count(), 0);
    QVERIFY(mia.app.room()->alone());
}

void tst_AppViewModel::goesWhereAnInviteLeads()
{
    FakePerson mia;
    know(mia);
    const Tester tester(mia.app.room()->members(), Tester::FailureReportingMode::QtTest);
    const QSignalSpy joined(mia.app.room()->invitation(), &InvitationViewModel::joined);
    mia.app.opening()->openText(u"come: "_s + invite);
    QCOMPARE(mia.session.room.asked, QStringList{u"join "_s + invite});
    mia.session.room.refuse(ErrorCode::Unreachable);
    QCOMPARE(mia.app.notices()->toasts()->count(), 1);
    mia.app.opening()->openText(u"come: "_s + invite);
    letIn(mia);
    QCOMPARE(joined.count(), 1);
    QCOMPARE(mia.app.notices()->toasts()->count(), 0); // it came right
    QCOMPARE(mia.app.navigation()->screen(), NavigationViewModel::Stage);
    QCOMPARE(mia.app.room()->othersText(), u"Jun"_s);
    mia.app.room()->leave();
    QCOMPARE(mia.session.room.asked.last(), u"leave"_s);
}

void tst_AppViewModel::talksInRuns()
{
    FakePerson mia;
    ChatModel &chat = *mia.app.conversation()->chat();
    const Tester tester(&chat, Tester::FailureReportingMode::QtTest);
    const QSignalSpy heard(&chat, &ChatModel::heard);
    QVERIFY(!chat.say(u"  "_s));
    QVERIFY(chat.say(u" hello "_s));
    QCOMPARE(at(chat, 0, ChatModel::TextRole).toString(), u"hello"_s);
    QVERIFY(at(chat, 0, ChatModel::MineRole).toBool());
    QCOMPARE(heard.count(), 0);
    mia.session.conversation.add(lineBy(u"Jun"_s, u"look"_s));
    mia.session.conversation.add(lineBy(u"Jun"_s, u"好美 🌙"_s));
    QCOMPARE(heard.count(), 2);
    QCOMPARE(at(chat, 2, ChatModel::TextRole).toString(), u"好美 🌙"_s);
    QCOMPARE(at(chat, 2, ChatModel::NameRole).toString(), u"Jun"_s);
    QVERIFY(!at(chat, 2, ChatModel::MineRole).toBool());
    QVERIFY(!at(chat, 2, ChatModel::FirstOfRunRole).toBool());
    QVERIFY(at(chat, 2, ChatModel::LastOfRunRole).toBool());
    QVERIFY(at(chat, 1, ChatModel::FirstOfRunRole).toBool());
    QVERIFY(!at(chat, 1, ChatModel::LastOfRunRole).toBool());
    QCOMPARE(chat.unread(), 2);
    chat.markRead();
    QCOMPARE(chat.unread(), 0);
}

/** Seen on 0.1: a guest who opened a link was never asked, and joined as "Someone". */
void tst_AppViewModel::asksAGuestForANameOnce()
{
    FakePerson mia;
    know(mia);
    mia.app.settings()->setNamed(false);
    const QSignalSpy asked(mia.app.opening(), &OpeningViewModel::joinDialogWanted);
    mia.app.opening()->openAny({QUrl(invite)});
    QCOMPARE(asked.count(), 1);
    QVERIFY(mia.app.room()->invitation()->isIn(asked[0][0].toString()));
    QVERIFY(!mia.app.room()->invitation()->busy());
    QVERIFY(mia.session.room.asked.isEmpty());
    mia.app.settings()->setNamed(true);
    mia.app.opening()->openAny({QUrl(invite)});
    QCOMPARE(asked.count(), 1);
    QCOMPARE(mia.session.room.asked, QStringList{u"join "_s + invite});
}

/** Characters are counted as people see them, at the composer as at the room: what is refused is never taken first. */
void tst_AppViewModel::saysNoMoreThanFits()
{
    FakePerson mia;
    ChatModel &chat = *mia.app.conversation()->chat();
    const QString moon = u"\U0001F319"_s; // two UTF-16 units
    QCOMPARE(chat.longest() - chat.lengthOf({}), 2000);
    QCOMPARE(chat.longest() - chat.lengthOf(moon), 1999);
    QVERIFY(!chat.say(moon.repeated(2001)));
    QVERIFY(chat.say(moon.repeated(2000)));
    QCOMPARE(chat.count(), 1);
    QCOMPARE(at(chat, 0, ChatModel::TextRole).toString(), moon.repeated(2000));
    QCOMPARE(mia.app.notices()->toasts()->count(), 0);
    mia.session.room.change([](session::RoomState &state) { state.capabilities.textChars = 150; });
    QCOMPARE(chat.longest(), 150); // as the server says
    QVERIFY(!chat.say(moon.repeated(151)));
    QVERIFY(chat.say(moon.repeated(150)));
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
    FakePerson mia;
    QueueModel &queue = *mia.app.queue();
    const Tester tester(&queue, Tester::FailureReportingMode::QtTest);
    mia.session.queue.tell({queued(u"one"_s, true)});
    mia.app.opening()->enqueue({film});
    QCOMPARE(mia.session.queue.asked, QStringList{u"enqueue"_s});
    QCOMPARE(mia.session.queue.files, QList<QUrl>{film});
    mia.session.queue.tell({queued(u"one"_s, true), queued(u"two"_s, false)});
    QCOMPARE(queue.count(), 2);
    QVERIFY(queue.hasNext());
    QVERIFY(at(queue, 0, QueueModel::CurrentRole).toBool());
    queue.move(1, 0);
    QVERIFY(at(queue, 1, QueueModel::CurrentRole).toBool());
    QVERIFY(queue.hasPrevious() && !queue.hasNext());
    queue.remove(0);
    QCOMPARE(queue.count(), 1);
    queue.play(99);
    queue.remove(-1);
    QCOMPARE(queue.count(), 1);
    QCOMPARE(mia.session.queue.asked, (QStringList{u"enqueue"_s, u"move two"_s, u"remove two"_s}));
}

void tst_AppViewModel::asksForThePassword()
{
    FakePerson mia;
    know(mia);
    const QSignalSpy asked(mia.app.room()->invitation(), &InvitationViewModel::passwordNeeded);
    mia.app.opening()->openText(invite);
    mia.session.room.refuse(ErrorCode::NeedPassword);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(mia.app.notices()->toasts()->count(), 0);
    mia.app.room()->invitation()->join(asked[0][0].toString(), u"moon"_s);
    QCOMPARE(mia.session.room.asked.last(), u"join "_s + invite);
    QCOMPARE(mia.session.room.password, u"moon"_s);
}

/** Issue: from home, a second start, a line of the queue and "Start a room" played on behind the home page. */
void tst_AppViewModel::everyWayToWhatPlaysLeadsToTheStage()
{
    FakePerson mia;
    know(mia);
    mia.watch(film);
    mia.session.queue.tell({queued(u"film"_s, true)});
    const auto leadsToTheStage = [&mia](const std::function<void()> &way) {
        mia.app.navigation()->showHome();
        way();
        return mia.app.navigation()->screen() == NavigationViewModel::Stage;
    };
    QVERIFY(leadsToTheStage([&] { mia.app.opening()->openAny({film}); }));
    QVERIFY(leadsToTheStage([&] { mia.app.opening()->openText(film.toString()); }));
    QVERIFY(leadsToTheStage([&] { mia.app.queue()->play(0); }));
    QVERIFY(leadsToTheStage([&] {
        mia.app.room()->invitation()->start();
        mia.session.room.change([](RoomState &state) {
            state.mode = RoomState::Mode::EmbeddedServer;
            state.invite = u"farnear:127.0.0.1:99/mine"_s;
        });
    }));
    QVERIFY(leadsToTheStage([&] {
        mia.app.room()->invitation()->join(invite);
        letIn(mia);
    }));
}

/** Issue: in a room, the tile of the film that plays restarted it for both. */
void tst_AppViewModel::aTileOfWhatPlaysBeginsNothingAnew()
{
    FakePerson mia;
    const QUrl other = QUrl::fromLocalFile(u"/films/Stations.mkv"_s);
    mia.history->files = {{film, u"Same Moon"_s, 10'000, 24'000, {}, {}}, {other, u"Stations"_s, 0, 9'000, {}, {}}};
    mia.watch(film);
    mia.app.navigation()->showHome();
    QTRY_COMPARE_WITH_TIMEOUT(mia.app.recent()->count(), 2, soon);
    mia.app.recent()->open(0);
    QCOMPARE(mia.app.navigation()->screen(), NavigationViewModel::Stage);
    QVERIFY(mia.session.queue.asked.isEmpty() && mia.session.playback.asked.isEmpty());
    mia.app.navigation()->showHome();
    mia.app.recent()->open(1);
    QCOMPARE(mia.app.navigation()->screen(), NavigationViewModel::Stage);
    QCOMPARE(mia.session.queue.files, QList<QUrl>{other});
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
    FakePerson mia;
    mia.watch(film);
    session::Playback failed = mia.session.playback.truth();
    failed.phase = session::Playback::Phase::Failed;
    failed.error = {ErrorCode::FileDamaged, u"Same Moon.mkv"_s};
    mia.session.playback.tell(failed);
    Q_EMIT mia.session.playback.failed(failed.error);
    QCOMPARE(mia.app.notices()->toasts()->count(), 0);
    mia.app.navigation()->showHome(); // where the stage can't say it
    Q_EMIT mia.session.playback.failed(failed.error);
    QCOMPARE(mia.app.notices()->toasts()->count(), 1);
}

QTEST_MAIN(tst_AppViewModel)
#include "tst_appviewmodel.moc"
