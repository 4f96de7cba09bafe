// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/room.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

#include "server/connection.h"

namespace farnear::server {

using model::MemberId;
using protocol::MemberTell;

namespace {

constexpr Millis saveDelay = 1000;      //!< after a change of the timeline
constexpr Millis saveInterval = 10'000; //!< of the position, while playing

/** How many of somebody's missed posts the welcome holds; the others follow it. */
qsizetype withinWelcome(const QList<protocol::Post> &missed)
{
    qsizetype count = 0;
    qsizetype bytes = 0;
    while (count < std::min<qsizetype>(missed.size(), protocol::limits::welcomePosts)) {
        bytes += missed.at(count).body.size();
        if (bytes > protocol::limits::welcomePostBytes)
            break;
        ++count;
    }
    return count;
}

} // namespace

Room::Room(const QString &roomId, std::shared_ptr<const Clock> clock, RoomWriter *writer, const Limits &limits,
           const QString &clockEpoch)
    : m_id(roomId)
    , m_clockEpoch(clockEpoch)
    , m_clock(std::move(clock))
    , m_limits(limits)
    , m_residents(limits.grace, m_clock->now())
    , m_admission(roomId)
    , m_keeper(roomId, writer, [this] { return stored(); })
    , m_playback(limits.statusInterval)
    , m_log(roomId, limits.logBytes, m_clock, m_keeper, m_residents)
    , m_blobs(limits, m_residents)
    , m_rekeying(roomId, m_admission, m_keeper, m_residents)
    , m_door(limits, m_clock, m_admission, m_rekeying, m_keeper, m_residents)
    , m_timer(this)
{
    m_log.setHistory(std::min(m_policy.history, m_limits.history));
    m_door.setPolicy(m_policy);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Room::tick);
    connect(&m_door, &Door::entered, this, &Room::comeIn);
    connect(&m_rekeying, &Rekeying::changed, this, &Room::onRekeyed);
}

Room::~Room()
{
    m_keeper.flush();
}

void Room::restore(const StoredRoom &stored)
{
    m_admission.pin(stored.roomKey);
    m_residents.setHost(stored.host);
    m_playback.restore(stored.timeline, stored.item);
    m_slots.restore(stored.slotValues);
    m_log.restore(stored);
    takePolicy(stored.policy);
}

StoredRoom Room::stored() const
{
    return {m_id,
            m_rekeying.keyToKeep(),
            m_residents.host(),
            m_policy,
            m_playback.paused(m_clock->now()),
            m_playback.item(),
            m_slots.values(),
            {},
            m_log.epoch(),
            m_log.lastSeq()};
}

bool Room::isForgettable() const
{
    const bool keeps = m_keeper.isKeeping() && (m_log.lastSeq() > 0 || !m_slots.values().isEmpty());
    return m_residents.isEmpty() && !m_door.isAnybodyThere() && !keeps
        && m_clock->now() >= m_residents.emptySince() + m_limits.emptyRoom;
}

void Room::enter(Connection *connection)
{
    connect(connection, &Connection::received, this,
            [this, connection](const protocol::ClientMessage &message) { onMessage(connection, message); });
    connect(connection, &Connection::pieceReceived, this,
            [this, connection](const protocol::BlobPiece &piece, const QByteArray &frame) {
                onPiece(connection, piece, frame);
            });
    connection->send(protocol::Challenge{connection->nonce(), m_clockEpoch});
}

void Room::leave(Connection *connection)
{
    connection->disconnect(this);
    m_door.withdraw(connection);
    MemberConnection *resident = m_residents.find(connection);
    if (!resident)
        return;
    const Millis now = m_clock->now();
    resident->connection = nullptr;
    resident->droppedAt = now;
    m_blobs.removeMember(resident->member.id);
    m_playback.removeMember(resident->member.id, now);
    m_residents.broadcast(MemberTell{MemberTell::Event::Dropped, resident->member});
    publishTimeline();
}

void Room::onMessage(Connection *connection, const protocol::ClientMessage &message)
{
    if (MemberConnection *from = m_residents.find(connection))
        std::visit([this, from](const auto &request) { handle(*from, request); }, message);
    else if (const auto *join = std::get_if<protocol::Join>(&message))
        m_door.ask(connection, *join);
    else if (std::holds_alternative<protocol::Leave>(message))
        connection->close();
    else
        connection->refuse(ErrorCode::Forbidden);
    publishTimeline();
}

void Room::onPiece(Connection *connection, const protocol::BlobPiece &piece, const QByteArray &frame)
{
    if (const MemberConnection *from = m_residents.find(connection))
        m_blobs.carry(*from, piece, frame);
    else
        connection->refuse(ErrorCode::Forbidden);
}

void Room::comeIn(const Visitor &visitor)
{
    const MemberId &id = visitor.member.id;
    MemberConnection *resident = m_residents.find(id);
    const bool replaces = resident && resident->connection;
    if (replaces)
        resident->connection->dismiss(ErrorCode::Replaced);
    if (!resident) {
        if (m_residents.host().isEmpty())
            m_keeper.saveWithin(0); // a new host is worth keeping
        resident = &m_residents.add(visitor.member, visitor.connection);
        resident->posts = TokenBucket(m_limits.posts);
        resident->intents = TokenBucket(m_limits.intents);
        resident->blobs = TokenBucket(m_limits.blobs);
    }
    resident->connection = visitor.connection;
    resident->rekeys = visitor.join.rekeys;
    resident->member.profile = visitor.member.profile;
    resident->member.status = {};
    m_blobs.removeMember(id);
    m_playback.addMember(id, m_clock->now());
    publishTimeline();
    m_residents.broadcast(
        MemberTell{replaces ? MemberTell::Event::Changed : MemberTell::Event::Joined, resident->member},
        visitor.connection);
    welcome(*resident, visitor.join);
}

void Room::welcome(const MemberConnection &resident, const protocol::Join &join)
{
    const QList<protocol::Post> missed = m_log.missedBy(join);
    const qsizetype first = withinWelcome(missed);
    protocol::Welcome welcome{resident.member.id,
                              m_log.epoch(),
                              m_clock->now(),
                              m_playback.timeline(),
                              m_playback.item(),
                              m_policy,
                              {},
                              m_slots.values(),
                              missed.mid(0, first),
                              m_log.lastSeq(),
                              QDateTime::currentMSecsSinceEpoch(),
                              true};
    const QList<MemberConnection *> present = m_residents.present();
    for (const MemberConnection *other : present)
        welcome.members.append(other->member);
    resident.connection->send(welcome);
    for (qsizetype i = first; i < missed.size(); ++i)
        resident.connection->send(protocol::PostTell{missed.at(i)});
    if (m_residents.isHost(resident.member.id))
        m_door.tellHost();
}

void Room::goForGood(const MemberId &id)
{
    const Millis now = m_clock->now();
    m_residents.remove(id, now);
    m_blobs.removeMember(id);
    m_playback.removeMember(id, now);
    if (m_residents.isHost(id))
        changeHost(m_residents.nextHost());
}

void Room::changeHost(const MemberId &id)
{
    const MemberId before = m_residents.host();
    m_residents.setHost(id);
    for (const MemberId &changed : {before, id}) {
        const MemberConnection *resident = m_residents.find(changed);
        if (resident && resident->connection && before != id)
            m_residents.broadcast(MemberTell{MemberTell::Event::Changed, resident->member});
    }
    m_door.tellHost();
    m_keeper.saveWithin(0);
}

/** Who stands at the door needs a new invite. */
void Room::onRekeyed(const std::optional<protocol::SealedItem> &item)
{
    m_playback.reseal(item);
    m_door.close(ErrorCode::WrongSecret);
}

void Room::tick()
{
    const Millis now = m_clock->now();
    m_playback.tick(now);
    const QList<protocol::StatusTell> tells = m_playback.dueStatuses(now);
    for (const protocol::StatusTell &tell : tells) {
        const MemberConnection *of = m_residents.find(tell.member);
        m_residents.broadcast(tell, of ? of->connection : nullptr);
    }
    const QList<MemberId> gone = m_residents.expired(now);
    for (const MemberId &id : gone)
        goForGood(id);
    if (m_residents.isHostLost(now))
        changeHost(m_residents.nextHost());
    m_door.expire(now);
    publishTimeline();
}

void Room::publishTimeline()
{
    if (const auto news = m_playback.takeNews()) {
        m_residents.broadcast(*news);
        m_keeper.saveWithin(saveDelay);
    } else if (m_playback.timeline().isMoving()) {
        m_keeper.saveWithin(saveInterval);
    }
    m_residents.watchHost(m_clock->now());
    arm();
}

void Room::arm()
{
    std::optional<Millis> next;
    for (const std::optional<Millis> due : {m_playback.nextTick(), m_residents.nextExpiry(), m_door.nextExpiry()}) {
        if (due)
            next = std::min(next.value_or(*due), *due);
    }
    if (next)
        m_timer.start(std::max(0, static_cast<int>(std::ceil(*next - m_clock->now()))));
    else
        m_timer.stop();
}

} // namespace farnear::server
