// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/policy.h"
#include "session/providers.h"
#include "session/roomcontroller.h"

namespace farnear::session {

class RoomWorker;

/** The room of a running session. */
class LiveRoom final : public RoomController {
    Q_OBJECT
public:
    /** worker: lives on the room thread and outlives this. */
    LiveRoom(RoomWorker &worker, Providers providers);

    [[nodiscard]] const RoomState &state() const override { return m_state; }
    [[nodiscard]] std::optional<model::Invite> inviteIn(const QString &text) const override;
    [[nodiscard]] bool isServerAddress(const QString &text, const QString &kind) const override;
    [[nodiscard]] std::optional<model::ServerKind> kindOf(const model::Invite &invite) const override;
    [[nodiscard]] QList<model::ServerKind> serverKinds() const override { return m_providers.serverKinds(); }
    void start(const HostOptions &options) override;
    void join(const QString &invite, const QString &password) override;
    void leave() override;
    void setPolicy(const model::Policy &policy) override;
    void admit(const QString &memberId, bool admit) override;
    void remove(const QString &memberId, bool forGood) override;
    void setPassword(const QString &password) override;
    void handOver(const QString &memberId) override;
    void setSharing(place::Precision precision) override;
    void networkChanged() override;

private:
    void fail(const Error &error);

    RoomWorker *m_worker;
    Providers m_providers;
    RoomState m_state;
};

} // namespace farnear::session
