// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "socketio/packet.h"

#include <QJsonDocument>

#include "socketio/limits.h"

namespace farnear::socketio {

namespace {

using Type = Packet::Type;

constexpr char lastPlainType = '4';
constexpr char lastType = '6';

/** Looked at before anything is parsed. */
bool isTooDeep(const QByteArray &json)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText) {
            i += c == '\\' ? 1 : 0;
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > limits::depth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/** Reads "/name," if there is one; false for one that is too long. */
bool readSpace(const QByteArray &body, qsizetype &at, Packet &packet)
{
    if (at >= body.size() || body[at] != '/')
        return true;
    const qsizetype comma = body.indexOf(',', at);
    const qsizetype end = comma < 0 ? body.size() : comma;
    packet.space = QString::fromUtf8(body.mid(at, end - at));
    at = comma < 0 ? end : comma + 1;
    return packet.space.size() <= limits::nameChars;
}

/** Reads a number if there is one; false for one that is too long. */
bool readAck(const QByteArray &body, qsizetype &at, Packet &packet)
{
    const qsizetype begin = at;
    while (at < body.size() && isDigit(body[at]))
        ++at;
    if (at - begin > limits::ackDigits)
        return false;
    if (at > begin)
        packet.ack = body.mid(begin, at - begin).toInt();
    return true;
}

bool readArguments(const QJsonDocument &json, Packet &packet)
{
    if (!json.isArray() || json.array().size() > limits::arguments + 1)
        return false;
    packet.arguments = json.array();
    if (packet.type == Type::Ack)
        return packet.ack.has_value();
    packet.event = packet.arguments.isEmpty() ? QString() : packet.arguments.takeAt(0).toString();
    return !packet.event.isEmpty() && packet.event.size() <= limits::nameChars;
}

/** Whether what comes behind the head is what its type takes. */
bool readPayload(const QByteArray &payload, Packet &packet)
{
    if (packet.type == Type::Disconnect)
        return payload.isEmpty() && !packet.ack;
    const bool isEvent = packet.type == Type::Event || packet.type == Type::Ack;
    if (!isEvent && packet.ack)
        return false;
    if (!isEvent && payload.isEmpty())
        return true;
    const QJsonDocument json = QJsonDocument::fromJson(payload);
    if (isEvent)
        return readArguments(json, packet);
    packet.details = json.object();
    return json.isObject();
}

QByteArray payloadOf(const Packet &packet)
{
    QJsonArray said = packet.arguments;
    switch (packet.type) {
    case Type::Disconnect: return {};
    case Type::Event: said.prepend(packet.event); [[fallthrough]];
    case Type::Ack: return QJsonDocument(said).toJson(QJsonDocument::Compact);
    case Type::Connect:
    case Type::ConnectError: break;
    }
    return packet.details.isEmpty() ? QByteArray() : QJsonDocument(packet.details).toJson(QJsonDocument::Compact);
}

} // namespace

Expected<Packet> decodePacket(const QByteArray &body)
{
    if (body.size() > limits::frame)
        return ErrorCode::TooLarge;
    if (body.isEmpty() || body.front() < '0' || body.front() > lastType)
        return ErrorCode::Malformed;
    if (body.front() > lastPlainType)
        return ErrorCode::NotSupported;
    Packet packet;
    packet.type = static_cast<Type>(body.front() - '0');
    qsizetype at = 1;
    if (!readSpace(body, at, packet) || !readAck(body, at, packet))
        return ErrorCode::Malformed;
    const QByteArray payload = body.mid(at);
    if (isTooDeep(payload))
        return ErrorCode::TooLarge;
    if (!readPayload(payload, packet))
        return ErrorCode::Malformed;
    return packet;
}

QByteArray encode(const Packet &packet)
{
    QByteArray body(1, static_cast<char>('0' + static_cast<int>(packet.type)));
    if (packet.space != QLatin1String("/"))
        body += packet.space.toUtf8() + ',';
    if (packet.ack)
        body += QByteArray::number(*packet.ack);
    return body + payloadOf(packet);
}

} // namespace farnear::socketio
