// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A room as OpenTogetherTube servers tell of it: recordings played again, and what follows from each message.
#include <QTest>

#include "links/ott/messagereader.h"
#include "links/ott/roommodel.h"
#include "ottrecording.h"

using namespace farnear;
using namespace farnear::ott;
using namespace Qt::StringLiterals;
using Cause = sync::Timeline::Cause;
using Kind = test::RecordedLine::Kind;
using News = RoomMembers::News;
using State = sync::Timeline::State;

class TestOttRoom final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void replaysWhatAliceSaw();
    void replaysWhatBobSaw();
    void replaysTheEdgeCases();
    void isCompleteWithAllThatIsToldAtFirst();
    void countsFromWhenItWasAsked();
    void takesOffWhatMessagesTake();
    void drawsALineThroughLateMessages();
    void saysWhoDidIt();
    void standsStillWithNothingOn();
    void ordersByVotes();
    void tellsWhatThereIsToFetch_data();
    void tellsWhatThereIsToFetch();
    void knowsWhatRolesMay();
    void keepsPeopleApart();

private:
    RoomModel::Change take(const QByteArray &frame, Millis local, Millis delay = 0);
    /** As that client saw it, up to a line; the local time of the last. */
    Millis replay(const QString &name, const QString &client, int upTo = 1'000'000);
    [[nodiscard]] const sync::Timeline &timeline() const { return m_room->playback().timeline(); }
    [[nodiscard]] QStringList titles() const;

    std::unique_ptr<RoomModel> m_room;
};

namespace {

const QByteArray ada = R"({"id": "a1", "name": "ada", "status": "none", "role": 0})";
const QByteArray film = R"({"service": "direct", "id": "http://example.org/film.mp4", "title": "film", "length": 100})";

QByteArray synced(const QByteArray &fields)
{
    return R"({"action": "sync", )" + fields + "}";
}

QByteArray done(const QByteArray &request)
{
    return R"({"action": "event", "request": {)" + request + R"(}, "user": )" + ada + "}";
}

} // namespace

void TestOttRoom::init()
{
    m_room = std::make_unique<RoomModel>();
}

RoomModel::Change TestOttRoom::take(const QByteArray &frame, Millis local, Millis delay)
{
    const auto message = decode(frame);
    if (!message || !*message)
        qFatal("not understood: %s", frame.constData());
    return m_room->take(**message, delay, local);
}

Millis TestOttRoom::replay(const QString &name, const QString &client, int upTo)
{
    Millis now = 0;
    for (const auto &line : test::recording(name)) {
        if (line.kind != Kind::FromServer || line.client != client || line.number > upTo)
            continue;
        now = line.at * 1000;
        take(line.json, now);
    }
    return now;
}

QStringList TestOttRoom::titles() const
{
    QStringList titles;
    for (const model::QueueEntry &entry : m_room->items().queue().items)
        titles.append(entry.tags.title);
    return titles;
}

void TestOttRoom::replaysWhatAliceSaw()
{
    const Millis end = replay(u"main"_s, u"alice"_s);
    QVERIFY(m_room->isComplete());
    QCOMPARE(m_room->people().size(), 1);
    QCOMPARE(m_room->people().first().profile.name, u"alicereg9891"_s);
    QCOMPARE(m_room->people().first().role, model::Role::Host);
    QVERIFY(m_room->rights().may(Rights::Kick));
    QCOMPARE(titles(), (QStringList{u"demo-a"_s, u"Manifest demo"_s}));
    QCOMPARE(timeline().state, State::Playing);
    QCOMPARE(timeline().item, m_room->items().currentEntry().id);
    QVERIFY(std::abs(timeline().positionAt(end) - (4781 + (end - 22'467))) < 30); // what the last late guest was told
}

/** She plays, bob seeks and speeds up, she pauses. */
void TestOttRoom::replaysWhatBobSaw()
{
    const auto lines = test::recording(u"main"_s);
    QList<std::pair<Cause, QString>> seen;
    qint64 revision = 0;
    for (const auto &line : lines) {
        if (line.kind != Kind::FromServer || line.client != u"bob"_s || line.at > 9.2)
            continue;
        take(line.json, line.at * 1000);
        const User *by = m_room->members().find(timeline().by);
        if (std::exchange(revision, timeline().revision) != revision)
            seen.append({timeline().cause, by ? by->name : QString()});
    }
    const QList<std::pair<Cause, QString>> expected{{Cause::Open, {}},
                                                    {Cause::Play, u"alice"_s},
                                                    {Cause::Seek, u"bob"_s},
                                                    {Cause::Rate, {}},
                                                    {Cause::Pause, u"alice"_s}};
    QCOMPARE(seen, expected);
    QCOMPARE(timeline().position, 15'432.25);
    QCOMPARE(timeline().rate, 1.25);
    QCOMPARE(m_room->items().queue().items.last().addedBy, m_room->members().me());
}

void TestOttRoom::replaysTheEdgeCases()
{
    replay(u"edge-cases"_s, u"alice"_s);
    QCOMPARE(m_room->people().size(), 2);     // two connections of one person are two members
    QCOMPARE(timeline().state, State::Empty); // the film came to its end
    QVERIFY(titles().isEmpty());
    QCOMPARE(timeline().rate, 1);
}

void TestOttRoom::isCompleteWithAllThatIsToldAtFirst()
{
    int frames = 0;
    for (const auto &line : test::recording(u"main"_s)) {
        if (line.kind != Kind::FromServer || line.client != u"alice"_s || frames == 6)
            continue;
        QVERIFY(!m_room->isComplete());
        take(line.json, line.at * 1000);
        ++frames;
    }
    QVERIFY(m_room->isComplete());
}

/** The start is told 50 ms later and without its place. */
void TestOttRoom::countsFromWhenItWasAsked()
{
    take(synced(R"("currentSource": )" + film + R"(, "queue": [], "isPlaying": false, "playbackPosition": 10)"), 1000);
    take(done(R"("type": 2, "state": true)"), 5000);
    take(synced(R"("isPlaying": true)"), 5055);
    QCOMPARE(timeline().positionAt(6000), 11'000);
    QCOMPARE(timeline().by, u"a1"_s);
    // Without word of who did it, from when it is told.
    take(synced(R"("isPlaying": false, "playbackPosition": 11)"), 6000);
    take(synced(R"("isPlaying": true)"), 9000);
    QCOMPARE(timeline().positionAt(10'000), 12'000);
}

void TestOttRoom::takesOffWhatMessagesTake()
{
    take(synced(R"("currentSource": )" + film + R"(, "queue": [], "isPlaying": true, "playbackPosition": 10)"), 1000,
         80);
    QCOMPARE(timeline().positionAt(1000), 10'080);
    take(done(R"("type": 2, "state": false)"), 2000, 80);
    take(synced(R"("isPlaying": false, "playbackPosition": 11.05)"), 2050, 80);
    QCOMPARE(timeline().position, 11'050);
    take(done(R"("type": 2, "state": true)"), 3000, 80);
    take(synced(R"("isPlaying": true)"), 3055, 80);
    QCOMPARE(timeline().positionAt(3000), 11'130);
}

/** A message that took long says that the room is behind where it is; nobody is pulled back for it. */
void TestOttRoom::drawsALineThroughLateMessages()
{
    take(synced(R"("currentSource": )" + film + R"(, "queue": [], "isPlaying": true, "playbackPosition": 0)"), 0);
    QVERIFY(!take(synced(R"("playbackPosition": 9.7)"), 10'000).timeline);
    QVERIFY(!take(synced(R"("playbackPosition": 20.01)"), 20'000).timeline);
    QCOMPARE(timeline().positionAt(20'000), 20'000);
    QVERIFY(take(synced(R"("playbackPosition": 30.06)"), 30'000).timeline); // the first one took longer
    QCOMPARE(timeline().positionAt(30'000), 30'060);
    QVERIFY(take(synced(R"("playbackPosition": 38)"), 40'000).timeline); // no message takes so long
    QCOMPARE(timeline().positionAt(40'000), 38'000);
    take(done(R"("type": 4, "value": 37.5)"), 40'000);
    QVERIFY(take(synced(R"("playbackPosition": 37.55)"), 40'050).timeline);
    QCOMPARE(timeline().cause, Cause::Seek);
    QCOMPARE(timeline().positionAt(40'050), 37'550);
}

void TestOttRoom::saysWhoDidIt()
{
    take(synced(R"("currentSource": )" + film + R"(, "queue": [], "isPlaying": true, "playbackPosition": 0)"), 0);
    take(done(R"("type": 4, "value": 50)"), 1000);
    take(synced(R"("playbackPosition": 50.05)"), 1050);
    QCOMPARE(timeline().by, u"a1"_s);
    QVERIFY(!take(synced(R"("playbackPosition": 50.055)"), 1055).timeline); // told twice
    take(done(R"("type": 3)"), 5000);
    take(synced(
             R"("currentSource": {"service": "direct", "id": "http://example.org/other.mp4"}, "playbackPosition": 0)"),
         5050);
    QCOMPARE(timeline().cause, Cause::Open);
    QCOMPARE(timeline().by, u"a1"_s);
    take(synced(R"("currentSource": )" + film + R"(, "playbackPosition": 0)"), 90'000);
    QVERIFY(timeline().by.isEmpty()); // the server went on by itself
}

void TestOttRoom::standsStillWithNothingOn()
{
    take(synced(R"("currentSource": null, "queue": [], "isPlaying": true, "playbackPosition": 5)"), 0);
    QCOMPARE(timeline().state, State::Empty);
    QCOMPARE(timeline().positionAt(9000), 0);
    const qint64 revision = timeline().revision;
    take(synced(R"("currentSource": )" + film + R"(, "playbackPosition": 0, "playbackSpeed": 1)"), 10'000);
    QVERIFY(timeline().revision > revision);
    QCOMPARE(timeline().state, State::Playing);
    QCOMPARE(timeline().positionAt(11'000), 1000);
    take(synced(R"("currentSource": null, "isPlaying": false, "playbackPosition": 0)"), 20'000);
    QVERIFY(timeline().item.isEmpty());
    QCOMPARE(timeline().state, State::Empty);
}

void TestOttRoom::ordersByVotes()
{
    take(synced(R"("currentSource": null, "queueMode": "vote", "queue": [
        {"service": "direct", "id": "http://example.org/a.mp4", "title": "a"},
        {"service": "direct", "id": "http://example.org/b.mp4", "title": "b"},
        {"service": "direct", "id": "http://example.org/c.mp4", "title": "c"}])"),
         0);
    QVERIFY(
        take(synced(R"("voteCounts": [["directhttp://example.org/c.mp4", 2], ["directhttp://example.org/b.mp4", 1]])"),
             1)
            .queue);
    QCOMPARE(titles(), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(m_room->items().next()->title, u"c"_s);
    QCOMPARE(m_room->items().placeOf(entryIdOf({u"direct"_s, u"http://example.org/c.mp4"_s})), 2);
    take(synced(R"("queueMode": "manual")"), 2);
    QCOMPARE(titles(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void TestOttRoom::tellsWhatThereIsToFetch_data()
{
    QTest::addColumn<Item>("item");
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("fileName");
    const QUrl mp4(u"https://example.org/a%20b.mp4"_s);
    const QUrl list(u"https://example.org/x.m3u8"_s);
    QTest::newRow("direct") << Item{{u"direct"_s, mp4.toString(QUrl::FullyEncoded)}, u"Night"_s, 30} << mp4 << QString()
                            << u"a b.mp4"_s;
    QTest::newRow("hls") << Item{{u"hls"_s, list.toString()}, u"Live"_s} << list << QString() << u"x.m3u8"_s;
    QTest::newRow("tells an address") << Item{{u"reddit"_s, u"7"_s}, u"Clip"_s, 9, {}, list.toString()} << list
                                      << QString() << u"x.m3u8"_s;
    QTest::newRow("a site's player") << Item{{u"youtube"_s, u"abc"_s}, u"Sintel"_s, 888} << QUrl() << u"youtube"_s
                                     << u"Sintel"_s;
    QTest::newRow("manifest") << Item{{u"direct"_s, u"https://example.org/c.json"_s},
                                      u"Manifest demo"_s,
                                      45,
                                      u"application/json"_s}
                              << QUrl() << u"direct"_s << u"Manifest demo"_s;
    QTest::newRow("no web address") << Item{{u"direct"_s, u"file:///etc/passwd"_s}, u"x"_s} << QUrl() << u"direct"_s
                                    << u"x"_s;
    QTest::newRow("a script") << Item{{u"direct"_s, u"javascript:alert(1)"_s}, u"x"_s} << QUrl() << u"direct"_s
                              << u"x"_s;
}

void TestOttRoom::tellsWhatThereIsToFetch()
{
    QFETCH(Item, item);
    QFETCH(QUrl, url);
    const model::QueueEntry entry = entryOf(item);
    QCOMPARE(entry.source.url, url);
    QTEST(entry.source.site, "site");
    QTEST(entry.source.fileName, "fileName");
    QCOMPARE(entry.tags.title, item.title);
    QCOMPARE(entry.tags.duration, item.length * 1000);
    QCOMPARE(entryOf(item).id, entry.id);
}

void TestOttRoom::knowsWhatRolesMay()
{
    Rights rights;
    QVERIFY(rights.may(Rights::Kick)); // nothing known: the server decides
    rights.setGrants({{0, 113250303}, {3, 133173247}, {-1, 134217727}});
    QVERIFY(rights.may(Rights::PlayPause) && rights.may(Rights::Speed) && rights.may(Rights::PlayNow));
    QVERIFY(!rights.may(Rights::Kick));
    rights.setRole(3);
    QVERIFY(rights.may(Rights::Kick));
    rights.setGrants({{3, 0}});
    QVERIFY(!rights.may(Rights::PlayPause));
    QVERIFY(Rights::isHost(-1) && Rights::isHost(4) && Rights::isHost(3) && !Rights::isHost(2) && !Rights::isHost(0));
}

void TestOttRoom::keepsPeopleApart()
{
    RoomMembers members;
    members.setMe(u"a"_s);
    QCOMPARE(members.take(UserUpdate{{u"a"_s, u"ada"_s}}), News::Came);
    QCOMPARE(members.take(UserUpdate{{u"a"_s, u"ada"_s}}), News::None);
    QCOMPARE(members.take(UserUpdate{{u"a"_s, u"ada"_s, PlayerStatus::Ready}}), News::Changed);
    QCOMPARE(members.take(UserRemoval{u"nobody"_s}), News::None);
    const auto news = members.take(UserList{{{u"b"_s, u"ada"_s}, {u"c"_s, u"\u202e"_s}}});
    QCOMPARE(news, (QList<std::pair<QString, News>>{{u"a"_s, News::Left}, {u"b"_s, News::Came}, {u"c"_s, News::Came}}));
    QCOMPARE(memberOf(*members.find(u"c"_s), false).profile.name, u"?"_s);
    QCOMPARE(memberOf({u"d"_s, u"d"_s, PlayerStatus::Buffering}, true).status.phase, model::Phase::Stalled);
}

QTEST_GUILESS_MAIN(TestOttRoom)
#include "tst_ottroom.moc"
