// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/ottprovider.h"

#include <QPromise>

#include <utility>

#include "links/address/hostreach.h"

namespace farnear::ott {

namespace {

model::Invite shown(const OttAddress &address)
{
    OttAddress room = address;
    room.room = room.room.toLower();
    return {address.toString(), room.toString(), address.host, links::reachOf(address.host), false};
}

} // namespace

OttProvider::OttProvider(std::shared_ptr<const Clock> clock, MakeChannel makeChannel)
    : m_clock(std::move(clock))
    , m_makeChannel(std::move(makeChannel))
{
}

model::ServerKind OttProvider::kind() const
{
    model::ServerKind kind;
    kind.id = QStringLiteral("ott");
    kind.name = QStringLiteral("OpenTogetherTube");
    kind.example = QStringLiteral("opentogethertube.com");
    kind.can.queue = true;
    return kind;
}

std::optional<model::Invite> OttProvider::inviteIn(const QString &text) const
{
    const auto address = OttAddress::in(text);
    return address ? std::optional(shown(*address)) : std::nullopt;
}

QFuture<ports::PreparedTicket> OttProvider::prepare(const QString &invite, const QString &)
{
    const auto address = OttAddress::in(invite);
    if (!address)
        return QtFuture::makeReadyFuture(ports::PreparedTicket(ErrorCode::BadInvite));
    const auto promise = std::make_shared<QPromise<ports::PreparedTicket>>();
    promise->start();
    const auto access = std::make_shared<Access>(*address);
    auto *asking = new QObject; // lives until the answer is there, which comes in any case
    access->prepare(asking, [=, this](const Expected<void> &prepared) {
        asking->deleteLater();
        promise->addResult(prepared ? ports::PreparedTicket(std::make_shared<OttTicket>(access, m_makeChannel, m_clock))
                                    : ports::PreparedTicket(prepared.error()));
        promise->finish();
    });
    return promise->future();
}

OttTicket::OttTicket(std::shared_ptr<Access> access, MakeChannel makeChannel, std::shared_ptr<const Clock> clock)
    : m_access(std::move(access))
    , m_makeChannel(std::move(makeChannel))
    , m_clock(std::move(clock))
{
}

QString OttTicket::room() const
{
    return shown(m_access->address()).room;
}

std::optional<model::Invite> OttTicket::invite() const
{
    return shown(m_access->address());
}

std::unique_ptr<ports::RoomLink> OttTicket::connect()
{
    return std::make_unique<OttLink>(m_access, m_makeChannel, m_clock);
}

QFuture<Expected<quint16>> OttTicket::open(const QString &, quint16)
{
    return QtFuture::makeReadyFuture(Expected<quint16>(ErrorCode::NotSupported));
}

} // namespace farnear::ott
