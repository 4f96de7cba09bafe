// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/doors.h"

#include <QTimer>

#include <chrono>

#include "session/aside.h"
#include "session/reachable.h"

namespace farnear::session {

namespace {

constexpr quint16 noPortYet = 1;
constexpr std::chrono::milliseconds breath{500}; //!< between two tries to be in any room at all

Room::Link linkOf(const room::Room &room)
{
    switch (room.link()) {
    case room::Room::Link::Connecting: return Room::Link::Connecting;
    case room::Room::Link::Knocking: return Room::Link::Knocking;
    case room::Room::Link::Live: return Room::Link::Live;
    case room::Room::Link::Returning: return Room::Link::Returning;
    case room::Room::Link::Closed: break;
    }
    return Room::Link::Closed;
}

} // namespace

Doors::Doors(Parts parts, Hosting &hosting, protocol::DeviceKeys device, Introduction introduction)
    : m_parts(std::move(parts))
    , m_hosting(hosting)
    , m_device(std::move(device))
    , m_introduction(std::move(introduction))
{
    m_pool.setMaxThreadCount(1);
    connect(&m_hosting, &Hosting::listening, this, &Doors::onListening);
    connect(&m_hosting, &Hosting::listenFailed, this, &Doors::onListenFailed);
}

Doors::~Doors() = default;

void Doors::close()
{
    ++m_attempt;
    m_next.reset();
    if (!m_present.room) {
        Q_EMIT closed();
        return;
    }
    m_present.room->disconnect();
    connect(m_present.room.get(), &room::Room::left, this, &Doors::closed);
    m_present.room->leave();
}

Room::Link Doors::link() const
{
    if (m_next)
        return m_next->room ? linkOf(*m_next->room) : Room::Link::Connecting;
    return m_present.room ? linkOf(*m_present.room) : Room::Link::Connecting;
}

void Doors::introduce(const Introduction &introduction)
{
    m_introduction = introduction;
    if (m_present.mode == Room::Mode::Alone)
        m_present.sharing = introduction.sharing;
    tellPresent();
    if (m_next && m_next->room)
        m_next->room->setProfile(introduction.profile(m_next->sharing));
}

void Doors::setSharing(place::Precision precision)
{
    m_present.sharing = precision;
    tellPresent();
    Q_EMIT changed();
}

void Doors::tellPresent()
{
    if (m_present.room)
        m_present.room->setProfile(m_introduction.profile(m_present.sharing));
}

void Doors::hint()
{
    if (m_present.room)
        m_present.room->hint();
}

void Doors::goAlone()
{
    m_here = protocol::Invite::fresh(QStringLiteral("127.0.0.1"), noPortYet, false, false);
    derive(m_here, {}, [this](const protocol::RoomKeys &keys) {
        Place place;
        place.carry = Carry::Paused;
        approach(std::move(place), keys, {});
    });
}

void Doors::start(const HostOptions &options)
{
    if (m_present.mode == Room::Mode::Hosting)
        Q_EMIT changed(); // it is open already
    else if (!options.server.isEmpty())
        startElsewhere(options);
    else if (m_present.room && m_present.mode == Room::Mode::Alone && options.password.isEmpty())
        listen(options); // the room we are in, with its doors opened
    else
        startHere(options);
}

void Doors::startHere(const HostOptions &options)
{
    m_here = protocol::Invite::fresh(QStringLiteral("127.0.0.1"), noPortYet, false, !options.password.isEmpty());
    derive(m_here, options.password, [this, options](const protocol::RoomKeys &keys) {
        Place place;
        place.hasPassword = !options.password.isEmpty();
        place.listen = options;
        approach(std::move(place), keys, {});
    });
}

void Doors::startElsewhere(const HostOptions &options)
{
    const bool tls = options.server.scheme() == QLatin1String("wss");
    const auto port = static_cast<quint16>(options.server.port(tls ? 443 : 80));
    const auto invite = protocol::Invite::fresh(options.server.host(), port, tls, !options.password.isEmpty());
    derive(invite, options.password, [this, invite](const protocol::RoomKeys &keys) {
        Place place;
        place.mode = Room::Mode::Hosting;
        place.invite = invite.toString();
        place.hasPassword = invite.needsPassword;
        place.embedded = false;
        approach(std::move(place), keys, invite.channelUrl());
    });
}

void Doors::join(const protocol::Invite &invite, const QString &password)
{
    if (m_present.room && m_present.roomId == invite.roomId)
        return; // here already
    derive(invite, password, [this, invite](const protocol::RoomKeys &keys) {
        Place place;
        place.mode = Room::Mode::Joined;
        place.invite = invite.toString();
        place.hasPassword = invite.needsPassword;
        place.embedded = false;
        place.carry = Carry::Nothing;
        approach(std::move(place), keys, invite.channelUrl());
    });
}

void Doors::leave()
{
    if (m_next) { // still on the way: stay where we are
        ++m_attempt;
        m_next.reset();
        Q_EMIT changed();
    } else if (m_present.mode != Room::Mode::Alone) {
        goAlone();
    }
}

void Doors::derive(const protocol::Invite &invite, const QString &password,
                   std::function<void(protocol::RoomKeys)> then)
{
    const int attempt = ++m_attempt;
    m_next = std::make_unique<Place>();
    Q_EMIT changed();
    aside(
        m_pool, this,
        [secret = invite.secret, roomId = invite.roomId, password] {
            return protocol::RoomKeys::derive(secret, roomId, password);
        },
        [this, attempt, then = std::move(then)](const Expected<protocol::RoomKeys> &keys) {
            if (attempt != m_attempt)
                return;
            if (keys)
                then(*keys);
            else
                onNextEnded(keys.error());
        });
}

room::Room::LinkFactory Doors::linkFactory(const protocol::RoomKeys &keys, const QUrl &url) const
{
    return [this, url, spec = Parts::LinkSpec{keys, m_device}] {
        if (!url.isEmpty())
            return m_parts.makeLink(m_parts.makeChannel(url), spec);
        auto [mine, theirs] = m_parts.makeLoopback();
        m_hosting.attach(std::move(theirs), spec.room.roomId());
        return m_parts.makeLink(std::move(mine), spec);
    };
}

void Doors::approach(Place place, const protocol::RoomKeys &keys, const QUrl &url)
{
    // A room left for good must be gone for its guests, too: the embedded server starts afresh.
    if (url.isEmpty() && m_present.mode == Room::Mode::Hosting && m_present.embedded) {
        m_present.room->leave();
        m_hosting.restart();
    }
    place.sharing = m_introduction.sharing;
    place.room
        = std::make_unique<room::Room>(linkFactory(keys, url), m_parts.clock, m_introduction.profile(place.sharing));
    connect(place.room.get(), &room::Room::entered, this, &Doors::onEntered);
    connect(place.room.get(), &room::Room::ended, this, &Doors::onNextEnded);
    connect(place.room.get(), &room::Room::linkChanged, this, &Doors::changed);
    place.roomId = keys.roomId();
    m_next = std::make_unique<Place>(std::move(place));
    m_next->room->enter();
}

void Doors::onEntered()
{
    Place from = std::exchange(m_present, std::move(*m_next));
    m_next.reset();
    disconnect(m_present.room.get(), &room::Room::ended, this, &Doors::onNextEnded);
    connect(m_present.room.get(), &room::Room::ended, this, &Doors::onPresentEnded);
    Q_EMIT switched(from.room.get(), m_present.carry);
    if (from.room) {
        letGo(std::move(from.room));
    }
    if (!m_present.embedded && from.embedded)
        m_hosting.restart(); // nobody is left on the server here
    if (const auto options = std::exchange(m_present.listen, {}))
        listen(*options);
    Q_EMIT changed();
}

/** Leaves a room, and deletes it once its good-bye is sent. */
void Doors::letGo(std::unique_ptr<room::Room> room)
{
    room::Room *gone = room.release();
    gone->disconnect();
    gone->setParent(this);
    connect(gone, &room::Room::left, gone, &QObject::deleteLater);
    gone->leave();
}

void Doors::onNextEnded(const Error &error)
{
    if (m_next && m_next->room)
        m_next->room.release()->deleteLater(); // it is the one that is calling
    m_next.reset();
    Q_EMIT changed();
    Q_EMIT failed(error);
    QTimer::singleShot(breath, this, &Doors::makeSureOfARoom);
}

void Doors::onPresentEnded(const Error &error)
{
    Q_EMIT changed();
    Q_EMIT failed(error);
    makeSureOfARoom();
}

/** There is always a room: when neither the present one nor one on the way is left, alone in a new one. */
void Doors::makeSureOfARoom()
{
    const bool stranded = !m_present.room || m_present.room->link() == room::Room::Link::Closed;
    if (stranded && !m_next)
        goAlone();
}

void Doors::listen(const HostOptions &options)
{
    m_hosting.listen(options.address, options.port);
}

void Doors::onListening(const QString &address, quint16 port)
{
    if (!m_present.embedded)
        return;
    m_here.host = reachableAddress(address);
    m_here.port = port;
    m_present.mode = Room::Mode::Hosting;
    m_present.invite = m_here.toString();
    Q_EMIT changed();
}

void Doors::onListenFailed(const Error &error)
{
    Q_EMIT failed(error);
}

} // namespace farnear::session
