// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The connection's side of a Room: making links, losing them, and taking up what they tell.
#include <QRandomGenerator>

#include <algorithm>

#include "base/logging.h"
#include "room/room.h"

namespace farnear::room {

namespace {

constexpr Millis errorWithoutClock = 200; //!< how far apart players may be where the server tells no time
constexpr Millis resendPause = 1200;      //!< after the server said that this was too much at once

model::Member *find(QList<model::Member> &people, const model::MemberId &id)
{
    const auto it
        = std::find_if(people.begin(), people.end(), [&id](const model::Member &person) { return person.id == id; });
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
    m_link->open(m_profile, m_resume);
    arm();
}

void Room::connectLink()
{
    const ports::RoomLink *link = m_link.get();
    connect(link, &ports::RoomLink::joined, this, &Room::onJoined);
    connect(link, &ports::RoomLink::lost, this, &Room::loseLink);
    connect(link, &ports::RoomLink::waiting, this, [this] {
        m_reconnector.atTheDoor();
        setLink(Link::Knocking);
    });
    connect(link, &ports::RoomLink::clockChanged, this, &Room::onClock);
    connect(link, &ports::RoomLink::timelineChanged, this, &Room::onTimeline);
    connect(link, &ports::RoomLink::messageReceived, this, &Room::onMessage);
    connect(link, &ports::RoomLink::notDelivered, this, &Room::onNotDelivered);
    connect(link, &ports::RoomLink::refused, this, &Room::refused);
    connectPeople();
    connectFacets();
}

void Room::connectPeople()
{
    const ports::RoomLink *link = m_link.get();
    connect(link, &ports::RoomLink::memberJoined, this, &Room::onMemberJoined);
    connect(link, &ports::RoomLink::memberChanged, this, &Room::onMemberChanged);
    connect(link, &ports::RoomLink::memberLeft, this, &Room::onMemberLeft);
    connect(link, &ports::RoomLink::statusChanged, this, &Room::onStatus);
}

void Room::connectFacets()
{
    if (const ports::SharedQueue *queue = m_link->queue()) {
        connect(queue, &ports::SharedQueue::changed, this, &Room::onQueue);
        connect(queue, &ports::SharedQueue::settled, this,
                [this](int edits) { m_edits.remove(0, std::min<qsizetype>(edits, m_edits.size())); });
        connect(queue, &ports::SharedQueue::refused, this, [this](const Error &error) {
            m_edits.clear();
            Q_EMIT refused(error);
        });
    }
    if (const ports::PictureTransfer *pictures = m_link->pictures()) {
        connect(pictures, &ports::PictureTransfer::sent, this, &Room::partSent);
        connect(pictures, &ports::PictureTransfer::refused, this, &Room::partRefused);
        connect(pictures, &ports::PictureTransfer::began, this, &Room::partBegan);
        connect(pictures, &ports::PictureTransfer::continued, this, &Room::partContinued);
    }
    if (const ports::Moderation *moderation = m_link->moderation()) {
        connect(moderation, &ports::Moderation::policyChanged, this, [this](const model::Policy &policy) {
            m_policy = policy;
            Q_EMIT policyChanged();
        });
        connect(moderation, &ports::Moderation::accessChanged, this, &Room::accessChanged);
        connect(moderation, &ports::Moderation::knocked, this, &Room::onKnocked);
    }
}

void Room::dropLink()
{
    if (!m_link)
        return;
    m_link->disconnect(this);
    if (auto *queue = m_link->queue())
        queue->disconnect(this);
    if (auto *pictures = m_link->pictures())
        pictures->disconnect(this);
    if (auto *moderation = m_link->moderation())
        moderation->disconnect(this);
    m_link.release()->deleteLater(); // it may be the one that is calling
}

/** What was on its way over the link is gone with it. */
void Room::forgetLink()
{
    m_resume = m_link ? m_link->resumeToken() : m_resume;
    dropLink();
    m_forNow.clear();
    m_resendAt.reset();
    m_gently = false;
}

void Room::loseLink(const Error &error, const ports::Retry &retry)
{
    forgetLink();
    if (!retry.again || !m_reconnector.wasLive()) {
        m_reconnector.stop();
        setLink(Link::Closed, error);
        m_timer.stop();
        Q_EMIT ended(error);
        return;
    }
    if (isLive())
        qCInfo(lcRoom) << "connection lost, trying again";
    m_reconnector.lost(m_clock->now(), QRandomGenerator::global()->generateDouble(), retry.after);
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

void Room::onJoined(const ports::RoomSnapshot &snapshot)
{
    const bool first = !m_reconnector.wasLive();
    m_reconnector.live();
    m_capabilities = m_link->capabilities();
    m_estimate.reset();
    if (!m_capabilities.clock)
        m_estimate = sync::ClockEstimate{0, 0, m_clock->now(), 0, 0, errorWithoutClock};
    m_me = snapshot.me;
    m_policy = snapshot.policy;
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
    for (const ports::Message &message : snapshot.said)
        onMessage(message);
    sendWhatWaits();
    tick();
}

void Room::sendWhatWaits()
{
    if (m_profile != m_shownProfile)
        m_link->setProfile(m_profile);
    m_link->report(m_status);
    sendOutbox();
    if (!m_link->queue())
        m_edits.clear();
    const QList<model::QueueEdit> edits = m_edits; // shrinks as they get there
    for (const model::QueueEdit &edit : edits)
        m_link->queue()->edit(edit);
}

void Room::onClock(const std::optional<sync::ClockEstimate> &estimate)
{
    m_estimate = estimate;
    Q_EMIT clockChanged();
}

/** After a while away: tells who came and went in the meantime. */
void Room::takePeople(const QList<model::Member> &people)
{
    const QList<model::Member> before = std::exchange(m_people, people);
    QList<model::Member> gone = before;
    gone.removeIf([this](const model::Member &person) { return find(m_people, person.id); });
    QList<model::Member> come = people;
    come.removeIf([&before](const model::Member &person) {
        return std::any_of(before.begin(), before.end(), [&](const model::Member &p) { return p.id == person.id; });
    });
    for (const model::Member &person : std::as_const(gone)) {
        m_dropped.insert(person.id);
        Q_EMIT memberLeft(person, false);
    }
    for (const model::Member &person : std::as_const(come))
        Q_EMIT memberJoined(person, m_dropped.remove(person.id));
}

void Room::onTimeline(const sync::Timeline &timeline, const model::QueueEntry &item)
{
    if (timeline.revision < m_timeline.revision)
        return;
    if (!item.id.isEmpty())
        m_item = item;
    const sync::Timeline before = std::exchange(m_timeline, timeline);
    if (timeline.item.isEmpty())
        m_item.reset();
    Q_EMIT timelineChanged(before, m_timeline);
}

void Room::onMemberJoined(const model::Member &person)
{
    m_knocking.removeIf([&person](const model::Member &other) { return other.id == person.id; });
    if (find(m_people, person.id)) {
        onMemberChanged(person);
        return;
    }
    m_people.append(person);
    Q_EMIT peopleChanged();
    Q_EMIT memberJoined(person, m_dropped.remove(person.id));
}

void Room::onMemberChanged(const model::Member &person)
{
    model::Member *known = find(m_people, person.id);
    if (!known)
        return onMemberJoined(person); // could not be read until now
    if (*known == person)
        return;
    *known = person;
    Q_EMIT peopleChanged();
}

void Room::onMemberLeft(const model::MemberId &member, bool left)
{
    m_knocking.removeIf([&member](const model::Member &person) { return person.id == member; });
    const model::Member *known = find(m_people, member);
    if (known) {
        const model::Member person = *known;
        m_people.removeIf([&member](const model::Member &other) { return other.id == member; });
        if (!left)
            m_dropped.insert(member);
        Q_EMIT memberLeft(person, left);
    }
    Q_EMIT peopleChanged();
}

void Room::onStatus(const model::MemberId &member, const model::MemberStatus &status)
{
    model::Member *known = find(m_people, member);
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
    if (m_heard.contains(line.id))
        return;
    m_heard.insert(line.id);
    Q_EMIT messageReceived(line);
}

void Room::onQueue(const model::Queue &queue)
{
    m_queue = queue;
    if (isLive()) // else joined() is about to come
        Q_EMIT queueChanged();
}

void Room::onKnocked(const model::Member &person)
{
    if (find(m_knocking, person.id))
        return;
    m_knocking.append(person);
    Q_EMIT peopleChanged();
}

void Room::onNotDelivered(const QString &id, const Error &error)
{
    if (m_outbox.contains(id))
        onPostRefused(id, error);
    else if (!m_forNow.remove(id)) // what was for that moment only is not missed
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

} // namespace farnear::room
