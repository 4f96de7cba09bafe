// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/seal.h"

#include <sodium.h>

#include "base/ids.h"
#include "protocol/invite.h"
#include "protocol/limits.h"
#include "protocol/sodium.h"

namespace farnear::protocol {

namespace {

using Key = SecretBytes<32>;
constexpr char kdfContext[] = "farnear1"; // crypto_kdf takes exactly 8 characters
constexpr quint64 sealingKeyId = 1;
constexpr quint64 roomSeedId = 2;
// Part of the contract: other figures give other keys.
constexpr unsigned long long stretchPasses = 3;
constexpr size_t stretchMemory = size_t(64) * 1024 * 1024;

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

unsigned long long length(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

/** The password as a key (Argon2id, RFC 9106); nothing for no password. */
Expected<QByteArray> stretched(const QString &password, const QByteArray &salt)
{
    if (password.isEmpty())
        return QByteArray();
    QByteArray typed = password.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(32, Qt::Uninitialized);
    const int failed = crypto_pwhash(out(key), length(key), typed.constData(), length(typed), in(salt), stretchPasses,
                                     stretchMemory, crypto_pwhash_ALG_ARGON2ID13);
    wipe(typed.data(), size_t(typed.size()));
    if (failed)
        return ErrorCode::Internal;
    return key;
}

void deriveMaster(Key &master, const QByteArray &secret, const QString &roomId, const QByteArray &password)
{
    const QByteArray text = Transcript("farnear.1 room").add(roomId).add(password).bytes();
    crypto_generichash(master.data(), 32, in(text), length(text), in(secret), size_t(secret.size()));
}

QByteArray signingPair(const Key &seed, SecretBytes<64> &signingKey)
{
    QByteArray publicKey(limits::keyBytes, Qt::Uninitialized);
    crypto_sign_seed_keypair(out(publicKey), signingKey.data(), seed.data());
    return publicKey;
}

QByteArray signedBy(const SecretBytes<64> &key, const QByteArray &text)
{
    QByteArray signature(limits::signatureBytes, Qt::Uninitialized);
    crypto_sign_detached(out(signature), nullptr, in(text), length(text), key.data());
    return signature;
}

bool isSignedBy(const QByteArray &publicKey, const QByteArray &text, const QByteArray &signature)
{
    ensureSodium();
    return publicKey.size() == limits::keyBytes && signature.size() == limits::signatureBytes
        && crypto_sign_verify_detached(in(signature), in(text), length(text), in(publicKey)) == 0;
}

QByteArray challengeText(Signer signer, const QByteArray &nonce, const QString &roomId)
{
    const QByteArray role = signer == Signer::Room ? "room" : "device";
    return Transcript("farnear.1 challenge").add(role).add(nonce).add(roomId).bytes();
}

QByteArray postText(const Post &post, const QString &roomId)
{
    return Transcript("farnear.1 post")
        .add(roomId)
        .add(post.id)
        .add(qint64(post.kept))
        .add(post.wallMs)
        .add(post.body)
        .bytes();
}

QByteArray slotText(const Slot &slot, const QString &roomId)
{
    return Transcript("farnear.1 slot").add(roomId).add(slot.name).add(slot.revision).add(slot.body).bytes();
}

QByteArray rekeyText(const QByteArray &nextKey, const QString &roomId)
{
    return Transcript("farnear.1 rekey").add(roomId).add(nextKey).bytes();
}

QByteArray boxText(const KeyBox &box, const QByteArray &roomKey, const QString &roomId)
{
    return Transcript("farnear.1 key box").add(roomId).add(roomKey).add(box.member).add(box.body).bytes();
}

QByteArray sealContext(const QString &roomId, const QString &purpose)
{
    return Transcript("farnear.1 seal").add(roomId).add(purpose).bytes();
}

constexpr qsizetype sealNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(sealNonce + crypto_aead_xchacha20poly1305_ietf_ABYTES == limits::sealOverhead);

} // namespace

Expected<RoomKeys> RoomKeys::derive(const QByteArray &secret, const QString &roomId, const QString &password)
{
    ensureSodium();
    if (secret.size() != limits::secretBytes || !isRoomId(roomId))
        return ErrorCode::BadInvite;
    if (password.size() > limits::passwordChars)
        return ErrorCode::TooLarge;
    Expected<QByteArray> passwordKey = stretched(password, fromBase64Url(roomId));
    if (!passwordKey)
        return passwordKey.error();
    const RoomKeys keys = make(secret, roomId, *passwordKey);
    wipe(passwordKey->data(), size_t(passwordKey->size()));
    return keys;
}

/** passwordKey: empty without a password. */
RoomKeys RoomKeys::make(const QByteArray &secret, const QString &roomId, const QByteArray &passwordKey)
{
    Key master;
    deriveMaster(master, secret, roomId, passwordKey);
    RoomKeys keys;
    keys.m_roomId = roomId;
    std::copy(secret.begin(), secret.end(), keys.m_secret.data());
    keys.m_hasPassword = !passwordKey.isEmpty();
    std::copy(passwordKey.begin(), passwordKey.end(), keys.m_passwordKey.data());
    crypto_kdf_derive_from_key(keys.m_sealingKey.data(), 32, sealingKeyId, kdfContext, master.data());
    Key seed;
    crypto_kdf_derive_from_key(seed.data(), 32, roomSeedId, kdfContext, master.data());
    keys.m_publicKey = signingPair(seed, keys.m_signingKey);
    return keys;
}

QByteArray RoomKeys::secret() const
{
    return QByteArray(reinterpret_cast<const char *>(m_secret.data()), limits::secretBytes);
}

QByteArray RoomKeys::passwordKey() const
{
    return m_hasPassword ? QByteArray(reinterpret_cast<const char *>(m_passwordKey.data()), 32) : QByteArray();
}

Expected<RoomKeys> RoomKeys::renewed(const QString &password) const
{
    return derive(freshNonce().left(limits::secretBytes), m_roomId, password);
}

RoomKeys RoomKeys::renewed() const
{
    return make(freshNonce().left(limits::secretBytes), m_roomId, passwordKey());
}

Expected<KeyBox> RoomKeys::boxFor(const QByteArray &deviceKey, const DeviceKeys &host) const
{
    QByteArray plain = secret() + passwordKey();
    Key boxKey;
    KeyBox box{memberId(deviceKey), QByteArray(plain.size() + crypto_box_SEALBYTES, Qt::Uninitialized), {}};
    const bool sealed = deviceKey.size() == limits::keyBytes
        && crypto_sign_ed25519_pk_to_curve25519(boxKey.data(), in(deviceKey)) == 0
        && crypto_box_seal(out(box.body), in(plain), length(plain), boxKey.data()) == 0;
    wipe(plain.data(), size_t(plain.size()));
    if (!sealed)
        return ErrorCode::Malformed;
    box.signature = host.sign(box, m_publicKey, m_roomId);
    return box;
}

Expected<RoomKeys> RoomKeys::handed(const RekeyTell &tell, const QString &roomId, const DeviceKeys &device)
{
    if (tell.box.member != device.memberId() || !verify(tell, roomId))
        return ErrorCode::WrongSecret;
    Expected<QByteArray> plain = device.openSealed(tell.box.body);
    if (!plain)
        return plain.error();
    const qsizetype beyond = plain->size() - limits::secretBytes;
    if (beyond != 0 && beyond != 32)
        return ErrorCode::WrongSecret;
    const RoomKeys keys = make(plain->left(limits::secretBytes), roomId, plain->mid(limits::secretBytes));
    wipe(plain->data(), size_t(plain->size()));
    if (keys.publicKey() != tell.roomKey)
        return ErrorCode::WrongSecret;
    return keys;
}

QByteArray RoomKeys::signRekey(const QByteArray &nextKey) const
{
    return signedBy(m_signingKey, rekeyText(nextKey, m_roomId));
}

QByteArray RoomKeys::signChallenge(const QByteArray &nonce) const
{
    return signedBy(m_signingKey, challengeText(Signer::Room, nonce, m_roomId));
}

Sealed RoomKeys::seal(const QByteArray &plain, const QString &purpose) const
{
    const QByteArray context = sealContext(m_roomId, purpose);
    Sealed sealed(plain.size() + limits::sealOverhead, Qt::Uninitialized);
    unsigned char *nonce = out(sealed);
    randombytes_buf(nonce, size_t(sealNonce));
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + sealNonce, nullptr, in(plain), length(plain), in(context),
                                               length(context), nullptr, nonce, m_sealingKey.data());
    return sealed;
}

Expected<QByteArray> RoomKeys::open(const Sealed &sealed, const QString &purpose) const
{
    if (sealed.size() < limits::sealOverhead)
        return ErrorCode::WrongSecret;
    const QByteArray context = sealContext(m_roomId, purpose);
    QByteArray plain(sealed.size() - limits::sealOverhead, Qt::Uninitialized);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(out(plain), nullptr, nullptr, in(sealed) + sealNonce,
                                                                  length(sealed) - sealNonce, in(context),
                                                                  length(context), in(sealed), m_sealingKey.data());
    if (failed)
        return ErrorCode::WrongSecret;
    return plain;
}

Expected<DeviceKeys> DeviceKeys::fromSeed(const QByteArray &seed)
{
    ensureSodium();
    if (seed.size() != limits::keyBytes)
        return ErrorCode::Internal;
    Key copy;
    std::copy(seed.begin(), seed.end(), copy.data());
    DeviceKeys keys;
    keys.m_publicKey = signingPair(copy, keys.m_signingKey);
    return keys;
}

model::MemberId DeviceKeys::memberId() const
{
    return protocol::memberId(m_publicKey);
}

QByteArray DeviceKeys::signChallenge(const QByteArray &nonce, const QString &roomId) const
{
    return signedBy(m_signingKey, challengeText(Signer::Device, nonce, roomId));
}

QByteArray DeviceKeys::sign(const Post &post, const QString &roomId) const
{
    return signedBy(m_signingKey, postText(post, roomId));
}

QByteArray DeviceKeys::sign(const Slot &slot, const QString &roomId) const
{
    return signedBy(m_signingKey, slotText(slot, roomId));
}

QByteArray DeviceKeys::sign(const KeyBox &box, const QByteArray &roomKey, const QString &roomId) const
{
    return signedBy(m_signingKey, boxText(box, roomKey, roomId));
}

Expected<QByteArray> DeviceKeys::openSealed(const QByteArray &sealed) const
{
    Key boxKey;
    Key boxSecret;
    if (sealed.size() < qsizetype(crypto_box_SEALBYTES)
        || crypto_sign_ed25519_pk_to_curve25519(boxKey.data(), in(m_publicKey)) != 0
        || crypto_sign_ed25519_sk_to_curve25519(boxSecret.data(), m_signingKey.data()) != 0)
        return ErrorCode::WrongSecret;
    QByteArray plain(sealed.size() - qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal_open(out(plain), in(sealed), length(sealed), boxKey.data(), boxSecret.data()) != 0)
        return ErrorCode::WrongSecret;
    return plain;
}

bool verify(const Rekey &rekey, const QByteArray &roomKey, const QString &roomId)
{
    return isSignedBy(roomKey, rekeyText(rekey.roomKey, roomId), rekey.signature);
}

bool verify(const RekeyTell &tell, const QString &roomId)
{
    return tell.by == memberId(tell.key)
        && isSignedBy(tell.key, boxText(tell.box, tell.roomKey, roomId), tell.box.signature);
}

model::MemberId memberId(const QByteArray &deviceKey)
{
    return toBase64Url(blake2b(deviceKey).left(16));
}

bool verifyChallenge(Signer signer, const QByteArray &publicKey, const QByteArray &signature, const QByteArray &nonce,
                     const QString &roomId)
{
    return isSignedBy(publicKey, challengeText(signer, nonce, roomId), signature);
}

bool verify(const Post &post, const QString &roomId)
{
    return post.from == memberId(post.key) && isSignedBy(post.key, postText(post, roomId), post.signature);
}

bool verify(const Slot &slot, const QString &roomId)
{
    return slot.by == memberId(slot.key) && isSignedBy(slot.key, slotText(slot, roomId), slot.signature);
}

QByteArray freshNonce()
{
    ensureSodium();
    QByteArray nonce(limits::nonceBytes, Qt::Uninitialized);
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    return nonce;
}

} // namespace farnear::protocol
