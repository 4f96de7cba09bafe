// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/liveroom.h"

#include "session/post.h"
#include "session/roomworker.h"

namespace farnear::session {

LiveRoom::LiveRoom(RoomWorker &worker, Providers providers) : m_worker(&worker), m_providers(std::move(providers))
{
    connect(m_worker, &RoomWorker::told, this, [this](const RoomState &told) {
        m_state = told;
        Q_EMIT changed();
    });
    connect(m_worker, &RoomWorker::failed, this, &LiveRoom::failed);
}

std::optional<model::Invite> LiveRoom::inviteIn(const QString &text) const
{
    return m_providers.inviteIn(text);
}

std::optional<model::ServerKind> LiveRoom::kindOf(const model::Invite &invite) const
{
    const ports::RoomProvider *provider = m_providers.providerOf(invite);
    return provider ? std::optional(provider->kind()) : std::nullopt;
}

bool LiveRoom::isServerAddress(const QString &text, const QString &kind) const
{
    return m_providers.on(text, kind).has_value();
}

void LiveRoom::start(const HostOptions &options)
{
    const auto server
        = options.server ? m_providers.on(*options.server, options.kind) : Expected<ports::RoomHosting *>(nullptr);
    if (server)
        post(m_worker, &RoomWorker::open, options);
    else
        fail(server.error());
}

void LiveRoom::join(const QString &text, const QString &password)
{
    const auto invite = m_providers.inviteIn(text);
    if (!invite)
        fail({ErrorCode::BadInvite, {}});
    else if (invite->needsPassword && password.isEmpty())
        fail({ErrorCode::NeedPassword, {}});
    else
        post(m_worker, &RoomWorker::join, *invite, password);
}

/** Later, like every other answer. */
void LiveRoom::fail(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

void LiveRoom::leave()
{
    post(m_worker, &RoomWorker::leave);
}

void LiveRoom::setPolicy(const model::Policy &policy)
{
    post(m_worker, &RoomWorker::setPolicy, policy);
}

void LiveRoom::admit(const QString &memberId, bool admit)
{
    post(m_worker, &RoomWorker::admit, memberId, admit);
}

void LiveRoom::remove(const QString &memberId, bool forGood)
{
    post(m_worker, &RoomWorker::remove, memberId, forGood);
}

void LiveRoom::setPassword(const QString &password)
{
    post(m_worker, &RoomWorker::setPassword, password);
}

void LiveRoom::handOver(const QString &memberId)
{
    post(m_worker, &RoomWorker::handOver, memberId);
}

void LiveRoom::setSharing(place::Precision precision)
{
    post(m_worker, &RoomWorker::setSharing, precision);
}

void LiveRoom::networkChanged()
{
    post(m_worker, &RoomWorker::networkChanged);
}

} // namespace farnear::session
