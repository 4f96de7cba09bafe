// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "base/clock.h"
#include "links/syncplay/chatsender.h"
#include "links/syncplay/connection.h"
#include "links/syncplay/fileidentity.h"
#include "links/syncplay/ownplayer.h"
#include "links/syncplay/playwishes.h"
#include "links/syncplay/roommedia.h"
#include "links/syncplay/roompeople.h"
#include "links/syncplay/roomtimeline.h"
#include "links/syncplay/stateexchange.h"
#include "links/syncplay/syncplayqueue.h"
#include "ports/roomlink.h"

namespace farnear::syncplay {

/** Into which room of a server, how, and what is told there. */
struct Door {
    QString room;
    QString passwordHash;     //!< see passwordHash(); empty: none
    QString operatorPassword; //!< of a managed room; empty: to follow along
    Privacy privacy = Privacy::Hashed;
};

/**
 * A room on a Syncplay server: people, words, and what plays. Timelines are by the clock that the server
 * puts into its States; everybody plays a copy of their own, of what anybody opened last or put on of the playlist.
 */
class SyncplayLink final : public ports::RoomLink {
    Q_OBJECT
public:
    SyncplayLink(std::unique_ptr<Connection> connection, Door door, std::shared_ptr<const Clock> clock);
    ~SyncplayLink() override;

    /** Of all servers of this kind. */
    [[nodiscard]] static model::Capabilities abilities();
    [[nodiscard]] model::Capabilities capabilities() const override;
    [[nodiscard]] ports::SharedQueue *queue() override { return &m_queue; }
    void open(const model::Profile &profile, const QByteArray &resume) override;
    void close() override { m_connection->close(); }
    [[nodiscard]] QByteArray resumeToken() const override;
    void request(const ports::IntentRequest &request) override;
    void send(const QString &id, qint64 wallMs, const model::MessageContent &content) override;
    void report(const model::MemberStatus &status) override;
    void setProfile(const model::Profile &profile) override;

private:
    enum class Stage { Outside, Asked, Inside };

    void take(const ServerHello &hello);
    void take(const ServerState &state);
    void take(const UserTell &tell);
    void take(const ListTell &list);
    void take(const ReadyTell &tell);
    void take(const OperatorTell &tell);
    void take(const ChatTell &chat);
    void take(const ErrorTell &error);
    void take(const PlaylistTell &tell);
    void take(const PlaylistIndexTell &tell);
    void take(const TlsTell &) { }

    void enter();
    void restoreRoom();
    void restorePlaylist();
    void chosen(const QString &by);
    void adoptFromRoom();
    void openItem(const ports::IntentRequest &request);
    void putOn(const ports::IntentRequest &request);
    void tellOfFile();
    void tellOfReadiness();
    void tellOf(const QString &name, RoomPeople::News news);
    void tellTimeline(const model::QueueEntry &described);
    void sendWish();
    void onClosed(const Error &error);
    void tellClock();
    /** By the server's clock. */
    [[nodiscard]] Millis now() const { return m_exchange.toServer(m_clock->now()); }
    [[nodiscard]] model::Member myself() const;
    [[nodiscard]] std::optional<PlayState> ownPlay() const;

    std::unique_ptr<Connection> m_connection;
    const Door m_door;
    std::shared_ptr<const Clock> m_clock;
    model::Profile m_profile;
    Stage m_stage = Stage::Outside;
    std::optional<Error> m_refusal;
    RoomPeople m_people;
    StateExchange m_exchange;
    RoomTimeline m_timeline;
    PlayWishes m_wishes;
    OwnPlayer m_player;
    ChatSender m_chat;
    RoomMedia m_media;
    SyncplayQueue m_queue;
    std::optional<ports::IntentRequest> m_opening; //!< once the playlist has it
};

} // namespace farnear::syncplay
