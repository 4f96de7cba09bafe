// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/embeddedserver.h"

#include <QTimer>

#include <chrono>

#include "server/roomserver.h"

namespace farnear::session {

namespace {
constexpr std::chrono::milliseconds goodbyeTimeout{300};
}

EmbeddedServer::EmbeddedServer(const Parts &parts) : m_server(new ServerWorker(parts.clock, parts.makeListener))
{
    m_thread.setObjectName(QStringLiteral("server"));
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    connect(m_server, &ServerWorker::listening, this, &EmbeddedServer::listening, Qt::DirectConnection);
    connect(m_server, &ServerWorker::listenFailed, this, &EmbeddedServer::listenFailed, Qt::DirectConnection);
    m_thread.start();
}

EmbeddedServer::~EmbeddedServer()
{
    m_thread.quit();
    m_thread.wait();
}

void EmbeddedServer::attach(std::unique_ptr<ports::Channel> serverEnd, const QString &roomId)
{
    serverEnd->moveToThread(&m_thread);
    // Shared, because a queued functor is copied; an event that is never delivered still frees it.
    auto channel = std::make_shared<std::unique_ptr<ports::Channel>>(std::move(serverEnd));
    QMetaObject::invokeMethod(
        m_server, [server = m_server, channel, roomId] { server->attach(std::move(*channel), roomId); },
        Qt::QueuedConnection);
}

void EmbeddedServer::listen(const QString &address, quint16 port)
{
    QMetaObject::invokeMethod(
        m_server, [server = m_server, address, port] { server->listen(address, port); }, Qt::QueuedConnection);
}

void EmbeddedServer::restart()
{
    QMetaObject::invokeMethod(m_server, &ServerWorker::restart, Qt::QueuedConnection);
}

ServerWorker::ServerWorker(std::shared_ptr<const Clock> clock,
                           std::function<std::unique_ptr<ports::Listener>()> makeListener)
    : m_clock(std::move(clock))
    , m_makeListener(std::move(makeListener))
{
}

ServerWorker::~ServerWorker()
{
    if (m_listener)
        m_listener->close();
    m_rooms.reset();
}

server::RoomServer &ServerWorker::rooms()
{
    if (!m_rooms)
        m_rooms = std::make_unique<server::RoomServer>(m_clock);
    return *m_rooms;
}

void ServerWorker::attach(std::unique_ptr<ports::Channel> channel, const QString &roomId)
{
    rooms().attach(std::move(channel), roomId);
}

void ServerWorker::listen(const QString &address, quint16 port)
{
    if (m_listener)
        m_listener->close();
    m_listener = m_makeListener();
    const auto bound = m_listener->listen(address, port);
    if (!bound) {
        m_listener.reset();
        Q_EMIT listenFailed(bound.error());
        return;
    }
    rooms().listenOn(*m_listener);
    Q_EMIT listening(address, *bound);
}

void ServerWorker::restart()
{
    if (m_listener)
        m_listener->close();
    // The last good-byes are still in the sockets: the old rooms go a moment later.
    std::shared_ptr<server::RoomServer> rooms = std::move(m_rooms);
    std::shared_ptr<ports::Listener> listener = std::move(m_listener);
    if (rooms)
        QTimer::singleShot(goodbyeTimeout, this, [listener, rooms]() mutable { rooms.reset(); });
}

} // namespace farnear::session
