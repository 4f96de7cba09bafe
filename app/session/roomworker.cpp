// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roomworker.h"

#include <chrono>
#include <utility>

namespace farnear::session {

namespace {
constexpr std::chrono::seconds togetherIsTold{10};
} // namespace

RoomWorker::RoomWorker(RoomSwitcher &switcher, Roster &roster, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_switcher(switcher)
    , m_roster(roster)
    , m_clock(parts.clock)
    , m_passwords(parts.secrets, this)
    , m_minute(this)
{
    connect(&m_switcher, &RoomSwitcher::changed, this, &RoomWorker::publish);
    connect(&m_switcher, &RoomSwitcher::failed, this,
            [this](const Error &error) { Q_EMIT failed(m_passwords.refused(error)); });
    connect(&m_minute, &QTimer::timeout, this, &RoomWorker::publish);
}

void RoomWorker::start()
{
    m_minute.start(togetherIsTold);
}

void RoomWorker::open(const HostOptions &options)
{
    const QString door = options.server ? options.kind + u' ' + options.server->trimmed() : QString();
    m_passwords.use(door, options.password, [this, options](const QString &password) {
        HostOptions known = options;
        known.password = password;
        m_switcher.withRoom([this, known](const room::Room &) { m_switcher.start(known); });
    });
}

void RoomWorker::join(const model::Invite &invite, const QString &password)
{
    m_passwords.use(invite.room, password, [this, invite](const QString &known) {
        m_switcher.withRoom([this, invite, known](const room::Room &) { m_switcher.join(invite, known); });
    });
}

void RoomWorker::leave()
{
    m_switcher.leave();
}

void RoomWorker::setLocalProfile(const LocalProfile &localProfile)
{
    m_switcher.setLocalProfile(localProfile);
    if (m_switcher.room())
        m_roster.meet({m_switcher.room()->me(), localProfile.profile(m_switcher.sharing())});
}

void RoomWorker::setSharing(place::Precision precision)
{
    m_switcher.setSharing(precision);
}

void RoomWorker::setPolicy(const model::Policy &policy)
{
    m_switcher.withRoom([policy](room::Room &room) { room.moderation().setPolicy(policy); });
}

void RoomWorker::admit(const QString &memberId, bool admit)
{
    m_switcher.withRoom([memberId, admit](room::Room &room) { room.moderation().admit(memberId, admit); });
}

void RoomWorker::remove(const QString &memberId, bool forGood)
{
    m_switcher.withRoom([memberId, forGood](room::Room &room) {
        room.moderation().remove(memberId);
        if (forGood)
            room.moderation().renewAccess();
    });
}

void RoomWorker::setPassword(const QString &password)
{
    m_switcher.withRoom([password](room::Room &room) { room.moderation().setPassword(password); });
}

void RoomWorker::handOver(const QString &memberId)
{
    m_switcher.withRoom([memberId](room::Room &room) { room.moderation().handOver(memberId); });
}

void RoomWorker::networkChanged()
{
    m_switcher.retryNow();
}

void RoomWorker::setRoom(room::Room &room)
{
    m_passwords.opened(m_switcher.mode() != RoomState::Mode::Alone);
    m_roster.clear(room.me());
    m_togetherSince = -1;
    m_togetherBefore = 0;
    connect(&room, &room::Room::peopleChanged, this, [this, &room] { onPeople(room); });
    connect(&room, &room::Room::memberJoined, this, [this](const model::Member &person) { m_roster.meet(person); });
    connect(&room, &room::Room::messageReceived, this, [this](const ports::Message &said) {
        if (said.content.author)
            m_roster.hearOf(said.from, *said.content.author);
    });
    connect(&room, &room::Room::policyChanged, this, &RoomWorker::publish);
}

void RoomWorker::onPeople(const room::Room &room)
{
    m_roster.setPeople(room.people());
    const bool company = room.people().size() > 1;
    if (company && m_togetherSince < 0)
        m_togetherSince = m_clock->now();
    if (!company && m_togetherSince >= 0)
        m_togetherBefore += m_clock->now() - std::exchange(m_togetherSince, -1);
    publish();
}

Millis RoomWorker::together() const
{
    return m_togetherBefore + (m_togetherSince >= 0 ? m_clock->now() - m_togetherSince : 0);
}

RoomMember RoomWorker::memberOf(const room::Room &room, const model::Member &person) const
{
    const bool me = person.id == room.me();
    return {person.id,
            person.profile.name,
            m_roster.colourOf(person.id),
            me,
            person.role == model::Role::Host,
            me ? room.status() : person.status, // the server tells it to the others only
            person.profile.place,
            person.profile.remembers};
}

QList<RoomMember> RoomWorker::members() const
{
    QList<RoomMember> members;
    const room::Room *room = m_switcher.room();
    if (!room)
        return members;
    for (const model::Member &person : room->people()) {
        if (person.id == room->me())
            members.prepend(memberOf(*room, person));
        else
            members.append(memberOf(*room, person));
    }
    return members;
}

RoomState RoomWorker::state(const room::Room &room) const
{
    RoomState state;
    state.mode = m_switcher.mode();
    state.link = m_switcher.link();
    state.error = room.lastError();
    if (const auto invite = m_switcher.invite()) {
        state.invite = invite->text;
        state.reach = invite->reach;
        state.hasPassword = invite->needsPassword;
    }
    state.me = room.me();
    state.policy = room.policy();
    state.capabilities = room.capabilities();
    state.togetherMs = static_cast<qint64>(together());
    state.sharing = m_switcher.sharing();
    state.members = members();
    for (const model::Member &person : room.knocking())
        state.knocking.append(memberOf(room, person));
    return state;
}

void RoomWorker::publish()
{
    if (!m_switcher.room())
        return;
    const RoomState now = state(*m_switcher.room());
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT told(now);
}

} // namespace farnear::session
