// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "socketio/client.h"

#include <utility>

#include "base/logging.h"
#include "model/cleantext.h"
#include "model/limits.h"
#include "socketio/limits.h"

namespace farnear::socketio {

namespace {

using Type = Packet::Type;
using Frame = EnginePacket::Type;
using namespace Qt::StringLiterals;

Error refusalOf(const QJsonObject &details)
{
    const QString said = model::cleanLine(details["message"_L1].toString(), model::limits::titleChars);
    return {ErrorCode::Refused, said.isEmpty() ? Client::tr("it gives no reason.") : said};
}

} // namespace

Client::Client(std::unique_ptr<ports::Channel> channel, ClientOptions options)
    : m_channel(std::move(channel))
    , m_options(std::move(options))
    , m_deadline(this)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Client::onDeadline);
    connect(m_channel.get(), &ports::Channel::textReceived, this, &Client::onFrame);
    connect(m_channel.get(), &ports::Channel::closed, this, &Client::onClosed);
}

Client::~Client()
{
    m_channel->disconnect(this);
}

void Client::open()
{
    m_deadline.start(m_options.answers);
    m_second.start();
    m_channel->open();
}

void Client::close()
{
    if (m_stage == Stage::Inside)
        (void)write({Type::Disconnect, m_options.space, {}, {}, {}, {}});
    if (m_stage != Stage::Over)
        m_channel->close();
}

// --- what this side says ---

Expected<void> Client::write(const Packet &packet)
{
    const QByteArray frame = encode(EnginePacket{Frame::Message, encode(packet)});
    if (m_stage == Stage::Outside || m_stage == Stage::Over)
        return ErrorCode::Disconnected;
    if (frame.size() > m_server.maxPayload)
        return ErrorCode::TooLarge;
    m_channel->sendText(frame);
    return {};
}

Expected<void> Client::send(const QString &event, const QJsonArray &arguments)
{
    if (m_stage != Stage::Inside)
        return ErrorCode::Disconnected;
    return write({Type::Event, m_options.space, {}, event, arguments, {}});
}

void Client::ask(const QString &event, const QJsonArray &arguments, const Answer &answer)
{
    const int ack = ++m_lastAck;
    m_asked.insert(ack, answer);
    const Expected<void> sent = m_stage == Stage::Inside
        ? write({Type::Event, m_options.space, ack, event, arguments, {}})
        : Expected<void>(ErrorCode::Disconnected);
    const auto wait = sent ? m_options.answers : std::chrono::milliseconds(0);
    const Error error = sent ? Error{ErrorCode::TimedOut, {}} : sent.error();
    QTimer::singleShot(wait, this, [this, ack, error] { settle(ack, error); });
}

Expected<void> Client::answer(int ack, const QJsonArray &arguments)
{
    if (m_stage != Stage::Inside)
        return ErrorCode::Disconnected;
    return write({Type::Ack, m_options.space, ack, {}, arguments, {}});
}

// --- what the server says ---

bool Client::isFlood(const QByteArray &frame)
{
    if (m_second.hasExpired(1000)) {
        m_second.start();
        m_frames = 0;
        m_bytes = 0;
    }
    m_bytes += frame.size();
    return ++m_frames > limits::framesASecond || m_bytes > limits::bytesASecond;
}

void Client::onFrame(const QByteArray &frame)
{
    const auto packet = decodeEnginePacket(frame);
    if (m_stage == Stage::Outside)
        return packet && packet->type == Frame::Open ? onBegin(*packet) : finish({ErrorCode::NotSuchServer, {}});
    if (!packet || packet->type == Frame::Open || isFlood(frame))
        return finish({ErrorCode::Malformed, {}});
    if (packet->type == Frame::Close)
        return finish({ErrorCode::Disconnected, {}});
    if (packet->type == Frame::Ping) {
        m_channel->sendText(encode(EnginePacket{Frame::Pong, packet->body}));
        if (m_stage == Stage::Inside)
            m_deadline.start(m_server.silence());
    }
    if (packet->type != Frame::Message)
        return;
    const auto said = decodePacket(packet->body);
    if (said && said->space == m_options.space)
        onPacket(*said);
    else if (!said && said.error().code != ErrorCode::NotSupported)
        finish({ErrorCode::Malformed, {}});
    else
        qCDebug(lcTransport) << "dropped a packet with binary parts, or of another namespace";
}

void Client::onBegin(const EnginePacket &packet)
{
    const auto told = decodeHandshake(packet.body);
    if (!told)
        return finish({ErrorCode::NotSuchServer, {}});
    m_server = *told;
    m_stage = Stage::Asked;
    if (const auto asked = write({Type::Connect, m_options.space, {}, {}, {}, m_options.auth}); !asked)
        finish({ErrorCode::Refused, asked.error().sentence()});
}

void Client::onPacket(const Packet &packet)
{
    switch (packet.type) {
    case Type::Connect: return enter(packet.details["sid"_L1].toString());
    case Type::ConnectError: return finish(refusalOf(packet.details));
    case Type::Disconnect: return finish(m_stage == Stage::Inside ? Error{ErrorCode::Disconnected, {}} : refusalOf({}));
    case Type::Ack: return onAck(packet);
    case Type::Event:
        if (m_stage == Stage::Inside)
            Q_EMIT received({packet.event, packet.arguments, packet.ack});
        return;
    }
}

void Client::enter(const QString &sid)
{
    if (m_stage != Stage::Asked)
        return;
    if (sid.isEmpty() || sid.size() > limits::nameChars)
        return finish({ErrorCode::Malformed, {}});
    m_stage = Stage::Inside;
    m_deadline.start(m_server.silence());
    Q_EMIT opened(sid);
}

/** One that was never asked for is nobody's. */
void Client::onAck(const Packet &packet)
{
    if (packet.ack)
        settle(*packet.ack, packet.arguments);
}

void Client::settle(int ack, const Expected<QJsonArray> &answer)
{
    if (const Answer waiting = m_asked.take(ack))
        waiting(answer);
}

// --- how it ends ---

void Client::onDeadline()
{
    finish({m_stage == Stage::Inside ? ErrorCode::Disconnected : ErrorCode::TimedOut, {}});
}

void Client::onClosed(const Error &error)
{
    if (error.code == ErrorCode::NotFarnear)
        return finish({ErrorCode::NotSuchServer, {}});
    finish(error.code == ErrorCode::TooLarge ? Error{ErrorCode::Malformed, {}} : error);
}

void Client::finish(const Error &error)
{
    if (std::exchange(m_stage, Stage::Over) == Stage::Over)
        return;
    m_deadline.stop();
    m_channel->disconnect(this);
    m_channel->close();
    const auto asked = std::exchange(m_asked, {});
    for (const Answer &waiting : asked)
        waiting(error);
    Q_EMIT closed(error);
}

} // namespace farnear::socketio
