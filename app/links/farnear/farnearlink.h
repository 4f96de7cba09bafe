// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <memory>

#include "base/clock.h"
#include "links/farnear/incomingblobs.h"
#include "links/farnear/outgoingblobs.h"
#include "model/content.h"
#include "model/member.h"
#include "model/memberstatus.h"
#include "ports/channel.h"
#include "ports/roomlink.h"
#include "protocol/blobinfo.h"
#include "protocol/seal.h"

namespace farnear::links {

/**
 * Speaks farnear.1 over a channel: proves the right to enter, seals and signs what goes out, verifies and opens what
 * comes in. What does not verify is dropped, whoever sent it; nothing a server sends does more harm than silence.
 */
class FarnearLink final : public ports::RoomLink {
    Q_OBJECT
public:
    FarnearLink(std::unique_ptr<ports::Channel> channel, protocol::RoomKeys room, protocol::DeviceKeys device,
                std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~FarnearLink() override;

    void open(const model::Profile &profile, qint64 since, const QString &epoch) override;
    void close() override;
    void askClock() override;
    void reportStatus(const model::MemberStatus &status) override;
    void setProfile(const model::Profile &profile) override;
    void request(const QString &id, const sync::Intent &intent, const std::optional<model::Item> &item) override;
    void send(const QString &id, qint64 wallMs, const model::PostContent &content) override;
    void sendBlob(const QString &blob, const QList<model::MemberId> &to, const protocol::BlobInfo &info,
                  const QByteArray &bytes) override;
    void cancelBlob(const QString &blob) override { m_outgoing.drop(blob); }
    void setQueue(const model::Queue &queue, qint64 replaces) override;
    void setPolicy(const model::Policy &policy) override;
    void admit(const model::MemberId &member, bool admit) override;
    void remove(const model::MemberId &member) override;
    void handOver(const model::MemberId &member) override;

private:
    enum class State { Idle, Connecting, Joining, Joined, Closing, Closed };

    void transmit(const protocol::ClientMessage &message);
    void finish(const Error &error);
    void onText(const QByteArray &frame);
    void onBinary(const QByteArray &frame);
    void onChannelClosed(const Error &error);

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
    void take(const protocol::BlobTell &tell);
    void take(const protocol::ErrorTell &tell);

    [[nodiscard]] model::Item itemOf(const protocol::SealedItem &sealed) const;
    [[nodiscard]] std::optional<ports::Person> personOf(const protocol::Member &member) const;
    [[nodiscard]] qint64 wallTimeOf(Millis serverTime) const;
    [[nodiscard]] std::optional<ports::Message> saidOf(const protocol::Post &post) const;

    std::unique_ptr<ports::Channel> m_channel;
    protocol::RoomKeys m_room;
    protocol::DeviceKeys m_device;
    std::shared_ptr<const Clock> m_clock;
    Millis m_serverAhead = 0; //!< of m_clock, as of the welcome: good enough to date what was said
    State m_state = State::Idle;
    model::Profile m_profile;
    qint64 m_since = 0;
    QString m_epoch;
    qint64 m_asked = 0;
    QHash<qint64, Millis> m_askedAt; //!< questions without an answer yet
    OutgoingBlobs m_outgoing;
    IncomingBlobs m_incoming;
};

} // namespace farnear::links
