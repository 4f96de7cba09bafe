// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/farnear/embeddedserver.h"
#include "ports/roomprovider.h"
#include "protocol/invite.h"
#include "protocol/keyring.h"

namespace farnear::links {

/** The keys of a room, which all links to it share; they may be handed others while the ticket is held. Made on any
 * thread, used on the room thread. */
class FarnearTicket : public ports::RoomTicket {
public:
    using MakeLink = std::function<std::unique_ptr<ports::RoomLink>(std::unique_ptr<ports::Channel>,
                                                                    std::shared_ptr<protocol::Keyring>)>;

    [[nodiscard]] QString room() const final { return m_keys->current().roomId(); }
    [[nodiscard]] std::unique_ptr<ports::RoomLink> connect() final { return m_makeLink(channel(), m_keys); }

protected:
    FarnearTicket(const protocol::RoomKeys &keys, MakeLink makeLink);

    [[nodiscard]] virtual std::unique_ptr<ports::Channel> channel() = 0;
    /** With the present secret. */
    [[nodiscard]] model::Invite inviteTo(const QString &host, quint16 port, bool tls) const;

private:
    std::shared_ptr<protocol::Keyring> m_keys;
    MakeLink m_makeLink;
};

/** To a room on a server elsewhere. */
class ServerTicket final : public FarnearTicket {
public:
    using MakeChannel = std::function<std::unique_ptr<ports::Channel>(const QUrl &)>;

    ServerTicket(const protocol::RoomKeys &keys, MakeLink makeLink, protocol::Invite invite, MakeChannel makeChannel);

    [[nodiscard]] std::optional<model::Invite> invite() const override;
    [[nodiscard]] QFuture<Expected<quint16>> open(const QString &address, quint16 port) override;

protected:
    [[nodiscard]] std::unique_ptr<ports::Channel> channel() override;

private:
    protocol::Invite m_invite; //!< its secret may be a former one
    MakeChannel m_makeChannel;
};

/** To a room on the embedded server, which ends with it. */
class EmbeddedTicket final : public FarnearTicket {
public:
    EmbeddedTicket(const protocol::RoomKeys &keys, MakeLink makeLink, std::shared_ptr<EmbeddedServer> server);
    ~EmbeddedTicket() override;

    [[nodiscard]] std::optional<model::Invite> invite() const override;
    [[nodiscard]] QFuture<Expected<quint16>> open(const QString &address, quint16 port) override;

protected:
    [[nodiscard]] std::unique_ptr<ports::Channel> channel() override;

private:
    std::shared_ptr<EmbeddedServer> m_server;
    QString m_host;                         //!< that invites name
    QFuture<Expected<quint16>> m_listening; //!< the port; without a result until it listens
};

/** What an invite says to people. */
[[nodiscard]] model::Invite shown(const protocol::Invite &invite);

} // namespace farnear::links
