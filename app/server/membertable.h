// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>
#include <unordered_map>

#include "model/member.h"
#include "protocol/messages.h"
#include "server/tokenbucket.h"

namespace farnear::server {

class Connection;

/** A member, here or dropped a moment ago. */
struct MemberConnection {
    protocol::Member member;
    Connection *connection = nullptr; //!< null while dropped
    Millis droppedAt = 0;
    qint64 order = 0;    //!< of joining
    bool rekeys = false; //!< its client follows the room to another key
    TokenBucket posts;
    TokenBucket intents;
    TokenBucket blobs;
};

/** Who is in the room, for how long the others are away, and who of them is the host. Every call carries the time. */
class MemberTable {
public:
    /** grace: for how long who dropped is known, and host if it was. now: when the room came to be. */
    explicit MemberTable(Millis grace, Millis now = 0) : m_grace(grace), m_emptySince(now) { }

    /** A new one, present; whoever comes to a room without a host is it. */
    MemberConnection &add(const protocol::Member &member, Connection *connection);
    void remove(const model::MemberId &id, Millis now);

    [[nodiscard]] MemberConnection *find(const model::MemberId &id);
    [[nodiscard]] MemberConnection *find(const Connection *connection);
    [[nodiscard]] int count() const { return static_cast<int>(m_all.size()); }
    [[nodiscard]] bool isEmpty() const { return m_all.empty(); }
    /** Those connected, by time of joining. */
    [[nodiscard]] QList<MemberConnection *> present();
    /** Tells all who are connected. */
    void broadcast(const protocol::ServerMessage &message, const Connection *except = nullptr);
    /** When the last one was removed. */
    [[nodiscard]] Millis emptySince() const { return m_emptySince; }
    /** Those whose grace is over. */
    [[nodiscard]] QList<model::MemberId> expired(Millis now) const;
    /** When the next grace is over: somebody's who dropped, or a missing host's. */
    [[nodiscard]] std::optional<Millis> nextExpiry() const;

    [[nodiscard]] const model::MemberId &host() const { return m_host; }
    void setHost(const model::MemberId &id);
    /** Notices that people are here and the host, known from the store, hasn't come back. */
    void watchHost(Millis now);
    /** It hasn't come back within its grace. */
    [[nodiscard]] bool isHostLost(Millis now) const;
    [[nodiscard]] bool isHost(const model::MemberId &id) const { return !id.isEmpty() && id == m_host; }
    /** The longest present, who is to be host when there is none; empty when nobody is here. */
    [[nodiscard]] model::MemberId nextHost() const;

private:
    Millis m_grace;
    Millis m_emptySince;
    std::optional<Millis> m_hostlessSince;
    std::unordered_map<model::MemberId, MemberConnection> m_all;
    model::MemberId m_host;
    qint64 m_order = 0;
};

} // namespace farnear::server
