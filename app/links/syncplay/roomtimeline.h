// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

#include "links/syncplay/stateexchange.h"
#include "sync/timeline.h"

namespace farnear::syncplay {

/** Where a room stands, by the server's clock. */
struct RoomPlace {
    Millis position = 0; //!< of media
    Millis at = 0;       //!< when it was there
    bool paused = true;
    [[nodiscard]] Millis positionAt(Millis now) const;
    bool operator==(const RoomPlace &) const = default;
};

/**
 * The room's timeline, made from the States of a server that knows none: a straight line that holds until somebody does
 * something, or until those furthest behind have told long enough that it is somewhere else. By the server's clock.
 * Pure.
 */
class RoomTimeline {
public:
    /** me: what this person tells corrects nothing here. revision: of the last timeline of an earlier link, which left
     * the room at that place: it stands there again where the server has forgotten it. */
    void begin(const QString &me, qint64 revision, const RoomPlace &before = {});
    /** What the room plays now, by whose choice; empty for nothing. */
    void setItem(const QString &item, const QString &by);
    /** Somebody puts that on from there (ms), which the server hasn't told yet: until it does, it stands there. */
    void open(const QString &item, const QString &by, Millis position);
    /** Whether that changed the timeline. */
    bool take(const RoomState &state);

    [[nodiscard]] const sync::Timeline &timeline() const { return m_timeline; }
    /** Where the room is, whether or not this person plays along; ms. */
    [[nodiscard]] Millis positionAt(Millis now) const { return m_place.positionAt(now); }
    /** The earlier link's, until the server has told. */
    [[nodiscard]] const RoomPlace &place() const { return m_place; }
    [[nodiscard]] bool isPaused() const { return m_place.paused; }
    [[nodiscard]] bool isKnown() const { return m_known; }
    /** The server knew nothing of this room: it has to be told the place. */
    [[nodiscard]] bool isForgotten() const { return m_forgotten; }

private:
    void change(const RoomState &state, sync::Timeline::Cause cause);
    bool drift(const RoomState &state);
    bool release(const RoomState &state);
    void publish(sync::Timeline::Cause cause, const QString &by);

    QString m_me;
    bool m_known = false;
    bool m_forgotten = false;
    RoomPlace m_place;
    std::optional<Millis> m_opened; //!< from there, and not told yet
    int m_patience = 0;             //!< so many States later it isn't waited for any more
    QList<Millis> m_distances;      //!< of what was told lately from the line
    sync::Timeline m_timeline;
};

} // namespace farnear::syncplay
