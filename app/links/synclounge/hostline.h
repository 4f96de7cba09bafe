// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "links/synclounge/messages.h"
#include "sync/timeline.h"

namespace farnear::synclounge {

/**
 * The room's timeline, by this computer's clock: what the host's player tells, or, where this person is the host, what
 * they decide. Figures come late by more or less than the server takes off them, so the line holds until the host does
 * something, or has told often enough that it is somewhere else. Pure.
 */
class HostLine {
public:
    /** revision: of the last timeline of an earlier link. */
    void begin(qint64 revision) { m_timeline.revision = revision; }
    /** Another item, empty for none, as it plays there. */
    void open(const QString &item, const Playing &playing, Millis local, const QString &by);
    /** Whether that changed the timeline. by: who did it, where it wasn't the host. */
    bool take(const Playing &playing, Millis local, const QString &by);
    /** Plays or pauses where it is. */
    void setPlaying(bool playing, Millis local, const QString &by);
    void seek(Millis position, Millis local, const QString &by);
    void setRate(double rate, Millis local, const QString &by);

    [[nodiscard]] const sync::Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    [[nodiscard]] Millis positionAt(Millis local) const;
    /** What a player that follows exactly does. */
    [[nodiscard]] Playing playingAt(Millis local) const;

private:
    void moveTo(Millis position, Millis local);
    bool drift(Millis distance, Millis told, Millis local);
    void publish(sync::Timeline::Cause cause, const QString &by);

    bool m_playing = false;
    double m_rate = 1;
    Millis m_position = 0;
    Millis m_at = 0;
    QList<Millis> m_distances; //!< of what was told lately from the line
    sync::Timeline m_timeline;
};

} // namespace farnear::synclounge
