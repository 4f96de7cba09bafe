// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "model/queue.h"
#include "ports/journalstore.h"
#include "ports/roomlink.h"
#include "session/state.h"

namespace farnear::session {

/** What a room looks like at one instant. */
struct PresenceSample {
    Millis now = 0;         //!< Clock::nowWithSleep()
    QDateTime wall;         //!< the local time
    qint64 revision = 0;    //!< of the timeline
    model::QueueEntry item; //!< what the room plays; without id: nothing
    QList<RoomMember> people;
};

/**
 * Makes evenings of what is seen about once a second. Time counts while this person and somebody else play the same
 * thing at the same place in it; an evening is one once they did for five minutes, and nothing of it is kept before.
 * It goes on, under its id, as long as somebody of it is heard with again within four hours: in another room, or after
 * a crash. Durations come from the clock that nobody sets; the wall clock only tells when it began. Pure; any one
 * thread.
 */
class EveningRecorder {
public:
    static constexpr qint64 countsFrom = qint64(5) * 60'000;
    static constexpr qint64 goesOnWithin = qint64(4) * 3'600'000;
    static constexpr qint64 longestGap = 5000; //!< between glimpses; over a longer one the computer slept
    static constexpr qint64 keptEvery = 30'000;

    /** keep: takes an evening as it is by now, the same one again as it grows. */
    using Keep = std::function<void(const ports::Evening &)>;
    explicit EveningRecorder(Keep keep) : m_keep(std::move(keep)) { }

    /** Off: nothing is seen or heard, and what was not kept yet is dropped. */
    void setOn(bool on);
    /** The newest evening kept by an earlier run. */
    void resume(const ports::Evening &last);
    /** About once a second, whatever happens. */
    void tick(const PresenceSample &seen);
    /** Hearts, good-nights and moments are kept with the evening; the rest is left alone. name: of who said it. */
    void hear(const ports::Message &said, const QString &name);
    /** The person deleted that evening; empty: all. What is still gathered of it is dropped. */
    void forget(const QString &eveningId = {});
    /** The program ends: keeps what is not kept yet. */
    void finish();

private:
    struct Instant {
        qint64 now = 0;
        QDateTime wall;
        model::QueueEntry item;
        QList<RoomMember> hearing; //!< the others who play what plays here
    };
    [[nodiscard]] static Instant instantOf(const PresenceSample &seen);
    [[nodiscard]] QList<RoomMember> throughout(const Instant &now) const;
    [[nodiscard]] bool isOver(const QList<RoomMember> &hearing, qint64 now) const;
    [[nodiscard]] bool goesOn(const QList<RoomMember> &hearing) const;
    [[nodiscard]] QDateTime startOf(const QDateTime &wall) const;
    void begin(const QList<RoomMember> &hearing);
    void end();
    void count(const QList<RoomMember> &hearing, qint64 since);
    void notePlayed(qint64 since);
    void noteDistances(const PresenceSample &seen);
    void addKeepsake(const ports::Highlight &highlight);
    [[nodiscard]] model::QueueEntry itemWithId(const QString &id) const;
    [[nodiscard]] ports::Evening worthKeeping() const;
    void keepIfDue(qint64 now);
    void keep();

    Keep m_keep;
    bool m_on = true;
    std::optional<Instant> m_last;
    std::optional<ports::Evening> m_past; //!< the one before
    bool m_pastGoesOn = false;            //!< it was kept by an earlier run: it may go on
    std::optional<ports::Evening> m_evening;
    qint64 m_lastedBefore = 0; //!< until m_origin, by an earlier run
    qint64 m_origin = 0;       //!< when this run began to see it
    qint64 m_lastTogether = 0;
    QList<ports::Highlight> m_early; //!< said before anything was heard together
    bool m_changed = false;
    std::optional<qint64> m_keptAt;
};

} // namespace farnear::session
