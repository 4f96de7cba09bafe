// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>

#include "base/clock.h"
#include "base/expected.h"
#include "ports/channel.h"
#include "ports/listener.h"
#include "server/limits.h"
#include "server/roomstore.h"
#include "server/tokenbucket.h"
#include "server/workqueue.h"

namespace farnear::server {

class Connection;
class Room;
class RoomWriter;

/**
 * Rooms for others: a clock, a timeline, an ordered log and a relay for each; it can't read what people say. Lives on
 * one thread with its channels and listeners, embedded or as farnear-server; what is kept is written on another.
 * Clients of any kind can't make it crash, hold more than its limits, or stall another room.
 */
class RoomServer final : public QObject {
    Q_OBJECT
public:
    /** store: null for rooms that live in memory only; outlives the server. Call restore() to take up what it holds. */
    explicit RoomServer(std::shared_ptr<const Clock> clock, RoomStore *store = nullptr, const Limits &limits = {},
                        QObject *parent = nullptr);
    ~RoomServer() override;

    /** Loads the stored rooms, once, before anybody comes. StorageFailed leaves a server without them. */
    Expected<void> restore();

    /** Serves an open channel that asked for a room. It must already live on this thread. */
    void attach(std::unique_ptr<ports::Channel> channel, const QString &roomId);
    /** Serves whoever the listener accepts from now on. The listener outlives the server or is closed before. */
    void listenOn(ports::Listener &listener);

    [[nodiscard]] int roomCount() const;
    [[nodiscard]] int connectionCount() const;
    /** Identifies this server's clock: another one at each start. */
    [[nodiscard]] const QString &clockEpoch() const { return m_epoch; }

private:
    struct Guest {
        std::unique_ptr<Connection> connection;
        Room *room = nullptr; //!< none while being turned away
    };

    void acceptFrom(ports::Listener &listener);
    [[nodiscard]] Expected<Room *> roomFor(const QString &roomId, const QString &address);
    [[nodiscard]] Expected<void> placeFor(const QString &address) const;
    [[nodiscard]] Room *makeRoom(const QString &roomId);
    void forget(Room *room);
    void onGone(Connection *connection);
    void tidy();

    std::shared_ptr<const Clock> m_clock;
    Limits m_limits;
    QString m_epoch;
    WorkQueue m_work;
    std::unique_ptr<RoomWriter>
        m_writer; //!< null without a store; destroyed after the rooms, whose last words it writes
    std::unordered_map<QString, std::unique_ptr<Room>> m_rooms;
    std::unordered_map<Connection *, Guest> m_guests; //!< destroyed before the rooms they talk to
    QHash<QString, int> m_perAddress;
    QHash<QString, TokenBucket> m_roomMaking; //!< by address
    QTimer m_tidy;
};

} // namespace farnear::server
