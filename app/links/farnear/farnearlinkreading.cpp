// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the server tells: decoded, verified, opened, and passed on.
#include <QDateTime>

#include <algorithm>

#include "base/logging.h"
#include "links/farnear/farnearlink.h"
#include "protocol/codec.h"
#include "protocol/sealedcontent.h"

namespace farnear::links {

namespace {

const QString queueSlot = QStringLiteral("queue");

/** Refusals that end the connection, whatever else the server goes on to do. */
bool endsConnection(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadInvite:
    case ErrorCode::WrongSecret:
    case ErrorCode::NeedPassword:
    case ErrorCode::RoomFull:
    case ErrorCode::NotAdmitted:
    case ErrorCode::Removed:
    case ErrorCode::Replaced:
    case ErrorCode::UnsupportedVersion:
    case ErrorCode::ServerFull: return true;
    default: return false;
    }
}

} // namespace

void FarnearLink::onText(const QByteArray &frame)
{
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
    if (m_state != State::Joined || !piece)
        return;
    if (const auto continued = m_incoming.take(*piece))
        Q_EMIT blobContinued(continued->blob, continued->bytes);
}

void FarnearLink::take(const protocol::Challenge &challenge)
{
    if (m_state != State::Connecting)
        return;
    const auto profile = protocol::sealProfile(m_room, m_device.memberId(), m_profile);
    if (!profile) {
        finish(profile.error());
        return;
    }
    protocol::Join join;
    join.roomKey = m_room.publicKey();
    join.roomSignature = m_room.signChallenge(challenge.nonce);
    join.deviceKey = m_device.publicKey();
    join.deviceSignature = m_device.signChallenge(challenge.nonce, m_room.roomId());
    join.profile = *profile;
    join.epoch = m_epoch;
    join.since = m_since;
    m_state = State::Joining;
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
    ports::RoomSnapshot snapshot;
    m_serverAhead = welcome.now - m_clock->now();
    snapshot.me = welcome.me;
    snapshot.timeline = welcome.timeline;
    if (!welcome.item.id.isEmpty())
        snapshot.item = itemOf(welcome.item);
    snapshot.policy = welcome.policy;
    snapshot.lastSeq = welcome.lastSeq;
    for (const protocol::Member &member : welcome.members) {
        if (const auto person = personOf(member))
            snapshot.people.append(*person);
    }
    for (const protocol::Slot &slot : welcome.slotValues) {
        if (slot.name != queueSlot)
            continue;
        snapshot.queueRevision = slot.revision;
        if (const auto queue = protocol::openQueueSlot(m_room, slot))
            snapshot.queue = *queue;
    }
    for (const protocol::Post &post : welcome.posts) {
        if (const auto line = saidOf(post))
            snapshot.said.append(*line);
    }
    Q_EMIT joined(snapshot, welcome.epoch);
}

void FarnearLink::take(const protocol::ClockTell &tell)
{
    if (m_outgoing.answered(tell.id))
        return;
    const auto asked = m_askedAt.constFind(tell.id);
    if (m_state != State::Joined || asked == m_askedAt.constEnd())
        return;
    const ports::ClockSample sample{*asked, tell.t1, tell.t2, m_clock->now()};
    m_askedAt.erase(asked);
    Q_EMIT clockSampled(sample);
}

void FarnearLink::take(const protocol::TimelineTell &tell)
{
    if (m_state != State::Joined)
        return;
    if (tell.item && tell.item->id == tell.timeline.item && !tell.item->id.isEmpty())
        Q_EMIT itemChanged(itemOf(*tell.item));
    Q_EMIT timelineChanged(tell.timeline);
}

void FarnearLink::take(const protocol::MemberTell &tell)
{
    if (m_state != State::Joined)
        return;
    using Event = protocol::MemberTell::Event;
    if (tell.event == Event::Left || tell.event == Event::Dropped) {
        m_incoming.forget(tell.member.id);
        Q_EMIT personLeft(tell.member.id, tell.event == Event::Left);
        return;
    }
    const auto person = personOf(tell.member);
    if (!person)
        return;
    if (tell.event == Event::Joined)
        Q_EMIT personJoined(*person);
    else
        Q_EMIT personChanged(*person);
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
    if (const auto line = saidOf(tell.post))
        Q_EMIT messageReceived(*line);
}

void FarnearLink::take(const protocol::SlotTell &tell)
{
    if (m_state != State::Joined || tell.slot.name != queueSlot)
        return;
    if (const auto queue = protocol::openQueueSlot(m_room, tell.slot))
        Q_EMIT queueChanged(*queue, tell.slot.revision);
    else
        qCWarning(lcRoom) << "dropped a queue that does not verify";
}

void FarnearLink::take(const protocol::PolicyTell &tell)
{
    if (m_state == State::Joined)
        Q_EMIT policyChanged(tell.policy);
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
        Q_EMIT knocked(*person);
}

void FarnearLink::take(const protocol::BlobTell &tell)
{
    if (m_state != State::Joined)
        return;
    if (const auto begun = m_incoming.begin(tell))
        Q_EMIT blobBegan(tell.id, tell.from, begun->info, begun->size);
}

void FarnearLink::take(const protocol::ErrorTell &tell)
{
    m_outgoing.drop(tell.refers);
    if (m_state != State::Joined || (tell.refers.isEmpty() && endsConnection(tell.code)))
        finish({tell.code, {}});
    else
        Q_EMIT refused(tell.refers, {tell.code, {}});
}

/** An item that can't be opened keeps its id: the room plays something, and nobody here knows what. */
model::Item FarnearLink::itemOf(const protocol::SealedItem &sealed) const
{
    auto item = protocol::openItem(m_room, sealed);
    if (item && item->id == sealed.id)
        return *item;
    qCWarning(lcRoom) << "dropped an item that does not verify";
    model::Item unknown;
    unknown.id = sealed.id;
    return unknown;
}

std::optional<ports::Person> FarnearLink::personOf(const protocol::Member &member) const
{
    if (protocol::memberId(member.deviceKey) != member.id)
        return std::nullopt;
    const auto profile = protocol::openProfile(m_room, member.id, member.profile);
    if (!profile) {
        qCWarning(lcRoom) << "dropped a member whose profile does not verify";
        return std::nullopt;
    }
    return ports::Person{member.id, *profile, member.role, member.status};
}

/** The server's time as this computer's wall clock shows it, never ahead of it: what the sender's shows is nobody's
 * business. */
qint64 FarnearLink::wallTimeOf(Millis serverTime) const
{
    const Millis age = m_clock->now() + m_serverAhead - serverTime;
    return QDateTime::currentMSecsSinceEpoch() - static_cast<qint64>(std::max(0.0, age));
}

std::optional<ports::Message> FarnearLink::saidOf(const protocol::Post &post) const
{
    const auto content = protocol::openPost(m_room, post);
    if (!content) {
        if (content.error().code != ErrorCode::Unknown) // of a later version
            qCWarning(lcRoom) << "dropped a post that does not verify";
        return std::nullopt;
    }
    return ports::Message{post.seq, post.id, post.from, wallTimeOf(post.at), *content};
}

} // namespace farnear::links
