// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

#include "base/clock.h"
#include "model/member.h"
#include "model/policy.h"
#include "protocol/messages.h"
#include "server/admission.h"
#include "server/blobcourier.h"
#include "server/door.h"
#include "server/limits.h"
#include "server/membertable.h"
#include "server/rekeying.h"
#include "server/roomkeeper.h"
#include "server/roomlog.h"
#include "server/roomplayback.h"
#include "server/slottable.h"

namespace farnear::server {

class Connection;

/**
 * One room: gives each request to the part of it that it concerns (door, playback, log, named values, blobs, key), if
 * whoever asks may, and tells everybody what became of it. Lives on the server's thread.
 */
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
    // room.cpp: coming, going, and what happens by itself
    void onMessage(Connection *connection, const protocol::ClientMessage &message);
    void onPiece(Connection *connection, const protocol::BlobPiece &piece, const QByteArray &frame);
    void comeIn(const Visitor &visitor);
    void welcome(const MemberConnection &resident, const protocol::Join &join);
    void goForGood(const model::MemberId &id);
    void changeHost(const model::MemberId &id);
    void onRekeyed(const std::optional<protocol::SealedItem> &item);
    void tick();
    void publishTimeline();
    void arm();
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
    void handle(MemberConnection &from, const protocol::Rekey &rekey);
    void handle(MemberConnection &from, const protocol::Leave &leave);
    [[nodiscard]] bool mayControl(const MemberConnection &who) const;
    void takePolicy(const model::Policy &policy);

    QString m_id;
    QString m_clockEpoch;
    std::shared_ptr<const Clock> m_clock;
    Limits m_limits;
    model::Policy m_policy;
    MemberTable m_residents;
    Admission m_admission;
    RoomKeeper m_keeper;
    RoomPlayback m_playback;
    RoomLog m_log;
    SlotTable m_slots;
    BlobCourier m_blobs;
    Rekeying m_rekeying;
    Door m_door;
    QTimer m_timer;
};

} // namespace farnear::server
