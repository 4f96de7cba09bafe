// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roomswitcher.h"

#include <QTimer>

#include <chrono>

#include "base/runinpool.h"

namespace farnear::session {

namespace {

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

RoomSwitcher::RoomSwitcher(const Parts &parts, LocalProfile localProfile)
    : m_clock(parts.clock)
    , m_providers(parts.providers)
    , m_localProfile(std::move(localProfile))
{
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

std::optional<model::Invite> RoomSwitcher::invite() const
{
    if (!m_present.ticket || m_present.mode == RoomState::Mode::Alone) // open already, perhaps, and not told so yet
        return std::nullopt;
    return m_present.ticket->invite();
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
    Place place;
    place.carry = Carry::Paused;
    go(std::move(place), m_providers.here()->startHere({}));
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
    Place place;
    place.listen = options;
    go(std::move(place), m_providers.here()->startHere(options.password));
}

void RoomSwitcher::startElsewhere(const HostOptions &options)
{
    const auto hosting = m_providers.on(*options.server, options.kind);
    if (!hosting) {
        Q_EMIT failed(hosting.error());
        return;
    }
    Place place;
    place.mode = RoomState::Mode::EmbeddedServer;
    go(std::move(place), (*hosting)->startOn(*options.server, options.password));
}

void RoomSwitcher::join(const model::Invite &invite, const QString &password)
{
    if (m_present.ticket && m_present.ticket->room() == invite.room)
        return; // here already
    ports::RoomProvider *provider = m_providers.providerOf(invite);
    if (!provider) {
        Q_EMIT failed({ErrorCode::BadInvite, {}});
        return;
    }
    Place place;
    place.mode = RoomState::Mode::Joined;
    place.carry = Carry::Nothing;
    go(std::move(place), provider->prepare(invite.text, password));
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

/** As soon as there is a ticket, unless somewhere else was asked for by then. */
void RoomSwitcher::go(Place to, const QFuture<ports::PreparedTicket> &ticket)
{
    const int attempt = ++m_attempt;
    m_next = std::make_unique<Place>(std::move(to));
    Q_EMIT changed();
    onFinished(ticket, this, [this, attempt](const ports::PreparedTicket &prepared) {
        if (attempt != m_attempt)
            return;
        if (prepared)
            connectNext(*prepared);
        else
            onNextEnded(prepared.error());
    });
}

void RoomSwitcher::connectNext(const std::shared_ptr<ports::RoomTicket> &ticket)
{
    m_next->ticket = ticket;
    m_next->sharing = m_localProfile.sharing;
    m_next->room = std::make_unique<room::Room>([ticket] { return ticket->connect(); }, m_clock,
                                                m_localProfile.profile(m_next->sharing));
    const room::Room *room = m_next->room.get();
    connect(room, &room::Room::entered, this, &RoomSwitcher::onEntered);
    connect(room, &room::Room::ended, this, &RoomSwitcher::onNextEnded);
    connect(room, &room::Room::linkChanged, this, &RoomSwitcher::changed);
    connect(room, &room::Room::accessChanged, this, &RoomSwitcher::changed);
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
    if (from.room)
        close(std::move(from.room));
    if (const auto options = std::exchange(m_present.listen, {}))
        listen(*options);
    Q_EMIT changed();
}

/** Leaves a room, and deletes it, ticket and all, once its good-bye is sent. */
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

/** There is always a room: when neither the present one nor one on the way is left, alone in a new one. */
void RoomSwitcher::makeSureOfARoom()
{
    const bool stranded = !m_present.room || m_present.room->link() == room::Room::Link::Closed;
    if (stranded && !m_next)
        goAlone();
}

void RoomSwitcher::listen(const HostOptions &options)
{
    const std::shared_ptr<ports::RoomTicket> ticket = m_present.ticket;
    onFinished(ticket->open(options.address, options.port), this,
               [this, ticket](const Expected<quint16> &port) { onListening(ticket, port); });
}

void RoomSwitcher::onListening(const std::shared_ptr<ports::RoomTicket> &ticket, const Expected<quint16> &port)
{
    if (!port) {
        Q_EMIT failed(port.error());
    } else if (m_present.ticket == ticket) {
        m_present.mode = RoomState::Mode::EmbeddedServer;
        Q_EMIT changed();
    }
}

} // namespace farnear::session
