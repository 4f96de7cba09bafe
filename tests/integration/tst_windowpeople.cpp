// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

#include "main/windowedapplication.h"
#include "player/factory.h"
#include "support/deskperson.h"
#include "support/deskwindow.h"
#include "support/windowitems.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;
using namespace farnear::test;

namespace {

constexpr int soon = 20'000; // ms; everything here takes far less

/** What would have gone to the browser. */
class Browser : public QObject {
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toString(); }
};

bool exposeAndActivate(const DeskWindow &person)
{
    person.app.settings()->setReduceMotion(true); // what opens is there at once
    person.window()->requestActivate();
    return QTest::qWaitForWindowActive(person.window());
}

template <typename Host>
void openRoom(Host &host)
{
    host.session.room().start({u"127.0.0.1"_s, 0, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(!host.app.room()->invitation()->invite().isEmpty(), soon);
}

template <typename Host, typename Guest>
void letIn(Host &host, Guest &guest)
{
    guest.app.opening()->openText(host.app.room()->invitation()->invite());
    QTRY_VERIFY_WITH_TIMEOUT(host.app.room()->company() && guest.app.room()->company(), soon);
}

} // namespace

/** People and what they say, in the program's own window. */
class tst_WindowPeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { player::initEngines(); }

    void asksAGuestForTheirNameOnce();
    void offersTheInviteOnTheClipboard();
    void showsWhereALinkLeadsFirst();
    void neverReadsMarkup();
    void takesNobodysWordsForPatterns();
    void keepsTheNamesOfThoseWhoLeft();
    void keepsWhatIsTooLong();
    void carriesOnWhenTheHostIsGone();
    void drawsAFaceWithoutLetters();
};

/** Seen on 0.1: a guest who opened a link was never asked, and joined as "Someone". */
void tst_WindowPeople::asksAGuestForTheirNameOnce()
{
    DeskWindow mia(u"Mia"_s);
    openRoom(mia);
    DeskWindow guest({});
    QVERIFY(exposeAndActivate(guest));
    guest.app.opening()->openAny({QUrl(mia.app.room()->invitation()->invite())});
    QTRY_VERIFY(seenItem(guest.window(), "Field") && buttonSaying(guest.window(), u"Join"_s));
    QVERIFY(!mia.app.room()->company());
    QTRY_VERIFY(guest.window()->activeFocusItem() && guest.window()->activeFocusItem()->inherits("QQuickTextField"));
    QTest::keySequence(guest.window(), QKeySequence::SelectAll);
    type(guest.window(), u"Jun"_s);
    QTest::keyClick(guest.window(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(mia.app.room()->company(), soon);
    QTRY_COMPARE(mia.app.room()->othersText(), u"Jun"_s);
    guest.app.room()->leave();
    QTRY_VERIFY_WITH_TIMEOUT(guest.app.room()->alone() && !guest.app.room()->invitation()->busy(), soon);
    guest.app.opening()->openAny({QUrl(mia.app.room()->invitation()->invite())});
    QTRY_VERIFY_WITH_TIMEOUT(guest.app.room()->company(), soon);
    QCOMPARE(mia.warnings + guest.warnings, QStringList());
}

void tst_WindowPeople::offersTheInviteOnTheClipboard()
{
    DeskWindow mia(u"Mia"_s);
    openRoom(mia);
    DeskWindow jun(u"Jun"_s);
    QVERIFY(exposeAndActivate(jun));
    QGuiApplication::clipboard()->setText(u"come over: "_s + mia.app.room()->invitation()->invite());
    Q_EMIT jun.app.opening()->joinDialogWanted({});
    QTRY_VERIFY(buttonSaying(jun.window(), u"Use the invite on the clipboard"_s));
    QVERIFY(!buttonSaying(jun.window(), u"Join"_s)->isEnabled());
    press(buttonSaying(jun.window(), u"Use the invite on the clipboard"_s));
    QTRY_VERIFY(buttonSaying(jun.window(), u"Join"_s)->isEnabled());
    QVERIFY(!mia.app.room()->company()); // offered, not taken
    QTest::keyClick(jun.window(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(mia.app.room()->company(), soon);
    QCOMPARE(mia.warnings + jun.warnings, QStringList());
}

void tst_WindowPeople::showsWhereALinkLeadsFirst()
{
    Browser browser;
    DeskWindow mia(u"Mia"_s);
    DeskPerson jun(u"Jun"_s);
    openRoom(mia);
    letIn(mia, jun);
    QVERIFY(exposeAndActivate(mia));
    jun.app.conversation()->chat()->say(u"https://example.org/moon."_s);
    QTRY_VERIFY_WITH_TIMEOUT(seenItem(mia.window(), "Bubble"), soon);
    QQuickItem *bubble = seenItem(mia.window(), "Bubble");
    const QQuickItem *list = seenItem(mia.window(), "QQuickListView");
    QTRY_VERIFY(list->property("atYEnd").toBool() && bubble->mapToItem(list, QPointF(0, 60)).y() < list->height());
    press(bubble);
    QTRY_VERIFY(seenTexts(mia.window()).contains(u"example.org"_s));
    QVERIFY(seenTexts(mia.window()).contains(u"https://example.org/moon"_s));
    QCOMPARE(browser.opened, QStringList());
    press(buttonSaying(mia.window(), u"Open in the browser"_s));
    QTRY_COMPARE(browser.opened, QStringList{u"https://example.org/moon"_s});
    QCOMPARE(mia.warnings, QStringList());
}

/** What people write is never markup, whatever stands beside a link. */
void tst_WindowPeople::neverReadsMarkup()
{
    DeskWindow mia(u"Mia"_s);
    DeskPerson jun(u"Jun"_s);
    openRoom(mia);
    letIn(mia, jun);
    const QString said
        = u"<b>bold</b> &amp; <img src=\"file:///x.png\"> <a href=\"https://a.org\">b</a> https://c.org"_s;
    jun.app.conversation()->chat()->say(said);
    QTRY_VERIFY_WITH_TIMEOUT(seenItem(mia.window(), "Bubble"), soon);
    const QString shown = seenItem(mia.window(), "Bubble")->property("marked").toString();
    QVERIFY(shown.contains(u"&lt;b&gt;bold&lt;/b&gt; &amp;amp; &lt;img"_s));
    QCOMPARE(shown.count(u"<a "_s), 2);
    QCOMPARE(mia.warnings, QStringList());
}

/** A name or a line that looks like a pattern is read as it is, by people and by screen readers. */
void tst_WindowPeople::takesNobodysWordsForPatterns()
{
    DeskWindow mia(u"Mia"_s);
    DeskPerson jun(u"100%2 Jun"_s);
    openRoom(mia);
    letIn(mia, jun);
    jun.app.conversation()->chat()->say(u"50%1 off, %2"_s);
    QTRY_VERIFY_WITH_TIMEOUT(seenItem(mia.window(), "Bubble"), soon);
    const QList<QQuickItem *> lines = seenItems(mia.window(), "ChatLine");
    const QAccessibleInterface *line = QAccessible::queryAccessibleInterface(lines.constLast());
    QVERIFY(line);
    const QString heard = line->text(QAccessible::Name);
    QVERIFY2(heard.startsWith(u"100%2 Jun"_s) && heard.contains(u"50%1 off, %2"_s), qPrintable(heard));
    QCOMPARE(mia.warnings, QStringList());
}

/** Seen on 0.1: those who left became a nameless "S" for whoever came later. */
void tst_WindowPeople::keepsTheNamesOfThoseWhoLeft()
{
    DeskPerson mia(u"Mia"_s);
    openRoom(mia);
    {
        DeskPerson jun(u"Jun"_s);
        DeskPerson noor(u"Noor"_s);
        jun.session.profile().setColour(6);
        letIn(mia, jun);
        letIn(mia, noor);
        QVERIFY(jun.app.conversation()->chat()->say(u"first"_s) && noor.app.conversation()->chat()->say(u"second"_s));
        QTRY_COMPARE_WITH_TIMEOUT(mia.app.conversation()->chat()->unread(), 2, soon);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!mia.app.room()->company(), soon);
    DeskWindow kim(u"Kim"_s);
    QVERIFY(exposeAndActivate(kim));
    letIn(mia, kim);
    QTRY_VERIFY_WITH_TIMEOUT(seenTexts(kim.window()).contains(u"Jun"_s), soon);
    QTRY_VERIFY_WITH_TIMEOUT(seenTexts(kim.window()).contains(u"Noor"_s), soon);
    QVERIFY(seenTexts(kim.window()).contains(u"J"_s)); // the face
    QCOMPARE(kim.warnings, QStringList());
}

/** Seen on 0.1: the composer emptied itself before the message was refused. */
void tst_WindowPeople::keepsWhatIsTooLong()
{
    DeskWindow mia(u"Mia"_s);
    DeskPerson jun(u"Jun"_s);
    openRoom(mia);
    letIn(mia, jun);
    QVERIFY(exposeAndActivate(mia));
    QTest::keyClick(mia.window(), Qt::Key_Slash);
    QTRY_VERIFY(mia.window()->activeFocusItem() && mia.window()->activeFocusItem()->inherits("QQuickTextArea"));
    QQuickItem *area = mia.window()->activeFocusItem();
    const QString moon = u"\U0001F319"_s;
    area->setProperty("text", QString(moon.repeated(2003)));
    QTRY_VERIFY(seenTexts(mia.window()).join(u'\n').contains(u"too many"_s));
    QTest::keyClick(mia.window(), Qt::Key_Return);
    QCOMPARE(area->property("text").toString(), moon.repeated(2003));
    area->setProperty("text", QString(moon.repeated(2000)));
    area->setProperty("cursorPosition", 4000);
    QTest::keyClick(mia.window(), Qt::Key_Return);
    QTRY_COMPARE(area->property("text").toString(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(jun.app.conversation()->chat()->unread(), 1, soon);
    QCOMPARE(mia.app.notices()->toasts()->count(), 0);
    QCOMPARE(mia.warnings, QStringList());
}

/** Seen on 0.1: "Just you, the room is open", "Reconnecting" and "coming back" side by side, for ever. */
void tst_WindowPeople::carriesOnWhenTheHostIsGone()
{
    auto mia = std::make_unique<DeskWindow>(u"Mia"_s);
    DeskWindow jun(u"Jun"_s);
    openRoom(*mia);
    letIn(*mia, jun);
    QVERIFY(exposeAndActivate(jun));
    mia.reset();
    QTRY_VERIFY_WITH_TIMEOUT(jun.app.room()->deserted(), soon);
    QTRY_VERIFY(buttonSaying(jun.window(), u"Carry on in your own room"_s));
    const QString seen = seenTexts(jun.window()).join(u'\n');
    QCOMPARE(seen.count(u"and the room with them"_s), 1);
    QVERIFY2(!seen.contains(u"the room is open"_s) && !seen.contains(u"econnecting"_s), qPrintable(seen));
    QVERIFY2(!seen.contains(u"oming back"_s), qPrintable(seen));
    press(buttonSaying(jun.window(), u"Carry on in your own room"_s));
    QTRY_VERIFY_WITH_TIMEOUT(jun.app.room()->alone(), soon);
    QCOMPARE(jun.warnings, QStringList());
}

/** Seen on 0.1: a name in a script without a font here left the face and the name blank. */
void tst_WindowPeople::drawsAFaceWithoutLetters()
{
    DeskWindow mia(u"Mia"_s);
    DeskPerson other(u"\U0010FFFD\U0010FFFC"_s); // no font has these
    openRoom(mia);
    letIn(mia, other);
    QTRY_COMPARE(seenItems(mia.window(), "PersonView").size(), 2);
    const QQuickItem *person = seenItems(mia.window(), "PersonView").at(1);
    bool figure = false;
    QStringList texts;
    for (const QQuickItem *item : seenItems(const_cast<QQuickItem *>(person))) {
        figure |= item->property("name").toString() == u"person"_s;
        texts << item->property("text").toString();
    }
    QVERIFY(figure);
    QVERIFY(texts.contains(u"Someone"_s));
    QCOMPARE(mia.warnings, QStringList());
}

int main(int argc, char **argv)
{
    // One thread draws both windows: two of Mesa 22's software renderers in one process can wait for each other.
    qputenv("QSG_RENDER_LOOP", "basic");
    QCoreApplication::setApplicationName(u"farnear"_s);
    const auto app = main::makeWindowedApplication(argc, argv);
    tst_WindowPeople test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowpeople.moc"
