// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/embeddedserver.h"

#include <QPromise>
#include <QTimer>

#include <chrono>

#include "server/roomserver.h"

namespace farnear::links {

namespace {
constexpr std::chrono::milliseconds goodbyeTimeout{300};
}

EmbeddedServer::EmbeddedServer(std::shared_ptr<const Clock> clock, MakeListener makeListener, MakeLoopback makeLoopback)
    : m_worker(new ServerWorker(std::move(clock), std::move(makeListener)))
    , m_makeLoopback(std::move(makeLoopback))
{
    m_thread.setObjectName(QStringLiteral("server"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

EmbeddedServer::~EmbeddedServer()
{
    m_thread.quit();
    m_thread.wait();
}

std::unique_ptr<ports::Channel> EmbeddedServer::channelTo(const QString &roomId)
{
    auto [mine, theirs] = m_makeLoopback();
    theirs->moveToThread(&m_thread);
    // Shared, because a queued functor is copied; an event that is never delivered still frees it.
    auto channel = std::make_shared<std::unique_ptr<ports::Channel>>(std::move(theirs));
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, channel, roomId] { worker->attach(std::move(*channel), roomId); },
        Qt::QueuedConnection);
    return std::move(mine);
}

QFuture<Expected<quint16>> EmbeddedServer::listen(const QString &roomId, const QString &address, quint16 port)
{
    auto promise = std::make_shared<QPromise<Expected<quint16>>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, promise, roomId, address, port] {
            promise->addResult(worker->listen(roomId, address, port));
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

void EmbeddedServer::end(const QString &roomId)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, roomId] { worker->end(roomId); }, Qt::QueuedConnection);
}

ServerWorker::ServerWorker(std::shared_ptr<const Clock> clock, EmbeddedServer::MakeListener makeListener)
    : m_clock(std::move(clock))
    , m_makeListener(std::move(makeListener))
{
}

ServerWorker::~ServerWorker()
{
    stopListening();
}

server::RoomServer &ServerWorker::serverOf(const QString &roomId)
{
    std::shared_ptr<server::RoomServer> &server = m_servers[roomId];
    if (!server)
        server = std::make_shared<server::RoomServer>(m_clock);
    return *server;
}

void ServerWorker::attach(std::unique_ptr<ports::Channel> channel, const QString &roomId)
{
    serverOf(roomId).attach(std::move(channel), roomId);
}

void ServerWorker::stopListening()
{
    if (m_listener)
        m_listener->close();
}

Expected<quint16> ServerWorker::listen(const QString &roomId, const QString &address, quint16 port)
{
    stopListening();
    m_listening = roomId;
    m_listener = m_makeListener();
    auto bound = m_listener->listen(address, port);
    if (bound)
        serverOf(roomId).listenOn(*m_listener);
    else
        m_listener.reset();
    return bound;
}

void ServerWorker::end(const QString &roomId)
{
    if (m_listening == roomId)
        stopListening();
    const auto found = m_servers.find(roomId);
    if (found == m_servers.end())
        return;
    // The last good-byes are still in the sockets: the room goes a moment later.
    QTimer::singleShot(goodbyeTimeout, this, [server = std::move(found->second)]() mutable { server.reset(); });
    m_servers.erase(found);
}

} // namespace farnear::links
