// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/room.h"

#include <algorithm>
#include <utility>

namespace farnear::room {

namespace {
constexpr Millis errorWithoutClock = 200; //!< how far apart players may be where the server tells no time
} // namespace

Room::Room(LinkFactory makeLink, std::shared_ptr<const Clock> clock, model::Profile profile, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_link(std::move(makeLink), m_clock, std::move(profile))
    , m_messages(m_link, m_clock)
    , m_queue(m_link)
    , m_pictures(m_link)
    , m_moderation(m_link)
{
    connectParts();
    connectModeration();
    connect(&m_link, &ReconnectingLink::made, this, &Room::attach);
    connect(&m_link, &ReconnectingLink::dropped, this, &Room::detach);
    connect(&m_link, &ReconnectingLink::joined, this, &Room::onJoined);
    connect(&m_link, &ReconnectingLink::stateChanged, this, &Room::linkChanged);
    connect(&m_link, &ReconnectingLink::ended, this, &Room::ended);
    connect(&m_link, &ReconnectingLink::left, this, &Room::left);
}

Room::~Room()
{
    if (m_link.current())
        detach(m_link.current());
}

void Room::connectParts()
{
    // What moves between threads with the room: a plain member doesn't by itself.
    for (QObject *part :
         {static_cast<QObject *>(&m_link), static_cast<QObject *>(&m_members), static_cast<QObject *>(&m_messages),
          static_cast<QObject *>(&m_queue), static_cast<QObject *>(&m_pictures), static_cast<QObject *>(&m_moderation)})
        part->setParent(this);
    connect(&m_members, &MemberList::changed, this, &Room::peopleChanged);
    connect(&m_members, &MemberList::joined, this, &Room::memberJoined);
    connect(&m_members, &MemberList::left, this, &Room::memberLeft);
    connect(&m_messages, &MessageSender::refused, this, &Room::refused);
    connect(&m_messages, &MessageSender::gaveUp, this, &Room::postRefused);
    connect(&m_queue, &RoomQueue::changed, this, &Room::queueChanged);
    connect(&m_queue, &RoomQueue::refused, this, &Room::refused);
}

void Room::connectModeration()
{
    connect(&m_moderation, &ports::Moderation::policyChanged, this, [this](const model::Policy &policy) {
        m_policy = policy;
        Q_EMIT policyChanged();
    });
    connect(&m_moderation, &ports::Moderation::accessChanged, this, &Room::accessChanged);
    connect(&m_moderation, &ports::Moderation::knocked, &m_members, &MemberList::addKnocking);
    connect(&m_moderation, &LastingModeration::answered, &m_members, &MemberList::removeKnocking);
    connect(&m_moderation, &LastingModeration::refused, this, &Room::refused);
}

void Room::attach(ports::RoomLink *link)
{
    connect(link, &ports::RoomLink::clockChanged, this, &Room::onClock);
    connect(link, &ports::RoomLink::timelineChanged, this, &Room::onTimeline);
    connect(link, &ports::RoomLink::messageReceived, this, &Room::onMessage);
    connect(link, &ports::RoomLink::refused, this, &Room::refused);
    connect(link, &ports::RoomLink::notDelivered, &m_messages, &MessageSender::onNotDelivered);
    connect(link, &ports::RoomLink::memberJoined, &m_members, &MemberList::add);
    connect(link, &ports::RoomLink::memberChanged, &m_members, &MemberList::update);
    connect(link, &ports::RoomLink::memberLeft, &m_members, &MemberList::remove);
    connect(link, &ports::RoomLink::statusChanged, &m_members, &MemberList::setStatus);
    m_queue.attach(link->queue());
    m_pictures.attach(link->pictures());
    m_moderation.attach(link->moderation());
}

void Room::detach(ports::RoomLink *link)
{
    link->disconnect(this);
    link->disconnect(&m_messages);
    link->disconnect(&m_members);
    if (const auto *queue = link->queue())
        queue->disconnect(&m_queue);
    if (const auto *pictures = link->pictures())
        pictures->disconnect(&m_pictures);
    if (const auto *moderation = link->moderation())
        moderation->disconnect(&m_moderation);
    m_messages.forgetLink();
}

void Room::onJoined(const ports::RoomSnapshot &snapshot, bool first)
{
    m_capabilities = m_link.live()->capabilities();
    m_estimate.reset();
    if (!m_capabilities.clock)
        m_estimate = sync::ClockEstimate{0, 0, m_clock->now(), 0, 0, errorWithoutClock};
    m_members.setMe(snapshot.me);
    m_policy = snapshot.policy;
    m_item = snapshot.item;
    Q_EMIT linkChanged();
    Q_EMIT clockChanged();
    if (first)
        m_members.begin(snapshot.people);
    else
        m_members.catchUp(snapshot.people);
    tellEverything(std::exchange(m_timeline, snapshot.timeline), first);
    for (const ports::Message &message : snapshot.said)
        onMessage(message);
    if (!m_link.live())
        return; // somebody left meanwhile
    m_link.live()->report(m_status);
    m_messages.sendAll();
    m_queue.sendAll();
}

void Room::tellEverything(const sync::Timeline &before, bool first)
{
    if (first)
        Q_EMIT entered();
    Q_EMIT peopleChanged();
    Q_EMIT policyChanged();
    Q_EMIT queueChanged();
    Q_EMIT timelineChanged(before, m_timeline);
}

void Room::tick()
{
    m_link.tick();
    m_messages.tick();
}

std::optional<model::QueueEntry> Room::item() const
{
    if (m_timeline.item.isEmpty())
        return std::nullopt;
    if (m_item && m_item->id == m_timeline.item)
        return m_item;
    const auto queued = std::find_if(queue().items.begin(), queue().items.end(),
                                     [this](const model::QueueEntry &item) { return item.id == m_timeline.item; });
    if (queued != queue().items.end())
        return *queued;
    model::QueueEntry unknown;
    unknown.id = m_timeline.item;
    return unknown;
}

void Room::request(const sync::Intent &intent, const std::optional<model::QueueEntry> &item, bool quiet)
{
    if (m_link.live())
        m_link.live()->request({intent, item, quiet});
    else if (!quiet)
        Q_EMIT refused({ErrorCode::Disconnected, {}});
}

std::optional<Outbox::Entry> Room::send(const model::MessageContent &content, qint64 wallMs)
{
    return m_messages.send(content, wallMs);
}

void Room::reportStatus(const model::MemberStatus &status)
{
    m_status = status;
    if (m_estimate)
        m_status.rtt = m_estimate->rtt;
    if (m_link.live())
        m_link.live()->report(m_status);
}

void Room::onClock(const std::optional<sync::ClockEstimate> &estimate)
{
    m_estimate = estimate;
    Q_EMIT clockChanged();
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

void Room::onMessage(const ports::Message &message)
{
    m_messages.confirm(message.id);
    if (m_heard.contains(message.id))
        return;
    m_heard.insert(message.id);
    Q_EMIT messageReceived(message);
}

} // namespace farnear::room
