// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/loopbackchannel.h"

#include <QPointer>

namespace farnear::transport {

LoopbackChannel::LoopbackChannel(std::shared_ptr<LoopbackWire> wire, LoopbackWire::Side side)
    : m_wire(std::move(wire))
    , m_side(side)
    , m_state(side == LoopbackWire::Client ? State::Unopened : State::Open)
{
    const std::lock_guard lock(m_wire->mutex);
    m_wire->ends[m_side] = this;
}

LoopbackChannel::~LoopbackChannel()
{
    if (m_state == State::Unopened || m_state == State::Open)
        post({Frame::Kind::End, {}});
    const std::lock_guard lock(m_wire->mutex);
    m_wire->ends[m_side] = nullptr;
}

void LoopbackChannel::open()
{
    if (m_state == State::Unopened)
        QMetaObject::invokeMethod(
            this, [this] { becomeOpen(); }, Qt::QueuedConnection);
}

void LoopbackChannel::sendText(const QByteArray &utf8)
{
    if (m_state == State::Open)
        post({Frame::Kind::Text, utf8});
}

void LoopbackChannel::sendBinary(const QByteArray &bytes)
{
    if (m_state == State::Open)
        post({Frame::Kind::Binary, bytes});
}

void LoopbackChannel::close()
{
    if (m_state == State::Closing || m_state == State::Closed)
        return;
    m_state = State::Closing;
    post({Frame::Kind::End, {}});
    QMetaObject::invokeMethod(
        this, [this] { finish(); }, Qt::QueuedConnection);
}

qint64 LoopbackChannel::bytesToWrite() const
{
    const std::lock_guard lock(m_wire->mutex);
    return m_wire->underWay[other()];
}

QString LoopbackChannel::peerAddress() const
{
    return QStringLiteral("loopback");
}

void LoopbackChannel::post(const Frame &frame)
{
    const std::lock_guard lock(m_wire->mutex);
    LoopbackChannel *peer = m_wire->ends[other()];
    if (!peer)
        return;
    m_wire->underWay[other()] += frame.bytes.size();
    QMetaObject::invokeMethod(
        peer, [peer, frame] { peer->receive(frame); }, Qt::QueuedConnection);
}

void LoopbackChannel::receive(const Frame &frame)
{
    {
        const std::lock_guard lock(m_wire->mutex);
        m_wire->underWay[m_side] -= frame.bytes.size();
    }
    if (m_state == State::Unopened)
        m_early.append(frame);
    else
        deliver(frame);
}

void LoopbackChannel::deliver(const Frame &frame)
{
    if (frame.kind == Frame::Kind::End)
        finish();
    else if (m_state == State::Open && frame.kind == Frame::Kind::Text)
        Q_EMIT textReceived(frame.bytes);
    else if (m_state == State::Open)
        Q_EMIT binaryReceived(frame.bytes);
}

void LoopbackChannel::becomeOpen()
{
    if (m_state != State::Unopened)
        return;
    m_state = State::Open;
    const QPointer<LoopbackChannel> self(this);
    const QList<Frame> early = std::exchange(m_early, {});
    Q_EMIT opened();
    for (const Frame &frame : early) {
        if (!self)
            return;
        deliver(frame);
    }
}

void LoopbackChannel::finish()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    Q_EMIT closed(Error{ErrorCode::Disconnected, {}});
}

LoopbackWire::Side LoopbackChannel::other() const
{
    return m_side == LoopbackWire::Client ? LoopbackWire::Server : LoopbackWire::Client;
}

} // namespace farnear::transport
