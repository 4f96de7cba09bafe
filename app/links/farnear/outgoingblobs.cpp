// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/outgoingblobs.h"

#include <algorithm>

#include "base/ids.h"
#include "model/limits.h"
#include "protocol/codec.h"
#include "protocol/limits.h"
#include "protocol/sealedcontent.h"

namespace farnear::links {

namespace {

namespace limits = protocol::limits;

constexpr int pumpMs = 20; //!< one piece and one question each time: well below what a server takes
constexpr qint64 maxWaiting = qint64(64) * 1024;
constexpr qint64 smallestPiece = qint64(16) * 1024;
constexpr qsizetype widest = 4;
constexpr Millis slower = 100;                    //!< than the fastest round trip: there is a queue somewhere
constexpr Millis lostAfter = 5000;                //!< a question the server did not take
constexpr qint64 firstQuestion = qint64(1) << 52; //!< apart from those of the room's clock

/** As small as the number of pieces allows. */
qint64 pieceBytesFor(qint64 size)
{
    const qint64 least = (size + limits::blobPieces - 1) / limits::blobPieces;
    return std::clamp(least, smallestPiece, qint64(limits::piecePlainBytes));
}

int piecesOf(qint64 size, qint64 pieceBytes)
{
    return static_cast<int>((size + pieceBytes - 1) / pieceBytes);
}

} // namespace

OutgoingBlobs::OutgoingBlobs(ports::Channel &channel, const protocol::Keyring &keys, std::shared_ptr<const Clock> clock)
    : m_channel(channel)
    , m_keys(keys)
    , m_clock(std::move(clock))
    , m_timer(this)
    , m_question(firstQuestion)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(pumpMs);
    connect(&m_timer, &QTimer::timeout, this, &OutgoingBlobs::pump);
}

void OutgoingBlobs::add(const QString &blob, const QList<model::MemberId> &to, const model::PicturePart &info,
                        const QByteArray &bytes)
{
    if (bytes.isEmpty() || bytes.size() > model::limits::pictureBytes) {
        Q_EMIT refused(blob, {ErrorCode::TooLarge, {}});
        return;
    }
    m_blobs.append({blob, to, info, bytes, pieceBytesFor(bytes.size()), 0});
    m_timer.start();
}

void OutgoingBlobs::drop(const QString &blob)
{
    m_blobs.removeIf([&blob](const Blob &other) { return other.id == blob; });
    m_marks.removeIf([&blob](const Mark &mark) { return mark.blob == blob; });
}

bool OutgoingBlobs::answered(qint64 question)
{
    const auto mark = std::find_if(m_marks.begin(), m_marks.end(),
                                   [question](const Mark &other) { return other.question == question; });
    if (mark != m_marks.end()) {
        setPace(m_clock->now() - mark->at);
        passMarks(std::distance(m_marks.begin(), mark) + 1);
    }
    return question > firstQuestion;
}

void OutgoingBlobs::setPace(Millis roundTrip)
{
    m_fastest = std::min(m_fastest, roundTrip);
    m_window = roundTrip < m_fastest + slower ? std::min(m_window + 1, widest) : 1;
}

/** Answers come in order: with one mark all before it are passed. */
void OutgoingBlobs::passMarks(qsizetype count)
{
    const QList<Mark> passed = m_marks.first(count);
    m_marks.remove(0, count);
    for (const Mark &mark : passed)
        Q_EMIT sent(mark.blob, mark.sent);
}

void OutgoingBlobs::pump()
{
    if (!m_marks.isEmpty() && m_clock->now() - m_marks.first().at > lostAfter)
        passMarks(1);
    if (m_blobs.isEmpty() && m_marks.isEmpty())
        m_timer.stop();
    else if (!m_blobs.isEmpty() && m_marks.size() < m_window && m_channel.bytesToWrite() < maxWaiting)
        sendPiece();
}

bool OutgoingBlobs::offer(const Blob &blob)
{
    const auto body = protocol::sealBlobInfo(m_keys.current(), blob.id, blob.info);
    if (!body)
        return false;
    const int pieces = piecesOf(blob.bytes.size(), blob.pieceBytes);
    const qint64 size = blob.bytes.size() + pieces * qint64(limits::sealOverhead);
    m_channel.sendText(protocol::encode(protocol::BlobOffer{blob.id, blob.to, size, pieces, *body}));
    return true;
}

void OutgoingBlobs::sendPiece()
{
    Blob &blob = m_blobs.first();
    const qint64 at = blob.next * blob.pieceBytes;
    const auto piece = protocol::sealPiece(m_keys.current(), blob.id, blob.next, blob.bytes.mid(at, blob.pieceBytes));
    if (!piece || (blob.next == 0 && !offer(blob))) {
        const QString id = blob.id;
        drop(id);
        Q_EMIT refused(id, {ErrorCode::Internal, {}});
        return;
    }
    m_channel.sendBinary(protocol::encode(protocol::BlobPiece{fromBase64Url(blob.id), blob.next++, *piece}));
    const Millis now = m_clock->now();
    const qint64 sent = std::min<qint64>(at + blob.pieceBytes, blob.bytes.size());
    m_marks.append({++m_question, now, blob.id, sent});
    m_channel.sendText(protocol::encode(protocol::ClockAsk{m_question, now}));
    if (sent == blob.bytes.size())
        m_blobs.removeFirst();
}

} // namespace farnear::links
