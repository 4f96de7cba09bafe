// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "model/member.h"
#include "model/policy.h"
#include "session/keptpasswords.h"
#include "session/roomswitcher.h"
#include "session/roster.h"

namespace farnear::session {

/** The room on its own thread: who is in it, its rules, the way from one to another. The twin of LiveRoom. */
class RoomWorker final : public QObject {
    Q_OBJECT
public:
    /** All outlive this. */
    RoomWorker(RoomSwitcher &switcher, Roster &roster, const Parts &parts, QObject *parent);

    void start();
    void open(const HostOptions &options);
    void join(const model::Invite &invite, const QString &password);
    void leave();
    void setLocalProfile(const LocalProfile &localProfile);
    void setSharing(place::Precision precision);
    void setPolicy(const model::Policy &policy);
    void admit(const QString &memberId, bool admit);
    void remove(const QString &memberId, bool forGood);
    void setPassword(const QString &password);
    void handOver(const QString &memberId);
    void networkChanged();

    /** Before anything is heard in it. */
    void setRoom(room::Room &room);
    /** Tells what the room looks like, if that is something new. */
    void publish();
    /** Me first, then by time of joining; empty without a room. */
    [[nodiscard]] QList<RoomMember> members() const;
    /** Time spent with at least one other here. */
    [[nodiscard]] Millis together() const;

Q_SIGNALS:
    void told(const farnear::session::RoomState &room);
    void failed(const farnear::Error &error);

private:
    void onPeople(const room::Room &room);
    [[nodiscard]] RoomMember memberOf(const room::Room &room, const model::Member &person) const;
    [[nodiscard]] RoomState state(const room::Room &room) const;

    RoomSwitcher &m_switcher;
    Roster &m_roster;
    std::shared_ptr<const Clock> m_clock;
    KeptPasswords m_passwords;
    QTimer m_minute; //!< time together moves on
    Millis m_togetherSince = -1;
    Millis m_togetherBefore = 0;
    RoomState m_told;
};

} // namespace farnear::session
