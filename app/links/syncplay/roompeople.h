// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <utility>

#include "base/millis.h"
#include "links/syncplay/wire.h"
#include "model/member.h"

namespace farnear::syncplay {

/** Somebody in this person's room. */
struct Person {
    QString name; //!< who they are, on the whole server
    std::optional<File> file;
    std::optional<bool> ready;
    bool controls = false; //!< an operator, of a managed room
    Millis since = 0;      //!< local: when they came
    bool operator==(const Person &) const = default;
};

/** Who is in one room of a server that tells of all of them. Pure. */
class RoomPeople {
public:
    enum class News { None, Came, Changed, Opened, Went };

    void begin(const QString &me, const QString &room);
    /** Opened: another file than before; what somebody brings along on coming in is only Changed. Of this person
     * nothing is news. local: now. */
    News take(const UserTell &tell, Millis local);
    News take(const ReadyTell &tell);
    /** Of this person it is news, too. */
    News take(const OperatorTell &tell);
    /** Who is news, and how; nobody opened anything just now. */
    [[nodiscard]] QList<std::pair<QString, News>> take(const ListTell &list, Millis local);

    /** The server has told who is there. */
    [[nodiscard]] bool isListed() const { return m_listed; }
    [[nodiscard]] const QList<Person> &people() const { return m_people; }
    [[nodiscard]] const Person *find(const QString &name) const;
    [[nodiscard]] const QString &me() const { return m_me; }
    [[nodiscard]] const QString &room() const { return m_room; }
    /** Operators alone may play and seek in this room, by its name. */
    [[nodiscard]] bool isManaged() const;
    /** This person may. */
    [[nodiscard]] bool mayControl() const;
    /** As the session knows people. playing: the room moves. */
    [[nodiscard]] model::Member member(const Person &person, bool playing) const;
    [[nodiscard]] QList<model::Member> members(bool playing) const;

private:
    [[nodiscard]] Person *known(const QString &name);
    News enter(const Person &person);
    static bool setMarks(Person &person, const Listed &listed);
    static News update(Person &known, const std::optional<File> &file);

    QString m_me;
    QString m_room;
    bool m_listed = false;
    QList<Person> m_people; //!< this one among them
};

} // namespace farnear::syncplay
