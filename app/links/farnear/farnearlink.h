// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "base/clock.h"
#include "links/farnear/farnearmoderation.h"
#include "links/farnear/farnearpictures.h"
#include "links/farnear/farnearqueue.h"
#include "links/farnear/intentsender.h"
#include "links/farnear/logreader.h"
#include "links/farnear/serverclock.h"
#include "model/member.h"
#include "model/memberstatus.h"
#include "model/message.h"
#include "model/profile.h"
#include "model/queue.h"
#include "ports/channel.h"
#include "ports/roomlink.h"
#include "protocol/keyring.h"
#include "protocol/messages.h"

namespace farnear::links {

/**
 * Speaks farnear.1 over a channel: proves the right to enter, seals and signs what goes out, verifies and opens what
 * comes in. What does not verify is dropped, whoever sent it; nothing a server sends does more harm than silence.
 */
class FarnearLink final : public ports::RoomLink {
    Q_OBJECT
public:
    /** keys: of the room, over all its links; a link that is handed others puts them there. */
    FarnearLink(std::unique_ptr<ports::Channel> channel, std::shared_ptr<protocol::Keyring> keys,
                protocol::DeviceKeys device, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~FarnearLink() override;

    [[nodiscard]] model::Capabilities capabilities() const override { return model::Capabilities::all(); }
    void open(const model::Profile &profile, const QByteArray &resume) override;
    void close() override;
    [[nodiscard]] QByteArray resumeToken() const override { return m_log.resumeToken(); }
    void request(const ports::IntentRequest &request) override;
    void send(const QString &id, qint64 wallMs, const model::MessageContent &content) override;
    void report(const model::MemberStatus &status) override;
    void setProfile(const model::Profile &profile) override;

    [[nodiscard]] ports::SharedQueue *queue() override { return &m_queue; }
    [[nodiscard]] ports::PictureTransfer *pictures() override { return &m_pictures; }
    [[nodiscard]] ports::Moderation *moderation() override { return &m_moderation; }
    [[nodiscard]] ServerClock &serverClock() { return m_serverClock; }

private:
    enum class State { Idle, Connecting, Joining, Joined, Closing, Closed };

    void connectParts();
    void join();
    [[nodiscard]] const protocol::RoomKeys &room() const { return m_keys->current(); }
    void transmit(const protocol::ClientMessage &message);
    void transmitIntent(const QString &id, const sync::Intent &intent, const std::optional<model::QueueEntry> &item);
    void finish(const Error &error);
    void onText(const QByteArray &frame);
    void onBinary(const QByteArray &frame);

    void take(const protocol::Challenge &challenge);
    void take(const protocol::Welcome &welcome);
    void take(const protocol::ClockTell &tell);
    void take(const protocol::TimelineTell &tell);
    void take(const protocol::MemberTell &tell);
    void take(const protocol::StatusTell &tell);
    void take(const protocol::PostTell &tell);
    void take(const protocol::SlotTell &tell);
    void take(const protocol::PolicyTell &tell);
    void take(const protocol::WaitTell &tell);
    void take(const protocol::KnockTell &tell);
    void take(const protocol::RekeyTell &tell);
    void take(const protocol::BlobTell &tell);
    void take(const protocol::ErrorTell &tell);

    void takeQueue(const QList<protocol::Slot> &slotValues);
    [[nodiscard]] model::QueueEntry itemOf(const protocol::SealedItem &sealed) const;
    [[nodiscard]] std::optional<model::Member> personOf(const protocol::Member &member) const;

    std::unique_ptr<ports::Channel> m_channel;
    std::shared_ptr<protocol::Keyring> m_keys;
    protocol::DeviceKeys m_device;
    std::shared_ptr<const Clock> m_clock;
    QByteArray m_nonce; //!< to sign when joining
    State m_state = State::Idle;
    model::Profile m_profile;
    LogReader m_log;
    ServerClock m_serverClock;
    IntentSender m_intents;
    FarnearQueue m_queue;
    FarnearPictures m_pictures;
    FarnearModeration m_moderation;
};

} // namespace farnear::links
