// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <memory>

#include "base/error.h"
#include "session/dependencies.h"

namespace farnear::server {
class RoomServer;
}

namespace farnear::session {

class ServerWorker;

/**
 * The server inside this program, on a thread of its own. Rooms on it are reached through a loopback channel from here,
 * and by others once it listens. Its functions may be called on any thread and return at once; signals come to the
 * receiver's thread.
 */
class EmbeddedServer final : public QObject {
    Q_OBJECT
public:
    explicit EmbeddedServer(const Parts &parts);
    ~EmbeddedServer() override;

    /** Gives the server its end of a loopback channel, which must live on the calling thread. */
    void attach(std::unique_ptr<ports::Channel> serverEnd, const QString &roomId);
    /** Lets others in; answers with listening() or listenFailed(). */
    void listen(const QString &address, quint16 port);
    /** Closes every room and every connection, and starts afresh. */
    void restart();

Q_SIGNALS:
    void listening(const QString &address, quint16 port);
    void listenFailed(const farnear::Error &error);

private:
    QThread m_thread;
    ServerWorker *m_server; //!< lives on m_thread, which deletes it
};

/** What runs on the server's thread. */
class ServerWorker final : public QObject {
    Q_OBJECT
public:
    ServerWorker(std::shared_ptr<const Clock> clock, std::function<std::unique_ptr<ports::Listener>()> makeListener);
    ~ServerWorker() override;

    void attach(std::unique_ptr<ports::Channel> channel, const QString &roomId);
    void listen(const QString &address, quint16 port);
    void restart();

Q_SIGNALS:
    void listening(const QString &address, quint16 port);
    void listenFailed(const farnear::Error &error);

private:
    server::RoomServer &rooms();

    std::shared_ptr<const Clock> m_clock;
    std::function<std::unique_ptr<ports::Listener>()> m_makeListener;
    std::unique_ptr<ports::Listener> m_listener;
    std::unique_ptr<server::RoomServer> m_rooms;
};

} // namespace farnear::session
