// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <algorithm>
#include <functional>

#include "model/policy.h"
#include "session/roomcontroller.h"

namespace farnear::test {

/** A room that is as the test tells; notes what is asked of it. */
class FakeRoom final : public session::RoomController {
public:
    QStringList asked; //!< "start", "join INVITE", "admit ID" ... in order
    session::HostOptions options;
    QString password;             //!< of the last join
    QList<model::Invite> invites; //!< that texts may hold
    QStringList servers;          //!< addresses that are some
    QList<model::ServerKind> kinds{{QStringLiteral("farnear"),
                                    QStringLiteral("Farnear"),
                                    QStringLiteral("rooms.example.org"),
                                    {},
                                    true,
                                    model::Capabilities::all()},
                                   {QStringLiteral("syncplay"),
                                    QStringLiteral("Syncplay"),
                                    QStringLiteral("syncplay.example.org:8999"),
                                    QStringLiteral("syncplay.example.org:8999"),
                                    false,
                                    {true, false, false, true}},
                                   {QStringLiteral("synclounge"),
                                    QStringLiteral("SyncLounge"),
                                    QStringLiteral("lounge.example.org"),
                                    {},
                                    false,
                                    {}}};

    void tell(const session::RoomState &state)
    {
        m_state = state;
        Q_EMIT changed();
    }
    /** Changes a part of it. */
    void change(const std::function<void(session::RoomState &)> &part)
    {
        part(m_state);
        Q_EMIT changed();
    }
    void refuse(ErrorCode code) { Q_EMIT failed({code, {}}); }

    [[nodiscard]] const session::RoomState &state() const override { return m_state; }
    [[nodiscard]] std::optional<model::Invite> inviteIn(const QString &text) const override
    {
        const auto found = std::find_if(invites.begin(), invites.end(),
                                        [&text](const model::Invite &invite) { return text.contains(invite.text); });
        return found == invites.end() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] std::optional<model::ServerKind> kindOf(const model::Invite &invite) const override
    {
        return kinds[invite.text.startsWith(QStringLiteral("syncplay")) ? 1 : 0];
    }
    [[nodiscard]] QList<model::ServerKind> serverKinds() const override { return kinds; }
    [[nodiscard]] bool isServerAddress(const QString &text, const QString &) const override
    {
        return servers.contains(text);
    }
    void start(const session::HostOptions &chosen) override
    {
        options = chosen;
        asked << QStringLiteral("start");
    }
    void join(const QString &invite, const QString &given) override
    {
        password = given;
        asked << QStringLiteral("join ") + invite;
    }
    void leave() override { asked << QStringLiteral("leave"); }
    void setPolicy(const model::Policy &policy) override
    {
        asked << QStringLiteral("policy");
        change([&policy](session::RoomState &state) { state.policy = policy; });
    }
    void admit(const QString &memberId, bool admit) override
    {
        asked << (admit ? QStringLiteral("admit ") : QStringLiteral("decline ")) + memberId;
    }
    void remove(const QString &memberId, bool forGood) override
    {
        asked << (forGood ? QStringLiteral("remove for good ") : QStringLiteral("remove ")) + memberId;
    }
    void setPassword(const QString &given) override
    {
        password = given;
        asked << QStringLiteral("password");
    }
    void handOver(const QString &memberId) override { asked << QStringLiteral("hand over ") + memberId; }
    void setSharing(place::Precision precision) override
    {
        asked << QStringLiteral("sharing");
        change([precision](session::RoomState &state) { state.sharing = precision; });
    }
    void networkChanged() override { asked << QStringLiteral("network"); }

private:
    session::RoomState m_state;
};

} // namespace farnear::test
