// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include <memory>
#include <optional>

#include "base/expected.h"
#include "model/invite.h"
#include "model/serverkind.h"
#include "ports/roomlink.h"

namespace farnear::ports {

/**
 * All it takes to come into one room, over as many links as needed: what a provider prepared, opaque to everybody else.
 * It stands for being in that room, or on the way; with the ticket to a room on this computer that room ends, for
 * everybody in it. Used on the room thread.
 */
class RoomTicket {
public:
    RoomTicket() = default;
    virtual ~RoomTicket() = default;
    Q_DISABLE_COPY_MOVE(RoomTicket)

    /** Which room; as in invites to it. */
    [[nodiscard]] virtual QString room() const = 0;
    /** What others come in with, as the room is now (see Moderation::accessChanged()); nothing where nobody can. */
    [[nodiscard]] virtual std::optional<model::Invite> invite() const = 0;
    /** A fresh, unopened link; each carries one connection. */
    [[nodiscard]] virtual std::unique_ptr<RoomLink> connect() = 0;
    /**
     * Lets others into a room that RoomHosting::startHere() made: listens on that address of this computer, on that
     * port (0: any). Then there is an invite. The port, PortInUse, AddressUnavailable, or NotSupported for any other
     * room.
     */
    [[nodiscard]] virtual QFuture<Expected<quint16>> open(const QString &address, quint16 port) = 0;
};

using PreparedTicket = Expected<std::shared_ptr<RoomTicket>>;

/** Starts rooms: what only some providers can do. Its futures end in a ticket to a new room, or in an error of one
 * sentence. Used on the room thread. */
class RoomHosting {
public:
    virtual ~RoomHosting() = default;

    /** Has servers within this program, too. */
    [[nodiscard]] virtual bool startsHere() const = 0;
    /** Within this program, for nobody else until its ticket's open(). password: empty for none. NotSupported unless
     * startsHere(). */
    [[nodiscard]] virtual QFuture<PreparedTicket> startHere(const QString &password) = 0;
    /** On a server; its address is as a person writes it. BadServer for one that is none. password: the room's, or the
     * server's where rooms have none. */
    [[nodiscard]] virtual QFuture<PreparedTicket> startOn(const QString &server, const QString &password) = 0;
    /** Whether that may be the address of such a server, or why not. On any thread; nothing is looked up. */
    [[nodiscard]] virtual Expected<void> checkServer(const QString &server) const = 0;
};

/** The way into rooms of one kind of server. The composition root names one for each kind; the session knows no more of
 * them than this. */
class RoomProvider {
public:
    virtual ~RoomProvider() = default;

    /** What its servers are. On any thread. */
    [[nodiscard]] virtual model::ServerKind kind() const = 0;
    /** The invite of this kind that a text is, or has words around; nothing without a whole one. On any thread. */
    [[nodiscard]] virtual std::optional<model::Invite> inviteIn(const QString &text) const = 0;
    /** Makes what it takes to come in: keys, tokens. Slow work is done elsewhere. The room thread's. */
    [[nodiscard]] virtual QFuture<PreparedTicket> prepare(const QString &invite, const QString &password) = 0;
    /** Null where rooms are started by other means. Lives as long as the provider. */
    [[nodiscard]] virtual RoomHosting *hosting() { return nullptr; }
};

} // namespace farnear::ports
