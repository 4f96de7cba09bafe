// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include "model/limits.h"

/** What a frame may hold at most: the contract's numbers, in one place. Sizes are bytes, checked before parsing. */
namespace farnear::protocol::limits {

// Frames
constexpr qsizetype clientTextFrame = qsizetype(384) * 1024;      //!< to a server; the largest is a slot
constexpr qsizetype serverTextFrame = qsizetype(4) * 1024 * 1024; //!< to a client; the largest is a welcome
constexpr qsizetype pieceBytes = qsizetype(64) * 1024;            //!< of a blob in one binary frame
constexpr qsizetype pieceHeader = 1 + 16 + 4;                     //!< kind, blob id, index
constexpr qsizetype binaryFrame = pieceHeader + pieceBytes;

// Sealed parts
constexpr qsizetype sealOverhead = 24 + 16; //!< nonce and tag
constexpr qsizetype profileBytes = qsizetype(4) * 1024;
constexpr qsizetype itemBytes = qsizetype(8) * 1024;
constexpr qsizetype postBytes = qsizetype(16) * 1024;
constexpr qsizetype slotBytes = qsizetype(256) * 1024;
constexpr qsizetype keyBoxBytes = 128;
constexpr qsizetype blobInfoBytes = qsizetype(4) * 1024;
constexpr qint64 blobBytes = qint64(8) * 1024 * 1024;
constexpr int blobPieces = 128;
constexpr qsizetype piecePlainBytes = pieceBytes - sealOverhead; //!< of a picture in one sealed piece
constexpr qsizetype welcomePostBytes
    = qsizetype(512) * 1024; //!< sealed bodies in one welcome; the rest follows as posts
constexpr int welcomePosts = 500;

// Lists and ids
constexpr int slotCount = 8; //!< named slots of a room
constexpr int slotName = 32; //!< characters a-z 0-9 -
constexpr int id = 64;       //!< characters A-Z a-z 0-9 _ - of an item's, post's, intent's or epoch's id

// Numbers
constexpr qint64 integer = (qint64(1) << 53) - 1; //!< the largest every JSON reader keeps exactly
constexpr double clockMs = 1e13;                  //!< of a monotonic clock, either sign
constexpr double positionMs = 1e9;                //!< of media
constexpr double delayMs = 1e6;                   //!< round trips, offsets and output delays, either sign
constexpr double rateMin = 0.25;
constexpr double rateMax = 4;

constexpr int passwordChars = 256;
constexpr int urlChars = 2048; //!< of an item's address, encoded

// Fixed sizes of keys
constexpr int nonceBytes = 32;
constexpr int keyBytes = 32;
constexpr int signatureBytes = 64;
constexpr int secretBytes = 16;
constexpr int inviteChars = 512;

static_assert(model::limits::pictureBytes == blobPieces * qint64(piecePlainBytes));

} // namespace farnear::protocol::limits
