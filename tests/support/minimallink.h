// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "base/clock.h"
#include "model/member.h"
#include "model/memberstatus.h"
#include "model/message.h"
#include "model/profile.h"
#include "model/queue.h"
#include "ports/roomlink.h"
#include "support/minimalserver.h"

namespace farnear::test {

/** Speaks to a MinimalServer: no clock, no log, no queue, no pictures, no host. The second kind of link, in tests only.
 */
class MinimalLink final : public ports::RoomLink {
    Q_OBJECT
public:
    MinimalLink(std::shared_ptr<MinimalServer> server, std::shared_ptr<const Clock> clock)
        : m_server(std::move(server))
        , m_clock(std::move(clock))
    {
    }
    ~MinimalLink() override { m_server->leave(this); }

    [[nodiscard]] const model::Member &person() const { return m_person; }
    [[nodiscard]] model::Capabilities capabilities() const override { return {}; }
    void open(const model::Profile &profile, const QByteArray &) override
    {
        m_person = {profile.name, profile, model::Role::Guest, {}};
        m_server->enter(this);
    }
    void close() override
    {
        m_server->leave(this);
        Q_EMIT lost({ErrorCode::Disconnected, {}}, {});
    }
    void request(const ports::IntentRequest &request) override { m_server->request(this, request); }
    void send(const QString &id, qint64 wallMs, const model::MessageContent &content) override
    {
        m_server->say({0, id, m_person.id, wallMs, content});
    }
    void report(const model::MemberStatus &status) override
    {
        m_person.status = status;
        m_server->update(m_person);
    }
    void setProfile(const model::Profile &profile) override
    {
        m_person.profile = profile;
        m_server->update(m_person);
    }

    // What the server tells: it says where things are now, and when that is, this computer knows.
    void take(ports::RoomSnapshot snapshot)
    {
        snapshot.timeline.at = m_clock->now();
        Q_EMIT joined(snapshot);
    }
    void take(sync::Timeline timeline, const model::QueueEntry &item)
    {
        timeline.at = m_clock->now();
        Q_EMIT timelineChanged(timeline, item);
    }

private:
    std::shared_ptr<MinimalServer> m_server;
    std::shared_ptr<const Clock> m_clock;
    model::Member m_person;
};

/** At once on this thread, soon on another one; never once the link is gone. */
template <typename Told>
void MinimalServer::tell(MinimalLink *link, Told told)
{
    QMetaObject::invokeMethod(
        link, [link, told] { told(*link); }, Qt::AutoConnection);
}

template <typename Told>
void MinimalServer::tellAll(Told told)
{
    const QList<Guest> guests = m_guests;
    for (const Guest &guest : guests)
        tell(guest.link, told);
}

inline void MinimalServer::enter(MinimalLink *link)
{
    const QMutexLocker lock(&m_mutex);
    const model::Member person = link->person();
    tellAll([person](MinimalLink &other) { Q_EMIT other.memberJoined(person); });
    m_guests.append({link, person});
    ports::RoomSnapshot snapshot;
    snapshot.me = person.id;
    snapshot.timeline = now();
    snapshot.item = m_item;
    snapshot.people = people();
    tell(link, [snapshot](MinimalLink &self) { self.take(snapshot); });
}

inline void MinimalServer::leave(MinimalLink *link)
{
    const QMutexLocker lock(&m_mutex);
    if (m_guests.removeIf([link](const Guest &guest) { return guest.link == link; }) == 0)
        return;
    const model::MemberId gone = link->person().id;
    tellAll([gone](MinimalLink &other) { Q_EMIT other.memberLeft(gone, true); });
}

inline void MinimalServer::update(const model::Member &person)
{
    const QMutexLocker lock(&m_mutex);
    for (Guest &guest : m_guests) {
        if (guest.person.id == person.id)
            guest.person = person;
    }
    tellAll([person](MinimalLink &other) { Q_EMIT other.memberChanged(person); });
}

inline void MinimalServer::request(const MinimalLink *by, const ports::IntentRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    m_timeline = now();
    ++m_timeline.revision;
    m_timeline.by = by->person().id;
    if (request.item)
        m_item = *request.item;
    m_timeline.item = m_item.id;
    apply(request.intent);
    const model::QueueEntry told = request.item ? m_item : model::QueueEntry();
    tellAll([timeline = m_timeline, told](MinimalLink &link) { link.take(timeline, told); });
}

inline void MinimalServer::apply(const sync::Intent &intent)
{
    using Kind = sync::Intent::Kind;
    using State = sync::Timeline::State;
    if (intent.kind == Kind::Open || intent.kind == Kind::Seek)
        m_timeline.position = intent.position;
    if (intent.kind == Kind::Open)
        m_timeline.state = intent.play ? State::Playing : State::Paused;
    if (intent.kind == Kind::Play || intent.kind == Kind::Pause)
        m_timeline.state = intent.kind == Kind::Play ? State::Playing : State::Paused;
    if (intent.kind == Kind::Rate)
        m_timeline.rate = intent.rate;
}

inline void MinimalServer::say(const ports::Message &message)
{
    const QMutexLocker lock(&m_mutex);
    for (const Guest &guest : std::as_const(m_guests)) // soon, to whoever says it, too
        QMetaObject::invokeMethod(
            guest.link, [link = guest.link, message] { Q_EMIT link->messageReceived(message); }, Qt::QueuedConnection);
}

inline sync::Timeline MinimalServer::now() const
{
    sync::Timeline present = m_timeline;
    present.at = m_clock->now();
    present.position = m_timeline.positionAt(present.at);
    return present;
}

inline QList<model::Member> MinimalServer::people() const
{
    QList<model::Member> present;
    std::transform(m_guests.begin(), m_guests.end(), std::back_inserter(present),
                   [](const Guest &guest) { return guest.person; });
    return present;
}

} // namespace farnear::test
