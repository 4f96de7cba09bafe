// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

#include "base/clock.h"
#include "ports/channel.h"
#include "protocol/messages.h"
#include "server/limits.h"
#include "server/tokenbucket.h"
#include "server/workqueue.h"

namespace farnear::server {

/**
 * One channel on the server: decodes what comes, refuses what breaks the contract, and never queues more for a slow
 * reader than its limit. Members' questions for the time are answered as they are read; everything else waits its turn.
 */
class Connection final : public QObject {
    Q_OBJECT
public:
    /** work outlives it. */
    Connection(std::unique_ptr<ports::Channel> channel, std::shared_ptr<const Clock> clock, const Limits &limits,
               WorkQueue &work);
    ~Connection() override;

    /** What its join must sign. */
    [[nodiscard]] const QByteArray &nonce() const { return m_nonce; }
    [[nodiscard]] const QString &address() const { return m_address; }

    void send(const protocol::ServerMessage &message);
    /** An encoded message: encoded once for many. */
    void sendFrame(const QByteArray &frame);
    void sendPiece(const QByteArray &frame);
    [[nodiscard]] qint64 backlog() const { return m_channel->bytesToWrite(); }

    /** It has asked to come in: the time to join is over. */
    void stopJoinTimer() { m_joinTime.stop(); }
    /** It is a member's: its questions for the time are answered from now on. */
    void enterRoom();
    /** A request is refused; too many of them and it is dismissed. */
    void refuse(ErrorCode code, const QString &refers = {});
    /** Tells why, and closes. Nothing it sends is heard any more. */
    void dismiss(ErrorCode code);
    /** Closes without a word, as asked for. */
    void close();

Q_SIGNALS:
    void received(const farnear::protocol::ClientMessage &message);
    void pieceReceived(const farnear::protocol::BlobPiece &piece, const QByteArray &frame);
    /** Once: closed by either side. Never from within a call here. */
    void gone();

private:
    void onText(const QByteArray &frame);
    void onBinary(const QByteArray &frame);
    void onClosed();
    [[nodiscard]] bool answerClock(const QByteArray &frame);
    void takeText(const QByteArray &frame);
    void takeBinary(const QByteArray &frame);
    [[nodiscard]] bool mayTalk();
    [[nodiscard]] bool mayQueue(qsizetype bytes);
    void lose();

    std::shared_ptr<const Clock> m_clock;
    WorkQueue &m_work;
    qint64 m_queuedBytes;
    QByteArray m_nonce;
    QString m_address;
    std::unique_ptr<ports::Channel> m_channel;
    TokenBucket m_frames;
    TokenBucket m_refusals; //!< tells of TooMany frames
    TokenBucket m_abuse;
    QTimer m_joinTime;
    bool m_isMember = false;
    bool m_isLost = false; //!< nothing can be sent any more
    bool m_deaf = false;   //!< dismissed: nothing it sends is heard
};

} // namespace farnear::server
