// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "base/clock.h"
#include "links/synclounge/syncloungeaddress.h"
#include "ports/channel.h"
#include "ports/roomprovider.h"

namespace farnear::synclounge {

/** A WebSocket to that address, as yet unopened. */
using MakeChannel = std::function<std::unique_ptr<ports::Channel>(const QUrl &)>;

/** Rooms on SyncLounge servers. Used on the room thread; inviteIn() and kind() on any. */
class SyncLoungeProvider final : public ports::RoomProvider, public ports::RoomHosting {
public:
    SyncLoungeProvider(std::shared_ptr<const Clock> clock, MakeChannel makeChannel);

    [[nodiscard]] model::ServerKind kind() const override;
    [[nodiscard]] std::optional<model::Invite> inviteIn(const QString &text) const override;
    /** There are no passwords. */
    [[nodiscard]] QFuture<ports::PreparedTicket> prepare(const QString &invite, const QString &password) override;
    [[nodiscard]] ports::RoomHosting *hosting() override { return this; }

    [[nodiscard]] bool startsHere() const override { return false; }
    [[nodiscard]] QFuture<ports::PreparedTicket> startHere(const QString &password) override;
    /** In a room with a name that nobody guesses. NotSupported with a password: there are none. */
    [[nodiscard]] QFuture<ports::PreparedTicket> startOn(const QString &server, const QString &password) override;
    [[nodiscard]] Expected<void> checkServer(const QString &server) const override;

private:
    [[nodiscard]] QFuture<ports::PreparedTicket> ticket(const SyncLoungeAddress &address) const;

    std::shared_ptr<const Clock> m_clock;
    MakeChannel m_makeChannel;
};

/** To one room. Used on the room thread. */
class SyncLoungeTicket final : public ports::RoomTicket {
public:
    SyncLoungeTicket(SyncLoungeAddress address, MakeChannel makeChannel, std::shared_ptr<const Clock> clock);

    [[nodiscard]] QString room() const override;
    [[nodiscard]] std::optional<model::Invite> invite() const override;
    [[nodiscard]] std::unique_ptr<ports::RoomLink> connect() override;
    [[nodiscard]] QFuture<Expected<quint16>> open(const QString &address, quint16 port) override;

private:
    SyncLoungeAddress m_address;
    MakeChannel m_makeChannel;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace farnear::synclounge
