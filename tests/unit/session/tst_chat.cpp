// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "session/activitymessage.h"
#include "session/chat.h"
#include "session/playqueue.h"

using namespace farnear;
using session::Chat;
using session::ChatLine;

class TestChat final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsOwnLinesAtOnceAndPending();
    void keepsTheOrderOfTheRoom();
    void keepsPendingLinesLast();
    void showsALineOnce();
    void givesBackWhatIsRefused();
    void namesThoseWhoLeft();
    void givesEachAColourOfTheirOwn();
    void tellsDeedsInWords_data();
    void tellsDeedsInWords();
    void writesTimes();
    void findsTheNextInTheQueue();
    void knowsWhoseTurnItIs();

private:
    [[nodiscard]] room::Outbox::Entry say(const QString &text);
    void hear(const QString &id, const QString &from, const QString &text);
    [[nodiscard]] QStringList texts() const;

    session::Roster m_roster;
    std::unique_ptr<Chat> m_chat;
    room::Outbox m_outbox;
};

static const QString me = QStringLiteral("me");
static const QString jun = QStringLiteral("jun");

void TestChat::init()
{
    m_outbox = {};
    m_chat = std::make_unique<Chat>(m_roster);
    m_roster.clear(me);
    m_roster.meet({me, {QStringLiteral("Ada"), 0}});
    m_roster.meet({jun, {QStringLiteral("Jun"), 5}});
}

room::Outbox::Entry TestChat::say(const QString &text)
{
    const auto entry = *m_outbox.add({model::Text{text}}, 1000);
    m_chat->addPending(entry);
    return entry;
}

void TestChat::hear(const QString &id, const QString &from, const QString &text)
{
    m_chat->addMessage({1, id, from, 1000, {model::Text{text}}});
}

QStringList TestChat::texts() const
{
    QStringList texts;
    for (const ChatLine &line : m_chat->lines())
        texts.append(line.text + (line.pending ? QStringLiteral("…") : QString()));
    return texts;
}

void TestChat::showsOwnLinesAtOnceAndPending()
{
    QSignalSpy appended(m_chat.get(), &Chat::appended);
    QSignalSpy changed(m_chat.get(), &Chat::changed);
    const auto entry = say(QStringLiteral("hello"));
    QCOMPARE(appended.size(), 1);
    QVERIFY(m_chat->lines().first().pending && m_chat->lines().first().mine);
    hear(entry.id, me, QStringLiteral("hello"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(texts(), QStringList{QStringLiteral("hello")});
}

void TestChat::keepsTheOrderOfTheRoom()
{
    const auto a = say(QStringLiteral("a"));
    const auto b = say(QStringLiteral("b"));
    hear(QStringLiteral("1"), jun, QStringLiteral("first"));
    hear(b.id, me, QStringLiteral("b")); // the room heard them the other way round
    hear(QStringLiteral("2"), jun, QStringLiteral("second"));
    hear(a.id, me, QStringLiteral("a"));
    QCOMPARE(
        texts(),
        (QStringList{QStringLiteral("first"), QStringLiteral("b"), QStringLiteral("second"), QStringLiteral("a")}));
}

/** A view that only listens to the signals holds the same lines. */
void TestChat::keepsPendingLinesLast()
{
    QList<ChatLine> mirror;
    connect(m_chat.get(), &Chat::appended, this, [&mirror](const ChatLine &line) { mirror.append(line); });
    connect(m_chat.get(), &Chat::changed, this, [&mirror](int row, const ChatLine &line) { mirror[row] = line; });
    const auto a = say(QStringLiteral("a"));
    (void)say(QStringLiteral("b"));
    hear(QStringLiteral("1"), jun, QStringLiteral("first"));
    m_chat->addEvent(ChatLine::Kind::Joined, jun, QStringLiteral("Jun came in"));
    hear(a.id, me, QStringLiteral("a"));
    QCOMPARE(texts(),
             (QStringList{QStringLiteral("first"), QStringLiteral("Jun came in"), QStringLiteral("a"),
                          QStringLiteral("b…")}));
    QCOMPARE(mirror, m_chat->lines());
}

void TestChat::givesBackWhatIsRefused()
{
    QSignalSpy unsaid(m_chat.get(), &Chat::unsaid);
    const auto a = say(QStringLiteral("a"));
    const auto b = say(QStringLiteral("b"));
    hear(a.id, me, QStringLiteral("a"));
    m_chat->dropPending(a.id); // the room has it
    QCOMPARE(unsaid.size(), 0);
    m_chat->dropPending(b.id);
    QCOMPARE(unsaid.size(), 1);
    QCOMPARE(unsaid.first().first().toString(), QStringLiteral("b"));
    QCOMPARE(texts(), QStringList{QStringLiteral("a")});
}

void TestChat::showsALineOnce()
{
    const auto a = say(QStringLiteral("a"));
    hear(a.id, me, QStringLiteral("a"));
    hear(a.id, me, QStringLiteral("a"));
    QCOMPARE(m_chat->lines().size(), 1);
}

void TestChat::namesThoseWhoLeft()
{
    hear(QStringLiteral("1"), QStringLiteral("stranger"), QStringLiteral("from before"));
    QVERIFY(!m_chat->lines().first().name.isEmpty());
    m_roster.hearOf(QStringLiteral("gone"), {QStringLiteral("Noor"), 6});
    hear(QStringLiteral("2"), QStringLiteral("gone"), QStringLiteral("also from before"));
    QCOMPARE(m_chat->lines().last().name, QStringLiteral("Noor"));
    QCOMPARE(m_chat->lines().last().colour, 6);
    m_roster.setPeople({{jun, {QStringLiteral("Jun"), 5}}});
    m_roster.hearOf(jun, {QStringLiteral("Junior"), 1}); // who is here is known better
    QCOMPARE(m_roster.nameOf(jun), QStringLiteral("Jun"));
}

void TestChat::givesEachAColourOfTheirOwn()
{
    QList<model::Member> people;
    for (int i = 0; i < 8; ++i)
        people.append({QStringLiteral("member %1").arg(i), {QStringLiteral("Someone"), 0}});
    people[5].profile.colour = 3; // chosen
    m_roster.setPeople(people);
    QSet<int> shown;
    for (const model::Member &person : people)
        shown.insert(m_roster.colourOf(person.id));
    QCOMPARE(shown.size(), 8);
    QCOMPARE(m_roster.colourOf(people[0].id), 0);
    QCOMPARE(m_roster.colourOf(people[5].id), 3);
    const int before = m_roster.colourOf(people[1].id);
    session::Roster elsewhere;
    elsewhere.setPeople(people);
    QCOMPARE(elsewhere.colourOf(people[1].id), before);
    m_roster.setPeople({people[0]}); // the others have left: their words keep their colour
    QCOMPARE(m_roster.colourOf(people[1].id), before);
}

void TestChat::tellsDeedsInWords_data()
{
    using Cause = sync::Timeline::Cause;
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<double>("position");
    QTest::addColumn<bool>("ended");
    QTest::addColumn<QString>("text");
    QTest::newRow("back") << Cause::Seek << 60'000.0 << false << QStringLiteral("Jun went back to 1:00");
    QTest::newRow("ahead") << Cause::Seek << 4'000'000.0 << false << QStringLiteral("Jun went ahead to 1:06:40");
    QTest::newRow("pause") << Cause::Pause << 100'000.0 << false << QStringLiteral("Jun paused at 1:40");
    QTest::newRow("pause at the end") << Cause::Pause << 100'000.0 << true << QString();
    QTest::newRow("play") << Cause::Play << 100'000.0 << false << QStringLiteral("Jun pressed play");
    QTest::newRow("open") << Cause::Open << 0.0 << false << QStringLiteral("Jun put on “Moon”");
    QTest::newRow("next") << Cause::Open << 0.0 << true << QStringLiteral("Next: “Moon”");
    QTest::newRow("the server's own") << Cause::Resume << 0.0 << false << QString();
}

void TestChat::tellsDeedsInWords()
{
    QFETCH(sync::Timeline::Cause, cause);
    QFETCH(double, position);
    QFETCH(bool, ended);
    QFETCH(QString, text);
    sync::Timeline timeline;
    timeline.cause = cause;
    timeline.position = position;
    QCOMPARE(session::activityOf(timeline, QStringLiteral("Jun"), 100'000, QStringLiteral("Moon"), ended).text, text);
}

void TestChat::writesTimes()
{
    QCOMPARE(session::timeText(0), QStringLiteral("0:00"));
    QCOMPARE(session::timeText(59'999), QStringLiteral("0:59"));
    QCOMPARE(session::timeText(2'482'000), QStringLiteral("41:22"));
    QCOMPARE(session::timeText(3'723'000), QStringLiteral("1:02:03"));
    QCOMPARE(session::timeText(-5), QStringLiteral("0:00"));
}

void TestChat::findsTheNextInTheQueue()
{
    model::Queue queue;
    for (const char *id : {"a", "b", "c"}) {
        model::QueueEntry item;
        item.id = QLatin1String(id);
        queue.items.append(item);
    }
    QCOMPARE(session::neighbour(queue, QStringLiteral("a"), 1)->id, QStringLiteral("b"));
    QCOMPARE(session::neighbour(queue, QStringLiteral("c"), -1)->id, QStringLiteral("b"));
    QVERIFY(!session::neighbour(queue, QStringLiteral("c"), 1));
    QVERIFY(!session::neighbour(queue, QStringLiteral("a"), -1));
    QVERIFY(!session::neighbour(queue, QStringLiteral("gone"), 1));
}

void TestChat::knowsWhoseTurnItIs()
{
    const auto person = [](const QString &id, model::Role role, model::Phase phase) {
        model::Member made{id, {id, 0}, role, {}};
        made.status.phase = phase;
        return made;
    };
    using model::Role;
    const QList<model::Member> people{person(jun, Role::Guest, model::Phase::Playing),
                                      person(QStringLiteral("host"), Role::Host, model::Phase::Playing),
                                      person(me, Role::Guest, model::Phase::Playing)};
    QCOMPARE(session::turn(people, QStringLiteral("host")), 0);
    QCOMPARE(session::turn(people, jun), 1);
    QCOMPARE(session::turn(people, me), 2);
    const QList<model::Member> hostless{person(QStringLiteral("host"), Role::Host, model::Phase::Missing),
                                        person(me, Role::Guest, model::Phase::Playing)};
    QCOMPARE(session::turn(hostless, me), 0);
}

QTEST_GUILESS_MAIN(TestChat)
#include "tst_chat.moc"
