// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/farnearprovider.h"

#include <QRandomGenerator>

#include "base/runinpool.h"
#include "links/farnear/farnearlink.h"
#include "links/farnear/serveraddress.h"

namespace farnear::links {

namespace {

constexpr quint16 noPortYet = 1;

/** The device's keys; without a store that works they last as long as the program. */
protocol::DeviceKeys deviceKeys(ports::IdentityStore &identity)
{
    const auto seed = identity.deviceSeed();
    auto keys = protocol::DeviceKeys::fromSeed(seed ? *seed : QByteArray());
    if (keys)
        return *keys;
    QByteArray random(32, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(random.data()), random.size() / 4);
    return protocol::DeviceKeys::fromSeed(random).value();
}

QFuture<ports::PreparedTicket> failed(const Error &error)
{
    return QtFuture::makeReadyFuture(ports::PreparedTicket(error));
}

} // namespace

FarnearProvider::FarnearProvider(const std::shared_ptr<const Clock> &clock, Network network,
                                 ports::IdentityStore &identity)
    : m_makeChannel(std::move(network.makeChannel))
    , m_makeLink([clock, device = deviceKeys(identity)](std::unique_ptr<ports::Channel> channel,
                                                        std::shared_ptr<protocol::Keyring> keys) {
        return std::make_unique<FarnearLink>(std::move(channel), std::move(keys), device, clock);
    })
    , m_server(
          std::make_shared<EmbeddedServer>(clock, std::move(network.makeListener), std::move(network.makeLoopback)))
{
    m_pool.setMaxThreadCount(1);
}

std::optional<model::Invite> FarnearProvider::inviteIn(const QString &text) const
{
    const auto invite = protocol::Invite::parse(text);
    return invite ? std::optional(shown(*invite)) : std::nullopt;
}

QFuture<ports::PreparedTicket> FarnearProvider::prepare(const QString &invite, const QString &password)
{
    const auto parsed = protocol::Invite::parse(invite);
    return parsed ? prepare(*parsed, password) : failed(parsed.error());
}

QFuture<ports::PreparedTicket> FarnearProvider::prepare(const protocol::Invite &invite, const QString &password)
{
    return derive(invite, password, [this, invite](const protocol::RoomKeys &keys) {
        return std::make_shared<ServerTicket>(keys, m_makeLink, invite, m_makeChannel);
    });
}

model::ServerKind FarnearProvider::kind() const
{
    return {QStringLiteral("farnear"), QStringLiteral("Farnear"), QStringLiteral("rooms.example.org"), {}, true,
            model::Capabilities::all()};
}

QFuture<ports::PreparedTicket> FarnearProvider::startHere(const QString &password)
{
    const auto invite = protocol::Invite::fresh(QStringLiteral("127.0.0.1"), noPortYet, false, !password.isEmpty());
    return derive(invite, password, [this](const protocol::RoomKeys &keys) {
        return std::make_shared<EmbeddedTicket>(keys, m_makeLink, m_server);
    });
}

QFuture<ports::PreparedTicket> FarnearProvider::startOn(const QString &server, const QString &password)
{
    const auto url = parseServerAddress(server);
    if (!url)
        return failed(url.error());
    const bool tls = url->scheme() == QLatin1String("wss");
    const auto port = static_cast<quint16>(url->port(tls ? 443 : 80));
    return prepare(protocol::Invite::fresh(url->host(), port, tls, !password.isEmpty()), password);
}

Expected<void> FarnearProvider::checkServer(const QString &server) const
{
    const auto url = parseServerAddress(server);
    return url ? Expected<void>() : url.error();
}

QFuture<ports::PreparedTicket> FarnearProvider::derive(const protocol::Invite &invite, const QString &password,
                                                       MakeTicket makeTicket)
{
    return runInPool(m_pool, [invite, password, makeTicket = std::move(makeTicket)]() -> ports::PreparedTicket {
        const auto keys = protocol::RoomKeys::derive(invite.secret, invite.roomId, password);
        if (!keys)
            return keys.error();
        return makeTicket(*keys);
    });
}

} // namespace farnear::links
