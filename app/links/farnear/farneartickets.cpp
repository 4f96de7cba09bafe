// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/farneartickets.h"

#include "links/address/hostreach.h"
#include "links/farnear/advertisedaddress.h"

namespace farnear::links {

model::Invite shown(const protocol::Invite &invite)
{
    return {invite.toString(), invite.roomId, invite.host, reachOf(invite.host), invite.needsPassword};
}

FarnearTicket::FarnearTicket(const protocol::RoomKeys &keys, MakeLink makeLink)
    : m_keys(std::make_shared<protocol::Keyring>(keys))
    , m_makeLink(std::move(makeLink))
{
}

model::Invite FarnearTicket::inviteTo(const QString &host, quint16 port, bool tls) const
{
    const protocol::RoomKeys &keys = m_keys->current();
    return shown({host, port, tls, keys.roomId(), keys.secret(), keys.hasPassword()});
}

ServerTicket::ServerTicket(const protocol::RoomKeys &keys, MakeLink makeLink, protocol::Invite invite,
                           MakeChannel makeChannel)
    : FarnearTicket(keys, std::move(makeLink))
    , m_invite(std::move(invite))
    , m_makeChannel(std::move(makeChannel))
{
}

std::optional<model::Invite> ServerTicket::invite() const
{
    return inviteTo(m_invite.host, m_invite.port, m_invite.tls);
}

QFuture<Expected<quint16>> ServerTicket::open(const QString &, quint16)
{
    return QtFuture::makeReadyFuture(Expected<quint16>(ErrorCode::NotSupported));
}

std::unique_ptr<ports::Channel> ServerTicket::channel()
{
    return m_makeChannel(m_invite.channelUrl());
}

EmbeddedTicket::EmbeddedTicket(const protocol::RoomKeys &keys, MakeLink makeLink,
                               std::shared_ptr<EmbeddedServer> server)
    : FarnearTicket(keys, std::move(makeLink))
    , m_server(std::move(server))
{
}

EmbeddedTicket::~EmbeddedTicket()
{
    m_server->end(room());
}

std::optional<model::Invite> EmbeddedTicket::invite() const
{
    if (m_listening.resultCount() == 0 || !m_listening.result())
        return std::nullopt;
    return inviteTo(m_host, *m_listening.result(), false);
}

QFuture<Expected<quint16>> EmbeddedTicket::open(const QString &address, quint16 port)
{
    m_host = reachableAddress(address);
    m_listening = m_server->listen(room(), address, port);
    return m_listening;
}

std::unique_ptr<ports::Channel> EmbeddedTicket::channel()
{
    return m_server->channelTo(room());
}

} // namespace farnear::links
