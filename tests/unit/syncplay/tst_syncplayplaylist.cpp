// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The playlist of a room on a Syncplay server that is the test.
#include <algorithm>

#include "syncplaylinkrig.h"

using namespace farnear;
using namespace farnear::syncplay;
using namespace Qt::StringLiterals;
using model::QueueEdit;
using model::QueueEntry;
using sync::Intent;

class TestSyncplayPlaylist final : public test::SyncplayLinkRig {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_link.reset(); }

    void tellsWhatWasThereBefore();
    void keepsEntriesThroughChanges();
    void knowsAddresses();
    void playsWhatOthersPutOn();
    void waitsForWhereItIsPutOn();
    void addsAndOpens();
    void removesAndMoves();
    void losesNothingOfTwo();
    void takesNoForAnAnswer();
    void isFullBeforeTheServerSaysSo();
    void bringsBackAForgottenList();

private:
    void list(const QByteArray &names, const QByteArray &by = "bob")
    {
        say(R"({"Set": {"playlistChange": {"user": ")" + by + R"(", "files": )" + names + "}}}");
    }
    void index(int place, const QByteArray &by = "bob")
    {
        say(R"({"Set": {"playlistIndex": {"user": ")" + by + R"(", "index": )" + QByteArray::number(place) + "}}}");
    }
    [[nodiscard]] QList<QueueEntry> entries() const
    {
        return m_queues->value(m_queues->size() - 1).value(0).value<model::Queue>().items;
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const QueueEntry &entry : entries())
            names.append(listedName(entry));
        return names;
    }
    /** The list that was asked for last. */
    [[nodiscard]] QStringList asked() const
    {
        for (auto it = m_script.heard.crbegin(); it != m_script.heard.crend(); ++it) {
            const QJsonValue files = it->value("Set"_L1)["playlistChange"_L1]["files"_L1];
            if (files.isArray())
                return files.toVariant().toStringList();
        }
        return {};
    }
    void edit(const QueueEdit &edit) { m_link->queue()->edit(edit); }
    void watchQueue();

    std::unique_ptr<QSignalSpy> m_queues;
    std::unique_ptr<QSignalSpy> m_settled;
    std::unique_ptr<QSignalSpy> m_refused;
};

namespace {

QueueEntry file(const QString &name)
{
    QueueEntry entry;
    entry.id = u"mine-"_s + name;
    entry.content = {5000, u"print of "_s + name};
    entry.tags.duration = 200'000;
    entry.source.fileName = name;
    entry.addedBy = u"ada"_s;
    return entry;
}

ports::IntentRequest opening(const QueueEntry &entry)
{
    Intent open;
    open.kind = Intent::Kind::Open;
    open.item = entry.id;
    return {open, entry, false};
}

} // namespace

void TestSyncplayPlaylist::init()
{
    arrive();
    watchQueue();
}

void TestSyncplayPlaylist::watchQueue()
{
    m_queues = std::make_unique<QSignalSpy>(m_link->queue(), &ports::SharedQueue::changed);
    m_settled = std::make_unique<QSignalSpy>(m_link->queue(), &ports::SharedQueue::settled);
    m_refused = std::make_unique<QSignalSpy>(m_link->queue(), &ports::SharedQueue::refused);
}

void TestSyncplayPlaylist::tellsWhatWasThereBefore()
{
    open();
    list(R"(["a.mkv", "b.mkv"])");
    index(1);
    QCOMPARE(names(), (QStringList{u"a.mkv"_s, u"b.mkv"_s}));
    say(R"({"Hello": {"username": "ada", "room": {"name": "den"}, "features": {}}})");
    say(R"({"List": {"den": {"ada": {}, "bob": {"file": {"name": "b.mkv", "duration": 600, "size": 7}}}}})");
    state("300", "false");
    QVERIFY(m_link->capabilities().queue);
    QCOMPARE(snapshot().item.id, entries().at(1).id);
    QCOMPARE(snapshot().timeline.position, 300'000); // the first index begins nothing anew
}

void TestSyncplayPlaylist::keepsEntriesThroughChanges()
{
    enter();
    list(R"(["a.mkv", "b.mkv", "a.mkv"])");
    const auto before = entries();
    QVERIFY(before.at(0).id != before.at(2).id);
    list(R"(["new.mp3", "b.mkv", "a.mkv"])");
    QCOMPARE(entries().at(1), before.at(1));
    QCOMPARE(entries().at(2), before.at(0));
    QCOMPARE(entries().at(0).tags.title, u"new"_s);
    QCOMPARE(entries().at(0).tags.kind, model::Tags::Kind::Music);
    QCOMPARE(entries().at(0).addedBy, u"bob"_s);
}

void TestSyncplayPlaylist::knowsAddresses()
{
    enter();
    list(R"(["https://example.org/films/Big%20Buck.mp4?x=1"])");
    QCOMPARE(entries().first().source.url, QUrl(u"https://example.org/films/Big%20Buck.mp4?x=1"_s));
    QCOMPARE(entries().first().tags.title, u"Big Buck"_s);
    QueueEntry song = file(u"song.mp3"_s);
    song.source.url = QUrl(u"https://example.org/song.mp3"_s);
    edit({QueueEdit::Kind::Add, {song}, {}, 0});
    QCOMPARE(asked().last(), u"https://example.org/song.mp3"_s);
}

void TestSyncplayPlaylist::playsWhatOthersPutOn()
{
    enter({}, R"("ada": {}, "bob": {"file": {"name": "a.mkv", "duration": 600, "size": 7}})");
    list(R"(["a.mkv", "b.mkv"])");
    const auto told = m_timelines->size();
    index(0); // what plays already
    QCOMPARE(m_timelines->size(), told);
    state("300", "false", R"(, "doSeek": true}, "ignoringOnTheFly": {"server": 1)");
    index(1);
    QCOMPARE(item().id, entries().at(1).id);
    QCOMPARE(timeline().by, u"bob"_s);
    QCOMPARE(timeline().position, 0); // and not where the other one was
    QVERIFY(!timeline().isMoving());
    state("0", "false", R"(, "doSeek": true}, "ignoringOnTheFly": {"server": 2)");
    QVERIFY(timeline().isMoving());
    user("bob", R"("file": {"name": "b.mkv", "duration": 500, "size": 8})");
    QCOMPARE(timeline().item, entries().at(1).id);
    index(0, "ada"); // an answer to what was asked here
    QCOMPARE(timeline().item, entries().at(1).id);
}

/** Whoever puts something on tells next from where; should they not, it is where the room is. */
void TestSyncplayPlaylist::waitsForWhereItIsPutOn()
{
    enter();
    list(R"(["a.mkv", "b.mkv"])");
    state("300", "false", R"(, "doSeek": true}, "ignoringOnTheFly": {"server": 1)");
    index(0);
    const auto told = m_timelines->size();
    m_clock->advance(1000);
    state("301", "false");
    QCOMPARE(m_timelines->size(), told);
    m_clock->advance(1000);
    state("302", "false");
    QCOMPARE(timeline().position, 302'000);
    QVERIFY(timeline().isMoving());
}

void TestSyncplayPlaylist::addsAndOpens()
{
    enter();
    const QueueEntry song = file(u"song.mp3"_s);
    edit({QueueEdit::Kind::Add, {song, file(u"next.mp3"_s)}, {}, 0});
    QCOMPARE(asked(), (QStringList{u"song.mp3"_s, u"next.mp3"_s}));
    m_link->request(opening(song));
    QCOMPARE(item().id, song.id); // here at once
    QVERIFY(m_script.last("State"_L1)["ignoringOnTheFly"_L1]["client"_L1].isUndefined());
    list(R"(["song.mp3", "next.mp3"])", "ada");
    QCOMPARE(m_settled->size(), 1);
    QCOMPARE(entries().first(), song); // as it is known here
    QCOMPARE(m_script.last("Set"_L1)["playlistIndex"_L1]["index"_L1].toInt(-1), 0);
    const QJsonObject asked = m_script.last("State"_L1)["playstate"_L1].toObject();
    QCOMPARE(asked["position"_L1].toDouble(-1), 0.0);
    QCOMPARE(asked["paused"_L1], QJsonValue(false));
    index(0, "ada");
    m_link->request(opening(entries().at(1)));
    QCOMPARE(m_script.last("Set"_L1)["playlistIndex"_L1]["index"_L1].toInt(-1), 1);
    edit({QueueEdit::Kind::Add, {file(u"song.mp3"_s)}, {}, 0}); // is there
    QCOMPARE(m_settled->size(), 2);
}

void TestSyncplayPlaylist::removesAndMoves()
{
    enter();
    list(R"(["a.mkv", "b.mkv", "c.mkv"])");
    const auto before = entries();
    edit({QueueEdit::Kind::Move, {}, before.at(2).id, 0});
    edit({QueueEdit::Kind::Remove, {}, before.at(0).id, 0});
    QCOMPARE(asked(), (QStringList{u"c.mkv"_s, u"a.mkv"_s, u"b.mkv"_s})); // one at a time
    list(R"(["c.mkv", "a.mkv", "b.mkv"])", "ada");
    QCOMPARE(asked(), (QStringList{u"c.mkv"_s, u"b.mkv"_s}));
    list(R"(["c.mkv", "b.mkv"])", "ada");
    QCOMPARE(m_settled->size(), 2);
    QCOMPARE(entries(), (QList{before.at(2), before.at(1)}));
    edit({QueueEdit::Kind::Remove, {}, u"nobody's"_s, 0});
    QCOMPARE(m_settled->size(), 3);
}

void TestSyncplayPlaylist::losesNothingOfTwo()
{
    enter();
    list(R"(["a.mkv"])");
    edit({QueueEdit::Kind::Add, {file(u"mine.mkv"_s)}, {}, 0});
    list(R"(["a.mkv", "theirs.mkv"])"); // was on its way
    list(R"(["a.mkv", "mine.mkv"])", "ada");
    QCOMPARE(asked(), (QStringList{u"a.mkv"_s, u"theirs.mkv"_s, u"mine.mkv"_s}));
    QVERIFY(m_settled->isEmpty());
    list(R"(["a.mkv", "theirs.mkv", "mine.mkv"])", "ada");
    QCOMPARE(m_settled->size(), 1);
}

/** A room in which only some may; what was opened plays here all the same, as far as the room lets it. */
void TestSyncplayPlaylist::takesNoForAnAnswer()
{
    enter();
    list(R"(["a.mkv"])");
    const QueueEntry mine = file(u"mine.mkv"_s);
    edit({QueueEdit::Kind::Add, {mine}, {}, 0});
    m_link->request(opening(mine));
    list(R"(["a.mkv"])", "den");
    QCOMPARE(m_refused->size(), 1);
    QCOMPARE(m_refused->first().first().value<Error>().code, ErrorCode::Forbidden);
    QCOMPARE(names(), QStringList{u"a.mkv"_s});
    QCOMPARE(m_script.last("State"_L1)["ignoringOnTheFly"_L1]["client"_L1].toInt(), 1);
    edit({QueueEdit::Kind::Add, {file(u"other.mkv"_s)}, {}, 0});
    QCOMPARE(asked(), (QStringList{u"a.mkv"_s, u"other.mkv"_s}));
}

void TestSyncplayPlaylist::isFullBeforeTheServerSaysSo()
{
    enter();
    QList<QueueEntry> many;
    for (int i = 0; i < 251; ++i)
        many.append(file(u"%1.mkv"_s.arg(i)));
    edit({QueueEdit::Kind::Add, many, {}, 0});
    QCOMPARE(m_refused->last().first().value<Error>().code, ErrorCode::QueueFull);
    edit({QueueEdit::Kind::Add, {file(QString(10'001, u'x'))}, {}, 0});
    QCOMPARE(m_refused->size(), 2);
    QVERIFY(asked().isEmpty());
}

void TestSyncplayPlaylist::bringsBackAForgottenList()
{
    enter();
    list(R"(["a.mkv", "b.mkv"])");
    index(1);
    state("60", "false", R"(, "doSeek": true}, "ignoringOnTheFly": {"server": 1)");
    const QByteArray resume = m_link->resumeToken();
    connectLink();
    watchQueue();
    m_link->open({u"ada"_s, 2}, resume);
    say(R"({"Set": {"playlistChange": {"user": null, "files": []}}})");
    say(R"({"Hello": {"username": "ada", "room": {"name": "den"}, "features": {}}})");
    say(R"({"List": {"den": {"ada": {}}}})");
    say(R"({"State": {"ping": {"latencyCalculation": 5.5}, "playstate": {"position": 0, "paused": true, "setBy": null}}})");
    QCOMPARE(asked(), (QStringList{u"a.mkv"_s, u"b.mkv"_s}));
    QCOMPARE(m_script.last("Set"_L1)["playlistIndex"_L1]["index"_L1].toInt(-1), 1);
}

QTEST_GUILESS_MAIN(TestSyncplayPlaylist)
#include "tst_syncplayplaylist.moc"
