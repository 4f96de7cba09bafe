// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "socketio/enginepacket.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

#include "socketio/limits.h"

namespace farnear::socketio {

namespace {

using namespace Qt::StringLiterals;

double figureIn(const QJsonValue &value, double otherwise, double least, double most)
{
    const double figure = value.toDouble(otherwise);
    return std::isfinite(figure) ? std::clamp(figure, least, most) : otherwise;
}

} // namespace

Expected<EnginePacket> decodeEnginePacket(const QByteArray &frame)
{
    if (frame.size() > limits::frame)
        return ErrorCode::TooLarge;
    if (frame.isEmpty() || frame.front() < '0' || frame.front() > '6')
        return ErrorCode::Malformed;
    return EnginePacket{static_cast<EnginePacket::Type>(frame.front() - '0'), frame.mid(1)};
}

QByteArray encode(const EnginePacket &packet)
{
    return static_cast<char>('0' + static_cast<int>(packet.type)) + packet.body;
}

Expected<EngineHandshake> decodeHandshake(const QByteArray &body)
{
    if (body.size() > limits::frame)
        return ErrorCode::TooLarge;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    EngineHandshake told;
    told.sid = json["sid"_L1].toString();
    if (told.sid.isEmpty() || told.sid.size() > limits::nameChars)
        return ErrorCode::Malformed;
    const double least = limits::pingMsLeast;
    const double most = limits::pingMsMost;
    told.pingInterval = static_cast<int>(figureIn(json["pingInterval"_L1], told.pingInterval, least, most));
    told.pingTimeout = static_cast<int>(figureIn(json["pingTimeout"_L1], told.pingTimeout, least, most));
    const double frame = limits::frame;
    told.maxPayload = static_cast<qint64>(figureIn(json["maxPayload"_L1], frame, 1, frame));
    return told;
}

} // namespace farnear::socketio
