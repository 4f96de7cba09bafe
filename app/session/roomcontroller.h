// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/policy.h"
#include "model/serverkind.h"
#include "session/controller.h"
#include "session/state.h"

namespace farnear::session {

/** The room one is in, who else is, and the door. There is always a room: alone on this computer first. */
class RoomController : public Controller {
    Q_OBJECT
public:
    using Controller::Controller;

    [[nodiscard]] virtual const RoomState &state() const = 0;
    /** The invite in a text, which may have words around it; nothing without a whole one. */
    [[nodiscard]] virtual std::optional<model::Invite> inviteIn(const QString &text) const = 0;
    /** What kind of server that invite leads to. */
    [[nodiscard]] virtual std::optional<model::ServerKind> kindOf(const model::Invite &invite) const = 0;
    /** On which kinds of servers rooms can be started. */
    [[nodiscard]] virtual QList<model::ServerKind> serverKinds() const = 0;
    /** Whether that may be the address of a server of that kind (empty: of any), on which rooms can be started. */
    [[nodiscard]] virtual bool isServerAddress(const QString &text, const QString &kind) const = 0;

    /** Opens the room to others, here or on a server; state().invite then holds the link, or failed() says why:
     * BadServer for an address that is none. What plays goes on. */
    virtual void start(const HostOptions &options) = 0;
    /** Leaves the present room for the invited one. Wrong or cut invites: failed(), and nothing changes. */
    virtual void join(const QString &invite, const QString &password = {}) = 0;
    /** Back to being alone; the file stays, paused where it is. */
    virtual void leave() = 0;

    virtual void setPolicy(const model::Policy &policy) = 0;
    virtual void admit(const QString &memberId, bool admit) = 0;
    /** forGood: the invites sent so far open nothing any more, and what is said from now on they can't read. */
    virtual void remove(const QString &memberId, bool forGood = false) = 0;
    /** Host: everybody else needs it from now on (empty: nobody needs one). Those inside stay; state().invite is
     * another one. failed() with NotSupported on a server of 0.1. */
    virtual void setPassword(const QString &password) = 0;
    virtual void handOver(const QString &memberId) = 0;
    /** How finely the present room is told where this person is. */
    virtual void setSharing(place::Precision precision) = 0;
    /** The computer's network came or went: a lost connection is tried again at once. */
    virtual void networkChanged() = 0;

Q_SIGNALS:
    void changed();
};

} // namespace farnear::session
