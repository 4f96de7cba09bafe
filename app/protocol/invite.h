// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include "base/expected.h"

namespace farnear::protocol {

/**
 * The link that opens a room: farnear://HOST[:PORT]/ROOMID[?ws=1][&pw=1]#SECRET, or the same behind
 * https://HOST[:PORT]/room/ for a web page. The fragment never reaches a server; a checksum in it tells a cut link.
 */
struct Invite {
    QString host;       //!< a name, an IPv4 or an IPv6 address (without brackets)
    quint16 port = 443; //!< left out of the link when it is the transport's own (443, or 80 with ws=1)
    bool tls = true;    //!< wss; false (ws=1): plain ws, for a room on someone's own computer
    QString roomId;     //!< 16 bytes, 22 characters of base64url
    QByteArray secret;  //!< 16 bytes
    bool needsPassword = false;

    /** A new room there, with a fresh id and secret. */
    [[nodiscard]] static Invite fresh(const QString &host, quint16 port, bool tls, bool needsPassword);
    /**
     * Of either form, as people and chat programs hand it on: alone or within a message, in brackets, with a full stop
     * after it, broken in two lines, with characters nobody sees, its # escaped. BadInvite when there is none, or one
     * that was cut short or changed.
     */
    [[nodiscard]] static Expected<Invite> parse(const QString &text);

    [[nodiscard]] QString toString() const;
    /** The https form. */
    [[nodiscard]] QString toWebString() const;
    /** Where its WebSocket is: ws(s)://HOST:PORT/room/ROOMID. */
    [[nodiscard]] QUrl channelUrl() const;
    bool operator==(const Invite &) const = default;
};

/** A room id is 16 bytes as 22 characters of base64url. */
[[nodiscard]] bool isRoomId(const QString &text);

} // namespace farnear::protocol
