// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/codec.h"

#include <QtEndian>

#include "protocol/limits.h"

namespace farnear::protocol {

namespace {
constexpr char pieceKind = 1; // the first byte of a binary frame; others are left for media and voice
}

QByteArray encode(const BlobPiece &piece)
{
    const quint32 index = qToBigEndian(piece.index);
    QByteArray frame(1, pieceKind);
    frame += piece.blob;
    frame.append(reinterpret_cast<const char *>(&index), sizeof index);
    return frame + piece.bytes;
}

Expected<BlobPiece> decodePiece(const QByteArray &frame)
{
    if (frame.size() > limits::binaryFrame)
        return ErrorCode::TooLarge;
    if (frame.isEmpty())
        return ErrorCode::Malformed;
    if (frame.at(0) != pieceKind)
        return ErrorCode::Unknown;
    if (frame.size() <= limits::pieceHeader)
        return ErrorCode::Malformed;
    const quint32 index = qFromBigEndian<quint32>(frame.constData() + 17);
    if (index >= limits::blobPieces)
        return ErrorCode::Malformed;
    return BlobPiece{frame.mid(1, 16), index, frame.mid(limits::pieceHeader)};
}

} // namespace farnear::protocol
