// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

#include "base/expected.h"

/** Socket.IO 5 within Engine.IO's messages. Pure. Events with binary parts are not spoken. */
namespace farnear::socketio {

/** One packet, in one namespace. */
struct Packet {
    enum class Type { Connect, Disconnect, Event, Ack, ConnectError };
    Type type = Type::Event;
    QString space = QStringLiteral("/"); //!< the namespace
    std::optional<int> ack;              //!< Event: is to be acknowledged; Ack: which one is
    QString event;                       //!< Event: its name
    QJsonArray arguments;                //!< Event, Ack
    QJsonObject details;                 //!< Connect, ConnectError
    bool operator==(const Packet &) const = default;
};

/** body: of an Engine.IO message. TooLarge, NotSupported for a packet with binary parts, or Malformed. */
[[nodiscard]] Expected<Packet> decodePacket(const QByteArray &body);
[[nodiscard]] QByteArray encode(const Packet &packet);

} // namespace farnear::socketio
