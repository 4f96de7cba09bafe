// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/synclounge/syncloungeprovider.h"

#include <utility>

#include "base/ids.h"
#include "links/address/hostreach.h"
#include "links/synclounge/syncloungelink.h"

namespace farnear::synclounge {

namespace {

model::Invite shown(const SyncLoungeAddress &address)
{
    return {address.toString(), address.toString(), address.host, links::reachOf(address.host), false};
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

SyncLoungeProvider::SyncLoungeProvider(std::shared_ptr<const Clock> clock, MakeChannel makeChannel)
    : m_clock(std::move(clock))
    , m_makeChannel(std::move(makeChannel))
{
}

model::ServerKind SyncLoungeProvider::kind() const
{
    model::ServerKind kind;
    kind.id = QStringLiteral("synclounge");
    kind.name = QStringLiteral("SyncLounge");
    kind.example = QStringLiteral("lounge.example.org");
    return kind;
}

std::optional<model::Invite> SyncLoungeProvider::inviteIn(const QString &text) const
{
    const auto address = SyncLoungeAddress::in(text);
    return address ? std::optional(shown(*address)) : std::nullopt;
}

QFuture<ports::PreparedTicket> SyncLoungeProvider::prepare(const QString &invite, const QString &)
{
    const auto address = SyncLoungeAddress::in(invite);
    return address ? ticket(*address) : failed({ErrorCode::BadInvite, {}});
}

QFuture<ports::PreparedTicket> SyncLoungeProvider::startHere(const QString &)
{
    return failed({ErrorCode::NotSupported, {}});
}

QFuture<ports::PreparedTicket> SyncLoungeProvider::startOn(const QString &server, const QString &password)
{
    auto address = SyncLoungeAddress::ofServer(server);
    if (!address)
        return failed({ErrorCode::BadServer, server.trimmed()});
    if (!password.isEmpty())
        return failed({ErrorCode::NotSupported, {}});
    if (address->room.isEmpty())
        address->room = freshRoomName();
    return ticket(*address);
}

Expected<void> SyncLoungeProvider::checkServer(const QString &server) const
{
    return SyncLoungeAddress::ofServer(server) ? Expected<void>() : Error{ErrorCode::BadServer, server.trimmed()};
}

QFuture<ports::PreparedTicket> SyncLoungeProvider::ticket(const SyncLoungeAddress &address) const
{
    return QtFuture::makeReadyFuture(
        ports::PreparedTicket(std::make_shared<SyncLoungeTicket>(address, m_makeChannel, m_clock)));
}

SyncLoungeTicket::SyncLoungeTicket(SyncLoungeAddress address, MakeChannel makeChannel,
                                   std::shared_ptr<const Clock> clock)
    : m_address(std::move(address))
    , m_makeChannel(std::move(makeChannel))
    , m_clock(std::move(clock))
{
}

QString SyncLoungeTicket::room() const
{
    return shown(m_address).room;
}

std::optional<model::Invite> SyncLoungeTicket::invite() const
{
    return shown(m_address);
}

std::unique_ptr<ports::RoomLink> SyncLoungeTicket::connect()
{
    auto client = std::make_unique<socketio::Client>(m_makeChannel(m_address.socket()));
    return std::make_unique<SyncLoungeLink>(std::move(client), m_address.room, m_clock);
}

QFuture<Expected<quint16>> SyncLoungeTicket::open(const QString &, quint16)
{
    return QtFuture::makeReadyFuture(Expected<quint16>(ErrorCode::NotSupported));
}

} // namespace farnear::synclounge
