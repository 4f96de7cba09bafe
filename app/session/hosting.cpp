// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/hosting.h"

#include <QTimer>

#include <chrono>

#include "server/roomserver.h"

namespace farnear::session {

namespace {
constexpr std::chrono::milliseconds lastWords{300};
}

Hosting::Hosting(const Parts &parts) : m_server(new EmbeddedServer(parts.clock, parts.makeListener))
{
    m_thread.setObjectName(QStringLiteral("server"));
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    connect(m_server, &EmbeddedServer::listening, this, &Hosting::listening, Qt::DirectConnection);
    connect(m_server, &EmbeddedServer::listenFailed, this, &Hosting::listenFailed, Qt::DirectConnection);
    m_thread.start();
}

Hosting::~Hosting()
{
    m_thread.quit();
    m_thread.wait();
}

void Hosting::attach(std::unique_ptr<ports::Channel> serverEnd, const QString &roomId)
{
    serverEnd->moveToThread(&m_thread);
    // Shared, because a queued functor is copied; an event that is never delivered still frees it.
    auto channel = std::make_shared<std::unique_ptr<ports::Channel>>(std::move(serverEnd));
    QMetaObject::invokeMethod(
        m_server, [server = m_server, channel, roomId] { server->attach(std::move(*channel), roomId); },
        Qt::QueuedConnection);
}

void Hosting::listen(const QString &address, quint16 port)
{
    QMetaObject::invokeMethod(
        m_server, [server = m_server, address, port] { server->listen(address, port); }, Qt::QueuedConnection);
}

void Hosting::restart()
{
    QMetaObject::invokeMethod(m_server, &EmbeddedServer::restart, Qt::QueuedConnection);
}

EmbeddedServer::EmbeddedServer(std::shared_ptr<const Clock> clock,
                               std::function<std::unique_ptr<ports::Listener>()> makeListener)
    : m_clock(std::move(clock))
    , m_makeListener(std::move(makeListener))
{
}

EmbeddedServer::~EmbeddedServer()
{
    if (m_listener)
        m_listener->close();
    m_rooms.reset();
}

server::RoomServer &EmbeddedServer::rooms()
{
    if (!m_rooms)
        m_rooms = std::make_unique<server::RoomServer>(m_clock);
    return *m_rooms;
}

void EmbeddedServer::attach(std::unique_ptr<ports::Channel> channel, const QString &roomId)
{
    rooms().attach(std::move(channel), roomId);
}

void EmbeddedServer::listen(const QString &address, quint16 port)
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

void EmbeddedServer::restart()
{
    if (m_listener)
        m_listener->close();
    // The last good-byes are still in the sockets: the old rooms go a moment later.
    std::shared_ptr<server::RoomServer> rooms = std::move(m_rooms);
    std::shared_ptr<ports::Listener> listener = std::move(m_listener);
    if (rooms)
        QTimer::singleShot(lastWords, this, [listener, rooms]() mutable { rooms.reset(); });
}

} // namespace farnear::session
