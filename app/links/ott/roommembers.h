// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <utility>

#include "links/ott/messages.h"
#include "model/member.h"

namespace farnear::ott {

/** Who is in the room. Pure. */
class RoomMembers {
public:
    enum class News { None, Came, Changed, Left };

    /** Which of them this person is. */
    void setMe(const QString &id) { m_me = id; }
    [[nodiscard]] const QString &me() const { return m_me; }
    /** Everybody: who is news, and how. */
    [[nodiscard]] QList<std::pair<QString, News>> take(const UserList &list);
    News take(const UserUpdate &update);
    News take(const UserRemoval &removal);

    [[nodiscard]] const QList<User> &users() const { return m_users; }
    /** Null for somebody who isn't here. */
    [[nodiscard]] const User *find(const QString &id) const;

private:
    News enter(const User &user);

    QString m_me;
    QList<User> m_users;
};

/** As the session knows people. playing: the room moves. */
[[nodiscard]] model::Member memberOf(const User &user, bool playing);
/** What others see of a player that does this. */
[[nodiscard]] PlayerStatus statusOf(model::Phase phase);

} // namespace farnear::ott
