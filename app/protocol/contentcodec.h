// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/expected.h"
#include "model/message.h"
#include "model/picture.h"
#include "model/profile.h"
#include "model/queue.h"

/**
 * What is inside the seals, as JSON bytes. Every text is cleaned on both ways (cleantext.h), so that what another
 * program seals can neither hide, reorder nor flood. Malformed for wrong types and ranges. Thread-safe, no state.
 */
namespace farnear::protocol {

[[nodiscard]] QByteArray encode(const model::Profile &profile);
[[nodiscard]] QByteArray encode(const model::QueueEntry &item);
[[nodiscard]] QByteArray encode(const model::Queue &queue);
[[nodiscard]] QByteArray encode(const model::MessageContent &content);
[[nodiscard]] QByteArray encode(const model::PicturePart &info);

/** A name without anything to see becomes a neutral one in the reader's language. */
[[nodiscard]] Expected<model::Profile> decodeProfile(const QByteArray &json);
[[nodiscard]] Expected<model::QueueEntry> decodeItem(const QByteArray &json);
[[nodiscard]] Expected<model::Queue> decodeQueue(const QByteArray &json);
/** Unknown for a kind this version does not know. */
[[nodiscard]] Expected<model::MessageContent> decodeMessageContent(const QByteArray &json);
[[nodiscard]] Expected<model::PicturePart> decodeBlobInfo(const QByteArray &json);

} // namespace farnear::protocol
