// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace farnear::syncplay {

/**
 * Where a room is on which Syncplay server: syncplay://HOST[:PORT]/ROOM, or through a byte bridge
 * syncplay+ws://HOST[:PORT]/[PATH/]ROOM (syncplay+wss). With ?tls=required nothing is said in clear. Among people the
 * address alone goes round, too: HOST:PORT with one of Syncplay's ports, perhaps with /ROOM.
 */
struct SyncplayAddress {
    enum class Way { Tcp, WebSocket, SecureWebSocket };

    Way way = Way::Tcp;
    QString host; //!< a name, or an address without brackets
    quint16 port = 0;
    QString path; //!< of the bridge; "/" when it is none
    QString room;
    QString operatorPassword; //!< of a managed room, as it goes round behind its name: +BASE:HASH:PASSWORD
    bool requireTls = false;
    bool operator==(const SyncplayAddress &) const = default;

    /** The first one in a text, whatever words and signs stand around it. */
    [[nodiscard]] static std::optional<SyncplayAddress> in(const QString &text);
    /** Of a server, as a person writes it: the same, or HOST or HOST:PORT with any port and nothing around. Without a
     * room where none is named. */
    [[nodiscard]] static std::optional<SyncplayAddress> ofServer(const QString &text);
    /** As it is sent to others. */
    [[nodiscard]] QString toString() const;
    /** Of the bridge. */
    [[nodiscard]] QUrl bridgeUrl() const;
};

} // namespace farnear::syncplay
