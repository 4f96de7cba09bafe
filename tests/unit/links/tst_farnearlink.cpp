// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// FarnearLink against a server that is the test: well-behaved, mistaken, or hostile.
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include "base/ids.h"
#include "links/farnear/farnearlink.h"
#include "protocol/codec.h"
#include "protocol/limits.h"
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
    void saysWhatIsPassingForNowOnly();
    void passesOverPostsOfALaterVersion();
    void sendsPartsOfPictures();
    void sendsNoMoreOfWhatIsRefused();
    void takesPartsOfPictures();
    void takesNothingThatDoesNotVerify_data();
    void takesNothingThatDoesNotVerify();
    void endsTheOldestOfTooMany();
    void forgetsPartsOfThoseWhoLeave();

private:
    void send(const ServerMessage &message) { m_server->sendText(encode(message)); }
    void challenge();
    void enter();
    [[nodiscard]] Welcome welcome() const;
    [[nodiscard]] Member memberOf(char seed, const QString &name) const;
    [[nodiscard]] Post postBy(char seed, const QString &text) const;
    [[nodiscard]] BlobTell blobBy(char seed, const QString &id, const QList<QByteArray> &pieces) const;
    void sendPiece(const QString &blob, quint32 index, const QByteArray &bytes);
    template <typename T>
    [[nodiscard]] std::optional<T> received() const;

    QString m_roomId = freshId();
    std::optional<RoomKeys> m_keys;
    std::shared_ptr<test::FakeClock> m_clock;
    std::unique_ptr<ports::Channel> m_server;
    std::unique_ptr<links::FarnearLink> m_link;
    QList<ClientMessage> m_received;
    QList<BlobPiece> m_pieces;
    bool m_tellsTheTime = false;
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
    m_pieces.clear();
    m_tellsTheTime = false;
    auto [mine, theirs] = transport::makeLoopbackPair();
    m_server = std::move(theirs);
    connect(m_server.get(), &ports::Channel::textReceived, this, [this](const QByteArray &frame) {
        if (const auto message = decodeClient(frame))
            m_received.append(*message);
        const auto ask = received<ClockAsk>();
        if (m_tellsTheTime && ask)
            send(ClockTell{ask->id, ask->t0, 0, 0});
    });
    connect(m_server.get(), &ports::Channel::binaryReceived, this,
            [this](const QByteArray &frame) { m_pieces.append(*decodePiece(frame)); });
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

void TestFarnearLink::saysWhatIsPassingForNowOnly()
{
    enter();
    PostContent clap;
    clap.kind = PostContent::Kind::Reaction;
    clap.text = QStringLiteral("👏");
    m_link->say(QStringLiteral("clap"), 5, clap);
    QTRY_VERIFY(received<PostSend>());
    QVERIFY(!received<PostSend>()->post.kept);
    PostContent night;
    night.kind = PostContent::Kind::GoodNight;
    m_link->say(QStringLiteral("night"), 5, night);
    QTRY_COMPARE(received<PostSend>()->post.id, QStringLiteral("night"));
    QVERIFY(received<PostSend>()->post.kept);
}

void TestFarnearLink::passesOverPostsOfALaterVersion()
{
    enter();
    QSignalSpy said(m_link.get(), &ports::RoomLink::said);
    Post song = postBy('j', QStringLiteral("x"));
    song.body = m_keys->seal(R"({"kind":"song","notes":[1]})", QStringLiteral("post ") + song.id);
    song.signature = device('j').sign(song, m_roomId);
    send(PostTell{song});
    send(PostTell{postBy('j', QStringLiteral("text"))});
    QTRY_COMPARE(said.size(), 1);
}

static const QString blobId = QStringLiteral("AAECAwQFBgcICQoLDA0ODw");
static const QString pictureId = QStringLiteral("EBESExQVFhcYGRobHB0eHw");

void TestFarnearLink::sendsPartsOfPictures()
{
    enter();
    m_tellsTheTime = true;
    QSignalSpy sent(m_link.get(), &ports::RoomLink::blobSent);
    QSignalSpy sampled(m_link.get(), &ports::RoomLink::clockSampled);
    QByteArray bytes;
    while (bytes.size() < 100'000)
        bytes += QByteArray::number(bytes.size());
    m_link->sendBlob(blobId, {device('j').memberId()}, {pictureId, 7}, bytes);
    QTRY_VERIFY(!sent.isEmpty() && sent.last().at(1).toLongLong() == bytes.size());
    const BlobOffer offer = *received<BlobOffer>();
    QCOMPARE(offer.id, blobId);
    QCOMPARE(offer.to, QList<MemberId>{device('j').memberId()});
    QCOMPARE(*openBlobInfo(*m_keys, blobId, offer.body), (BlobInfo{pictureId, 7}));
    QCOMPARE(qsizetype(offer.pieces), m_pieces.size());
    QByteArray opened;
    qint64 sealed = 0;
    for (const BlobPiece &piece : m_pieces) {
        QCOMPARE(toBase64Url(piece.blob), blobId);
        opened += *openPiece(*m_keys, blobId, piece.index, piece.bytes);
        sealed += piece.bytes.size();
    }
    QCOMPARE(opened, bytes);
    QCOMPARE(offer.size, sealed);
    QCOMPARE(sampled.size(), 0); // what sets the pace is no sample for the room's clock
}

void TestFarnearLink::sendsNoMoreOfWhatIsRefused()
{
    enter();
    QSignalSpy refused(m_link.get(), &ports::RoomLink::refused);
    m_link->sendBlob(blobId, {}, {pictureId, 0}, QByteArray(5'000'000, 'x'));
    m_link->sendBlob(pictureId, {}, {pictureId, 0}, QByteArray(20, 'y'));
    m_link->sendBlob(QStringLiteral("large"), {}, {pictureId, 0}, QByteArray(limits::pictureBytes + 1, 'x'));
    QCOMPARE(refused.size(), 1);
    QTRY_VERIFY(m_pieces.size() >= 2); // no more without an answer
    send(ErrorTell{ErrorCode::TooMany, blobId});
    QTRY_COMPARE(refused.size(), 2);
    const auto before = m_pieces.size();
    QTRY_COMPARE(m_pieces.last().bytes.size(), 20 + limits::sealOverhead);
    QVERIFY(m_pieces.size() <= before + 1);
}

/** As the server passes it on. */
BlobTell TestFarnearLink::blobBy(char seed, const QString &id, const QList<QByteArray> &pieces) const
{
    qint64 size = 0;
    for (const QByteArray &piece : pieces)
        size += piece.size() + limits::sealOverhead;
    return {id, device(seed).memberId(), size, int(pieces.size()), *sealBlobInfo(*m_keys, id, {pictureId, 3})};
}

void TestFarnearLink::sendPiece(const QString &blob, quint32 index, const QByteArray &bytes)
{
    m_server->sendBinary(encode(BlobPiece{fromBase64Url(blob), index, *sealPiece(*m_keys, blob, index, bytes)}));
}

void TestFarnearLink::takesPartsOfPictures()
{
    enter();
    QSignalSpy began(m_link.get(), &ports::RoomLink::blobBegan);
    QSignalSpy continued(m_link.get(), &ports::RoomLink::blobContinued);
    send(blobBy('j', blobId, {"one", "two", "three"}));
    sendPiece(blobId, 0, "one");
    send(PolicyTell{});
    sendPiece(blobId, 1, "two");
    sendPiece(blobId, 2, "three");
    sendPiece(blobId, 3, "four");
    send(PostTell{postBy('j', QStringLiteral("after"))});
    QSignalSpy said(m_link.get(), &ports::RoomLink::said);
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(began.size(), 1);
    QCOMPARE(began.first().at(1).toString(), device('j').memberId());
    QCOMPARE(began.first().at(2).value<BlobInfo>(), (BlobInfo{pictureId, 3}));
    QCOMPARE(began.first().at(3).toLongLong(), 11);
    QCOMPARE(continued.size(), 3);
    QCOMPARE(continued.last().at(1).toByteArray(), "three");
}

void TestFarnearLink::takesNothingThatDoesNotVerify_data()
{
    QTest::addColumn<int>("spoil");
    QTest::addColumn<int>("begun");
    QTest::newRow("described for another blob") << 0 << 0;
    QTest::newRow("larger than its pieces") << 1 << 0;
    QTest::newRow("smaller than its seals") << 2 << 0;
    QTest::newRow("a piece left out") << 3 << 1;
    QTest::newRow("a piece twice") << 4 << 1;
    QTest::newRow("a piece of another blob") << 5 << 1;
    QTest::newRow("a changed piece") << 6 << 1;
    QTest::newRow("a piece too long") << 7 << 1;
    QTest::newRow("ends early") << 8 << 1;
}

void TestFarnearLink::takesNothingThatDoesNotVerify()
{
    QFETCH(int, spoil);
    QFETCH(int, begun);
    enter();
    QSignalSpy began(m_link.get(), &ports::RoomLink::blobBegan);
    QSignalSpy continued(m_link.get(), &ports::RoomLink::blobContinued);
    BlobTell tell = blobBy('j', blobId, {"one", "two", "three"});
    if (spoil == 0)
        tell.body = *sealBlobInfo(*m_keys, pictureId, {pictureId, 3});
    if (spoil == 1)
        tell.size = 3 * limits::pieceBytes + 1;
    if (spoil == 2)
        tell.size = 3 * limits::sealOverhead;
    if (spoil == 8)
        tell.size += 5;
    send(tell);
    sendPiece(blobId, spoil == 3 ? 1 : 0, "one");
    QByteArray two
        = *sealPiece(*m_keys, spoil == 5 ? pictureId : blobId, spoil == 4 ? 0 : 1, spoil == 7 ? "much longer" : "two");
    if (spoil == 6)
        two[30] = char(two[30] + 1);
    m_server->sendBinary(encode(BlobPiece{fromBase64Url(blobId), spoil == 4 ? 0u : 1u, two}));
    sendPiece(blobId, 2, "three");
    const QString other = freshId();
    send(blobBy('j', other, {"fine"}));
    sendPiece(other, 0, "fine");
    QTRY_VERIFY(!continued.isEmpty() && continued.last().at(1).toByteArray() == "fine");
    QCOMPARE(began.size(), begun + 1);
    for (const auto &bytes : std::as_const(continued))
        QVERIFY(bytes.at(1).toByteArray() != "three");
}

void TestFarnearLink::endsTheOldestOfTooMany()
{
    enter();
    QSignalSpy began(m_link.get(), &ports::RoomLink::blobBegan);
    QSignalSpy continued(m_link.get(), &ports::RoomLink::blobContinued);
    QStringList ids;
    for (int i = 0; i < 5; ++i) {
        ids.append(freshId());
        send(blobBy('j', ids.last(), {"one", "two"}));
    }
    for (const QString &id : std::as_const(ids))
        sendPiece(id, 0, "one");
    QTRY_COMPARE(continued.size(), 4);
    QCOMPARE(began.size(), 5);
    QCOMPARE(continued.first().first().toString(), ids.at(1));
}

void TestFarnearLink::forgetsPartsOfThoseWhoLeave()
{
    enter();
    QSignalSpy continued(m_link.get(), &ports::RoomLink::blobContinued);
    QSignalSpy left(m_link.get(), &ports::RoomLink::personLeft);
    send(blobBy('j', blobId, {"one", "two"}));
    sendPiece(blobId, 0, "one");
    send(MemberTell{MemberTell::Event::Dropped, memberOf('j', QStringLiteral("Jun"))});
    QTRY_COMPARE(left.size(), 1);
    sendPiece(blobId, 1, "two");
    send(blobBy('j', pictureId, {"three"}));
    sendPiece(pictureId, 0, "three");
    QTRY_COMPARE(continued.size(), 2);
    QCOMPARE(continued.last().at(1).toByteArray(), "three");
}

QTEST_GUILESS_MAIN(TestFarnearLink)
#include "tst_farnearlink.moc"
