// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QSet>

#include "model/member.h"
#include "model/memberstatus.h"

namespace farnear::room {

/** Who is in a room and who waits at its door, as its links tell. Lives on the room thread. */
class MemberList final : public QObject {
    Q_OBJECT
public:
    [[nodiscard]] const model::MemberId &me() const { return m_me; }
    void setMe(const model::MemberId &me) { m_me = me; }
    /** In the order they came. */
    [[nodiscard]] const QList<model::Member> &people() const { return m_people; }
    [[nodiscard]] const QList<model::Member> &knocking() const { return m_knocking; }

    /** Those there on joining for the first time. */
    void begin(const QList<model::Member> &people) { m_people = people; }
    /** Those there after a while away: tells who came and went in the meantime, but for changed(). */
    void catchUp(const QList<model::Member> &people);
    /** Somebody came in; whoever is known already is changed. */
    void add(const model::Member &member);
    void update(const model::Member &member);
    /** saidGoodbye: otherwise the connection dropped. */
    void remove(const model::MemberId &id, bool saidGoodbye);
    void setStatus(const model::MemberId &id, const model::MemberStatus &status);
    /** Somebody waits to be let in ... */
    void addKnocking(const model::Member &member);
    /** ... and is answered. */
    void removeKnocking(const model::MemberId &id);

Q_SIGNALS:
    void changed();
    /** returned: had dropped out of the room before. */
    void joined(const farnear::model::Member &member, bool returned);
    void left(const farnear::model::Member &member, bool saidGoodbye);

private:
    model::MemberId m_me;
    QList<model::Member> m_people;
    QList<model::Member> m_knocking;
    QSet<model::MemberId> m_dropped;
};

} // namespace farnear::room
