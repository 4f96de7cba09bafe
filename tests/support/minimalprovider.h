// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

#include <map>

#include "base/ids.h"
#include "ports/roomprovider.h"
#include "support/minimallink.h"

namespace farnear::test {

/** All minimal servers there are: invites read minimal://ROOM. Shared by the providers of all who take part. */
class MinimalNetwork {
public:
    explicit MinimalNetwork(std::shared_ptr<const Clock> clock) : m_clock(std::move(clock)) { }

    [[nodiscard]] const std::shared_ptr<const Clock> &clock() const { return m_clock; }
    /** Made where it is first asked for. */
    [[nodiscard]] std::shared_ptr<MinimalServer> server(const QString &room)
    {
        const QMutexLocker lock(&m_mutex);
        std::shared_ptr<MinimalServer> &found = m_servers[room];
        if (!found)
            found = std::make_shared<MinimalServer>(m_clock);
        return found;
    }
    [[nodiscard]] static model::Invite inviteTo(const QString &room)
    {
        return {QStringLiteral("minimal://") + room, room, room, model::Reach::Anyone, false};
    }

private:
    std::shared_ptr<const Clock> m_clock;
    QMutex m_mutex;
    std::map<QString, std::shared_ptr<MinimalServer>> m_servers;
};

/** Into a room of a MinimalServer; without invite into one that nobody else gets into. */
class MinimalTicket final : public ports::RoomTicket {
public:
    MinimalTicket(MinimalNetwork &network, QString room, bool isPublic)
        : m_server(isPublic ? network.server(room) : std::make_shared<MinimalServer>(network.clock()))
        , m_clock(network.clock())
        , m_room(std::move(room))
        , m_isPublic(isPublic)
    {
    }

    [[nodiscard]] QString room() const override { return m_room; }
    [[nodiscard]] std::optional<model::Invite> invite() const override
    {
        return m_isPublic ? std::optional(MinimalNetwork::inviteTo(m_room)) : std::nullopt;
    }
    [[nodiscard]] std::unique_ptr<ports::RoomLink> connect() override
    {
        return std::make_unique<MinimalLink>(m_server, m_clock);
    }
    [[nodiscard]] QFuture<Expected<quint16>> open(const QString &, quint16) override
    {
        return QtFuture::makeReadyFuture(Expected<quint16>(ErrorCode::NotSupported));
    }

private:
    std::shared_ptr<MinimalServer> m_server;
    std::shared_ptr<const Clock> m_clock;
    QString m_room;
    bool m_isPublic;
};

/** The second kind of provider, in tests only: rooms on servers that can do the least, and for one alone. */
class MinimalProvider final : public ports::RoomProvider, public ports::RoomHosting {
public:
    explicit MinimalProvider(MinimalNetwork &network) : m_network(network) { }

    [[nodiscard]] std::optional<model::Invite> inviteIn(const QString &text) const override
    {
        static const QRegularExpression address(QStringLiteral("\\bminimal://(\\w+)"));
        const auto found = address.match(text);
        return found.hasMatch() ? std::optional(MinimalNetwork::inviteTo(found.captured(1))) : std::nullopt;
    }
    [[nodiscard]] QFuture<ports::PreparedTicket> prepare(const QString &invite, const QString &) override
    {
        const auto found = inviteIn(invite);
        return found ? ticket(found->room, true) : refusal(ErrorCode::BadInvite);
    }
    [[nodiscard]] ports::RoomHosting *hosting() override { return this; }
    [[nodiscard]] model::ServerKind kind() const override
    {
        return {QStringLiteral("minimal"), QStringLiteral("Minimal"), {}, {}, false, {}};
    }
    [[nodiscard]] bool startsHere() const override { return true; }
    [[nodiscard]] QFuture<ports::PreparedTicket> startHere(const QString &) override
    {
        return ticket(freshId(), false);
    }
    [[nodiscard]] QFuture<ports::PreparedTicket> startOn(const QString &, const QString &) override
    {
        return refusal(ErrorCode::NotSupported);
    }
    [[nodiscard]] Expected<void> checkServer(const QString &) const override { return ErrorCode::NotSupported; }

private:
    [[nodiscard]] QFuture<ports::PreparedTicket> ticket(const QString &room, bool isPublic)
    {
        return QtFuture::makeReadyFuture(
            ports::PreparedTicket(std::make_shared<MinimalTicket>(m_network, room, isPublic)));
    }
    [[nodiscard]] static QFuture<ports::PreparedTicket> refusal(ErrorCode code)
    {
        return QtFuture::makeReadyFuture(ports::PreparedTicket(code));
    }

    MinimalNetwork &m_network;
};

} // namespace farnear::test
