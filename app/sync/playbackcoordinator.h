// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include <optional>

#include "base/expected.h"
#include "model/memberstatus.h"
#include "sync/timeline.h"

namespace farnear::sync {

/**
 * The server's side of keeping together: turns intents into a timeline of scheduled changes, gathers the members before
 * a start, and starts without the late ones at a deadline. When nobody is ready by then, the room stands and names
 * them, and goes on by itself as soon as one is. A gathering's deadline never moves. Pure: every call carries the
 * server's time, and whoever calls compares timeline().revision before and after to know whether to tell the room.
 */
class PlaybackCoordinator {
public:
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    /** Takes up a stored timeline; what was playing stands paused. */
    void restore(const Timeline &timeline);

    /** Hold: a stalled member makes the room gather again. Carry on (the default): it catches up by itself. */
    void setHoldOnStall(bool hold) { m_hold = hold; }

    /**
     * Applies an intent. Stale when it was made before somebody else's change (the server's own steps from
     * gathering to playing do not make it stale); Malformed for numbers out of range.
     */
    Expected<void> apply(const Intent &intent, const QString &by, Millis now);

    /** A member joined or told its status. */
    void setMember(const QString &id, const model::MemberStatus &status, Millis now);
    void removeMember(const QString &id, Millis now);

    /** When tick() is next needed; nothing when nothing is pending. */
    [[nodiscard]] std::optional<Millis> nextTick() const;
    void tick(Millis now);

    /** How far ahead a change is scheduled: enough for the slowest round trip of the members, 30 ms when alone. */
    [[nodiscard]] Millis lead() const;

private:
    void change(Timeline next, Timeline::Cause cause, const QString &by);
    void open(const Intent &intent, const QString &by, Millis now);
    void play(const QString &by, Millis now);
    void pause(const QString &by, Millis now);
    void seek(Millis position, const QString &by, Millis now);
    void setRate(double rate, const QString &by, Millis now);
    void gather(Timeline next, Timeline::Cause cause, const QString &by, Millis now);
    void startIfGathered(Millis now);
    void start(const QStringList &late, Millis now);
    void standStill(const QStringList &late = {});
    void goOn(Millis now);
    void carryOverReadiness(qint64 from);
    void answerStall(const QString &id, const model::MemberStatus &status, Millis now);
    void followTheOnlyOne(const model::MemberStatus &status, Millis now);
    [[nodiscard]] bool cannotPlay(const model::MemberStatus &status) const;
    [[nodiscard]] bool anybodyCanPlay() const;
    [[nodiscard]] bool anybodyPlays() const;
    [[nodiscard]] bool isReady(const model::MemberStatus &status) const;
    [[nodiscard]] QStringList awaited() const;

    Timeline m_timeline;
    qint64 m_lastWish = 0;     //!< revision of the last change a person asked for
    qint64 m_itemRevision = 0; //!< revision that brought the present item
    QHash<QString, model::MemberStatus> m_members;
    QSet<QString> m_leftBehind; //!< started without, and not caught up since: the room holds for them no more
    QString m_heldFor;          //!< whose stall the present start follows
    bool m_hold = false;
    bool m_startsWhenReady = false; //!< stands because nobody was ready by the deadline
};

} // namespace farnear::sync
