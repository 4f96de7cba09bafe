// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>

#include "base/expected.h"
#include "model/member.h"
#include "model/policy.h"
#include "protocol/messages.h"

namespace farnear::server {

/** Decides who may enter: the room's pinned key, who was removed, who was let in. Pure. */
class Admission {
public:
    explicit Admission(const QString &roomId) : m_roomId(roomId) { }

    void pin(const QByteArray &roomKey) { m_roomKey = roomKey; }
    [[nodiscard]] const QByteArray &roomKey() const { return m_roomKey; }

    /**
     * Who it is that joins, proved by both signatures over the nonce. WrongSecret when the room's key is not the pinned
     * one or didn't sign, Malformed when the device didn't, Removed for someone the host removed.
     */
    [[nodiscard]] Expected<model::MemberId> check(const protocol::Join &join, const QByteArray &nonce) const;

    /** From now on another key; the one before is remembered as such. */
    void repin(const QByteArray &roomKey);
    /** Who it is that joins with a key the room had before, proved by both signatures; WrongSecret or Removed. */
    [[nodiscard]] Expected<model::MemberId> checkFormer(const protocol::Join &join, const QByteArray &nonce) const;
    /** Was the room's key before. */
    [[nodiscard]] bool isFormer(const QByteArray &roomKey) const { return m_former.contains(roomKey); }

    /** Lets a member in from now on, without knocking. */
    void admit(const model::MemberId &member) { m_admitted.insert(member); }
    void ban(const model::MemberId &member);
    [[nodiscard]] bool mustKnock(const model::MemberId &member, model::Policy::Entry entry) const;

private:
    [[nodiscard]] Expected<model::MemberId> prove(const protocol::Join &join, const QByteArray &nonce) const;

    QString m_roomId;
    QByteArray m_roomKey;
    QList<QByteArray> m_former; //!< newest last
    QSet<model::MemberId> m_admitted;
    QSet<model::MemberId> m_banned;
};

} // namespace farnear::server
