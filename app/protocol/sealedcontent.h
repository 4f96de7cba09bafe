// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/member.h"
#include "model/message.h"
#include "model/picture.h"
#include "model/profile.h"
#include "model/queue.h"
#include "protocol/seal.h"

/**
 * Content sealed and signed for its place, and opened again. Making answers TooLarge when the content does not fit;
 * opening answers WrongSecret for bytes that are not the room's or not the author's, Malformed for senseless content.
 */
namespace farnear::protocol {

[[nodiscard]] Expected<Sealed> sealProfile(const RoomKeys &keys, const model::MemberId &owner,
                                           const model::Profile &profile);
[[nodiscard]] Expected<model::Profile> openProfile(const RoomKeys &keys, const model::MemberId &owner,
                                                   const Sealed &sealed);

[[nodiscard]] Expected<SealedItem> sealItem(const RoomKeys &keys, const model::QueueEntry &item);
[[nodiscard]] Expected<model::QueueEntry> openItem(const RoomKeys &keys, const SealedItem &sealed);

/** Ready to send in a PostSend. */
[[nodiscard]] Expected<Post> makePost(const RoomKeys &keys, const DeviceKeys &author, const QString &id, bool kept,
                                      qint64 wallMs, const model::MessageContent &content);
/** Verifies the author, then opens. */
[[nodiscard]] Expected<model::MessageContent> openPost(const RoomKeys &keys, const Post &post);

/** What a blob is; blob: its id. */
[[nodiscard]] Expected<Sealed> sealBlobInfo(const RoomKeys &keys, const QString &blob, const model::PicturePart &info);
[[nodiscard]] Expected<model::PicturePart> openBlobInfo(const RoomKeys &keys, const QString &blob,
                                                        const Sealed &sealed);
/** At most limits::piecePlainBytes of a picture, for one place in one blob. */
[[nodiscard]] Expected<Sealed> sealPiece(const RoomKeys &keys, const QString &blob, quint32 index,
                                         const QByteArray &bytes);
[[nodiscard]] Expected<QByteArray> openPiece(const RoomKeys &keys, const QString &blob, quint32 index,
                                             const Sealed &sealed);

/** The slot "queue", ready to send in a SlotSet; replaces: the revision it was made from. */
[[nodiscard]] Expected<Slot> makeQueueSlot(const RoomKeys &keys, const DeviceKeys &author, const model::Queue &queue,
                                           qint64 replaces);
[[nodiscard]] Expected<model::Queue> openQueueSlot(const RoomKeys &keys, const Slot &slot);

} // namespace farnear::protocol
