// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The connection's side of a Room: making links, losing them, and taking up what they tell.
#include <QRandomGenerator>

#include <algorithm>

#include "base/logging.h"
#include "room/room.h"

namespace farnear::room {

namespace {

constexpr Millis resendPause = 1200; //!< after the server said that this was too much at once

ports::Person *find(QList<ports::Person> &people, const model::MemberId &id)
{
    const auto it
        = std::find_if(people.begin(), people.end(), [&id](const ports::Person &person) { return person.id == id; });
    return it == people.end() ? nullptr : &*it;
}

} // namespace

void Room::tryConnect()
{
    dropLink();
    m_reconnector.trying(m_clock->now());
    m_link = m_makeLink();
    connectLink();
    m_shownProfile = m_profile;
    m_link->open(m_profile, m_lastSeq, m_epoch);
    arm();
}

void Room::connectLink()
{
    const ports::RoomLink *link = m_link.get();
    connect(link, &ports::RoomLink::joined, this, &Room::onJoined);
    connect(link, &ports::RoomLink::closed, this, &Room::loseLink);
    connect(link, &ports::RoomLink::waiting, this, [this] {
        m_reconnector.atTheDoor();
        setLink(Link::Knocking);
    });
    connect(link, &ports::RoomLink::clockSampled, this, [this](const ports::ClockSample &sample) {
        m_sampler.add(sample);
        Q_EMIT clockChanged();
        arm();
    });
    connect(link, &ports::RoomLink::timelineChanged, this, &Room::onTimeline);
    connect(link, &ports::RoomLink::itemChanged, this, [this](const model::Item &item) { m_item = item; });
    connect(link, &ports::RoomLink::personJoined, this, &Room::onPersonJoined);
    connect(link, &ports::RoomLink::personChanged, this, &Room::onPersonChanged);
    connect(link, &ports::RoomLink::personLeft, this, &Room::onPersonLeft);
    connect(link, &ports::RoomLink::statusChanged, this, &Room::onStatus);
    connect(link, &ports::RoomLink::messageReceived, this, &Room::onMessage);
    connect(link, &ports::RoomLink::blobSent, this, &Room::blobSent);
    connect(link, &ports::RoomLink::blobBegan, this, &Room::blobBegan);
    connect(link, &ports::RoomLink::blobContinued, this, &Room::blobContinued);
    connect(link, &ports::RoomLink::queueChanged, this, &Room::onQueue);
    connect(link, &ports::RoomLink::policyChanged, this, [this](const model::Policy &policy) {
        m_policy = policy;
        Q_EMIT policyChanged();
    });
    connect(link, &ports::RoomLink::knocked, this, &Room::onKnocked);
    connect(link, &ports::RoomLink::refused, this, &Room::onRefused);
}

void Room::dropLink()
{
    if (!m_link)
        return;
    m_link->disconnect(this);
    m_link.release()->deleteLater(); // it may be the one that is calling
}

void Room::loseLink(const Error &error)
{
    const Millis now = m_clock->now();
    dropLink();
    m_sampler.stop();
    m_queue.interrupted();
    m_pendingIntents.clear();
    m_stale.clear();
    m_forNow.clear();
    m_blobs.clear();
    m_resendAt.reset();
    m_gently = false;
    if (isFinal(error.code, m_reconnector.wasLive())) {
        m_reconnector.stop();
        setLink(Link::Closed, error);
        m_timer.stop();
        Q_EMIT ended(error);
        return;
    }
    if (isLive())
        qCInfo(lcRoom) << "connection lost, trying again";
    m_reconnector.lost(now, QRandomGenerator::global()->generateDouble());
    setLink(Link::Returning, error);
    arm();
}

void Room::setLink(Link state, const Error &error)
{
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = error;
    Q_EMIT linkChanged();
}

void Room::onJoined(const ports::RoomSnapshot &snapshot, const QString &epoch)
{
    const bool first = !m_reconnector.wasLive();
    m_reconnector.live();
    m_sampler.start(m_clock->now());
    m_me = snapshot.me;
    if (std::exchange(m_epoch, epoch) != epoch)
        m_lastSeq = 0; // another log: what was said is told apart by its ids
    m_policy = snapshot.policy;
    m_queue.setQueue(snapshot.queue, snapshot.queueRevision);
    m_item = snapshot.item;
    setLink(Link::Live);
    Q_EMIT clockChanged();
    if (first)
        m_people = snapshot.people;
    else
        takePeople(snapshot.people);
    const sync::Timeline before = std::exchange(m_timeline, snapshot.timeline);
    if (first)
        Q_EMIT entered();
    Q_EMIT peopleChanged();
    Q_EMIT policyChanged();
    Q_EMIT queueChanged();
    Q_EMIT timelineChanged(before, m_timeline);
    for (const ports::Message &line : snapshot.said)
        onMessage(line);
    if (m_profile != m_shownProfile)
        m_link->setProfile(m_profile);
    m_link->reportStatus(m_status);
    sendOutbox();
    sendQueue();
    tick();
}

/** After a while away: tells who came and went in the meantime. */
void Room::takePeople(const QList<ports::Person> &people)
{
    const QList<ports::Person> before = std::exchange(m_people, people);
    QList<ports::Person> gone = before;
    gone.removeIf([this](const ports::Person &person) { return find(m_people, person.id); });
    QList<ports::Person> come = people;
    come.removeIf([&before](const ports::Person &person) {
        return std::any_of(before.begin(), before.end(), [&](const ports::Person &p) { return p.id == person.id; });
    });
    for (const ports::Person &person : std::as_const(gone)) {
        m_dropped.insert(person.id);
        Q_EMIT personLeft(person, false);
    }
    for (const ports::Person &person : std::as_const(come))
        Q_EMIT personJoined(person, m_dropped.remove(person.id));
}

void Room::onTimeline(const sync::Timeline &timeline)
{
    if (timeline.revision < m_timeline.revision)
        return;
    const sync::Timeline before = std::exchange(m_timeline, timeline);
    m_pendingIntents.changed(timeline, m_me);
    if (timeline.item.isEmpty())
        m_item.reset();
    Q_EMIT timelineChanged(before, m_timeline);
    const QList<PendingIntent> stale = std::exchange(m_stale, {});
    for (const PendingIntent &request : stale)
        onIntentRefused(request, {ErrorCode::Stale, {}});
}

void Room::onPersonJoined(const ports::Person &person)
{
    m_knocking.removeIf([&person](const ports::Person &other) { return other.id == person.id; });
    if (find(m_people, person.id)) {
        onPersonChanged(person);
        return;
    }
    m_people.append(person);
    Q_EMIT peopleChanged();
    Q_EMIT personJoined(person, m_dropped.remove(person.id));
}

void Room::onPersonChanged(const ports::Person &person)
{
    ports::Person *known = find(m_people, person.id);
    if (!known || *known == person)
        return;
    *known = person;
    Q_EMIT peopleChanged();
}

void Room::onPersonLeft(const model::MemberId &member, bool left)
{
    m_knocking.removeIf([&member](const ports::Person &person) { return person.id == member; });
    const ports::Person *known = find(m_people, member);
    if (known) {
        const ports::Person person = *known;
        m_people.removeIf([&member](const ports::Person &other) { return other.id == member; });
        if (!left)
            m_dropped.insert(member);
        Q_EMIT personLeft(person, left);
    }
    Q_EMIT peopleChanged();
}

void Room::onStatus(const model::MemberId &member, const model::MemberStatus &status)
{
    m_sampler.heard(m_clock->now());
    ports::Person *known = find(m_people, member);
    if (!known || known->status == status)
        return;
    known->status = status;
    Q_EMIT peopleChanged();
}

void Room::onMessage(const ports::Message &line)
{
    if (m_outbox.confirm(line.id) && m_gently && isLive())
        sendFirstPost();
    m_forNow.remove(line.id);
    m_lastSeq = std::max(m_lastSeq, line.seq);
    if (m_heard.contains(line.id))
        return;
    m_heard.insert(line.id);
    Q_EMIT messageReceived(line);
}

void Room::onQueue(const model::Queue &queue, qint64 revision)
{
    m_queue.setQueue(queue, revision);
    Q_EMIT queueChanged();
    sendQueue();
}

void Room::onKnocked(const ports::Person &person)
{
    if (find(m_knocking, person.id))
        return;
    m_knocking.append(person);
    Q_EMIT peopleChanged();
}

void Room::onRefused(const QString &id, const Error &error)
{
    if (const auto request = m_pendingIntents.take(id))
        onIntentRefused(*request, error);
    else if (m_outbox.contains(id))
        onPostRefused(id, error);
    else if (m_blobs.remove(id))
        Q_EMIT blobRefused(id, error);
    else if (m_forNow.remove(id))
        return; // what was for that moment only is not missed
    else if (error.code == ErrorCode::Conflict || id == QLatin1String("queue"))
        onQueueRefused(error);
    else
        Q_EMIT refused(error);
}

void Room::onIntentRefused(const PendingIntent &request, const Error &error)
{
    if (error.code == ErrorCode::Stale && request.intent.base == m_timeline.revision) {
        m_stale.append(request); // the newer timeline is still on its way
        return;
    }
    if (error.code == ErrorCode::Stale && m_pendingIntents.isOutdone(request))
        return;
    const auto next
        = error.code == ErrorCode::Stale ? m_pendingIntents.nextTry(request, m_timeline.revision) : std::nullopt;
    if (next)
        sendIntent(*next);
    else if (!request.quiet)
        Q_EMIT refused(error);
}

void Room::onPostRefused(const QString &id, const Error &error)
{
    if (error.code == ErrorCode::TooMany) {
        m_gently = true;
        m_resendAt = m_clock->now() + resendPause;
        arm();
        return;
    }
    m_outbox.confirm(id);
    Q_EMIT postRefused(id);
    Q_EMIT refused(error);
}

void Room::onQueueRefused(const Error &error)
{
    if (error.code != ErrorCode::Conflict) {
        m_queue.giveUp();
        Q_EMIT refused(error);
    } else if (m_queue.conflicted()) {
        sendQueue();
    } else {
        Q_EMIT refused(error);
    }
}

} // namespace farnear::room
