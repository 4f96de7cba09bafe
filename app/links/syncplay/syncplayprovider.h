// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

#include <functional>

#include "base/clock.h"
#include "links/syncplay/syncplayaddress.h"
#include "links/syncplay/syncplaylink.h"
#include "ports/channel.h"
#include "ports/roomprovider.h"

namespace farnear::syncplay {

/** What a provider's tickets and links have in common. */
struct Network {
    /** A WebSocket that carries binary frames, to a byte bridge. */
    std::function<std::unique_ptr<ports::Channel>(const QUrl &)> makeFrames;
    QSslConfiguration tls; //!< whom to trust over TCP
};

/** Rooms on Syncplay servers, which come into being by being entered: over TCP, and over WebSocket through a byte
 * bridge. Outlives whatever uses it. */
class SyncplayProvider final : public ports::RoomProvider, public ports::RoomHosting {
public:
    SyncplayProvider(std::shared_ptr<const Clock> clock, Network network);

    [[nodiscard]] model::ServerKind kind() const override;
    [[nodiscard]] std::optional<model::Invite> inviteIn(const QString &text) const override;
    /** password: the server's. */
    [[nodiscard]] QFuture<ports::PreparedTicket> prepare(const QString &invite, const QString &password) override;
    [[nodiscard]] ports::RoomHosting *hosting() override { return this; }

    [[nodiscard]] bool startsHere() const override { return false; }
    [[nodiscard]] QFuture<ports::PreparedTicket> startHere(const QString &password) override;
    /** In a room with a name that nobody guesses; outside of this network nothing is said there in clear. server:
     * HOST, HOST:PORT, or an address as in invites, of which a room is taken, too. */
    [[nodiscard]] QFuture<ports::PreparedTicket> startOn(const QString &server, const QString &password) override;
    [[nodiscard]] Expected<void> checkServer(const QString &server) const override;

private:
    [[nodiscard]] QFuture<ports::PreparedTicket> ticket(const SyncplayAddress &address, const QString &password) const;

    std::shared_ptr<const Clock> m_clock;
    Network m_network;
};

/** To one room. Used on the room thread. */
class SyncplayTicket final : public ports::RoomTicket {
public:
    SyncplayTicket(SyncplayAddress address, const QString &password, std::shared_ptr<const Clock> clock,
                   Network network);

    [[nodiscard]] QString room() const override;
    [[nodiscard]] std::optional<model::Invite> invite() const override;
    [[nodiscard]] std::unique_ptr<ports::RoomLink> connect() override;
    [[nodiscard]] QFuture<Expected<quint16>> open(const QString &address, quint16 port) override;

private:
    SyncplayAddress m_address;
    QString m_passwordHash;
    std::shared_ptr<const Clock> m_clock;
    Network m_network;
};

} // namespace farnear::syncplay
