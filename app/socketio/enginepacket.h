// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/expected.h"

/** Engine.IO 4 over a WebSocket: one frame is one packet. Pure. */
namespace farnear::socketio {

/** One frame. */
struct EnginePacket {
    enum class Type { Open, Close, Ping, Pong, Message, Upgrade, Noop };
    Type type = Type::Message;
    QByteArray body;
    bool operator==(const EnginePacket &) const = default;
};

/** What a server says first. */
struct EngineHandshake {
    QString sid;
    int pingInterval = 25'000; //!< ms between its pings
    int pingTimeout = 20'000;  //!< ms more until it is taken for gone
    qint64 maxPayload = 0;     //!< bytes that it takes in one frame
    /** ms without a ping that mean the other side is gone. */
    [[nodiscard]] int silence() const { return pingInterval + pingTimeout; }
    bool operator==(const EngineHandshake &) const = default;
};

/** TooLarge, or Malformed for what is no packet. */
[[nodiscard]] Expected<EnginePacket> decodeEnginePacket(const QByteArray &frame);
[[nodiscard]] QByteArray encode(const EnginePacket &packet);
/** Of the body of an Open; Malformed without a sid. Figures are held within limits. */
[[nodiscard]] Expected<EngineHandshake> decodeHandshake(const QByteArray &body);

} // namespace farnear::socketio
