// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "links/ott/ottlink.h"
#include "ports/roomprovider.h"

namespace farnear::ott {

/** Rooms that are there on OpenTogetherTube servers. Outlives whatever uses it. */
class OttProvider final : public ports::RoomProvider {
public:
    /** makeChannel: text frames over WebSocket; should ask for the round trip at once. */
    OttProvider(std::shared_ptr<const Clock> clock, MakeChannel makeChannel);

    [[nodiscard]] model::ServerKind kind() const override;
    [[nodiscard]] std::optional<model::Invite> inviteIn(const QString &text) const override;
    /** Asks over HTTP what speaks there before anything else is said. There are no passwords. */
    [[nodiscard]] QFuture<ports::PreparedTicket> prepare(const QString &invite, const QString &password) override;

private:
    std::shared_ptr<const Clock> m_clock;
    MakeChannel m_makeChannel;
};

/** To one room. Used on the room thread. */
class OttTicket final : public ports::RoomTicket {
public:
    OttTicket(std::shared_ptr<Access> access, MakeChannel makeChannel, std::shared_ptr<const Clock> clock);

    [[nodiscard]] QString room() const override;
    [[nodiscard]] std::optional<model::Invite> invite() const override;
    [[nodiscard]] std::unique_ptr<ports::RoomLink> connect() override;
    [[nodiscard]] QFuture<Expected<quint16>> open(const QString &address, quint16 port) override;

private:
    std::shared_ptr<Access> m_access;
    MakeChannel m_makeChannel;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace farnear::ott
