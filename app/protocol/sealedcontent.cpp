// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/sealedcontent.h"

#include "model/limits.h"
#include "protocol/contentcodec.h"
#include "protocol/limits.h"

using namespace Qt::StringLiterals;

namespace farnear::protocol {

namespace {

const auto queueName = u"queue"_s;

Expected<Sealed> sealWithin(const RoomKeys &keys, const QByteArray &plain, const QString &purpose, qsizetype most)
{
    if (plain.size() + limits::sealOverhead > most)
        return ErrorCode::TooLarge;
    return keys.seal(plain, purpose);
}

QString profilePurpose(const model::MemberId &owner)
{
    return "profile "_L1 + owner;
}

QString itemPurpose(const QString &id)
{
    return "item "_L1 + id;
}

QString postPurpose(const QString &id)
{
    return "post "_L1 + id;
}

QString slotPurpose(const QString &name)
{
    return "slot "_L1 + name;
}

QString blobPurpose(const QString &blob)
{
    return "blob "_L1 + blob;
}

QString piecePurpose(const QString &blob, quint32 index)
{
    return u"piece %1 %2"_s.arg(blob, QString::number(index));
}

} // namespace

Expected<Sealed> sealProfile(const RoomKeys &keys, const model::MemberId &owner, const model::Profile &profile)
{
    return sealWithin(keys, encode(profile), profilePurpose(owner), limits::profileBytes);
}

Expected<model::Profile> openProfile(const RoomKeys &keys, const model::MemberId &owner, const Sealed &sealed)
{
    const Expected<QByteArray> plain = keys.open(sealed, profilePurpose(owner));
    if (!plain)
        return plain.error();
    return decodeProfile(*plain);
}

Expected<SealedItem> sealItem(const RoomKeys &keys, const model::QueueEntry &item)
{
    const Expected<Sealed> body = sealWithin(keys, encode(item), itemPurpose(item.id), limits::itemBytes);
    if (!body)
        return body.error();
    return SealedItem{item.id, *body};
}

Expected<model::QueueEntry> openItem(const RoomKeys &keys, const SealedItem &sealed)
{
    const Expected<QByteArray> plain = keys.open(sealed.body, itemPurpose(sealed.id));
    if (!plain)
        return plain.error();
    Expected<model::QueueEntry> item = decodeItem(*plain);
    if (item && item->id != sealed.id)
        return ErrorCode::Malformed;
    return item;
}

Expected<Post> makePost(const RoomKeys &keys, const DeviceKeys &author, const QString &id, bool kept, qint64 wallMs,
                        const model::MessageContent &content)
{
    const Expected<Sealed> body = sealWithin(keys, encode(content), postPurpose(id), limits::postBytes);
    if (!body)
        return body.error();
    Post post;
    post.id = id;
    post.from = author.memberId();
    post.wallMs = wallMs;
    post.kept = kept;
    post.body = *body;
    post.signature = author.sign(post, keys.roomId());
    post.key = author.publicKey();
    return post;
}

Expected<model::MessageContent> openPost(const RoomKeys &keys, const Post &post)
{
    if (!verify(post, keys.roomId()))
        return ErrorCode::WrongSecret;
    const Expected<QByteArray> plain = keys.open(post.body, postPurpose(post.id));
    if (!plain)
        return plain.error();
    return decodeMessageContent(*plain);
}

Expected<Sealed> sealBlobInfo(const RoomKeys &keys, const QString &blob, const model::PicturePart &info)
{
    return sealWithin(keys, encode(info), blobPurpose(blob), limits::blobInfoBytes);
}

Expected<model::PicturePart> openBlobInfo(const RoomKeys &keys, const QString &blob, const Sealed &sealed)
{
    const Expected<QByteArray> plain = keys.open(sealed, blobPurpose(blob));
    if (!plain)
        return plain.error();
    return decodeBlobInfo(*plain);
}

Expected<Sealed> sealPiece(const RoomKeys &keys, const QString &blob, quint32 index, const QByteArray &bytes)
{
    return sealWithin(keys, bytes, piecePurpose(blob, index), limits::pieceBytes);
}

Expected<QByteArray> openPiece(const RoomKeys &keys, const QString &blob, quint32 index, const Sealed &sealed)
{
    return keys.open(sealed, piecePurpose(blob, index));
}

Expected<Slot> makeQueueSlot(const RoomKeys &keys, const DeviceKeys &author, const model::Queue &queue, qint64 replaces)
{
    if (queue.items.size() > model::limits::queueItems)
        return ErrorCode::TooLarge;
    const Expected<Sealed> body = sealWithin(keys, encode(queue), slotPurpose(queueName), limits::slotBytes);
    if (!body)
        return body.error();
    Slot slot;
    slot.name = queueName;
    slot.by = author.memberId();
    slot.body = *body;
    slot.key = author.publicKey();
    slot.revision = replaces + 1;
    slot.signature = author.sign(slot, keys.roomId());
    slot.revision = replaces;
    return slot;
}

Expected<model::Queue> openQueueSlot(const RoomKeys &keys, const Slot &slot)
{
    if (slot.name != queueName || !verify(slot, keys.roomId()))
        return ErrorCode::WrongSecret;
    const Expected<QByteArray> plain = keys.open(slot.body, slotPurpose(queueName));
    if (!plain)
        return plain.error();
    return decodeQueue(*plain);
}

} // namespace farnear::protocol
