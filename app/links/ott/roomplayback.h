// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/millis.h"
#include "links/ott/messages.h"
#include "sync/timeline.h"

namespace farnear::ott {

/**
 * The room's timeline, made from what a server without a clock tells: places as they were when they were sent. In this
 * computer's clock. What is told late can only make the room seem further behind than it is, so a place that is a
 * little behind is not believed unless somebody moved there. Pure.
 */
class RoomPlayback {
public:
    /** revision: of the last timeline of an earlier link. */
    void begin(qint64 revision) { m_timeline.revision = revision; }
    /** Somebody does something; what becomes of it comes a moment later. delay: what messages take; local: now. ms. */
    void take(const RoomEvent &event, Millis delay, Millis local);
    /** True: the timeline is another one now. item: the entry's id of what plays; empty for nothing. */
    bool take(const RoomSync &sync, const QString &item, Millis delay, Millis local);

    [[nodiscard]] const sync::Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    /** Of the room; ms. */
    [[nodiscard]] Millis positionAt(Millis local) const;

private:
    /** The last thing that somebody did, until the room shows it. */
    struct Deed {
        RoomEvent::Kind kind = RoomEvent::Kind::Other;
        QString by;
        Millis at = -1e12; //!< when the server heard of it
    };

    [[nodiscard]] bool isBelieved(Millis told, Millis at, bool moved) const;
    [[nodiscard]] Millis startOf(const RoomSync &sync, Millis sent) const;
    void publish(sync::Timeline::Cause cause);

    bool m_playing = false;
    double m_speed = 1;
    Millis m_position = 0;
    Millis m_at = 0;
    Deed m_deed;
    sync::Timeline m_timeline;
};

} // namespace farnear::ott
