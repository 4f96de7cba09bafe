// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/roomserver.h"

#include <algorithm>

#include "base/ids.h"
#include "base/logging.h"
#include "server/connection.h"
#include "server/room.h"
#include "server/roomwriter.h"

namespace farnear::server {

namespace {

constexpr int tidyMs = 30'000;

/** Within this process nobody is a stranger. */
bool isLimited(const QString &address)
{
    return address != QLatin1String("loopback");
}

} // namespace

RoomServer::RoomServer(std::shared_ptr<const Clock> clock, RoomStore *store, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_limits(limits)
    , m_epoch(freshId())
    , m_writer(store ? std::make_unique<RoomWriter>(*store, m_work) : nullptr)
    , m_tidy(this)
{
    connect(&m_tidy, &QTimer::timeout, this, &RoomServer::tidy);
    m_tidy.start(tidyMs);
}

RoomServer::~RoomServer() = default;

Expected<void> RoomServer::restore()
{
    if (!m_writer)
        return {};
    const auto stored = m_writer->load();
    if (!stored)
        return stored.error();
    for (const StoredRoom &room : *stored)
        makeRoom(room.roomId)->restore(room);
    qCInfo(lcServer) << "took up" << stored->size() << "rooms";
    return {};
}

void RoomServer::listenOn(ports::Listener &listener)
{
    connect(&listener, &ports::Listener::accepted, this, [this, &listener] { acceptFrom(listener); });
    acceptFrom(listener);
}

void RoomServer::acceptFrom(ports::Listener &listener)
{
    for (auto next = listener.nextAccepted(); next.channel; next = listener.nextAccepted())
        attach(std::move(next.channel), next.roomId);
}

void RoomServer::attach(std::unique_ptr<ports::Channel> channel, const QString &roomId)
{
    auto owned = std::make_unique<Connection>(std::move(channel), m_clock, m_limits, m_work);
    Connection *connection = owned.get();
    const QString address = connection->address();
    const auto place = placeFor(address);
    const auto room = place ? roomFor(roomId, address) : Expected<Room *>(place.error());
    connect(connection, &Connection::gone, this, [this, connection] { onGone(connection); });
    m_guests.emplace(connection, Guest{std::move(owned), room ? *room : nullptr});
    ++m_perAddress[address];
    if (room)
        (*room)->enter(connection);
    else
        connection->dismiss(room.error().code);
}

Expected<void> RoomServer::placeFor(const QString &address) const
{
    if (connectionCount() >= m_limits.connections)
        return ErrorCode::ServerFull;
    if (isLimited(address) && m_perAddress.value(address) >= m_limits.connectionsPerAddress)
        return ErrorCode::TooMany;
    return {};
}

Expected<Room *> RoomServer::roomFor(const QString &roomId, const QString &address)
{
    const auto it = m_rooms.find(roomId);
    if (it != m_rooms.end())
        return it->second.get();
    if (roomCount() >= m_limits.rooms)
        tidy();
    if (roomCount() >= m_limits.rooms)
        return ErrorCode::ServerFull;
    auto making = m_roomMaking.find(address);
    if (making == m_roomMaking.end())
        making = m_roomMaking.insert(address, TokenBucket(m_limits.roomsPerAddress));
    if (isLimited(address) && !making->take(m_clock->now()))
        return ErrorCode::TooMany;
    return makeRoom(roomId);
}

Room *RoomServer::makeRoom(const QString &roomId)
{
    auto room = std::make_unique<Room>(roomId, m_clock, m_writer.get(), m_limits, m_epoch);
    return (m_rooms[roomId] = std::move(room)).get();
}

void RoomServer::onGone(Connection *connection)
{
    const auto it = m_guests.find(connection);
    Room *room = it->second.room;
    if (room)
        room->leave(connection);
    if (--m_perAddress[connection->address()] <= 0)
        m_perAddress.remove(connection->address());
    it->second.connection.release()->deleteLater();
    m_guests.erase(it);
    if (room && room->isUnused())
        forget(room);
}

void RoomServer::forget(Room *room)
{
    const bool inUse = std::any_of(m_guests.begin(), m_guests.end(),
                                   [room](const auto &entry) { return entry.second.room == room; });
    if (inUse)
        return;
    const QString id = room->id();
    const bool stored = m_writer && !room->isUnused();
    m_rooms.erase(id);
    if (!stored)
        return;
    m_writer->write(RemoveRoom{id}, this, [](const Expected<void> &done) {
        if (!done)
            qCWarning(lcServer) << "an empty room could not be removed from the store";
    });
}

void RoomServer::tidy()
{
    QList<Room *> empty;
    for (const auto &[id, room] : m_rooms) {
        if (room->isForgettable())
            empty.append(room.get());
    }
    for (Room *room : std::as_const(empty))
        forget(room);
    m_roomMaking.removeIf(
        [now = m_clock->now()](const QHash<QString, TokenBucket>::iterator &it) { return it->isFull(now); });
}

int RoomServer::roomCount() const
{
    return static_cast<int>(m_rooms.size());
}

int RoomServer::connectionCount() const
{
    return static_cast<int>(m_guests.size());
}

} // namespace farnear::server
