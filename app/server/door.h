// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

#include "base/clock.h"
#include "server/admission.h"
#include "server/limits.h"
#include "server/membertable.h"
#include "server/rekeying.h"
#include "server/roomkeeper.h"

namespace farnear::server {

/** Somebody who proved who they are and isn't in yet. */
struct Visitor {
    Connection *connection = nullptr;
    protocol::Member member;
    protocol::Join join;
    Millis since = 0;
};

/**
 * A room's door: lets in who may come in. Some wait at it: those who knock, for the host's word, and those who come to
 * a new room, until its key is kept. Lives on the server's thread.
 */
class Door final : public QObject {
    Q_OBJECT
public:
    /** All references outlive it. */
    Door(const Limits &limits, std::shared_ptr<const Clock> clock, Admission &admission, const Rekeying &rekeying,
         RoomKeeper &keeper, MemberTable &residents);

    /** Who must knock, and how many fit in. */
    void setPolicy(const model::Policy &policy);

    /** Somebody wants to come in, and does, waits, or is turned away. */
    void ask(Connection *connection, const protocol::Join &join);
    /** Whoever it was waits no longer. */
    void withdraw(const Connection *connection);
    /** The host's word about somebody who knocked. */
    void answer(const MemberConnection &host, const protocol::Admit &answer);

    /** Tells the host who knocked. */
    void tellHost() const;
    /** Turns away who has waited too long. */
    void expire(Millis now);
    [[nodiscard]] std::optional<Millis> nextExpiry() const;
    /** Turns away all who knock. */
    void close(ErrorCode why);
    [[nodiscard]] bool isAnybodyThere() const { return !m_knocking.isEmpty(); }

Q_SIGNALS:
    void entered(const farnear::server::Visitor &visitor);

private:
    [[nodiscard]] bool isFull() const { return m_residents.count() >= m_capacity; }
    void knock(const Visitor &visitor);
    void letIn(const Visitor &visitor);
    void waitForKey(const Visitor &visitor);
    void onKeyKept(const Expected<void> &kept);
    void tellHost(const Visitor &visitor) const;

    Limits m_limits;
    std::shared_ptr<const Clock> m_clock;
    Admission &m_admission;
    const Rekeying &m_rekeying;
    RoomKeeper &m_keeper;
    MemberTable &m_residents;
    model::Policy::Entry m_entry = {};
    int m_capacity = 0;
    QList<Visitor> m_knocking;
    QList<Visitor> m_arriving; //!< until the room's key is kept
};

} // namespace farnear::server
