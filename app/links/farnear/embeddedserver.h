// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>

#include "base/clock.h"
#include "base/expected.h"
#include "ports/channel.h"
#include "ports/listener.h"

namespace farnear::server {
class RoomServer;
}

namespace farnear::links {

class ServerWorker;

/**
 * The server inside this program, on a thread of its own. A room on it is reached through a loopback channel from here,
 * and by others once it listens. Its functions may be called on any thread and return at once.
 */
class EmbeddedServer final {
public:
    using MakeListener = std::function<std::unique_ptr<ports::Listener>()>;
    /** Two ends in one process: the first for the caller's thread, the second to be moved to the server's. */
    using MakeLoopback = std::function<std::pair<std::unique_ptr<ports::Channel>, std::unique_ptr<ports::Channel>>()>;

    EmbeddedServer(std::shared_ptr<const Clock> clock, MakeListener makeListener, MakeLoopback makeLoopback);
    ~EmbeddedServer();
    Q_DISABLE_COPY_MOVE(EmbeddedServer)

    /** An unopened channel to a room, made where it is first asked for; for the calling thread. */
    [[nodiscard]] std::unique_ptr<ports::Channel> channelTo(const QString &roomId);
    /** Lets others into that room, and into no other any more; the port in use, PortInUse or AddressUnavailable. */
    [[nodiscard]] QFuture<Expected<quint16>> listen(const QString &roomId, const QString &address, quint16 port);
    /** Ends a room and every connection to it. */
    void end(const QString &roomId);

private:
    QThread m_thread;
    ServerWorker *m_worker; //!< lives on m_thread, which deletes it
    MakeLoopback m_makeLoopback;
};

/** What runs on the server's thread: a server for each room, so that one ends without the others. */
class ServerWorker final : public QObject {
    Q_OBJECT
public:
    ServerWorker(std::shared_ptr<const Clock> clock, EmbeddedServer::MakeListener makeListener);
    ~ServerWorker() override;

    void attach(std::unique_ptr<ports::Channel> channel, const QString &roomId);
    [[nodiscard]] Expected<quint16> listen(const QString &roomId, const QString &address, quint16 port);
    void end(const QString &roomId);

private:
    [[nodiscard]] server::RoomServer &serverOf(const QString &roomId);
    void stopListening();

    std::shared_ptr<const Clock> m_clock;
    EmbeddedServer::MakeListener m_makeListener;
    std::unique_ptr<ports::Listener> m_listener;
    QString m_listening; //!< the room that others get into
    std::unordered_map<QString, std::shared_ptr<server::RoomServer>>
        m_servers; //!< by room; destroyed before m_listener
};

} // namespace farnear::links
