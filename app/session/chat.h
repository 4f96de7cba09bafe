// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "model/member.h"
#include "model/message.h"
#include "ports/roomlink.h"
#include "room/outbox.h"
#include "session/roster.h"
#include "session/state.h"

namespace farnear::session {

/**
 * The conversation of one room, line by line: what people said in the order of the room's log, what they did, who came
 * and went. Own lines that the room has not confirmed stand last. Lives on the room thread.
 */
class Chat final : public QObject {
    Q_OBJECT
public:
    /** roster: knows how everybody is called; outlives this. */
    explicit Chat(const Roster &roster, QObject *parent = nullptr) : QObject(parent), m_roster(roster) { }

    [[nodiscard]] const QList<ChatLine> &lines() const { return m_lines; }
    void clear();

    void addPending(const room::Outbox::Entry &entry);
    void addMessage(const ports::Message &said);
    void dropPending(const QString &id);
    /** Somebody did something, came or went; text is the whole sentence. */
    void addEvent(ChatLine::Kind kind, const model::MemberId &member, const QString &text, Millis position = -1,
                  const QString &item = {});
    /** The same person goes on doing the same: the last line says it instead of a new one. */
    void replaceLast(const QString &text, Millis position);

Q_SIGNALS:
    void appended(const farnear::session::ChatLine &line);
    void changed(int row, const farnear::session::ChatLine &line);
    /** All lines are new. */
    void reset();
    /** What was typed was dropped, and is the person's again. */
    void unsaid(const QString &text);

private:
    [[nodiscard]] ChatLine lineBy(const model::MemberId &member, qint64 wallMs) const;
    [[nodiscard]] ChatLine lineOf(const model::MemberId &member, const model::MessageContent &content,
                                  qint64 wallMs) const;
    [[nodiscard]] qsizetype rowOf(const QString &id) const;
    void insert(const ChatLine &line);

    const Roster &m_roster;
    QList<ChatLine> m_lines;
    qsizetype m_pending = 0; //!< at the end
};

} // namespace farnear::session
