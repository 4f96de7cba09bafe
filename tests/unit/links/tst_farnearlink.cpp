// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// FarnearLink against a server that is the test: well-behaved, mistaken, or hostile.
#include <QRandomGenerator>

#include "linkrig.h"

using namespace farnear;
using namespace farnear::protocol;
using test::device;

class TestFarnearLink final : public test::LinkRig {
    Q_OBJECT
private Q_SLOTS:
    void init() { arrive(); }
    void cleanup() { depart(); }

    void provesTheRightToEnter();
    void tellsWhatIsInTheRoom();
    void refusesAWelcomeForSomebodyElse();
    void hearsNothingBeforeTheWelcome();
    void hearsWhatVerifiesOnly();
    void datesWhatIsSaidByTheServersClock();
    void dropsMembersWhoAreNotWhoTheySay();
    void dropsAQueueThatDoesNotVerify();
    void keepsTheIdOfAnItemItCannotOpen();
    void takesAnswersToItsOwnQuestionsOnly();
    void endsOnAnErrorBeforeTheWelcome();
    void goesOnAfterARefusal();
    void endsWhenRemoved();
    void saysGoodbye();
    void calledNonsenseItIsNotFarnear();
    void survivesRandomFrames();
    void saysWhatIsPassingForNowOnly();
    void passesOverPostsOfALaterVersion();
    void resumesFromTheLastPost();
    void saysWhenItIsWorthAnotherTry_data();
    void saysWhenItIsWorthAnotherTry();
};

void TestFarnearLink::provesTheRightToEnter()
{
    challenge();
    const auto join = received<Join>();
    QVERIFY(verifyChallenge(Signer::Room, join->roomKey, join->roomSignature, m_nonce, m_roomId));
    QVERIFY(verifyChallenge(Signer::Device, join->deviceKey, join->deviceSignature, m_nonce, m_roomId));
    QCOMPARE(join->roomKey, m_keys->publicKey());
    QCOMPARE(join->since, 17);
    QCOMPARE(join->epoch, QStringLiteral("log"));
    QCOMPARE(openProfile(*m_keys, device('a').memberId(), join->profile)->name, QStringLiteral("Ada"));
}

void TestFarnearLink::tellsWhatIsInTheRoom()
{
    challenge();
    QSignalSpy joined(m_link.get(), &ports::RoomLink::joined);
    Welcome full = welcome();
    model::QueueEntry item;
    item.id = QStringLiteral("song");
    item.tags.title = QStringLiteral("Clair de lune");
    full.item = *sealItem(*m_keys, item);
    full.timeline.item = item.id;
    full.timeline.state = sync::Timeline::State::Paused;
    full.timeline.revision = 3;
    full.posts = {postBy('j', QStringLiteral("hello"))};
    full.lastSeq = 1;
    send(full);
    QTRY_COMPARE(joined.size(), 1);
    const auto snapshot = joined.first().first().value<ports::RoomSnapshot>();
    QCOMPARE(snapshot.people.size(), 2);
    QCOMPARE(snapshot.people.last().profile.name, QStringLiteral("Jun"));
    QCOMPARE(snapshot.item.tags.title, QStringLiteral("Clair de lune"));
    QCOMPARE(snapshot.said.first().content.as<model::Text>()->text, QStringLiteral("hello"));
    QCOMPARE(snapshot.timeline.revision, 3);
}

void TestFarnearLink::refusesAWelcomeForSomebodyElse()
{
    challenge();
    QSignalSpy closed(m_link.get(), &ports::RoomLink::lost);
    Welcome other = welcome();
    other.me = device('j').memberId();
    send(other);
    QTRY_COMPARE(closed.size(), 1);
}

void TestFarnearLink::hearsNothingBeforeTheWelcome()
{
    challenge();
    QSignalSpy said(m_link.get(), &ports::RoomLink::messageReceived);
    QSignalSpy timeline(m_link.get(), &ports::RoomLink::timelineChanged);
    QSignalSpy joined(m_link.get(), &ports::RoomLink::joined);
    send(PostTell{postBy('j', QStringLiteral("early"))});
    send(TimelineTell{});
    send(welcome());
    QTRY_COMPARE(joined.size(), 1);
    QCOMPARE(said.size(), 0);
    QCOMPARE(timeline.size(), 0);
}

void TestFarnearLink::hearsWhatVerifiesOnly()
{
    enter();
    QSignalSpy said(m_link.get(), &ports::RoomLink::messageReceived);
    Post changed = postBy('j', QStringLiteral("changed on the way"));
    changed.wallMs += 1;
    send(PostTell{changed});
    Post impostor = postBy('j', QStringLiteral("in another's name"));
    impostor.from = device('a').memberId();
    send(PostTell{impostor});
    Post stolen = postBy('j', QStringLiteral("with another's key"));
    stolen.key = device('a').publicKey();
    stolen.from = device('a').memberId();
    send(PostTell{stolen});
    send(PostTell{postBy('j', QStringLiteral("true"))});
    QTRY_COMPARE(said.size(), 1);
    const auto line = said.first().first().value<ports::Message>();
    QCOMPARE(line.content.as<model::Text>()->text, QStringLiteral("true"));
    QCOMPARE(line.from, device('j').memberId());
}

/** Seen on 0.1: lines of one minute stood under "11 Jan 1973", because the sender's clock did. */
void TestFarnearLink::datesWhatIsSaidByTheServersClock()
{
    enter();
    QSignalSpy said(m_link.get(), &ports::RoomLink::messageReceived);
    const Millis now = welcome().now;
    for (const Millis at : {now - 60'000, now + 90'000}) {
        Post post = postBy('j', QStringLiteral("by the sender's clock this is 1970"));
        post.at = at;
        send(PostTell{post});
    }
    QTRY_COMPARE(said.size(), 2);
    const qint64 here = QDateTime::currentMSecsSinceEpoch();
    const auto age = [&](int row) { return here - said.at(row).first().value<ports::Message>().wallMs; };
    QVERIFY2(age(0) >= 60'000 && age(0) < 120'000, qPrintable(QString::number(age(0))));
    QVERIFY2(age(1) >= 0 && age(1) < 60'000, qPrintable(QString::number(age(1)))); // never ahead of this clock
}

void TestFarnearLink::dropsMembersWhoAreNotWhoTheySay()
{
    enter();
    QSignalSpy joined(m_link.get(), &ports::RoomLink::memberJoined);
    Member impostor = memberOf('k', QStringLiteral("Kim"));
    impostor.id = device('j').memberId();
    send(MemberTell{MemberTell::Event::Joined, impostor});
    Member moved = memberOf('k', QStringLiteral("Kim"));
    moved.profile = memberOf('j', QStringLiteral("Jun")).profile; // sealed for another place
    send(MemberTell{MemberTell::Event::Joined, moved});
    send(MemberTell{MemberTell::Event::Joined, memberOf('l', QStringLiteral("Lea"))});
    QTRY_COMPARE(joined.size(), 1);
    QCOMPARE(joined.first().first().value<model::Member>().profile.name, QStringLiteral("Lea"));
}

void TestFarnearLink::dropsAQueueThatDoesNotVerify()
{
    enter();
    QSignalSpy changed(m_link->queue(), &ports::SharedQueue::changed);
    Slot slot = *makeQueueSlot(*m_keys, device('j'), {}, 4);
    slot.revision = 5; // as the server fills it in
    slot.by = device('j').memberId();
    slot.key = device('j').publicKey();
    Slot replayed = slot;
    replayed.revision = 9; // an old value passed off as a newer one
    send(SlotTell{replayed});
    send(SlotTell{slot});
    QTRY_COMPARE(changed.size(), 1);
    m_link->queue()->edit({model::QueueEdit::Kind::Add, {model::QueueEntry{QStringLiteral("song")}}, {}, 0});
    QTRY_VERIFY(received<SlotSet>());
    QCOMPARE(received<SlotSet>()->slot.revision, 5);
}

void TestFarnearLink::keepsTheIdOfAnItemItCannotOpen()
{
    enter();
    QSignalSpy timeline(m_link.get(), &ports::RoomLink::timelineChanged);
    TimelineTell tell;
    tell.timeline.item = QStringLiteral("song");
    tell.timeline.state = sync::Timeline::State::Paused;
    tell.item = SealedItem{QStringLiteral("song"), QByteArray(64, 'x')};
    send(tell);
    QTRY_COMPARE(timeline.size(), 1);
    QCOMPARE(timeline.first().at(1).value<model::QueueEntry>().id, QStringLiteral("song"));
}

void TestFarnearLink::takesAnswersToItsOwnQuestionsOnly()
{
    enter();
    QSignalSpy changed(m_link.get(), &ports::RoomLink::clockChanged);
    QTRY_VERIFY(received<ClockAsk>());
    const auto ask = *received<ClockAsk>();
    m_clock->advance(20);
    send(ClockTell{ask.id + 100, 0, 5, 6});                // never asked
    send(ClockTell{ask.id, ask.t0 - 500, 70'010, 70'010}); // lies about when it was asked
    send(ClockTell{ask.id, ask.t0, 90, 91});               // answered twice
    send(PolicyTell{});
    QSignalSpy policy(m_link->moderation(), &ports::Moderation::policyChanged);
    QTRY_COMPARE(policy.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_link->serverClock().estimate()->toServer(ask.t0 + 10), 70'010.0);
}

void TestFarnearLink::endsOnAnErrorBeforeTheWelcome()
{
    challenge();
    QSignalSpy closed(m_link.get(), &ports::RoomLink::lost);
    send(ErrorTell{ErrorCode::RoomFull, {}});
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::RoomFull);
}

void TestFarnearLink::goesOnAfterARefusal()
{
    enter();
    QSignalSpy refused(m_link.get(), &ports::RoomLink::refused);
    QSignalSpy notDelivered(m_link.get(), &ports::RoomLink::notDelivered);
    QSignalSpy lost(m_link.get(), &ports::RoomLink::lost);
    send(ErrorTell{ErrorCode::TooMany, QStringLiteral("post")});
    send(ErrorTell{ErrorCode::Forbidden, {}});
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(notDelivered.size(), 1);
    QCOMPARE(notDelivered.first().first().toString(), QStringLiteral("post"));
    QCOMPARE(lost.size(), 0);
}

void TestFarnearLink::endsWhenRemoved()
{
    enter();
    QSignalSpy closed(m_link.get(), &ports::RoomLink::lost);
    send(ErrorTell{ErrorCode::Removed, {}});
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::Removed);
    QVERIFY(!closed.first().at(1).value<ports::Retry>().again);
}

void TestFarnearLink::saysGoodbye()
{
    enter();
    QSignalSpy closed(m_link.get(), &ports::RoomLink::lost);
    m_link->close();
    QTRY_VERIFY(received<Leave>());
    m_server->close();
    QTRY_COMPARE(closed.size(), 1);
}

void TestFarnearLink::calledNonsenseItIsNotFarnear()
{
    QSignalSpy closed(m_link.get(), &ports::RoomLink::lost);
    m_server->sendText("HTTP/1.1 200 OK");
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::NotFarnear);
}

/** Seeded: frames of the right shape with some bytes wrong, and frames of no shape at all. */
void TestFarnearLink::survivesRandomFrames()
{
    enter();
    QSignalSpy said(m_link.get(), &ports::RoomLink::messageReceived);
    const QList<QByteArray> shapes{
        encode(ServerMessage(welcome())),
        encode(ServerMessage(TimelineTell{})),
        encode(ServerMessage(PostTell{postBy('j', QStringLiteral("x"))})),
        encode(ServerMessage(MemberTell{MemberTell::Event::Changed, memberOf('j', QStringLiteral("J"))})),
        encode(ServerMessage(StatusTell{})),
        encode(ServerMessage(ClockTell{}))};
    QRandomGenerator random(20261121);
    for (int i = 0; i < 1500; ++i) {
        QByteArray frame = shapes.at(random.bounded(shapes.size()));
        for (int spoils = random.bounded(1, 6); spoils > 0; --spoils)
            frame[random.bounded(frame.size())] = static_cast<char>(random.bounded(256));
        m_server->sendText(random.bounded(4) == 0 ? frame.left(random.bounded(frame.size())) : frame);
        m_server->sendBinary(frame.left(64));
    }
    send(PostTell{postBy('j', QStringLiteral("still here"))});
    QTRY_VERIFY(!said.isEmpty());
    QTRY_COMPARE(said.last().first().value<ports::Message>().content.as<model::Text>()->text,
                 QStringLiteral("still here"));
}

void TestFarnearLink::saysWhatIsPassingForNowOnly()
{
    enter();
    m_link->send(QStringLiteral("clap"), 5, {model::Reaction{QStringLiteral("👏")}});
    QTRY_VERIFY(received<PostSend>());
    QVERIFY(!received<PostSend>()->post.kept);
    m_link->send(QStringLiteral("night"), 5, {model::GoodNight()});
    QTRY_COMPARE(received<PostSend>()->post.id, QStringLiteral("night"));
    QVERIFY(received<PostSend>()->post.kept);
    Post post = received<PostSend>()->post;
    post.from = device('a').memberId();
    post.key = device('a').publicKey();
    const auto kept = protocol::openPost(*m_keys, post);
    QVERIFY(kept && kept->author == (model::Author{QStringLiteral("Ada"), 3}));
}

void TestFarnearLink::passesOverPostsOfALaterVersion()
{
    enter();
    QSignalSpy said(m_link.get(), &ports::RoomLink::messageReceived);
    Post song = postBy('j', QStringLiteral("x"));
    song.body = m_keys->seal(R"({"kind":"song","notes":[1]})", QStringLiteral("post ") + song.id);
    song.signature = device('j').sign(song, m_roomId);
    send(PostTell{song});
    send(PostTell{postBy('j', QStringLiteral("text"))});
    QTRY_COMPARE(said.size(), 1);
}

void TestFarnearLink::resumesFromTheLastPost()
{
    challenge();
    QSignalSpy joined(m_link.get(), &ports::RoomLink::joined);
    Welcome other = welcome();
    other.epoch = QStringLiteral("newlog");
    send(other);
    QTRY_COMPARE(joined.size(), 1);
    QCOMPARE(m_link->resumeToken(), QByteArray("0 newlog"));
    QSignalSpy said(m_link.get(), &ports::RoomLink::messageReceived);
    Post post = postBy('j', QStringLiteral("hello"));
    post.seq = 41;
    send(PostTell{post});
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(m_link->resumeToken(), QByteArray("41 newlog"));
}

void TestFarnearLink::saysWhenItIsWorthAnotherTry_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("again");
    QTest::newRow("removed") << ErrorCode::Removed << false;
    QTest::newRow("replaced") << ErrorCode::Replaced << false;
    QTest::newRow("not let in") << ErrorCode::NotAdmitted << false;
    QTest::newRow("the room is full") << ErrorCode::RoomFull << false;
    QTest::newRow("the server is full") << ErrorCode::ServerFull << true;
    QTest::newRow("nonsense") << ErrorCode::NotFarnear << true;
}

void TestFarnearLink::saysWhenItIsWorthAnotherTry()
{
    QFETCH(ErrorCode, code);
    QFETCH(bool, again);
    challenge();
    QSignalSpy lost(m_link.get(), &ports::RoomLink::lost);
    send(ErrorTell{code, {}});
    QTRY_COMPARE(lost.size(), 1);
    QCOMPARE(lost.first().at(1).value<ports::Retry>().again, again);
}

QTEST_GUILESS_MAIN(TestFarnearLink)
#include "tst_farnearlink.moc"
