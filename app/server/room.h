// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

#include "base/clock.h"
#include "model/member.h"
#include "protocol/messages.h"
#include "server/admission.h"
#include "server/blobrelay.h"
#include "server/limits.h"
#include "server/log.h"
#include "server/membertable.h"
#include "server/roomwriter.h"
#include "server/slottable.h"
#include "server/statusthrottle.h"
#include "sync/playbackcoordinator.h"

namespace farnear::server {

class Connection;

/** One room: its people, its timeline, its log and its named values. Lives on the server's thread. */
class Room final : public QObject {
    Q_OBJECT
public:
    /** writer: null for a room in memory only. clockEpoch: of the server's clock, told in challenges. */
    Room(const QString &roomId, std::shared_ptr<const Clock> clock, RoomWriter *writer, const Limits &limits,
         const QString &clockEpoch);
    ~Room() override;

    void restore(const StoredRoom &stored);
    /** Greets a connection with a challenge; it stays the caller's. */
    void enter(Connection *connection);
    /** The connection is gone: its member dropped, unless it left before. */
    void leave(Connection *connection);
    /** Nobody ever came in. */
    [[nodiscard]] bool isUnused() const { return m_admission.roomKey().isEmpty(); }
    /** Empty for long, and nothing in it that a store keeps. */
    [[nodiscard]] bool isForgettable() const;
    [[nodiscard]] const QString &id() const { return m_id; }

private:
    /** A change of the room's key that is being stored. */
    struct Rekeying {
        protocol::Rekey request;
        model::MemberId by;
        QByteArray key; //!< of the host's device
    };

    /** Somebody at the door: of a room with Entry::Knock, or of a new one that is being stored. */
    struct PendingMember {
        Connection *connection = nullptr;
        protocol::Member member;
        protocol::Join join;
        Millis since = 0;
    };

    // room.cpp: coming, going, and what happens by itself
    void onMessage(Connection *connection, const protocol::ClientMessage &message);
    void onPiece(Connection *connection, const protocol::BlobPiece &piece, const QByteArray &frame);
    void join(Connection *connection, const protocol::Join &join);
    void knock(Connection *connection, const protocol::Member &member, const protocol::Join &join);
    [[nodiscard]] bool handKey(Connection *connection, const protocol::Join &join) const;
    void comeIn(Connection *connection, const protocol::Member &member, const protocol::Join &join);
    void welcome(MemberConnection &resident, const protocol::Join &join);
    [[nodiscard]] bool isFull() const;
    void goForGood(const model::MemberId &id);
    void changeHost(const model::MemberId &id);
    void tick();
    void expire(Millis now);
    void publishTimeline();
    void arm();
    void pump();

    void broadcast(const protocol::ServerMessage &message, const Connection *except = nullptr);
    void broadcastMember(protocol::MemberTell::Event event, const protocol::Member &member,
                         const Connection *except = nullptr);
    void notifyHosts(const PendingMember &visitor);

    // roomkeeping.cpp: what a store keeps
    void pin(const PendingMember &first);
    void onPinned(const Expected<void> &stored);
    void save();
    void onStored(const protocol::Post &post, const Expected<void> &stored);
    void accept(const protocol::Post &post);
    [[nodiscard]] StoredRoom stored() const;

    // roomrequests.cpp: what members ask for
    void handle(MemberConnection &from, const protocol::Join &again);
    void handle(MemberConnection &from, const protocol::ClockAsk &ask);
    void handle(MemberConnection &from, const protocol::StatusReport &report);
    void handle(MemberConnection &from, const protocol::ProfileSet &set);
    void handle(MemberConnection &from, const protocol::IntentSend &send);
    void handle(MemberConnection &from, const protocol::PostSend &send);
    void handle(MemberConnection &from, const protocol::SlotSet &set);
    void handle(MemberConnection &from, const protocol::BlobOffer &offer);
    void handle(MemberConnection &from, const protocol::PolicySet &set);
    void handle(MemberConnection &from, const protocol::Admit &admit);
    void handle(MemberConnection &from, const protocol::Remove &remove);
    void handle(MemberConnection &from, const protocol::HandOver &handOver);
    void handle(MemberConnection &from, const protocol::Leave &leave);

    // roomrekeying.cpp: another key for the room
    void handle(MemberConnection &from, const protocol::Rekey &rekey);
    void onRekeyStored(const Expected<void> &stored);
    void rekey();
    void takeBoxes();
    void tellKey(const MemberConnection &resident) const;

    void repeat(const MemberConnection &from, const protocol::Post &post, qint64 seq);
    [[nodiscard]] bool mayControl(const MemberConnection &who) const;
    void takePolicy(const model::Policy &policy);

    QString m_id;
    QString m_clockEpoch;
    QString m_epoch; //!< of the log
    std::shared_ptr<const Clock> m_clock;
    RoomWriter *m_writer;
    Limits m_limits;

    Admission m_admission;
    std::optional<Rekeying> m_rekeying;
    QHash<model::MemberId, protocol::RekeyTell> m_keyBoxes; //!< of the present key, for whoever comes with a former one
    MemberTable m_residents;
    QList<PendingMember> m_pending;  //!< who knocks
    QList<PendingMember> m_arriving; //!< until the room's key is stored
    model::Policy m_policy;
    sync::PlaybackCoordinator m_coordinator;
    protocol::SealedItem m_item;
    Log m_log;
    SlotTable m_slots;
    StatusThrottle m_statuses;
    BlobRelay m_blobs;

    qint64 m_publishedRevision = 0;
    QString m_publishedItem;
    Millis m_arrived = 0; //!< message under way: when it came
    Millis m_emptySince = 0;
    std::optional<Millis> m_hostlessSince; //!< a stored host hasn't come back
    std::optional<Millis> m_saveAt;
    QTimer m_timer;
    QTimer m_pump;
};

} // namespace farnear::server
