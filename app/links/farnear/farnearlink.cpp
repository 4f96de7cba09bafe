// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/farnearlink.h"

#include "base/logging.h"
#include "links/farnear/refusals.h"
#include "protocol/codec.h"
#include "protocol/sealedcontent.h"

namespace farnear::links {

FarnearLink::FarnearLink(std::unique_ptr<ports::Channel> channel, std::shared_ptr<protocol::Keyring> keys,
                         protocol::DeviceKeys device, std::shared_ptr<const Clock> clock, QObject *parent)
    : RoomLink(parent)
    , m_channel(std::move(channel))
    , m_keys(std::move(keys))
    , m_device(std::move(device))
    , m_clock(std::move(clock))
    , m_log(*m_keys, m_clock)
    , m_serverClock(m_clock)
    , m_queue(*m_keys, m_device, [this](const protocol::ClientMessage &message) { transmit(message); })
    , m_pictures(*m_channel, *m_keys, m_clock)
    , m_moderation(*m_keys, m_device, [this](const protocol::ClientMessage &message) { transmit(message); })
{
    connect(m_channel.get(), &ports::Channel::textReceived, this, &FarnearLink::onText);
    connect(m_channel.get(), &ports::Channel::binaryReceived, this, &FarnearLink::onBinary);
    connect(m_channel.get(), &ports::Channel::closed, this, &FarnearLink::finish);
    connectParts();
}

FarnearLink::~FarnearLink()
{
    m_channel->disconnect(this);
}

void FarnearLink::connectParts()
{
    connect(&m_serverClock, &ServerClock::ask, this, [this](qint64 question, Millis now) {
        transmit(protocol::ClockAsk{question, now});
    });
    connect(&m_serverClock, &ServerClock::changed, this, [this] { Q_EMIT clockChanged(m_serverClock.estimate()); });
    connect(&m_serverClock, &ServerClock::silent, this, [this] { finish({ErrorCode::TimedOut, {}}); });
    connect(&m_intents, &IntentSender::send, this, &FarnearLink::transmitIntent);
    connect(&m_intents, &IntentSender::refused, this, &FarnearLink::refused);
    connect(&m_moderation, &FarnearModeration::refused, this, &FarnearLink::refused);
}

void FarnearLink::open(const model::Profile &profile, const QByteArray &resume)
{
    m_log.resume(resume);
    m_profile = profile;
    m_state = State::Connecting;
    m_channel->open();
}

void FarnearLink::close()
{
    if (m_state == State::Joined)
        transmit(protocol::Leave{});
    if (m_state != State::Closed)
        m_state = State::Closing;
    m_serverClock.stop();
    m_pictures.stop();
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
    m_serverClock.stop();
    m_pictures.stop();
    m_channel->close();
    Q_EMIT lost(error, retryAfter(error.code));
}

void FarnearLink::report(const model::MemberStatus &status)
{
    transmit(protocol::StatusReport{status});
}

void FarnearLink::setProfile(const model::Profile &profile)
{
    m_profile = profile;
    if (const auto sealed = protocol::sealProfile(room(), m_device.memberId(), profile))
        transmit(protocol::ProfileSet{*sealed});
}

void FarnearLink::request(const ports::IntentRequest &request)
{
    m_intents.request(request);
}

void FarnearLink::transmitIntent(const QString &id, const sync::Intent &intent,
                                 const std::optional<model::QueueEntry> &item)
{
    protocol::IntentSend message{id, intent, std::nullopt};
    if (item) {
        const auto sealed = protocol::sealItem(room(), *item);
        if (!sealed) {
            m_intents.refuse(id, sealed.error());
            return;
        }
        message.item = *sealed;
    }
    transmit(message);
}

void FarnearLink::send(const QString &id, qint64 wallMs, const model::MessageContent &content)
{
    model::MessageContent signedContent = content;
    if (!content.isPassing())
        signedContent.author = model::Author{m_profile.name, m_profile.colour};
    const auto seal
        = [&] { return protocol::makePost(room(), m_device, id, !content.isPassing(), wallMs, signedContent); };
    auto post = seal();
    auto *moment = std::get_if<model::Moment>(&signedContent.what);
    if (!post && post.error().code == ErrorCode::TooLarge && moment) {
        moment->picture.preview.clear(); // the words leave no room for it
        post = seal();
    }
    if (post)
        transmit(protocol::PostSend{*post});
    else
        Q_EMIT notDelivered(id, post.error());
}

} // namespace farnear::links
