// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// FarnearLink against a server that is the test: well-behaved, mistaken, or hostile.
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include "base/ids.h"
#include "links/farnear/farnearlink.h"
#include "protocol/codec.h"
#include "protocol/sealedcontent.h"
#include "support/fakeclock.h"
#include "transport/loopback.h"

using namespace farnear;
using namespace farnear::protocol;

static DeviceKeys device(char seed)
{
    return *DeviceKeys::fromSeed(QByteArray(32, seed));
}

class TestFarnearLink final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void provesTheRightToEnter();
    void tellsWhatIsInTheRoom();
    void refusesAWelcomeForSomebodyElse();
    void hearsNothingBeforeTheWelcome();
    void hearsWhatVerifiesOnly();
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

private:
    void send(const ServerMessage &message) { m_server->sendText(encode(message)); }
    void challenge();
    void enter();
    [[nodiscard]] Welcome welcome() const;
    [[nodiscard]] Member memberOf(char seed, const QString &name) const;
    [[nodiscard]] Post postBy(char seed, const QString &text) const;
    template <typename T>
    [[nodiscard]] std::optional<T> received() const;

    QString m_roomId = freshId();
    std::optional<RoomKeys> m_keys;
    std::shared_ptr<test::FakeClock> m_clock;
    std::unique_ptr<ports::Channel> m_server;
    std::unique_ptr<links::FarnearLink> m_link;
    QList<ClientMessage> m_received;
    QByteArray m_nonce;
};

template <typename T>
std::optional<T> TestFarnearLink::received() const
{
    for (auto it = m_received.crbegin(); it != m_received.crend(); ++it) {
        if (const T *value = std::get_if<T>(&*it))
            return *value;
    }
    return std::nullopt;
}

void TestFarnearLink::init()
{
    m_keys = *RoomKeys::derive(QByteArray(16, 's'), m_roomId);
    m_clock = std::make_shared<test::FakeClock>();
    m_received.clear();
    auto [mine, theirs] = transport::makeLoopbackPair();
    m_server = std::move(theirs);
    connect(m_server.get(), &ports::Channel::textReceived, this, [this](const QByteArray &frame) {
        if (const auto message = decodeClient(frame))
            m_received.append(*message);
    });
    m_link = std::make_unique<links::FarnearLink>(std::move(mine), *m_keys, device('a'), m_clock);
    m_link->open({QStringLiteral("Ada"), 3}, 17, QStringLiteral("log"));
}

void TestFarnearLink::cleanup()
{
    m_link.reset();
    m_server.reset();
}

void TestFarnearLink::challenge()
{
    m_nonce = freshNonce();
    send(Challenge{m_nonce, QStringLiteral("clock")});
    QTRY_VERIFY(received<Join>());
}

void TestFarnearLink::enter()
{
    challenge();
    QSignalSpy joined(m_link.get(), &ports::RoomLink::joined);
    send(welcome());
    QTRY_COMPARE(joined.size(), 1);
}

Member TestFarnearLink::memberOf(char seed, const QString &name) const
{
    Member member;
    member.id = device(seed).memberId();
    member.deviceKey = device(seed).publicKey();
    member.profile = *sealProfile(*m_keys, member.id, {name, 1});
    return member;
}

Welcome TestFarnearLink::welcome() const
{
    Welcome made;
    made.me = device('a').memberId();
    made.epoch = QStringLiteral("log");
    made.members = {memberOf('a', QStringLiteral("Ada")), memberOf('j', QStringLiteral("Jun"))};
    return made;
}

/** As the server passes it on. */
Post TestFarnearLink::postBy(char seed, const QString &text) const
{
    PostContent content;
    content.text = text;
    Post post = *makePost(*m_keys, device(seed), freshId(), true, 1000, content);
    post.seq = 1;
    post.from = device(seed).memberId();
    post.key = device(seed).publicKey();
    return post;
}

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
    Item item;
    item.id = QStringLiteral("song");
    item.title = QStringLiteral("Clair de lune");
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
    QCOMPARE(snapshot.item->title, QStringLiteral("Clair de lune"));
    QCOMPARE(snapshot.said.first().content.text, QStringLiteral("hello"));
    QCOMPARE(snapshot.timeline.revision, 3);
}

void TestFarnearLink::refusesAWelcomeForSomebodyElse()
{
    challenge();
    QSignalSpy closed(m_link.get(), &ports::RoomLink::closed);
    Welcome other = welcome();
    other.me = device('j').memberId();
    send(other);
    QTRY_COMPARE(closed.size(), 1);
}

void TestFarnearLink::hearsNothingBeforeTheWelcome()
{
    challenge();
    QSignalSpy said(m_link.get(), &ports::RoomLink::said);
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
    QSignalSpy said(m_link.get(), &ports::RoomLink::said);
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
    const auto line = said.first().first().value<ports::Said>();
    QCOMPARE(line.content.text, QStringLiteral("true"));
    QCOMPARE(line.from, device('j').memberId());
}

void TestFarnearLink::dropsMembersWhoAreNotWhoTheySay()
{
    enter();
    QSignalSpy joined(m_link.get(), &ports::RoomLink::personJoined);
    Member impostor = memberOf('k', QStringLiteral("Kim"));
    impostor.id = device('j').memberId();
    send(MemberTell{MemberTell::Event::Joined, impostor});
    Member moved = memberOf('k', QStringLiteral("Kim"));
    moved.profile = memberOf('j', QStringLiteral("Jun")).profile; // sealed for another place
    send(MemberTell{MemberTell::Event::Joined, moved});
    send(MemberTell{MemberTell::Event::Joined, memberOf('l', QStringLiteral("Lea"))});
    QTRY_COMPARE(joined.size(), 1);
    QCOMPARE(joined.first().first().value<ports::Person>().profile.name, QStringLiteral("Lea"));
}

void TestFarnearLink::dropsAQueueThatDoesNotVerify()
{
    enter();
    QSignalSpy changed(m_link.get(), &ports::RoomLink::queueChanged);
    Slot slot = *makeQueueSlot(*m_keys, device('j'), {}, 4);
    slot.revision = 5; // as the server fills it in
    slot.by = device('j').memberId();
    slot.key = device('j').publicKey();
    Slot replayed = slot;
    replayed.revision = 9; // an old value passed off as a newer one
    send(SlotTell{replayed});
    send(SlotTell{slot});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(1).toLongLong(), 5);
}

void TestFarnearLink::keepsTheIdOfAnItemItCannotOpen()
{
    enter();
    QSignalSpy item(m_link.get(), &ports::RoomLink::itemChanged);
    QSignalSpy timeline(m_link.get(), &ports::RoomLink::timelineChanged);
    TimelineTell tell;
    tell.timeline.item = QStringLiteral("song");
    tell.timeline.state = sync::Timeline::State::Paused;
    tell.item = SealedItem{QStringLiteral("song"), QByteArray(64, 'x')};
    send(tell);
    QTRY_COMPARE(timeline.size(), 1);
    QCOMPARE(item.size(), 1);
    QCOMPARE(item.first().first().value<Item>().id, QStringLiteral("song"));
}

void TestFarnearLink::takesAnswersToItsOwnQuestionsOnly()
{
    enter();
    QSignalSpy sampled(m_link.get(), &ports::RoomLink::clockSampled);
    m_link->askClock();
    QTRY_VERIFY(received<ClockAsk>());
    const auto ask = *received<ClockAsk>();
    send(ClockTell{ask.id + 100, 0, 5, 6});        // never asked
    send(ClockTell{ask.id, ask.t0 - 500, 50, 51}); // lies about when it was asked
    send(ClockTell{ask.id, ask.t0, 70, 71});       // answered twice
    send(PolicyTell{});
    QSignalSpy policy(m_link.get(), &ports::RoomLink::policyChanged);
    QTRY_COMPARE(policy.size(), 1);
    QCOMPARE(sampled.size(), 1);
    QCOMPARE(sampled.first().first().value<ports::ClockSample>().t0, ask.t0);
}

void TestFarnearLink::endsOnAnErrorBeforeTheWelcome()
{
    challenge();
    QSignalSpy closed(m_link.get(), &ports::RoomLink::closed);
    send(ErrorTell{ErrorCode::RoomFull, {}});
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::RoomFull);
}

void TestFarnearLink::goesOnAfterARefusal()
{
    enter();
    QSignalSpy refused(m_link.get(), &ports::RoomLink::refused);
    QSignalSpy closed(m_link.get(), &ports::RoomLink::closed);
    send(ErrorTell{ErrorCode::Stale, QStringLiteral("wish")});
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().toString(), QStringLiteral("wish"));
    QCOMPARE(closed.size(), 0);
}

void TestFarnearLink::endsWhenRemoved()
{
    enter();
    QSignalSpy closed(m_link.get(), &ports::RoomLink::closed);
    send(ErrorTell{ErrorCode::Removed, {}});
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::Removed);
}

void TestFarnearLink::saysGoodbye()
{
    enter();
    QSignalSpy closed(m_link.get(), &ports::RoomLink::closed);
    m_link->close();
    QTRY_VERIFY(received<Leave>());
    m_server->close();
    QTRY_COMPARE(closed.size(), 1);
}

void TestFarnearLink::calledNonsenseItIsNotFarnear()
{
    QSignalSpy closed(m_link.get(), &ports::RoomLink::closed);
    m_server->sendText("HTTP/1.1 200 OK");
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::NotFarnear);
}

/** Seeded: frames of the right shape with some bytes wrong, and frames of no shape at all. */
void TestFarnearLink::survivesRandomFrames()
{
    enter();
    QSignalSpy said(m_link.get(), &ports::RoomLink::said);
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
    QTRY_COMPARE(said.last().first().value<ports::Said>().content.text, QStringLiteral("still here"));
}

QTEST_GUILESS_MAIN(TestFarnearLink)
#include "tst_farnearlink.moc"
