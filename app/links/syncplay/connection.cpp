// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/connection.h"

#include <utility>

#include "base/logging.h"
#include "links/syncplay/wirereader.h"
#include "links/syncplay/wirewriter.h"

namespace farnear::syncplay {

Connection::Connection(MakeChannel makeChannel, const ConnectionOptions &options)
    : m_makeChannel(std::move(makeChannel))
    , m_options(options)
    , m_deadline(this)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        finish({m_state == State::Ready ? ErrorCode::Disconnected : ErrorCode::TimedOut, {}});
    });
}

Connection::~Connection()
{
    if (m_channel)
        m_channel->disconnect(this);
}

void Connection::open()
{
    m_state = State::Connecting;
    m_lines = {};
    m_deadline.start(m_options.answers);
    if (m_channel) {
        m_channel->disconnect(this);
        m_channel.release()->deleteLater(); // it may be the one that is calling
    }
    m_channel = m_makeChannel();
    connectChannel();
    m_channel->open();
}

void Connection::connectChannel()
{
    connect(m_channel.get(), &ByteChannel::opened, this, &Connection::onOpened);
    connect(m_channel.get(), &ByteChannel::encrypted, this, &Connection::onEncrypted);
    connect(m_channel.get(), &ByteChannel::received, this, &Connection::onReceived);
    connect(m_channel.get(), &ByteChannel::closed, this, &Connection::finish);
}

void Connection::onOpened()
{
    if (m_channel->canEncrypt() && m_asksForTls) {
        m_state = State::AskingForTls;
        m_channel->write(encodeTlsQuestion());
    } else {
        goOnAsItIs();
    }
}

void Connection::onEncrypted()
{
    if (m_state == State::Encrypting)
        becomeReady();
}

void Connection::becomeReady()
{
    m_state = State::Ready;
    m_deadline.start(m_options.silence);
    Q_EMIT ready();
}

void Connection::send(const QByteArray &line)
{
    if (m_state == State::Ready)
        m_channel->write(line);
}

void Connection::close()
{
    if (m_state == State::Closed)
        return;
    m_deadline.stop();
    if (m_channel)
        m_channel->close();
}

void Connection::onReceived(const QByteArray &bytes)
{
    const auto lines = m_lines.add(bytes);
    if (!lines)
        return finish({m_understood ? ErrorCode::TooLarge : ErrorCode::NotSyncplay, {}});
    for (const QByteArray &line : *lines) {
        if (m_state == State::Encrypting) // nothing may be slipped in before it is encrypted
            return finish({ErrorCode::Malformed, {}});
        if (m_state == State::Closed)
            return;
        onLine(line);
    }
    if (m_state == State::Encrypting && !m_lines.rest().isEmpty())
        return finish({ErrorCode::Malformed, {}});
    if (m_state == State::Encrypting)
        m_channel->encrypt();
}

void Connection::onLine(const QByteArray &line)
{
    const auto messages = decode(line);
    if (!messages) {
        qCWarning(lcRoom) << "dropped a line:" << wireName(messages.error().code);
        if (!m_understood)
            finish({ErrorCode::NotSyncplay, {}});
        return;
    }
    for (const ServerMessage &message : *messages) {
        m_understood = true;
        if (std::holds_alternative<ServerState>(message) && m_state == State::Ready)
            m_deadline.start(m_options.silence);
        if (m_state == State::AskingForTls)
            onTlsAnswer(message);
        else if (m_state == State::Ready)
            Q_EMIT received(message);
    }
}

void Connection::onTlsAnswer(const ServerMessage &answer)
{
    if (const auto *tls = std::get_if<TlsTell>(&answer)) {
        if (tls->offered)
            m_state = State::Encrypting;
        else
            goOnAsItIs();
    } else if (const auto *error = std::get_if<ErrorTell>(&answer)) {
        const bool tooOld = error->text.contains(QLatin1String("startTLS"));
        m_asksForTls = false;
        if (!tooOld)
            finish({ErrorCode::Refused, error->text});
        else if (m_options.requireTls)
            finish({ErrorCode::NotEncrypted, {}});
        else
            open();
    }
}

void Connection::goOnAsItIs()
{
    if (m_options.requireTls && !m_channel->isPrivate())
        finish({ErrorCode::NotEncrypted, {}});
    else
        becomeReady();
}

void Connection::finish(const Error &error)
{
    if (std::exchange(m_state, State::Closed) == State::Closed)
        return;
    m_deadline.stop();
    if (m_channel)
        m_channel->disconnect(this);
    Q_EMIT closed(error);
}

} // namespace farnear::syncplay
