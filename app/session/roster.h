// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QStringList>

#include "model/member.h"
#include "model/message.h"
#include "model/profile.h"
#include "ports/roomlink.h"

namespace farnear::session {

/**
 * Who is and was in one room, how they are called and which colour stands for them: the one place that knows. Plain;
 * used on the room thread.
 */
class Roster {
    Q_DECLARE_TR_FUNCTIONS(Roster)
public:
    /** Another room, whose people are not known yet. */
    void clear(const model::MemberId &me);
    /** Everybody who is here, in the order they came. Those known before stay known. */
    void setPeople(const QList<model::Member> &people);
    void meet(const model::Member &person);
    /** Somebody whose words are here: how they were called, unless they are known better. */
    void hearOf(const model::MemberId &member, const model::Author &author);

    [[nodiscard]] const model::MemberId &me() const { return m_me; }
    /** A word for somebody nobody here has met. */
    [[nodiscard]] QString nameOf(const model::MemberId &member) const;
    [[nodiscard]] QStringList namesOf(const QStringList &members) const;
    /** 0 .. 7: a person's own, unless somebody who came before has it; then one that nobody here has, if there is any.
     * The same on every computer in the room. */
    [[nodiscard]] int colourOf(const model::MemberId &member) const;

private:
    model::MemberId m_me;
    QHash<model::MemberId, model::Profile> m_profiles;
    QHash<model::MemberId, int> m_colours; //!< as shown; of those who left, too
};

} // namespace farnear::session
