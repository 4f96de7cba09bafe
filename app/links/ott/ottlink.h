// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "links/common/messageechoes.h"
#include "links/ott/access.h"
#include "links/ott/ottmoderation.h"
#include "links/ott/ottqueue.h"
#include "links/ott/roommodel.h"
#include "ports/channel.h"
#include "ports/roomlink.h"

namespace farnear::ott {

/** A WebSocket to that address, as yet unopened. */
using MakeChannel = std::function<std::unique_ptr<ports::Channel>(const QUrl &)>;

/**
 * A room on an OpenTogetherTube server. The server is the only one that changes anything; it has no clock, so timelines
 * are by this computer's. What plays has an address on the web. Everybody may come in who knows the room's name.
 */
class OttLink final : public ports::RoomLink {
    Q_OBJECT
public:
    OttLink(std::shared_ptr<Access> access, MakeChannel makeChannel, std::shared_ptr<const Clock> clock);
    ~OttLink() override;

    [[nodiscard]] model::Capabilities capabilities() const override;
    void open(const model::Profile &profile, const QByteArray &resume) override;
    void close() override;
    [[nodiscard]] QByteArray resumeToken() const override;
    void request(const ports::IntentRequest &request) override;
    void send(const QString &id, qint64 wallMs, const model::MessageContent &content) override;
    void report(const model::MemberStatus &status) override;
    void setProfile(const model::Profile &profile) override;
    [[nodiscard]] ports::SharedQueue *queue() override { return &m_queue; }
    [[nodiscard]] ports::Moderation *moderation() override { return &m_moderation; }

private:
    enum class Stage { Outside, Asked, Inside, Over };

    void openChannel(bool returning);
    void onFrame(const QByteArray &frame);
    void onChange(const RoomModel::Change &change);
    void onChat(const ChatMessage &chat);
    void onRoundTrip(Millis rtt);
    void onClosed(const Error &error);
    void enter();
    void tellOf(const QString &id, RoomMembers::News news);
    void openItem(const ports::IntentRequest &request);
    void openAdded();
    void write(const QByteArray &frame);
    void finish(const Error &error, const ports::Retry &retry);
    [[nodiscard]] bool isGranted(sync::Intent::Kind kind) const;
    [[nodiscard]] model::Member memberOf(const User &user) const;

    std::shared_ptr<Access> m_access;
    MakeChannel m_makeChannel;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<ports::Channel> m_channel;
    model::Profile m_profile;
    Stage m_stage = Stage::Outside;
    RoomModel m_room;
    OttQueue m_queue;
    OttModeration m_moderation;
    links::MessageEchoes m_echoes;
    QTimer m_deadline; //!< for all that the server tells at first
    Millis m_rtt = 0;  //!< of the best messages lately; 0: not known
    QUrl m_wanted;     //!< to be put on as soon as it is in the room
    model::MemberStatus m_status;
    std::optional<PlayerStatus> m_toldStatus;
};

} // namespace farnear::ott
