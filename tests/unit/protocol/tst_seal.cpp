// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "protocol/codec.h"
#include "protocol/contentcodec.h"
#include "protocol/limits.h"
#include "protocol/sealedcontent.h"
#include "randommessages.h"

using namespace farnear;
using namespace farnear::protocol;
using namespace Qt::StringLiterals;

namespace {

const auto roomId = u"AAECAwQFBgcICQoLDA0ODw"_s;
const auto otherRoom = u"AQECAwQFBgcICQoLDA0ODw"_s;

RoomKeys roomKeys(char secret = 's', const QString &room = roomId, const QString &password = {})
{
    return *RoomKeys::derive(QByteArray(16, secret), room, password);
}

DeviceKeys device(char seed = 'd')
{
    return *DeviceKeys::fromSeed(QByteArray(32, seed));
}

QByteArray flipped(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

} // namespace

class TestSeal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void handsKeysToOneDeviceOnly();
    void vouchesForTheNextKey();
    void opensWhatItSealed();
    void opensNothingChanged();
    void opensNothingOfAnotherRoomSecretPasswordOrPurpose();
    void sealsTheSameDifferentlyEachTime();
    void derivesOtherKeysFromOtherSecretsAndPasswords();
    void readsAPasswordHoweverItsAccentsAreTyped();
    void refusesWrongLengths();
    void provesTheRightToEnter();
    void bindsAChallengeToNonceRoomAndRole();
    void bindsAPostToItsFields();
    void bindsASlotToItsFields();
    void keepsPeopleFromSpeakingForEachOther();
    void carriesContentInItsPlace();
    void opensNoContentInAnotherPlace();
    void refusesContentThatDoesNotFit();
    void makesFreshNonces();
};

void TestSeal::opensWhatItSealed()
{
    const RoomKeys keys = roomKeys();
    for (const QByteArray &plain : {QByteArray(), QByteArray("x"), QByteArray(200'000, 'y')}) {
        const Sealed sealed = keys.seal(plain, u"p"_s);
        QCOMPARE(sealed.size(), plain.size() + limits::sealOverhead);
        const auto opened = keys.open(sealed, u"p"_s);
        QVERIFY(opened);
        QCOMPARE(*opened, plain);
    }
}

void TestSeal::opensNothingChanged()
{
    const RoomKeys keys = roomKeys();
    const Sealed sealed = keys.seal("good night"_ba, u"p"_s);
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit)
        QCOMPARE(keys.open(flipped(sealed, bit), u"p"_s).error().code, ErrorCode::WrongSecret);
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QVERIFY(!keys.open(sealed.left(size), u"p"_s));
    QVERIFY(!keys.open(sealed + 'x', u"p"_s));
}

void TestSeal::opensNothingOfAnotherRoomSecretPasswordOrPurpose()
{
    const Sealed sealed = roomKeys().seal("good night"_ba, u"p"_s);
    QVERIFY(roomKeys().open(sealed, u"p"_s));
    QVERIFY(!roomKeys().open(sealed, u"q"_s));
    QVERIFY(!roomKeys('t').open(sealed, u"p"_s));
    QVERIFY(!roomKeys('s', otherRoom).open(sealed, u"p"_s));
    QVERIFY(!roomKeys('s', roomId, u"word"_s).open(sealed, u"p"_s));
}

void TestSeal::sealsTheSameDifferentlyEachTime()
{
    const RoomKeys keys = roomKeys();
    QVERIFY(keys.seal("x"_ba, u"p"_s) != keys.seal("x"_ba, u"p"_s));
}

void TestSeal::derivesOtherKeysFromOtherSecretsAndPasswords()
{
    const QList<QByteArray> keys{
        roomKeys().publicKey(),
        roomKeys('t').publicKey(),
        roomKeys('s', otherRoom).publicKey(),
        roomKeys('s', roomId, u"word"_s).publicKey(),
        roomKeys('s', roomId, u"Word"_s).publicKey(),
        roomKeys('s', otherRoom, u"word"_s).publicKey(),
    };
    QCOMPARE(QSet<QByteArray>(keys.begin(), keys.end()).size(), keys.size());
    QCOMPARE(roomKeys('s', roomId, u"word"_s).publicKey(), keys.at(3));
}

void TestSeal::readsAPasswordHoweverItsAccentsAreTyped()
{
    QCOMPARE(roomKeys('s', roomId, u"caf\u00e9"_s).publicKey(), roomKeys('s', roomId, u"cafe\u0301"_s).publicKey());
}

void TestSeal::refusesWrongLengths()
{
    QCOMPARE(RoomKeys::derive(QByteArray(15, 's'), roomId).error().code, ErrorCode::BadInvite);
    QCOMPARE(RoomKeys::derive({}, roomId).error().code, ErrorCode::BadInvite);
    QCOMPARE(RoomKeys::derive(QByteArray(16, 's'), u"room"_s).error().code, ErrorCode::BadInvite);
    QCOMPARE(RoomKeys::derive(QByteArray(16, 's'), roomId, QString(257, u'p')).error().code, ErrorCode::TooLarge);
    QVERIFY(!DeviceKeys::fromSeed(QByteArray(31, 'd')));
    QVERIFY(!verifyChallenge(Signer::Room, {}, {}, {}, {}));
    QVERIFY(!verify(Post{}, roomId));
    QVERIFY(!verify(Slot{}, roomId));
}

void TestSeal::provesTheRightToEnter()
{
    const QByteArray nonce = freshNonce();
    const RoomKeys keys = roomKeys();
    QVERIFY(verifyChallenge(Signer::Room, keys.publicKey(), keys.signChallenge(nonce), nonce, roomId));
    const DeviceKeys me = device();
    QVERIFY(verifyChallenge(Signer::Device, me.publicKey(), me.signChallenge(nonce, roomId), nonce, roomId));
    QCOMPARE(me.memberId(), memberId(me.publicKey()));
    QCOMPARE(me.memberId().size(), 22);
}

void TestSeal::bindsAChallengeToNonceRoomAndRole()
{
    const QByteArray nonce(32, 'n');
    const DeviceKeys me = device();
    const QByteArray key = me.publicKey();
    const QByteArray signature = me.signChallenge(nonce, roomId);
    QVERIFY(!verifyChallenge(Signer::Room, key, signature, nonce, roomId));
    QVERIFY(!verifyChallenge(Signer::Device, key, signature, flipped(nonce, 5), roomId));
    QVERIFY(!verifyChallenge(Signer::Device, key, signature, nonce, otherRoom));
    QVERIFY(!verifyChallenge(Signer::Device, device('e').publicKey(), signature, nonce, roomId));
    QVERIFY(!verifyChallenge(Signer::Device, key, flipped(signature, 100), nonce, roomId));
    QVERIFY(!verifyChallenge(Signer::Device, key, signature.left(63), nonce, roomId));
}

void TestSeal::bindsAPostToItsFields()
{
    const Post post = *makePost(roomKeys(), device(), u"p-1"_s, true, 1700000000000, {model::Text{u"hi"_s}, {}, 5});
    QVERIFY(verify(post, roomId));
    QVERIFY(!verify(post, otherRoom));
    const auto changed = [&post](auto change) {
        Post other = post;
        change(other);
        return other;
    };
    QVERIFY(!verify(changed([](Post &p) { p.id = u"p-2"_s; }), roomId));
    QVERIFY(!verify(changed([](Post &p) { p.kept = false; }), roomId));
    QVERIFY(!verify(changed([](Post &p) { p.wallMs += 1; }), roomId));
    QVERIFY(!verify(changed([](Post &p) { p.body = flipped(p.body, 3); }), roomId));
    QVERIFY(!verify(changed([](Post &p) { p.signature = flipped(p.signature, 3); }), roomId));
    QVERIFY(verify(changed([](Post &p) {
                       p.seq = 7;
                       p.at = 3;
                   }),
                   roomId));
}

void TestSeal::bindsASlotToItsFields()
{
    Slot slot = *makeQueueSlot(roomKeys(), device(), model::Queue{}, 4);
    QCOMPARE(slot.revision, qint64(4));
    QVERIFY(!verify(slot, roomId)); // what is signed is the revision it becomes
    slot.revision = 5;
    QVERIFY(verify(slot, roomId));
    QVERIFY(!verify(slot, otherRoom));
    Slot renamed = slot;
    renamed.name = u"title"_s;
    QVERIFY(!verify(renamed, roomId));
    Slot changed = slot;
    changed.body = flipped(slot.body, 9);
    QVERIFY(!verify(changed, roomId));
}

void TestSeal::keepsPeopleFromSpeakingForEachOther()
{
    const RoomKeys keys = roomKeys();
    Post post = *makePost(keys, device(), u"p-1"_s, true, 5, {model::Text{u"hi"_s}, {}, 5});
    post.from = device('e').memberId();
    QCOMPARE(openPost(keys, post).error().code, ErrorCode::WrongSecret);
    post.key = device('e').publicKey();
    QCOMPARE(openPost(keys, post).error().code, ErrorCode::WrongSecret);
    post.from = device().memberId();
    QCOMPARE(openPost(keys, post).error().code, ErrorCode::WrongSecret);
}

void TestSeal::carriesContentInItsPlace()
{
    RandomMessages random(21);
    const RoomKeys keys = roomKeys();
    const DeviceKeys me = device();
    for (int i = 0; i < 50; ++i) {
        const model::Profile profile = random.profile();
        QCOMPARE(*openProfile(keys, me.memberId(), *sealProfile(keys, me.memberId(), profile)), profile);
        const model::QueueEntry item = random.item();
        QCOMPARE(*openItem(keys, *sealItem(keys, item)), item);
        const model::MessageContent content = random.messageContent();
        QCOMPARE(*openPost(keys, *makePost(keys, me, u"p"_s, true, 1, content)), content);
        const model::Queue queue = random.queue();
        Slot slot = *makeQueueSlot(keys, me, queue, i);
        slot.revision += 1;
        QCOMPARE(*openQueueSlot(keys, slot), queue);
        const model::PicturePart info = random.blobInfo();
        QCOMPARE(*openBlobInfo(keys, u"b"_s, *sealBlobInfo(keys, u"b"_s, info)), info);
        const QByteArray bytes(random.number(1, limits::piecePlainBytes), 'p');
        QCOMPARE(*openPiece(keys, u"b"_s, quint32(i), *sealPiece(keys, u"b"_s, quint32(i), bytes)), bytes);
    }
}

void TestSeal::opensNoContentInAnotherPlace()
{
    RandomMessages random(22);
    const RoomKeys keys = roomKeys();
    const Sealed profile = *sealProfile(keys, device().memberId(), random.profile());
    QVERIFY(!openProfile(keys, device('e').memberId(), profile));
    SealedItem item = *sealItem(keys, random.item());
    item.id = u"another"_s;
    QVERIFY(!openItem(keys, item));
    Slot slot = *makeQueueSlot(keys, device(), model::Queue{}, 0);
    slot.revision = 1;
    slot.name = u"title"_s;
    QVERIFY(!openQueueSlot(keys, slot));
    const Sealed info = *sealBlobInfo(keys, u"b"_s, random.blobInfo());
    QVERIFY(!openBlobInfo(keys, u"c"_s, info));
    const Sealed piece = *sealPiece(keys, u"b"_s, 1, "bytes");
    QVERIFY(!openPiece(keys, u"b"_s, 2, piece));
    QVERIFY(!openPiece(keys, u"b"_s, 11, piece));
    QVERIFY(!openPiece(keys, u"c"_s, 1, piece));
}

void TestSeal::refusesContentThatDoesNotFit()
{
    QVERIFY(sealPiece(roomKeys(), u"b"_s, 0, QByteArray(limits::piecePlainBytes, 'p')));
    QCOMPARE(sealPiece(roomKeys(), u"b"_s, 0, QByteArray(limits::piecePlainBytes + 1, 'p')).error().code,
             ErrorCode::TooLarge);
    RandomMessages random(23);
    model::QueueEntry item = random.item();
    item.tags.title = QString(200, u'中');
    item.tags.album = item.tags.title;
    item.tags.artist = item.tags.title;
    model::Queue queue;
    for (int i = 0; i < 500; ++i) {
        item.id = QString::number(i);
        queue.items += item;
    }
    QCOMPARE(makeQueueSlot(roomKeys(), device(), queue, 0).error().code, ErrorCode::TooLarge);
    queue.items = QList<model::QueueEntry>(501, random.item());
    QCOMPARE(makeQueueSlot(roomKeys(), device(), queue, 0).error().code, ErrorCode::TooLarge);
    const auto longest = makePost(roomKeys(), device(), u"p"_s, true, 1,
                                  {model::Text{u"\U0001F319"_s.repeated(5000)}, QString(64, u'i'), 1e9});
    QVERIFY(longest);
    QVERIFY(decodeClient(encode(ClientMessage(PostSend{*longest}))));
}

void TestSeal::makesFreshNonces()
{
    QCOMPARE(freshNonce().size(), 32);
    QVERIFY(freshNonce() != freshNonce());
}

void TestSeal::handsKeysToOneDeviceOnly()
{
    const RoomKeys before = *RoomKeys::derive(QByteArray(16, 's'), roomId, QStringLiteral("moon"));
    const DeviceKeys host = *DeviceKeys::fromSeed(QByteArray(32, 'h'));
    const DeviceKeys guest = *DeviceKeys::fromSeed(QByteArray(32, 'g'));
    const DeviceKeys other = *DeviceKeys::fromSeed(QByteArray(32, 'o'));
    for (const RoomKeys &next : {before.renewed(), *before.renewed(QString())}) {
        QVERIFY(next.publicKey() != before.publicKey());
        const RekeyTell tell{next.publicKey(), host.memberId(), host.publicKey(),
                             *next.boxFor(guest.publicKey(), host)};
        const auto handed = RoomKeys::handed(tell, roomId, guest);
        QVERIFY(handed);
        QCOMPARE(handed->secret(), next.secret());
        QCOMPARE(handed->hasPassword(), next.hasPassword());
        QCOMPARE(*handed->open(next.seal("words", QStringLiteral("post 1")), QStringLiteral("post 1")), "words");
        QVERIFY(!RoomKeys::handed(tell, roomId, other));
        RekeyTell changed = tell;
        changed.roomKey = before.publicKey();
        QVERIFY(!RoomKeys::handed(changed, roomId, guest));
        changed = tell;
        changed.by = guest.memberId();
        QVERIFY(!RoomKeys::handed(changed, roomId, guest));
        changed = tell;
        changed.box.body[5] = char(changed.box.body.at(5) + 1);
        QVERIFY(!RoomKeys::handed(changed, roomId, guest));
        changed.box.signature = host.sign(changed.box, changed.roomKey, roomId);
        QVERIFY(!RoomKeys::handed(changed, roomId, guest));
        changed.box = *before.boxFor(guest.publicKey(), host); // signed, but other keys than it says
        changed.box.signature = host.sign(changed.box, changed.roomKey, roomId);
        QVERIFY(!RoomKeys::handed(changed, roomId, guest));
    }
    QVERIFY(!before.boxFor(QByteArray(32, char(0xff)), host));
    QVERIFY(!before.boxFor("short", host));
    QVERIFY(before.hasPassword() && before.renewed().hasPassword());
}

void TestSeal::vouchesForTheNextKey()
{
    const RoomKeys before = *RoomKeys::derive(QByteArray(16, 's'), roomId);
    const QByteArray next = before.renewed().publicKey();
    const Rekey rekey{QStringLiteral("1"), next, before.signRekey(next), {}, {}};
    QVERIFY(verify(rekey, before.publicKey(), roomId));
    QVERIFY(!verify(rekey, next, roomId));
    QVERIFY(!verify(rekey, before.publicKey(), otherRoom));
}

QTEST_GUILESS_MAIN(TestSeal)
#include "tst_seal.moc"
