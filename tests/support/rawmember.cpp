// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rawmember.h"

#include <numeric>

#include "protocol/codec.h"

namespace farnear::test {

RawMember::RawMember(std::unique_ptr<ports::Channel> channel, const protocol::RoomKeys &room, char seed)
    : m_channel(std::move(channel))
    , m_room(room)
    , m_device(protocol::DeviceKeys::fromSeed(QByteArray(32, seed)).value())
{
    connect(m_channel.get(), &ports::Channel::textReceived, this, &RawMember::onText);
    connect(m_channel.get(), &ports::Channel::binaryReceived, this,
            [this](const QByteArray &frame) { binaries.append(frame); });
    connect(m_channel.get(), &ports::Channel::closed, this, [this](const Error &error) { m_closed = error; });
}

RawMember::~RawMember() = default;

void RawMember::onText(const QByteArray &frame)
{
    const auto message = protocol::decodeServer(frame);
    if (!message)
        qFatal("the server sent a frame that breaks the contract");
    messages.append(*message);
    const auto *challenge = std::get_if<protocol::Challenge>(&*message);
    if (challenge && joinsByItself)
        send(joinFor(*challenge));
}

void RawMember::send(const protocol::ClientMessage &message)
{
    m_channel->sendText(protocol::encode(message));
}

void RawMember::rekey(const protocol::RoomKeys &next, const QList<const RawMember *> &members)
{
    protocol::Rekey message{QStringLiteral("rekey"), next.publicKey(), m_room.signRekey(next.publicKey()), {}, {}};
    for (const RawMember *member : members)
        message.boxes.append(*next.boxFor(member->m_device.publicKey(), m_device));
    send(message);
}

protocol::Join RawMember::joinFor(const protocol::Challenge &challenge) const
{
    protocol::Join join;
    join.roomKey = m_room.publicKey();
    join.roomSignature = m_room.signChallenge(challenge.nonce);
    join.deviceKey = m_device.publicKey();
    join.deviceSignature = m_device.signChallenge(challenge.nonce, m_room.roomId());
    join.profile = m_room.seal("profile", QStringLiteral("profile"));
    join.epoch = epoch;
    join.since = since;
    join.rekeys = rekeys;
    return join;
}

protocol::Post RawMember::signedPost(const QString &id, const QByteArray &body, bool kept) const
{
    protocol::Post post;
    post.id = id;
    post.kept = kept;
    post.wallMs = 1;
    post.body = m_room.seal(body, QStringLiteral("post"));
    post.signature = m_device.sign(post, m_room.roomId());
    return post;
}

void RawMember::setSlot(const QString &name, qint64 replaces, const QByteArray &body)
{
    protocol::Slot slot;
    slot.name = name;
    slot.revision = replaces + 1;
    slot.body = m_room.seal(body, QStringLiteral("slot"));
    slot.signature = m_device.sign(slot, m_room.roomId());
    slot.revision = replaces;
    send(protocol::SlotSet{slot});
}

void RawMember::intend(const QString &id, const sync::Intent &intent)
{
    std::optional<protocol::SealedItem> item;
    if (intent.kind == sync::Intent::Kind::Open)
        item = protocol::SealedItem{intent.item, m_room.seal("item", QStringLiteral("item"))};
    send(protocol::IntentSend{id, intent, item});
}

void RawMember::report(model::Phase phase, qint64 revision, Millis offset)
{
    send(protocol::StatusReport{{phase, revision, offset, 1, 0}});
}

QList<ErrorCode> RawMember::errors() const
{
    QList<ErrorCode> codes;
    const auto tells = all<protocol::ErrorTell>();
    for (const protocol::ErrorTell &tell : tells)
        codes.append(tell.code);
    return codes;
}

QList<qint64> RawMember::seqs() const
{
    QList<qint64> seqs;
    for (const protocol::ServerMessage &message : messages) {
        if (const auto *welcome = std::get_if<protocol::Welcome>(&message)) {
            for (const protocol::Post &post : welcome->posts)
                seqs.append(post.seq);
        } else if (const auto *tell = std::get_if<protocol::PostTell>(&message)) {
            seqs.append(tell->post.seq);
        }
    }
    return seqs;
}

QStringList RawMember::postIds() const
{
    QStringList ids;
    const auto welcome = last<protocol::Welcome>().value_or(protocol::Welcome{});
    for (const protocol::Post &post : welcome.posts)
        ids += post.id;
    const auto tells = all<protocol::PostTell>();
    for (const protocol::PostTell &tell : tells)
        ids += tell.post.id;
    return ids;
}

sync::Timeline RawMember::timeline() const
{
    sync::Timeline timeline;
    for (const protocol::ServerMessage &message : messages) {
        if (const auto *welcome = std::get_if<protocol::Welcome>(&message))
            timeline = welcome->timeline;
        else if (const auto *tell = std::get_if<protocol::TimelineTell>(&message))
            timeline = tell->timeline;
    }
    return timeline;
}

QList<qint64> upTo(qint64 last)
{
    QList<qint64> seqs(last);
    std::iota(seqs.begin(), seqs.end(), 1);
    return seqs;
}

protocol::RoomKeys roomKeys(const QString &roomId, char secret)
{
    return protocol::RoomKeys::derive(QByteArray(16, secret), roomId).value();
}

} // namespace farnear::test
