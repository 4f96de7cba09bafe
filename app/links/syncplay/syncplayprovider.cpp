// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/syncplayprovider.h"

#include <utility>

#include "base/ids.h"
#include "links/address/hostreach.h"
#include "links/syncplay/bridgechannel.h"
#include "links/syncplay/tcpchannel.h"
#include "links/syncplay/wirewriter.h"

namespace farnear::syncplay {

namespace {

using Way = SyncplayAddress::Way;

model::Invite shown(const SyncplayAddress &address)
{
    SyncplayAddress room = address;
    room.requireTls = false;
    room.operatorPassword.clear();
    return {address.toString(), room.toString(), address.host, links::reachOf(address.host), false};
}

std::unique_ptr<ByteChannel> channelTo(const SyncplayAddress &address, const Network &network)
{
    if (address.way == Way::Tcp)
        return std::make_unique<TcpChannel>(address.host, address.port, network.tls);
    return std::make_unique<BridgeChannel>(network.makeFrames(address.bridgeUrl()),
                                           address.way == Way::SecureWebSocket);
}

QFuture<ports::PreparedTicket> failed(const Error &error)
{
    return QtFuture::makeReadyFuture(ports::PreparedTicket(error));
}

/** Who knows it can come in, so nobody may guess it: 96 bits. */
QString freshRoomName()
{
    return QStringLiteral("farnear-") + freshId().left(16);
}

} // namespace

SyncplayProvider::SyncplayProvider(std::shared_ptr<const Clock> clock, Network network)
    : m_clock(std::move(clock))
    , m_network(std::move(network))
{
}

std::optional<model::Invite> SyncplayProvider::inviteIn(const QString &text) const
{
    const auto address = SyncplayAddress::in(text);
    return address ? std::optional(shown(*address)) : std::nullopt;
}

QFuture<ports::PreparedTicket> SyncplayProvider::prepare(const QString &invite, const QString &password)
{
    const auto address = SyncplayAddress::in(invite);
    return address ? ticket(*address, password) : failed({ErrorCode::BadInvite, {}});
}

model::ServerKind SyncplayProvider::kind() const
{
    model::ServerKind kind;
    kind.id = QStringLiteral("syncplay");
    kind.name = QStringLiteral("Syncplay");
    kind.example = QStringLiteral("syncplay.pl:8999");
    kind.open = kind.example;
    kind.can = SyncplayLink::abilities();
    return kind;
}

QFuture<ports::PreparedTicket> SyncplayProvider::startHere(const QString &)
{
    return failed({ErrorCode::NotSupported, {}});
}

QFuture<ports::PreparedTicket> SyncplayProvider::startOn(const QString &server, const QString &password)
{
    auto address = SyncplayAddress::ofServer(server);
    if (!address)
        return failed({ErrorCode::BadServer, server.trimmed()});
    if (address->room.isEmpty())
        address->room = freshRoomName();
    address->requireTls = address->way == Way::Tcp && links::reachOf(address->host) == model::Reach::Anyone;
    return ticket(*address, password);
}

Expected<void> SyncplayProvider::checkServer(const QString &server) const
{
    return SyncplayAddress::ofServer(server) ? Expected<void>() : Error{ErrorCode::BadServer, server.trimmed()};
}

QFuture<ports::PreparedTicket> SyncplayProvider::ticket(const SyncplayAddress &address, const QString &password) const
{
    return QtFuture::makeReadyFuture(
        ports::PreparedTicket(std::make_shared<SyncplayTicket>(address, password, m_clock, m_network)));
}

SyncplayTicket::SyncplayTicket(SyncplayAddress address, const QString &password, std::shared_ptr<const Clock> clock,
                               Network network)
    : m_address(std::move(address))
    , m_passwordHash(passwordHash(password))
    , m_clock(std::move(clock))
    , m_network(std::move(network))
{
}

QString SyncplayTicket::room() const
{
    return shown(m_address).room;
}

/** Whoever gets it follows along. */
std::optional<model::Invite> SyncplayTicket::invite() const
{
    SyncplayAddress address = m_address;
    address.operatorPassword.clear();
    return shown(address);
}

std::unique_ptr<ports::RoomLink> SyncplayTicket::connect()
{
    auto makeChannel = [address = m_address, network = m_network] { return channelTo(address, network); };
    ConnectionOptions options;
    options.requireTls = m_address.requireTls;
    return std::make_unique<SyncplayLink>(std::make_unique<Connection>(std::move(makeChannel), options),
                                          Door{m_address.room, m_passwordHash, m_address.operatorPassword}, m_clock);
}

QFuture<Expected<quint16>> SyncplayTicket::open(const QString &, quint16)
{
    return QtFuture::makeReadyFuture(Expected<quint16>(ErrorCode::NotSupported));
}

} // namespace farnear::syncplay
