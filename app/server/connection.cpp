// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connection.h"

#include "base/logging.h"
#include "protocol/codec.h"
#include "protocol/seal.h"

namespace farnear::server {

namespace {

constexpr qsizetype clockFrame = 256; //!< bytes of a question for the time; a stranger one waits its turn

} // namespace

Connection::Connection(std::unique_ptr<ports::Channel> channel, std::shared_ptr<const Clock> clock,
                       const Limits &limits, WorkQueue &work)
    : m_clock(std::move(clock))
    , m_work(work)
    , m_queuedBytes(limits.queuedBytes)
    , m_nonce(protocol::freshNonce())
    , m_address(channel->peerAddress())
    , m_channel(std::move(channel))
    , m_frames(limits.frames)
    , m_refusals(Rate{5, 2})
    , m_abuse(Rate{double(limits.abuse), 1})
    , m_joinTime(this)
{
    connect(m_channel.get(), &ports::Channel::textReceived, this, &Connection::onText);
    connect(m_channel.get(), &ports::Channel::binaryReceived, this, &Connection::onBinary);
    connect(m_channel.get(), &ports::Channel::closed, this, &Connection::onClosed);
    connect(&m_joinTime, &QTimer::timeout, this, [this] { dismiss(ErrorCode::TimedOut); });
    m_joinTime.setSingleShot(true);
    m_joinTime.start(static_cast<int>(limits.joinTimeout));
}

Connection::~Connection()
{
    m_channel->disconnect(this);
}

void Connection::send(const protocol::ServerMessage &message)
{
    sendFrame(protocol::encode(message));
}

void Connection::sendFrame(const QByteArray &frame)
{
    if (mayQueue(frame.size()))
        m_channel->sendText(frame);
}

void Connection::sendPiece(const QByteArray &frame)
{
    if (mayQueue(frame.size()))
        m_channel->sendBinary(frame);
}

bool Connection::mayQueue(qsizetype bytes)
{
    if (m_deaf || m_isLost)
        return false;
    if (m_channel->bytesToWrite() + bytes <= m_queuedBytes)
        return true;
    qCInfo(lcServer) << "dropped a reader that was too slow";
    m_deaf = true;
    lose();
    return false;
}

void Connection::onClosed()
{
    lose();
}

/** Behind what it said before, and never at once: whoever sends may be in the middle of telling everybody. */
void Connection::lose()
{
    if (std::exchange(m_isLost, true))
        return;
    m_channel->disconnect(this);
    m_work.add(this, [this] {
        m_deaf = true;
        Q_EMIT gone();
    });
}

void Connection::enterRoom()
{
    m_joinTime.stop();
    m_isMember = true;
}

void Connection::refuse(ErrorCode code, const QString &refers)
{
    if (m_deaf)
        return;
    if (!m_abuse.take(m_clock->now()))
        return dismiss(code);
    send(protocol::ErrorTell{code, refers});
}

void Connection::dismiss(ErrorCode code)
{
    if (m_deaf)
        return;
    send(protocol::ErrorTell{code, {}});
    close();
}

void Connection::close()
{
    if (std::exchange(m_deaf, true))
        return;
    m_joinTime.stop();
    m_channel->close();
}

bool Connection::mayTalk()
{
    if (m_deaf)
        return false;
    const Millis now = m_clock->now();
    if (m_frames.take(now))
        return true;
    if (!m_abuse.take(now))
        dismiss(ErrorCode::TooMany);
    else if (m_refusals.take(now))
        send(protocol::ErrorTell{ErrorCode::TooMany, {}});
    return false;
}

void Connection::onText(const QByteArray &frame)
{
    if (!mayTalk() || answerClock(frame))
        return;
    m_work.catchUp();
    m_work.add(
        this, [this, frame] { takeText(frame); }, frame.size());
}

void Connection::onBinary(const QByteArray &frame)
{
    if (!mayTalk())
        return;
    m_work.catchUp();
    m_work.add(
        this, [this, frame] { takeBinary(frame); }, frame.size());
}

/** At once, whatever else is to be done: members' clocks are as good as these answers are quick. */
bool Connection::answerClock(const QByteArray &frame)
{
    if (!m_isMember || frame.size() > clockFrame || !frame.contains("\"clock\""))
        return false;
    const Millis arrived = m_clock->now();
    const auto message = protocol::decodeClient(frame);
    const auto *ask = message ? std::get_if<protocol::ClockAsk>(&*message) : nullptr;
    if (ask)
        send(protocol::ClockTell{ask->id, ask->t0, arrived, m_clock->now()});
    return ask;
}

void Connection::takeText(const QByteArray &frame)
{
    if (m_deaf)
        return;
    const auto message = protocol::decodeClient(frame);
    if (message)
        Q_EMIT received(*message);
    else if (message.error().code != ErrorCode::Unknown) // a later version's type is ignored
        refuse(message.error().code);
}

void Connection::takeBinary(const QByteArray &frame)
{
    if (m_deaf)
        return;
    const auto piece = protocol::decodePiece(frame);
    if (piece)
        Q_EMIT pieceReceived(*piece, frame);
    else if (piece.error().code != ErrorCode::Unknown)
        refuse(piece.error().code);
}

} // namespace farnear::server
