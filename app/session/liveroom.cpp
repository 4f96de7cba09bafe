// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/liveroom.h"

#include "protocol/invite.h"
#include "session/post.h"
#include "session/roomworker.h"
#include "session/serveraddress.h"

namespace farnear::session {

LiveRoom::LiveRoom(RoomWorker &worker) : m_worker(&worker)
{
    connect(m_worker, &RoomWorker::told, this, [this](const RoomState &told) {
        m_state = told;
        Q_EMIT changed();
    });
    connect(m_worker, &RoomWorker::failed, this, &LiveRoom::failed);
}

void LiveRoom::start(const HostOptions &options)
{
    const auto server = options.server ? parseServerAddress(*options.server) : Expected<QUrl>(QUrl());
    if (server)
        post(m_worker, &RoomWorker::open, options);
    else
        fail(server.error());
}

void LiveRoom::join(const QString &text, const QString &password)
{
    const auto invite = protocol::Invite::parse(text);
    if (!invite)
        fail(invite.error());
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
