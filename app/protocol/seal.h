// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/expected.h"
#include "model/member.h"
#include "protocol/messages.h"
#include "protocol/secretbytes.h"

/** Sealing and signing with libsodium, and nothing of our own. PROTOCOL.md gives every byte. Thread-safe. */
namespace farnear::protocol {

class DeviceKeys;

/** What the invite's secret (and a password) give: the key that seals, the pair that proves the right to enter. */
class RoomKeys {
public:
    /**
     * secret: 16 bytes of the invite; password: empty for none. With a password this takes 64 MiB and some 0.2 s
     * (Argon2id): not for the main thread. BadInvite for a wrong length or room id, TooLarge for an endless password.
     */
    [[nodiscard]] static Expected<RoomKeys> derive(const QByteArray &secret, const QString &roomId,
                                                   const QString &password = {});

    /**
     * Other keys of the same room, for when its password changes or somebody must not read on: of a fresh secret and
     * that password (empty: none), or the password these have. The first takes as long as derive().
     */
    [[nodiscard]] Expected<RoomKeys> renewed(const QString &password) const;
    [[nodiscard]] RoomKeys renewed() const;
    /** What a host handed over, for that device. WrongSecret when it is another's, was changed, or gives other keys. */
    [[nodiscard]] static Expected<RoomKeys> handed(const RekeyTell &tell, const QString &roomId,
                                                   const DeviceKeys &device);
    /** These keys for the device with that public key, signed by the host's; Malformed for a key that is none. */
    [[nodiscard]] Expected<KeyBox> boxFor(const QByteArray &deviceKey, const DeviceKeys &host) const;

    [[nodiscard]] const QString &roomId() const { return m_roomId; }
    /** Of the invite. */
    [[nodiscard]] QByteArray secret() const;
    [[nodiscard]] bool hasPassword() const { return m_hasPassword; }
    /** Ed25519; the first to join pins it on the server. */
    [[nodiscard]] QByteArray publicKey() const { return m_publicKey; }
    [[nodiscard]] QByteArray signChallenge(const QByteArray &nonce) const;
    /** The room's next public key, vouched for by this one. */
    [[nodiscard]] QByteArray signRekey(const QByteArray &nextKey) const;
    /** purpose: what the bytes are and whose, so that they open in no other place. */
    [[nodiscard]] Sealed seal(const QByteArray &plain, const QString &purpose) const;
    /** WrongSecret when the bytes were not sealed with these keys for this purpose, or were changed. */
    [[nodiscard]] Expected<QByteArray> open(const Sealed &sealed, const QString &purpose) const;

private:
    RoomKeys() = default;
    static RoomKeys make(const QByteArray &secret, const QString &roomId, const QByteArray &passwordKey);
    [[nodiscard]] QByteArray passwordKey() const;

    QString m_roomId;
    SecretBytes<16> m_secret;
    SecretBytes<32> m_passwordKey;
    bool m_hasPassword = false;
    QByteArray m_publicKey;
    SecretBytes<64> m_signingKey;
    SecretBytes<32> m_sealingKey;
};

/** A person's device: its pair signs what they post; the hash of its public key is the member id. */
class DeviceKeys {
public:
    /** Internal unless the seed has 32 bytes. */
    [[nodiscard]] static Expected<DeviceKeys> fromSeed(const QByteArray &seed);

    [[nodiscard]] QByteArray publicKey() const { return m_publicKey; }
    [[nodiscard]] model::MemberId memberId() const;
    [[nodiscard]] QByteArray signChallenge(const QByteArray &nonce, const QString &roomId) const;
    /** Over room, id, kept, wallMs and body. */
    [[nodiscard]] QByteArray sign(const Post &post, const QString &roomId) const;
    /** Over room, name, revision (the value's own) and body. */
    [[nodiscard]] QByteArray sign(const Slot &slot, const QString &roomId) const;
    /** Over room, the room's new key, member and body. */
    [[nodiscard]] QByteArray sign(const KeyBox &box, const QByteArray &roomKey, const QString &roomId) const;
    /** Opens what was sealed for this device alone; WrongSecret. */
    [[nodiscard]] Expected<QByteArray> openSealed(const QByteArray &sealed) const;

private:
    DeviceKeys() = default;

    QByteArray m_publicKey;
    SecretBytes<64> m_signingKey;
};

/** The id of the member with that device key. */
[[nodiscard]] model::MemberId memberId(const QByteArray &deviceKey);

/** Whose signature of a challenge it is. */
enum class Signer { Room, Device };
[[nodiscard]] bool verifyChallenge(Signer signer, const QByteArray &publicKey, const QByteArray &signature,
                                   const QByteArray &nonce, const QString &roomId);
/** The signature is by post.key, and post.from is its member. */
[[nodiscard]] bool verify(const Post &post, const QString &roomId);
/** The signature is by slot.key over slot.revision as the value's own, and slot.by is its member. */
[[nodiscard]] bool verify(const Slot &slot, const QString &roomId);

/** The new key is vouched for by that one. */
[[nodiscard]] bool verify(const Rekey &rekey, const QByteArray &roomKey, const QString &roomId);
/** The box is signed by tell.key, and tell.by is its member. */
[[nodiscard]] bool verify(const RekeyTell &tell, const QString &roomId);

/** 32 random bytes to sign. */
[[nodiscard]] QByteArray freshNonce();

} // namespace farnear::protocol
