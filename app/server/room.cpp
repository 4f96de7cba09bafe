// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/room.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

#include "base/ids.h"
#include "base/logging.h"
#include "protocol/codec.h"
#include "protocol/seal.h"
#include "server/connection.h"

namespace farnear::server {

using model::MemberId;
using protocol::Member;
using protocol::MemberTell;

namespace {

constexpr Millis saveDelay = 1000;      //!< after a change of the timeline
constexpr Millis saveInterval = 10'000; //!< of the position, while playing
constexpr int pumpMs = 10;
constexpr qint64 pumpBacklog = 64 * 1024; //!< pieces wait behind so much at most

} // namespace

Room::Room(const QString &roomId, std::shared_ptr<const Clock> clock, RoomWriter *writer, const Limits &limits,
           const QString &clockEpoch)
    : m_id(roomId)
    , m_clockEpoch(clockEpoch)
    , m_epoch(freshId())
    , m_clock(std::move(clock))
    , m_writer(writer)
    , m_limits(limits)
    , m_admission(roomId)
    , m_log(limits.logBytes)
    , m_statuses(limits.statusInterval)
    , m_blobs(limits.blobBytes, limits.relayBytes)
    , m_emptySince(m_clock->now())
    , m_timer(this)
    , m_pump(this)
{
    m_log.setHistory(std::min(m_policy.history, m_limits.history));
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_pump.setInterval(pumpMs);
    connect(&m_timer, &QTimer::timeout, this, &Room::tick);
    connect(&m_pump, &QTimer::timeout, this, &Room::pump);
}

Room::~Room()
{
    if (m_saveAt)
        save();
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
    for (QList<PendingMember> *waiting : {&m_pending, &m_arriving})
        waiting->removeIf([connection](const PendingMember &visitor) { return visitor.connection == connection; });
    MemberConnection *resident = m_residents.find(connection);
    if (!resident)
        return;
    const Millis now = m_clock->now();
    resident->connection = nullptr;
    resident->droppedAt = now;
    m_statuses.remove(resident->member.id);
    m_blobs.removeMember(resident->member.id);
    m_coordinator.removeMember(resident->member.id, now);
    broadcastMember(MemberTell::Event::Dropped, resident->member);
    publishTimeline();
}

void Room::onMessage(Connection *connection, const protocol::ClientMessage &message)
{
    m_arrived = m_clock->now();
    if (MemberConnection *from = m_residents.find(connection)) {
        std::visit([this, from](const auto &request) { handle(*from, request); }, message);
    } else if (const auto *request = std::get_if<protocol::Join>(&message)) {
        join(connection, *request);
    } else if (std::holds_alternative<protocol::Leave>(message)) {
        connection->close();
    } else {
        connection->refuse(ErrorCode::Forbidden);
    }
    publishTimeline();
}

void Room::join(Connection *connection, const protocol::Join &join)
{
    const auto id = m_admission.check(join, connection->nonce());
    if (!id) {
        if (!handKey(connection, join))
            connection->dismiss(id.error().code);
        return;
    }
    const Member member{*id, join.deviceKey, model::Role::Guest, join.profile, {}};
    const bool known = m_residents.find(*id);
    if (!known && isFull())
        return connection->dismiss(ErrorCode::RoomFull);
    const bool host = m_residents.host().isEmpty() || m_residents.isHost(*id);
    if (!known && !host && m_admission.mustKnock(*id, m_policy.entry))
        return knock(connection, member, join);
    comeIn(connection, member, join);
}

bool Room::isFull() const
{
    return m_residents.count() >= std::min(m_policy.capacity, m_limits.members);
}

void Room::knock(Connection *connection, const Member &member, const protocol::Join &join)
{
    const auto same = [&](const PendingMember &visitor) { return visitor.member.id == member.id; };
    for (const PendingMember &visitor : std::as_const(m_pending)) {
        if (visitor.connection == connection)
            return connection->refuse(ErrorCode::Malformed);
        if (same(visitor))
            visitor.connection->dismiss(ErrorCode::Replaced);
    }
    m_pending.removeIf(same);
    if (m_pending.size() >= m_limits.knocks)
        return connection->dismiss(ErrorCode::TooMany);
    connection->stopJoinTimer();
    m_pending.append({connection, member, join, m_clock->now()});
    connection->send(protocol::WaitTell{});
    notifyHosts(m_pending.last());
}

void Room::comeIn(Connection *connection, const Member &member, const protocol::Join &join)
{
    if (m_admission.roomKey().isEmpty() || !m_arriving.isEmpty())
        return pin({connection, member, join, m_clock->now()});
    connection->enterRoom();
    m_admission.admit(member.id);
    MemberConnection *resident = m_residents.find(member.id);
    const bool replaces = resident && resident->connection;
    if (replaces)
        resident->connection->dismiss(ErrorCode::Replaced);
    if (!resident) {
        if (m_residents.host().isEmpty())
            m_saveAt = m_clock->now(); // a new host is worth keeping
        resident = &m_residents.add(member, connection);
        resident->posts = TokenBucket(m_limits.posts);
        resident->intents = TokenBucket(m_limits.intents);
        resident->blobs = TokenBucket(m_limits.blobs);
    }
    resident->connection = connection;
    resident->rekeys = join.rekeys;
    resident->member.profile = member.profile;
    resident->member.status = {};
    m_blobs.removeMember(member.id);
    m_coordinator.setMember(member.id, {}, m_clock->now());
    publishTimeline();
    broadcastMember(replaces ? MemberTell::Event::Changed : MemberTell::Event::Joined, resident->member, connection);
    welcome(*resident, join);
}

void Room::welcome(MemberConnection &resident, const protocol::Join &join)
{
    protocol::Welcome welcome{resident.member.id,
                              m_epoch,
                              m_clock->now(),
                              m_coordinator.timeline(),
                              m_item,
                              m_policy,
                              {},
                              m_slots.values(),
                              {},
                              m_log.lastSeq(),
                              QDateTime::currentMSecsSinceEpoch(),
                              true};
    const QList<MemberConnection *> present = m_residents.present();
    for (const MemberConnection *other : present)
        welcome.members.append(other->member);
    const QList<protocol::Post> missed = m_log.after(join.epoch == m_epoch ? join.since : 0);
    qsizetype bytes = 0;
    for (const protocol::Post &post : missed) {
        bytes += post.body.size();
        if (bytes > protocol::limits::welcomePostBytes || welcome.posts.size() == protocol::limits::welcomePosts)
            break;
        welcome.posts.append(post);
    }
    resident.connection->send(welcome);
    for (qsizetype i = welcome.posts.size(); i < missed.size(); ++i)
        resident.connection->send(protocol::PostTell{missed.at(i)});
    if (!m_residents.isHost(resident.member.id))
        return;
    for (const PendingMember &visitor : std::as_const(m_pending))
        resident.connection->send(protocol::KnockTell{visitor.member});
}

void Room::goForGood(const MemberId &id)
{
    const Millis now = m_clock->now();
    m_residents.remove(id);
    m_statuses.remove(id);
    m_blobs.removeMember(id);
    m_coordinator.removeMember(id, now);
    if (m_residents.isHost(id))
        changeHost(m_residents.nextHost());
    if (m_residents.isEmpty())
        m_emptySince = now;
}

void Room::changeHost(const MemberId &id)
{
    const MemberId before = m_residents.host();
    m_residents.setHost(id);
    m_hostlessSince.reset();
    for (const MemberId &changed : {before, id}) {
        const MemberConnection *resident = m_residents.find(changed);
        if (resident && resident->connection && before != id)
            broadcastMember(MemberTell::Event::Changed, resident->member);
    }
    for (const PendingMember &visitor : std::as_const(m_pending))
        notifyHosts(visitor);
    m_saveAt = m_clock->now();
}

void Room::tick()
{
    const Millis now = m_clock->now();
    m_coordinator.tick(now);
    const QList<protocol::StatusTell> tells = m_statuses.due(now);
    for (const protocol::StatusTell &tell : tells) {
        const MemberConnection *of = m_residents.find(tell.member);
        broadcast(tell, of ? of->connection : nullptr);
    }
    expire(now);
    if (m_saveAt && now >= *m_saveAt)
        save();
    publishTimeline();
}

void Room::expire(Millis now)
{
    const QList<MemberId> gone = m_residents.expired(m_limits.grace, now);
    for (const MemberId &id : gone)
        goForGood(id);
    if (m_hostlessSince && now >= *m_hostlessSince + m_limits.grace)
        changeHost(m_residents.nextHost());
    const auto waitedLong = [&](const PendingMember &visitor) { return now >= visitor.since + m_limits.knockTimeout; };
    for (const PendingMember &visitor : std::as_const(m_pending)) {
        if (waitedLong(visitor))
            visitor.connection->dismiss(ErrorCode::NotAdmitted);
    }
    m_pending.removeIf(waitedLong);
}

void Room::publishTimeline()
{
    const sync::Timeline &timeline = m_coordinator.timeline();
    if (timeline.revision != m_publishedRevision) {
        m_publishedRevision = timeline.revision;
        protocol::TimelineTell tell{timeline, std::nullopt};
        if (std::exchange(m_publishedItem, timeline.item) != timeline.item)
            tell.item = m_item;
        broadcast(tell);
        m_saveAt = std::min(m_saveAt.value_or(m_clock->now() + saveDelay), m_clock->now() + saveDelay);
    } else if (timeline.isMoving() && !m_saveAt) {
        m_saveAt = m_clock->now() + saveInterval;
    }
    const bool hostIsHere = m_residents.find(m_residents.host());
    if (hostIsHere || m_residents.isEmpty())
        m_hostlessSince.reset();
    else if (!m_hostlessSince)
        m_hostlessSince = m_clock->now();
    arm();
}

void Room::arm()
{
    std::optional<Millis> next;
    const auto at = [&next](std::optional<Millis> due) {
        if (due)
            next = std::min(next.value_or(*due), *due);
    };
    at(m_coordinator.nextTick());
    at(m_statuses.nextDue());
    at(m_residents.nextExpiry(m_limits.grace));
    if (m_hostlessSince)
        at(*m_hostlessSince + m_limits.grace);
    for (const PendingMember &visitor : std::as_const(m_pending))
        at(visitor.since + m_limits.knockTimeout);
    if (m_writer)
        at(m_saveAt);
    if (next)
        m_timer.start(std::max(0, static_cast<int>(std::ceil(*next - m_clock->now()))));
    else
        m_timer.stop();
}

void Room::pump()
{
    const QList<MemberConnection *> present = m_residents.present();
    for (const MemberConnection *resident : present) {
        while (resident->connection && resident->connection->backlog() < pumpBacklog) {
            const QByteArray frame = m_blobs.take(resident->member.id);
            if (frame.isEmpty())
                break;
            resident->connection->sendPiece(frame);
        }
    }
    if (m_blobs.isIdle())
        m_pump.stop();
}

void Room::onPiece(Connection *connection, const protocol::BlobPiece &piece, const QByteArray &frame)
{
    const MemberConnection *from = m_residents.find(connection);
    if (!from)
        return connection->refuse(ErrorCode::Forbidden);
    const auto added = m_blobs.add(piece, from->member.id, frame);
    if (!added)
        return connection->refuse(added.error().code, toBase64Url(piece.blob));
    if (!m_pump.isActive())
        m_pump.start();
}

void Room::broadcast(const protocol::ServerMessage &message, const Connection *except)
{
    const QByteArray frame = protocol::encode(message);
    const QList<MemberConnection *> present = m_residents.present();
    for (const MemberConnection *resident : present) {
        if (resident->connection != except)
            resident->connection->sendFrame(frame);
    }
}

void Room::broadcastMember(MemberTell::Event event, const Member &member, const Connection *except)
{
    broadcast(MemberTell{event, member}, except);
}

void Room::notifyHosts(const PendingMember &visitor)
{
    const MemberConnection *host = m_residents.find(m_residents.host());
    if (host && host->connection)
        host->connection->send(protocol::KnockTell{visitor.member});
}

} // namespace farnear::server
