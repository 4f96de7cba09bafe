// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/expected.h"
#include "protocol/messages.h"

/**
 * Messages as frames: one JSON object a text frame, `t` naming its type; a binary frame is a piece of a blob.
 * Decoding answers TooLarge (checked before parsing), Unknown for a type of a later version (to be ignored), or
 * Malformed for everything that breaks the contract. Encoding takes numbers into their range. Thread-safe, no state.
 */
namespace farnear::protocol {

[[nodiscard]] QByteArray encode(const ServerMessage &message);
[[nodiscard]] QByteArray encode(const ClientMessage &message);
[[nodiscard]] QByteArray encode(const BlobPiece &piece);

/** Of a text frame that a server sent. */
[[nodiscard]] Expected<ServerMessage> decodeServer(const QByteArray &frame);
/** Of a text frame that a client sent. */
[[nodiscard]] Expected<ClientMessage> decodeClient(const QByteArray &frame);
/** Of a binary frame, either way. */
[[nodiscard]] Expected<BlobPiece> decodePiece(const QByteArray &frame);

} // namespace farnear::protocol
