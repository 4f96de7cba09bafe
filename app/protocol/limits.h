// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/** What a frame may hold at most: the contract's numbers, in one place. Sizes are bytes, checked before parsing. */
namespace farnear::protocol::limits {

// Frames
constexpr qsizetype clientTextFrame = 384 * 1024;      //!< to a server; the largest is a slot
constexpr qsizetype serverTextFrame = 4 * 1024 * 1024; //!< to a client; the largest is a welcome
constexpr qsizetype pieceBytes = 64 * 1024;            //!< of a blob in one binary frame
constexpr qsizetype pieceHeader = 1 + 16 + 4;          //!< kind, blob id, index
constexpr qsizetype binaryFrame = pieceHeader + pieceBytes;

// Sealed parts
constexpr qsizetype sealOverhead = 24 + 16; //!< nonce and tag
constexpr qsizetype profileBytes = 4 * 1024;
constexpr qsizetype itemBytes = 8 * 1024;
constexpr qsizetype postBytes = 16 * 1024;
constexpr qsizetype slotBytes = 256 * 1024;
constexpr qsizetype blobInfoBytes = 4 * 1024;
constexpr qint64 blobBytes = 8 * 1024 * 1024;
constexpr int blobPieces = 128;
constexpr qsizetype piecePlainBytes = pieceBytes - sealOverhead;      //!< of a picture in one sealed piece
constexpr qint64 pictureBytes = blobPieces * qint64(piecePlainBytes); //!< a little under 8 MiB
constexpr qsizetype previewBytes = 8 * 1024;
constexpr int pictureSide = 16384;                 //!< pixels
constexpr qsizetype welcomePostBytes = 512 * 1024; //!< sealed bodies in one welcome; the rest follows as posts
constexpr int welcomePosts = 500;

// Lists and ids
constexpr int capacity = 64;   //!< members of a room
constexpr int slotCount = 8;   //!< named slots of a room
constexpr int slotName = 32;   //!< characters a-z 0-9 -
constexpr int history = 10000; //!< kept posts of a room
constexpr int id = 64;         //!< characters A-Z a-z 0-9 _ - of an item's, post's, intent's or epoch's id
constexpr int queueItems = 500;

// Numbers
constexpr qint64 integer = (qint64(1) << 53) - 1; //!< the largest every JSON reader keeps exactly
constexpr double clockMs = 1e13;                  //!< of a monotonic clock, either sign
constexpr double positionMs = 1e9;                //!< of media
constexpr double delayMs = 1e6;                   //!< round trips, offsets and output delays, either sign
constexpr double rateMin = 0.25;
constexpr double rateMax = 4;
constexpr int colours = 8;

// Text once opened, in characters (code points)
constexpr int nameChars = 40;
constexpr int titleChars = 200;
constexpr int fileNameChars = 255;
constexpr int fingerprintChars = 128;
constexpr int textChars = 2000;
constexpr int zoneChars = 64;
constexpr int countMax = 9; //!< of a reaction
constexpr int textLines = 20;
constexpr int passwordChars = 256;

// Fixed sizes of keys
constexpr int nonceBytes = 32;
constexpr int keyBytes = 32;
constexpr int signatureBytes = 64;
constexpr int secretBytes = 16;
constexpr int inviteChars = 512;

} // namespace farnear::protocol::limits
