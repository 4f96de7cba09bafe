// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "links/synclounge/messages.h"
#include "model/member.h"

namespace farnear::synclounge {

/** Who is in a room, and who of them is its host. Pure. */
class LoungeMembers {
public:
    void begin(const JoinTell &join);
    void add(const User &user);
    void remove(const QString &id);
    void setHost(const QString &id) { m_host = id; }
    /** What somebody's player does. False: they aren't here. */
    bool set(const QString &id, const Playing &playing);
    bool set(const QString &id, const Playing &playing, const std::optional<Media> &media);

    [[nodiscard]] const QList<User> &users() const { return m_users; }
    [[nodiscard]] const User *find(const QString &id) const;
    [[nodiscard]] const QString &me() const { return m_me; }
    [[nodiscard]] const QString &host() const { return m_host; }
    [[nodiscard]] bool isHost() const { return !m_me.isEmpty() && m_me == m_host; }
    /** As the session knows people. */
    [[nodiscard]] model::Member member(const User &user) const;

private:
    [[nodiscard]] User *known(const QString &id);

    QString m_me;
    QString m_host;
    QList<User> m_users; //!< this person among them
};

} // namespace farnear::synclounge
