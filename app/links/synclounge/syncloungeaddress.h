// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace farnear::synclounge {

/** Where a room is on which SyncLounge server: synclounge://HOST[:PORT][/BASE]/ROOM, or synclounge+http:// for one
 * without TLS. Rooms begin with who comes in first, and have no password. */
struct SyncLoungeAddress {
    bool tls = true;
    QString host;  //!< a name, or an address without brackets
    int port = -1; //!< -1: the usual one
    QString base;  //!< of the server's paths, as in "/lounge", encoded; usually empty
    QString room;  //!< empty: none is named
    bool operator==(const SyncLoungeAddress &) const = default;

    /** The first one in a text, whatever words and signs stand around it. */
    [[nodiscard]] static std::optional<SyncLoungeAddress> in(const QString &text);
    /** Of a server, as a person writes it: the same, or https://HOST[:PORT][/BASE], or HOST or HOST:PORT and nothing
     * around. */
    [[nodiscard]] static std::optional<SyncLoungeAddress> ofServer(const QString &text);
    /** As it is sent to others. */
    [[nodiscard]] QString toString() const;
    /** Of its Socket.IO. */
    [[nodiscard]] QUrl socket() const;
};

} // namespace farnear::synclounge
