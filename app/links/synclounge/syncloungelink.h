// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <memory>
#include <optional>

#include "base/clock.h"
#include "links/synclounge/hostline.h"
#include "links/synclounge/loungemembers.h"
#include "model/queue.h"
#include "ports/roomlink.h"
#include "socketio/client.h"

namespace farnear::synclounge {

/**
 * A room on a SyncLounge server, which passes on what its people tell: whoever is the host is followed by all, with
 * copies of their own. The server takes what messages took off the places it passes on, so timelines are by this
 * computer's clock.
 */
class SyncLoungeLink final : public ports::RoomLink {
    Q_OBJECT
public:
    SyncLoungeLink(std::unique_ptr<socketio::Client> client, QString room, std::shared_ptr<const Clock> clock);
    ~SyncLoungeLink() override;

    [[nodiscard]] model::Capabilities capabilities() const override { return {}; }
    void open(const model::Profile &profile, const QByteArray &resume) override;
    void close() override { m_client->close(); }
    [[nodiscard]] QByteArray resumeToken() const override;
    void request(const ports::IntentRequest &request) override;
    void send(const QString &id, qint64 wallMs, const model::MessageContent &content) override;
    void report(const model::MemberStatus &status) override;
    void setProfile(const model::Profile &profile) override;

private:
    enum class Stage { Outside, Asked, Inside, Over };

    void take(const PingTell &ping);
    void take(const JoinTell &join);
    void take(const UserTell &tell);
    void take(const LeftTell &tell);
    void take(const HostTell &tell);
    void take(const StateTell &tell);
    void take(const MediaTell &tell);
    void take(const PausingTell &tell) { m_anyonePauses = tell.enabled; }
    void take(const PauseTell &tell);
    void take(const ChatTell &chat);
    void take(const KickTell &);

    void enter();
    void setHost(const QString &id);
    void adopt(const std::optional<Media> &media, const Playing &playing, const QString &by);
    void decide(const ports::IntentRequest &request);
    void put(const ports::IntentRequest &request);
    void ask(const sync::Intent &intent);
    void tellTimeline(const model::QueueEntry &described);
    void tellState();
    void tellMedia();
    void onClosed(const Error &error);
    void finish(const Error &error, const ports::Retry &retry);
    [[nodiscard]] Playing ownPlaying() const;
    [[nodiscard]] model::Member memberOf(const User &user) const;

    std::unique_ptr<socketio::Client> m_client;
    const QString m_room;
    std::shared_ptr<const Clock> m_clock;
    model::Profile m_profile;
    Stage m_stage = Stage::Outside;
    QTimer m_deadline; //!< until it is inside
    QTimer m_regular;  //!< of telling what this person's player does
    LoungeMembers m_members;
    HostLine m_line;
    model::QueueEntry m_item; //!< what the room plays; without id nothing
    model::MemberStatus m_status;
    bool m_anyonePauses = false;
};

} // namespace farnear::synclounge
