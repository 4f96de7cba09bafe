// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Links to a room of an OpenTogetherTube server over real sockets.
#include <QJsonDocument>

#include "ottlinkrig.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using Intent = sync::Intent;
using State = sync::Timeline::State;
using Errors = QList<ErrorCode>;
using test::entryAt;
using test::filmUrl;
using test::songUrl;
using test::textOf;

class TestOttLink final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void comesIn();
    void meets();
    void talks();
    void plays();
    void followsOthers();
    void bringsMedia();
    void choosesFromTheQueue();
    void edits();
    void saysWhatCannotBePlayed();
    void asksForNothingThatIsNotGranted();
    void leavesTheEndToTheServer();
    void tellsHowItsPlayerDoes();
    void renames();

private:
    void meet();

    std::unique_ptr<test::OttServer> m_server;
    std::unique_ptr<test::OttGuest> m_ada;
    std::unique_ptr<test::OttGuest> m_jun;
};

namespace {

Millis now()
{
    return SystemClock().now();
}

} // namespace

void TestOttLink::init()
{
    m_server = test::startedOttServer();
    QVERIFY(m_server);
}

void TestOttLink::cleanup()
{
    const bool alive = !m_server || m_server->isAlive();
    m_jun.reset();
    m_ada.reset();
    m_server.reset();
    QVERIFY(alive); // whatever was done: no frame ended the server
}

void TestOttLink::meet()
{
    m_ada = std::make_unique<test::OttGuest>(*m_server, u"Ada"_s);
    QTRY_VERIFY(m_ada->isInside());
    m_jun = std::make_unique<test::OttGuest>(*m_server, u"Jun"_s);
    QTRY_VERIFY(m_jun->isInside());
}

void TestOttLink::comesIn()
{
    m_ada = std::make_unique<test::OttGuest>(*m_server, u"Ada"_s);
    QTRY_VERIFY(m_ada->isInside());
    QCOMPARE(m_ada->snapshot.people.size(), 1);
    QCOMPARE(m_ada->snapshot.people.first().id, m_ada->snapshot.me);
    QCOMPARE(m_ada->snapshot.people.first().profile, (model::Profile{u"Ada"_s, 2}));
    QCOMPARE(m_ada->snapshot.timeline.state, State::Empty);
    QCOMPARE(m_ada->snapshot.policy.control, model::Policy::Control::All);
    QCOMPARE(m_server->questions, (QStringList{u"GET /api/status"_s, u"GET /api/auth/grant"_s, u"POST /api/user"_s}));
    model::Capabilities can;
    can.queue = true;
    QCOMPARE(m_ada->link->capabilities(), can);
}

void TestOttLink::meets()
{
    m_ada = std::make_unique<test::OttGuest>(*m_server, u"Ada"_s);
    QTRY_VERIFY(m_ada->isInside());
    QSignalSpy joined(m_ada->link.get(), &ports::RoomLink::memberJoined);
    QSignalSpy left(m_ada->link.get(), &ports::RoomLink::memberLeft);
    m_jun = std::make_unique<test::OttGuest>(*m_server, u"Jun"_s);
    QTRY_VERIFY(m_jun->isInside());
    QCOMPARE(m_jun->snapshot.people.size(), 2);
    QTRY_COMPARE(joined.size(), 1);
    QCOMPARE(joined.first().first().value<model::Member>().profile.name, u"Jun"_s);
    m_jun->link->close();
    QTRY_COMPARE(left.size(), 1);
    QCOMPARE(left.first().first().toString(), m_jun->snapshot.me);
    QTRY_COMPARE(m_jun->lost, ErrorCode::Disconnected);
}

void TestOttLink::talks()
{
    meet();
    m_ada->link->send(u"1"_s, 0, textOf(u"hello\n\"}{"_s));
    m_ada->link->send(u"2"_s, 0, textOf(u"好美"_s));
    QTRY_COMPARE(m_jun->messages.size(), 2);
    QTRY_COMPARE(m_ada->messages.size(), 2);
    QCOMPARE(m_ada->messages.at(0).id, u"1"_s);
    QCOMPARE(m_ada->messages.at(1).id, u"2"_s);
    QCOMPARE(m_jun->messages.at(0).content.what, (model::MessageContent::What(model::Text{u"hello\n\"}{"_s})));
    QCOMPARE(m_jun->messages.at(1).from, m_ada->snapshot.me);
    model::MessageContent moment;
    moment.what = model::Moment{};
    m_ada->link->send(u"3"_s, 0, moment);
    QVERIFY(m_ada->errors.isEmpty()); // never before it returns
    QTRY_COMPARE(m_ada->errors, Errors{ErrorCode::NotSupported});
}

void TestOttLink::plays()
{
    meet();
    m_ada->add(entryAt(filmUrl));
    QTRY_COMPARE(m_jun->item.tags.title, u"Film"_s);
    m_ada->ask(Intent::Kind::Play);
    QTRY_COMPARE(m_jun->timeline.state, State::Playing);
    QTRY_COMPARE(m_ada->timeline.state, State::Playing);
    QCOMPARE(m_jun->timeline.by, m_ada->snapshot.me);
    m_jun->ask(Intent::Kind::Seek, 30'000);
    QTRY_COMPARE(m_ada->timeline.cause, sync::Timeline::Cause::Seek);
    QTRY_COMPARE(m_jun->timeline.cause, sync::Timeline::Cause::Seek);
    const Millis at = now();
    const Millis room = m_server->position() * 1000;
    qInfo("from the server: %.1f and %.1f ms", m_ada->timeline.positionAt(at) - room,
          m_jun->timeline.positionAt(at) - room);
    QVERIFY(std::abs(m_ada->timeline.positionAt(at) - room) < 50);
    m_ada->ask(Intent::Kind::Rate, 0, 2);
    QTRY_COMPARE(m_jun->timeline.rate, 2);
    m_ada->ask(Intent::Kind::Pause);
    QTRY_COMPARE(m_jun->timeline.state, State::Paused);
    QTRY_COMPARE(m_ada->timeline.state, State::Paused);
    QVERIFY(std::abs(m_jun->timeline.position - m_server->position() * 1000) < 1);
    QCOMPARE(m_jun->timeline.position, m_ada->timeline.position);
    QVERIFY(m_ada->errors.isEmpty() && m_jun->errors.isEmpty());
}

/** With a browser: no Farnear. */
void TestOttLink::followsOthers()
{
    m_ada = std::make_unique<test::OttGuest>(*m_server, u"Ada"_s);
    QTRY_VERIFY(m_ada->isInside());
    m_ada->add(entryAt(filmUrl));
    QTRY_COMPARE(m_ada->item.tags.title, u"Film"_s);
    m_server->request(u"eve"_s, {{u"type"_s, 2}, {u"state"_s, true}});
    QTRY_COMPARE(m_ada->timeline.state, State::Playing);
    m_server->request(u"eve"_s, {{u"type"_s, 4}, {u"value"_s, 50}});
    QTRY_VERIFY(m_ada->timeline.positionAt(now()) >= 50'000);
    m_server->request(u"eve"_s, {{u"type"_s, 11}, {u"text"_s, u"hi"_s}});
    QTRY_COMPARE(m_ada->messages.size(), 1);
    m_server->request(u"eve"_s, {{u"type"_s, 16}, {u"speed"_s, 100}});
    QTRY_COMPARE(m_ada->timeline.rate, 4); // the server takes anything
}

void TestOttLink::bringsMedia()
{
    meet();
    m_ada->add(entryAt(filmUrl));
    QTRY_COMPARE(m_ada->settled, 1);
    QTRY_COMPARE(m_jun->timeline.state, State::Paused);
    QCOMPARE(m_jun->item.source.url, QUrl(filmUrl));
    QCOMPARE(m_jun->item.tags.duration, 100'000);
    QCOMPARE(m_jun->item.addedBy, m_ada->snapshot.me);
    // What is opened while something plays is put on as soon as the server has it.
    m_ada->add(entryAt(songUrl));
    m_ada->open(entryAt(songUrl));
    QTRY_COMPARE(m_jun->item.tags.title, u"Song"_s);
    QTRY_COMPARE(m_jun->timeline.state, State::Playing);
    QTRY_COMPARE(m_jun->titles(), (QStringList{u"Song"_s, u"Film"_s}));
    m_ada->add(entryAt(filmUrl)); // there already: as it was to be
    QTRY_COMPARE(m_ada->settled, 3);
    QVERIFY(m_ada->errors.isEmpty());
}

void TestOttLink::choosesFromTheQueue()
{
    m_server->addMedia(u"http://example.org/third.mp4"_s, u"Third"_s, 90);
    meet();
    for (const QString &url : {filmUrl, songUrl, u"http://example.org/third.mp4"_s})
        m_ada->add(entryAt(url));
    QTRY_COMPARE(m_jun->titles(), (QStringList{u"Film"_s, u"Song"_s, u"Third"_s}));
    QTRY_COMPARE(m_jun->item.tags.title, u"Film"_s);
    m_jun->open(m_jun->queue.items.at(2));
    QTRY_COMPARE(m_ada->titles(), (QStringList{u"Third"_s, u"Film"_s, u"Song"_s})); // before what played
    QTRY_COMPARE(m_ada->timeline.state, State::Playing);
    m_ada->open(m_ada->queue.items.at(1));
    QTRY_COMPARE(m_jun->titles(), (QStringList{u"Film"_s, u"Song"_s})); // the next one: done with the other
    m_jun->ask(Intent::Kind::Seek, 60'000);
    QTRY_VERIFY(m_ada->timeline.positionAt(now()) >= 60'000);
    m_ada->open(m_ada->queue.items.at(0));
    QTRY_VERIFY(m_jun->timeline.positionAt(now()) < 5000); // once more
}

void TestOttLink::edits()
{
    using model::QueueEdit;
    m_server->addMedia(u"http://example.org/third.mp4"_s, u"Third"_s, 90);
    meet();
    for (const QString &url : {filmUrl, songUrl, u"http://example.org/third.mp4"_s})
        m_ada->add(entryAt(url));
    QTRY_COMPARE(m_jun->titles(), (QStringList{u"Film"_s, u"Song"_s, u"Third"_s}));
    QTRY_COMPARE(m_jun->item.tags.title, u"Film"_s);
    m_jun->link->queue()->edit({QueueEdit::Kind::Move, {}, m_jun->queue.items.at(2).id, 1});
    QTRY_COMPARE(m_ada->titles(), (QStringList{u"Film"_s, u"Third"_s, u"Song"_s}));
    m_jun->link->queue()->edit({QueueEdit::Kind::Move, {}, m_jun->queue.items.at(1).id, 99});
    m_jun->link->queue()->edit({QueueEdit::Kind::Move, {}, u"nothing"_s, 0});
    QTRY_COMPARE(m_jun->settled, 3);
    m_jun->link->queue()->edit({QueueEdit::Kind::Remove, {}, m_ada->queue.items.at(2).id, 0});
    QTRY_COMPARE(m_ada->titles().size(), 2);
    m_jun->link->queue()->edit({QueueEdit::Kind::Remove, {}, m_ada->queue.items.at(0).id, 0}); // what plays
    QTRY_COMPARE(m_ada->titles().size(), 1);
    QTRY_COMPARE(m_jun->settled, 5);
    m_server->change({{u"queueMode"_s, u"vote"_s}});
    QTRY_COMPARE(m_server->settings[u"queueMode"_s].toString(), u"vote"_s);
    QVERIFY(m_jun->errors.isEmpty());
}

void TestOttLink::saysWhatCannotBePlayed()
{
    meet();
    model::QueueEntry local;
    local.source.fileName = u"mine.mkv"_s;
    m_ada->add(local);
    m_ada->open(local);
    QTRY_COMPARE(m_ada->errors, Errors{ErrorCode::NotOnTheWeb});
    m_ada->add(entryAt(u"http://example.org/nope.mp4"_s));
    QTRY_COMPARE(m_ada->errors, (Errors{ErrorCode::NotOnTheWeb, ErrorCode::Refused}));
    m_ada->add(entryAt(filmUrl)); // and then all goes on
    QTRY_COMPARE(m_jun->titles(), QStringList{u"Film"_s});
    QVERIFY(!m_ada->lost);
}

void TestOttLink::asksForNothingThatIsNotGranted()
{
    m_server->settings[u"grants"_s] = QJsonDocument::fromJson("[[0, 64]]").array(); // to vote, and no more
    meet();
    QCOMPARE(m_ada->snapshot.policy.control, model::Policy::Control::Host);
    m_ada->ask(Intent::Kind::Play);
    m_ada->ask(Intent::Kind::Seek, 5);
    m_ada->link->moderation()->remove(m_jun->snapshot.me);
    m_ada->link->send(u"1"_s, 0, textOf(u"hello"_s));
    QTRY_COMPARE(m_ada->errors, (Errors(4, ErrorCode::Forbidden)));
    QSignalSpy rules(m_ada->link->moderation(), &ports::Moderation::policyChanged);
    m_server->change({{u"grants"_s, QJsonDocument::fromJson("[[0, 113250303]]").array()}});
    QTRY_COMPARE(rules.size(), 1);
    QCOMPARE(rules.first().first().value<model::Policy>().control, model::Policy::Control::All);
    m_ada->link->send(u"2"_s, 0, textOf(u"hello"_s));
    QTRY_COMPARE(m_jun->messages.size(), 1);
}

/** It goes on there by itself: a pause that the program asks for would come to the next item. */
void TestOttLink::leavesTheEndToTheServer()
{
    meet();
    m_ada->add(entryAt(filmUrl));
    m_ada->add(entryAt(songUrl));
    QTRY_COMPARE(m_ada->titles(), (QStringList{u"Film"_s, u"Song"_s}));
    m_ada->ask(Intent::Kind::Play);
    m_ada->ask(Intent::Kind::Seek, 99'500);
    QTRY_VERIFY(m_ada->timeline.positionAt(now()) > 99'000);
    Intent pause;
    pause.kind = Intent::Kind::Pause;
    m_ada->link->request({pause, {}, true});
    QTRY_COMPARE(m_ada->item.tags.title, u"Song"_s);
    QCOMPARE(m_ada->timeline.state, State::Playing);
    QVERIFY(m_ada->timeline.by.isEmpty());
}

void TestOttLink::tellsHowItsPlayerDoes()
{
    meet();
    QSignalSpy changed(m_jun->link.get(), &ports::RoomLink::memberChanged);
    model::MemberStatus status;
    status.phase = model::Phase::Stalled;
    m_ada->link->report(status);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<model::Member>().status.phase, model::Phase::Loading);
    m_ada->link->report(status);
    status.phase = model::Phase::Ready;
    m_ada->link->report(status);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().value<model::Member>().status.phase, model::Phase::Ready);
}

void TestOttLink::renames()
{
    meet();
    QSignalSpy changed(m_jun->link.get(), &ports::RoomLink::memberChanged);
    m_ada->link->setProfile({u"Adelheid"_s, 3});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<model::Member>().profile.name, u"Adelheid"_s);
}

QTEST_GUILESS_MAIN(TestOttLink)
#include "tst_ottlink.moc"
