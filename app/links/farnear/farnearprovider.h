// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include "links/farnear/farneartickets.h"
#include "ports/stores.h"

namespace farnear::links {

/**
 * Rooms over farnear.1: behind an invite, on this program's own server or on a farnear-server. Derives keys on a thread
 * of its own. Outlives whatever uses it.
 */
class FarnearProvider final : public ports::RoomProvider, public ports::RoomHosting {
public:
    /** How frames travel; called on the room thread, makeListener on the server's. */
    struct Network {
        ServerTicket::MakeChannel makeChannel; //!< to a room: a ws:// or wss:// URL with its /room/ID path
        EmbeddedServer::MakeListener makeListener;
        EmbeddedServer::MakeLoopback makeLoopback;
    };

    /** identity: who this device is to others. */
    FarnearProvider(const std::shared_ptr<const Clock> &clock, Network network, ports::IdentityStore &identity);

    [[nodiscard]] model::ServerKind kind() const override;
    [[nodiscard]] std::optional<model::Invite> inviteIn(const QString &text) const override;
    [[nodiscard]] QFuture<ports::PreparedTicket> prepare(const QString &invite, const QString &password) override;
    [[nodiscard]] ports::RoomHosting *hosting() override { return this; }

    [[nodiscard]] bool startsHere() const override { return true; }
    [[nodiscard]] QFuture<ports::PreparedTicket> startHere(const QString &password) override;
    [[nodiscard]] QFuture<ports::PreparedTicket> startOn(const QString &server, const QString &password) override;
    [[nodiscard]] Expected<void> checkServer(const QString &server) const override;

private:
    using MakeTicket = std::function<std::shared_ptr<ports::RoomTicket>(const protocol::RoomKeys &)>;

    [[nodiscard]] QFuture<ports::PreparedTicket> derive(const protocol::Invite &invite, const QString &password,
                                                        MakeTicket makeTicket);
    [[nodiscard]] QFuture<ports::PreparedTicket> prepare(const protocol::Invite &invite, const QString &password);

    ServerTicket::MakeChannel m_makeChannel;
    FarnearTicket::MakeLink m_makeLink;
    std::shared_ptr<EmbeddedServer> m_server;
    QThreadPool m_pool; //!< for keys, which take a while with a password
};

} // namespace farnear::links
