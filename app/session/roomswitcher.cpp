// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roomswitcher.h"

#include <QTimer>

#include <chrono>

#include "base/runinpool.h"
#include "session/advertisedaddress.h"
#include "session/serveraddress.h"

namespace farnear::session {

namespace {

constexpr quint16 noPortYet = 1;
constexpr std::chrono::milliseconds retryDelay{500}; //!< between two tries to be in any room at all

RoomState::Link linkOf(const room::Room &room)
{
    switch (room.link()) {
    case room::Room::Link::Connecting: return RoomState::Link::Connecting;
    case room::Room::Link::Knocking: return RoomState::Link::Knocking;
    case room::Room::Link::Live: return RoomState::Link::Live;
    case room::Room::Link::Returning: return RoomState::Link::Returning;
    case room::Room::Link::Closed: break;
    }
    return RoomState::Link::Closed;
}

} // namespace

RoomSwitcher::RoomSwitcher(Parts parts, EmbeddedServer &hosting, protocol::DeviceKeys device, LocalProfile localProfile)
    : m_dependencies(std::move(parts))
    , m_embeddedServer(hosting)
    , m_device(std::move(device))
    , m_localProfile(std::move(localProfile))
{
    m_pool.setMaxThreadCount(1);
    connect(&m_embeddedServer, &EmbeddedServer::listening, this, &RoomSwitcher::onListening);
    connect(&m_embeddedServer, &EmbeddedServer::listenFailed, this, &RoomSwitcher::onListenFailed);
}

RoomSwitcher::~RoomSwitcher() = default;

void RoomSwitcher::close()
{
    ++m_attempt;
    m_waiting.clear();
    m_next.reset();
    if (!m_present.room) {
        Q_EMIT closed();
        return;
    }
    m_present.room->disconnect();
    connect(m_present.room.get(), &room::Room::left, this, &RoomSwitcher::closed);
    m_present.room->leave();
}

void RoomSwitcher::withRoom(const Action &action)
{
    if (m_present.room)
        action(*m_present.room);
    else
        m_waiting.append(action);
}

RoomState::Link RoomSwitcher::link() const
{
    if (m_next)
        return m_next->room ? linkOf(*m_next->room) : RoomState::Link::Connecting;
    return m_present.room ? linkOf(*m_present.room) : RoomState::Link::Connecting;
}

void RoomSwitcher::setLocalProfile(const LocalProfile &localProfile)
{
    m_localProfile = localProfile;
    if (m_present.mode == RoomState::Mode::Alone)
        m_present.sharing = localProfile.sharing;
    publishProfile();
    if (m_next && m_next->room)
        m_next->room->setProfile(localProfile.profile(m_next->sharing));
}

void RoomSwitcher::setSharing(place::Precision precision)
{
    m_present.sharing = precision;
    publishProfile();
    Q_EMIT changed();
}

void RoomSwitcher::publishProfile()
{
    if (m_present.room)
        m_present.room->setProfile(m_localProfile.profile(m_present.sharing));
}

void RoomSwitcher::retryNow()
{
    if (m_present.room)
        m_present.room->retryNow();
}

void RoomSwitcher::goAlone()
{
    m_here = protocol::Invite::fresh(QStringLiteral("127.0.0.1"), noPortYet, false, false);
    derive(m_here, {}, [this](const protocol::RoomKeys &keys) {
        Place place;
        place.carry = Carry::Paused;
        connectTo(std::move(place), keys, {});
    });
}

void RoomSwitcher::start(const HostOptions &options)
{
    if (options.server)
        startElsewhere(options);
    else if (m_present.mode == RoomState::Mode::EmbeddedServer)
        Q_EMIT changed(); // it is open already
    else if (m_present.room && m_present.mode == RoomState::Mode::Alone && options.password.isEmpty())
        listen(options); // the room we are in, with its doors opened
    else
        startHere(options);
}

void RoomSwitcher::startHere(const HostOptions &options)
{
    m_here = protocol::Invite::fresh(QStringLiteral("127.0.0.1"), noPortYet, false, !options.password.isEmpty());
    derive(m_here, options.password, [this, options](const protocol::RoomKeys &keys) {
        Place place;
        place.hasPassword = !options.password.isEmpty();
        place.listen = options;
        connectTo(std::move(place), keys, {});
    });
}

void RoomSwitcher::startElsewhere(const HostOptions &options)
{
    const auto server = parseServerAddress(*options.server);
    if (!server) {
        Q_EMIT failed(server.error());
        return;
    }
    const bool tls = server->scheme() == QLatin1String("wss");
    const auto port = static_cast<quint16>(server->port(tls ? 443 : 80));
    const auto invite = protocol::Invite::fresh(server->host(), port, tls, !options.password.isEmpty());
    derive(invite, options.password, [this, invite](const protocol::RoomKeys &keys) {
        Place place;
        place.mode = RoomState::Mode::EmbeddedServer;
        place.invite = invite.toString();
        place.reach = reachOf(invite.host);
        place.hasPassword = invite.needsPassword;
        place.embedded = false;
        connectTo(std::move(place), keys, invite.channelUrl());
    });
}

void RoomSwitcher::join(const protocol::Invite &invite, const QString &password)
{
    if (m_present.room && m_present.roomId == invite.roomId)
        return; // here already
    derive(invite, password, [this, invite](const protocol::RoomKeys &keys) {
        Place place;
        place.mode = RoomState::Mode::Joined;
        place.invite = invite.toString();
        place.reach = reachOf(invite.host);
        place.hasPassword = invite.needsPassword;
        place.embedded = false;
        place.carry = Carry::Nothing;
        connectTo(std::move(place), keys, invite.channelUrl());
    });
}

void RoomSwitcher::leave()
{
    if (m_next) { // still on the way: stay where we are
        ++m_attempt;
        m_next.reset();
        Q_EMIT changed();
    } else if (m_present.mode != RoomState::Mode::Alone) {
        goAlone();
    }
}

void RoomSwitcher::derive(const protocol::Invite &invite, const QString &password,
                          std::function<void(protocol::RoomKeys)> then)
{
    const int attempt = ++m_attempt;
    m_next = std::make_unique<Place>();
    Q_EMIT changed();
    runInPool(
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

room::Room::LinkFactory RoomSwitcher::linkFactory(const std::shared_ptr<protocol::Keyring> &keys, const QUrl &url) const
{
    return [this, url, spec = Parts::LinkSpec{keys, m_device}] {
        if (!url.isEmpty())
            return m_dependencies.makeLink(m_dependencies.makeChannel(url), spec);
        auto [mine, theirs] = m_dependencies.makeLoopback();
        m_embeddedServer.attach(std::move(theirs), spec.room->current().roomId());
        return m_dependencies.makeLink(std::move(mine), spec);
    };
}

void RoomSwitcher::connectTo(Place place, const protocol::RoomKeys &keys, const QUrl &url)
{
    // A room left for good must be gone for its guests, too: the embedded server starts afresh.
    if (url.isEmpty() && m_present.mode == RoomState::Mode::EmbeddedServer && m_present.embedded) {
        m_present.room->leave();
        m_embeddedServer.restart();
    }
    place.sharing = m_localProfile.sharing;
    place.keys = std::make_shared<protocol::Keyring>(keys);
    place.room = std::make_unique<room::Room>(linkFactory(place.keys, url), m_dependencies.clock,
                                              m_localProfile.profile(place.sharing));
    connect(place.room.get(), &room::Room::entered, this, &RoomSwitcher::onEntered);
    connect(place.room.get(), &room::Room::ended, this, &RoomSwitcher::onNextEnded);
    connect(place.room.get(), &room::Room::linkChanged, this, &RoomSwitcher::changed);
    connect(place.room.get(), &room::Room::accessChanged, this, &RoomSwitcher::onAccessChanged);
    place.roomId = keys.roomId();
    m_next = std::make_unique<Place>(std::move(place));
    m_next->room->enter();
}

void RoomSwitcher::onEntered()
{
    Place from = std::exchange(m_present, std::move(*m_next));
    m_next.reset();
    disconnect(m_present.room.get(), &room::Room::ended, this, &RoomSwitcher::onNextEnded);
    connect(m_present.room.get(), &room::Room::ended, this, &RoomSwitcher::onPresentEnded);
    Q_EMIT switched(from.room.get(), m_present.carry);
    for (const Action &action : std::exchange(m_waiting, {}))
        action(*m_present.room);
    if (from.room) {
        close(std::move(from.room));
    }
    if (!m_present.embedded && from.embedded)
        m_embeddedServer.restart(); // nobody is left on the server here
    if (const auto options = std::exchange(m_present.listen, {}))
        listen(*options);
    Q_EMIT changed();
}

/** Leaves a room, and deletes it once its good-bye is sent. */
void RoomSwitcher::close(std::unique_ptr<room::Room> room)
{
    room::Room *gone = room.release();
    gone->disconnect();
    gone->setParent(this);
    connect(gone, &room::Room::left, gone, &QObject::deleteLater);
    gone->leave();
}

void RoomSwitcher::onNextEnded(const Error &error)
{
    if (m_next && m_next->room)
        m_next->room.release()->deleteLater(); // it is the one that is calling
    m_next.reset();
    Q_EMIT changed();
    Q_EMIT failed(error);
    QTimer::singleShot(retryDelay, this, &RoomSwitcher::makeSureOfARoom);
}

void RoomSwitcher::onPresentEnded(const Error &error)
{
    Q_EMIT changed();
    Q_EMIT failed(error);
    makeSureOfARoom();
}

/** The same room with another secret: the invite is another one. */
void RoomSwitcher::onAccessChanged()
{
    const protocol::RoomKeys &keys = m_present.keys->current();
    const auto renewed = [&keys](protocol::Invite invite) {
        invite.secret = keys.secret();
        invite.needsPassword = keys.hasPassword();
        return invite;
    };
    if (m_here.roomId == m_present.roomId)
        m_here = renewed(m_here);
    if (const auto invite = protocol::Invite::parse(m_present.invite))
        m_present.invite = renewed(*invite).toString();
    m_present.hasPassword = keys.hasPassword();
    Q_EMIT changed();
}

/** There is always a room: when neither the present one nor one on the way is left, alone in a new one. */
void RoomSwitcher::makeSureOfARoom()
{
    const bool stranded = !m_present.room || m_present.room->link() == room::Room::Link::Closed;
    if (stranded && !m_next)
        goAlone();
}

void RoomSwitcher::listen(const HostOptions &options)
{
    m_embeddedServer.listen(options.address, options.port);
}

void RoomSwitcher::onListening(const QString &address, quint16 port)
{
    if (!m_present.embedded)
        return;
    m_here.host = reachableAddress(address);
    m_here.port = port;
    m_present.mode = RoomState::Mode::EmbeddedServer;
    m_present.invite = m_here.toString();
    m_present.reach = reachOf(m_here.host);
    Q_EMIT changed();
}

void RoomSwitcher::onListenFailed(const Error &error)
{
    Q_EMIT failed(error);
}

} // namespace farnear::session
