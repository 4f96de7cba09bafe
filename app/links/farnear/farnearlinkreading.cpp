// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the server tells: decoded, verified, opened, and passed on.
#include "base/logging.h"
#include "links/farnear/farnearlink.h"
#include "links/farnear/refusals.h"
#include "protocol/codec.h"
#include "protocol/sealedcontent.h"

namespace farnear::links {

void FarnearLink::onText(const QByteArray &frame)
{
    m_serverClock.heard();
    const auto message = protocol::decodeServer(frame);
    if (!message) {
        if (message.error().code == ErrorCode::Unknown)
            return; // of a later version
        qCWarning(lcRoom) << "dropped a frame:" << wireName(message.error().code);
        if (m_state == State::Connecting)
            finish({ErrorCode::NotFarnear, {}});
        return;
    }
    std::visit([this](const auto &value) { take(value); }, *message);
}

void FarnearLink::onBinary(const QByteArray &frame)
{
    const auto piece = protocol::decodePiece(frame);
    if (m_state == State::Joined && piece)
        m_pictures.take(*piece);
}

void FarnearLink::take(const protocol::Challenge &challenge)
{
    if (m_state != State::Connecting)
        return;
    m_nonce = challenge.nonce;
    m_state = State::Joining;
    join();
}

void FarnearLink::join()
{
    const auto profile = protocol::sealProfile(room(), m_device.memberId(), m_profile);
    if (!profile) {
        finish(profile.error());
        return;
    }
    protocol::Join join;
    join.roomKey = room().publicKey();
    join.roomSignature = room().signChallenge(m_nonce);
    join.deviceKey = m_device.publicKey();
    join.deviceSignature = m_device.signChallenge(m_nonce, room().roomId());
    join.profile = *profile;
    join.epoch = m_log.epoch();
    join.since = m_log.since();
    join.rekeys = true;
    transmit(join);
}

void FarnearLink::take(const protocol::Welcome &welcome)
{
    if (m_state != State::Joining)
        return;
    if (welcome.me != m_device.memberId()) {
        finish({ErrorCode::NotFarnear, {}});
        return;
    }
    m_state = State::Joined;
    m_log.start(welcome);
    m_moderation.setServer(welcome.rekeys);
    m_moderation.setPlaying(welcome.item);
    m_intents.start(welcome.me, welcome.timeline);
    takeQueue(welcome.slotValues);
    ports::RoomSnapshot snapshot;
    snapshot.me = welcome.me;
    snapshot.timeline = welcome.timeline;
    if (!welcome.item.id.isEmpty())
        snapshot.item = itemOf(welcome.item);
    snapshot.policy = welcome.policy;
    for (const protocol::Member &member : welcome.members) {
        const auto person = personOf(member);
        if (!person)
            continue;
        m_keys->know(member.id, member.deviceKey);
        snapshot.people.append(*person);
    }
    for (const protocol::Post &post : welcome.posts) {
        if (const auto message = m_log.read(post))
            snapshot.said.append(*message);
    }
    Q_EMIT joined(snapshot);
    m_serverClock.start();
}

void FarnearLink::takeQueue(const QList<protocol::Slot> &slotValues)
{
    for (const protocol::Slot &slot : slotValues) {
        if (FarnearQueue::isQueue(slot.name)) {
            m_queue.take(slot);
            return;
        }
    }
    m_queue.takeNothing();
}

void FarnearLink::take(const protocol::ClockTell &tell)
{
    if (!m_pictures.answered(tell.id) && m_state == State::Joined)
        m_serverClock.answered(tell.id, tell.t1, tell.t2);
}

void FarnearLink::take(const protocol::TimelineTell &tell)
{
    if (m_state != State::Joined)
        return;
    const bool described = tell.item && tell.item->id == tell.timeline.item && !tell.item->id.isEmpty();
    if (described)
        m_moderation.setPlaying(*tell.item);
    m_intents.changed(tell.timeline);
    Q_EMIT timelineChanged(tell.timeline, described ? itemOf(*tell.item) : model::QueueEntry());
    m_intents.settle();
}

void FarnearLink::take(const protocol::MemberTell &tell)
{
    if (m_state != State::Joined)
        return;
    using Event = protocol::MemberTell::Event;
    if (tell.event == Event::Left || tell.event == Event::Dropped) {
        m_pictures.forget(tell.member.id);
        if (tell.event == Event::Left)
            m_keys->forget(tell.member.id);
        Q_EMIT memberLeft(tell.member.id, tell.event == Event::Left);
        return;
    }
    const auto person = personOf(tell.member);
    if (!person)
        return;
    m_keys->know(tell.member.id, tell.member.deviceKey);
    if (tell.event == Event::Joined)
        Q_EMIT memberJoined(*person);
    else
        Q_EMIT memberChanged(*person);
}

void FarnearLink::take(const protocol::StatusTell &tell)
{
    if (m_state == State::Joined)
        Q_EMIT statusChanged(tell.member, tell.status);
}

void FarnearLink::take(const protocol::PostTell &tell)
{
    if (m_state != State::Joined)
        return;
    if (const auto message = m_log.read(tell.post))
        Q_EMIT messageReceived(*message);
}

void FarnearLink::take(const protocol::SlotTell &tell)
{
    if (m_state == State::Joined && FarnearQueue::isQueue(tell.slot.name))
        m_queue.take(tell.slot);
}

void FarnearLink::take(const protocol::PolicyTell &tell)
{
    if (m_state == State::Joined)
        Q_EMIT m_moderation.policyChanged(tell.policy);
}

void FarnearLink::take(const protocol::WaitTell &)
{
    if (m_state == State::Joining)
        Q_EMIT waiting();
}

void FarnearLink::take(const protocol::KnockTell &tell)
{
    if (m_state != State::Joined)
        return;
    if (const auto person = personOf(tell.member))
        Q_EMIT m_moderation.knocked(*person);
}

void FarnearLink::take(const protocol::BlobTell &tell)
{
    if (m_state == State::Joined)
        m_pictures.take(tell);
}

void FarnearLink::take(const protocol::ErrorTell &tell)
{
    const Error error{tell.code, {}};
    if (m_state != State::Joined || (tell.refers.isEmpty() && endsConnection(tell.code)))
        finish(error);
    else if (m_intents.refuse(tell.refers, error) || m_pictures.refuse(tell.refers, error))
        return;
    else if ((tell.code == ErrorCode::Conflict && !FarnearModeration::isRekey(tell.refers))
             || FarnearQueue::isQueue(tell.refers))
        m_queue.refuse(error);
    else if (tell.refers.isEmpty() || FarnearModeration::isRekey(tell.refers))
        Q_EMIT refused(error);
    else
        Q_EMIT notDelivered(tell.refers, error);
}

/** An item that can't be opened keeps its id: the room plays something, and nobody here knows what. */
model::QueueEntry FarnearLink::itemOf(const protocol::SealedItem &sealed) const
{
    auto item = m_keys->open([&sealed](const protocol::RoomKeys &keys) { return protocol::openItem(keys, sealed); });
    if (item && item->id == sealed.id)
        return *item;
    qCWarning(lcRoom) << "dropped an item that does not verify";
    model::QueueEntry unknown;
    unknown.id = sealed.id;
    return unknown;
}

std::optional<model::Member> FarnearLink::personOf(const protocol::Member &member) const
{
    if (protocol::memberId(member.deviceKey) != member.id)
        return std::nullopt;
    const auto profile = m_keys->open(
        [&member](const protocol::RoomKeys &keys) { return protocol::openProfile(keys, member.id, member.profile); });
    if (!profile) {
        qCWarning(lcRoom) << "dropped a member whose profile does not verify";
        return std::nullopt;
    }
    return model::Member{member.id, *profile, member.role, member.status};
}

} // namespace farnear::links
