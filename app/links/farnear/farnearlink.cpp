// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/farnearlink.h"

#include "base/logging.h"
#include "protocol/codec.h"
#include "protocol/sealedcontent.h"

namespace farnear::links {

namespace {

constexpr qsizetype maxQuestions = 16; //!< clock questions remembered; a server that never answers fills no memory
const QString queueSlot = QStringLiteral("queue");

} // namespace

FarnearLink::FarnearLink(std::unique_ptr<ports::Channel> channel, protocol::RoomKeys room, protocol::DeviceKeys device,
                         std::shared_ptr<const Clock> clock, QObject *parent)
    : RoomLink(parent)
    , m_channel(std::move(channel))
    , m_room(std::move(room))
    , m_device(std::move(device))
    , m_clock(std::move(clock))
    , m_outgoing(*m_channel, m_room, m_clock)
    , m_incoming(m_room)
{
    connect(m_channel.get(), &ports::Channel::textReceived, this, &FarnearLink::onText);
    connect(m_channel.get(), &ports::Channel::binaryReceived, this, &FarnearLink::onBinary);
    connect(m_channel.get(), &ports::Channel::closed, this, &FarnearLink::onChannelClosed);
    connect(&m_outgoing, &OutgoingBlobs::sent, this, &FarnearLink::blobSent);
    connect(&m_outgoing, &OutgoingBlobs::refused, this, &FarnearLink::refused);
}

FarnearLink::~FarnearLink()
{
    m_channel->disconnect(this);
}

void FarnearLink::open(const model::Profile &profile, qint64 since, const QString &epoch)
{
    m_profile = profile;
    m_since = since;
    m_epoch = epoch;
    m_state = State::Connecting;
    m_channel->open();
}

void FarnearLink::close()
{
    if (m_state == State::Joined)
        transmit(protocol::Leave{});
    if (m_state != State::Closed)
        m_state = State::Closing;
    m_outgoing.stop();
    m_channel->close();
}

void FarnearLink::transmit(const protocol::ClientMessage &message)
{
    if (m_state == State::Joining || m_state == State::Joined)
        m_channel->sendText(protocol::encode(message));
}

void FarnearLink::finish(const Error &error)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_outgoing.stop();
    m_channel->close();
    Q_EMIT closed(error);
}

void FarnearLink::onChannelClosed(const Error &error)
{
    finish(error);
}

void FarnearLink::askClock()
{
    if (m_askedAt.size() >= maxQuestions)
        m_askedAt.clear();
    const Millis now = m_clock->now();
    m_askedAt.insert(++m_asked, now);
    transmit(protocol::ClockAsk{m_asked, now});
}

void FarnearLink::reportStatus(const model::MemberStatus &status)
{
    transmit(protocol::StatusReport{status});
}

void FarnearLink::setProfile(const model::Profile &profile)
{
    m_profile = profile;
    if (const auto sealed = protocol::sealProfile(m_room, m_device.memberId(), profile))
        transmit(protocol::ProfileSet{*sealed});
}

void FarnearLink::request(const QString &id, const sync::Intent &intent, const std::optional<model::Item> &item)
{
    protocol::IntentSend message{id, intent, std::nullopt};
    if (item) {
        const auto sealed = protocol::sealItem(m_room, *item);
        if (!sealed) {
            Q_EMIT refused(id, sealed.error());
            return;
        }
        message.item = *sealed;
    }
    transmit(message);
}

void FarnearLink::send(const QString &id, qint64 wallMs, const model::PostContent &content)
{
    const auto post = protocol::makePost(m_room, m_device, id, !content.isPassing(), wallMs, content);
    if (post)
        transmit(protocol::PostSend{*post});
    else
        Q_EMIT refused(id, post.error());
}

void FarnearLink::sendBlob(const QString &blob, const QList<model::MemberId> &to, const protocol::BlobInfo &info,
                           const QByteArray &bytes)
{
    if (m_state == State::Joined)
        m_outgoing.add(blob, to, info, bytes);
}

void FarnearLink::setQueue(const model::Queue &queue, qint64 replaces)
{
    const auto slot = protocol::makeQueueSlot(m_room, m_device, queue, replaces);
    if (slot)
        transmit(protocol::SlotSet{*slot});
    else
        Q_EMIT refused(queueSlot, slot.error());
}

void FarnearLink::setPolicy(const model::Policy &policy)
{
    transmit(protocol::PolicySet{policy});
}

void FarnearLink::admit(const model::MemberId &member, bool admit)
{
    transmit(protocol::Admit{member, admit});
}

void FarnearLink::remove(const model::MemberId &member)
{
    transmit(protocol::Remove{member});
}

void FarnearLink::handOver(const model::MemberId &member)
{
    transmit(protocol::HandOver{member});
}

} // namespace farnear::links
