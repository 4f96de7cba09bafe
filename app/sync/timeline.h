// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

#include "base/millis.h"

namespace farnear::sync {

/**
 * What the room plays and where: the one truth about playback, owned by the server.
 * The position at any server time follows from it, so it is sent only when something changes.
 */
struct Timeline {
    enum class State {
        Empty,     //!< nothing chosen
        Paused,    //!< stands at position
        Gathering, //!< going to play from position as soon as all are ready, at the deadline at the latest
        Playing,   //!< moves from position since (or from) the instant `at`
    };
    enum class Cause { None, Open, Play, Pause, Seek, Rate, Hold, Resume };

    qint64 revision = 0; //!< grows by one with every change
    QString item;        //!< opaque id of what plays; empty when State::Empty
    State state = State::Empty;
    Millis position = 0; //!< of media, at the instant `at`
    Millis at = 0;       //!< server clock; may lie a little ahead: the change is scheduled
    double rate = 1.0;   //!< 0.25 .. 4
    Millis deadline = 0; //!< server clock; Gathering: when the room starts without the late
    Cause cause = Cause::None;
    QString by; //!< member id of who asked; empty for the server itself
    //! Gathering: member ids still awaited. Playing: those it started without. Paused by Hold: those who weren't ready
    QStringList waiting;

    /** Where the media is at a server time; before `at` it is still at `position`. */
    [[nodiscard]] Millis positionAt(Millis serverNow) const;
    [[nodiscard]] bool isMoving() const { return state == State::Playing; }
    bool operator==(const Timeline &) const = default;
};

/** A wish to change the timeline, as a person expresses it. */
struct Intent {
    enum class Kind { Open, Play, Pause, Seek, Rate };

    Kind kind = Kind::Play;
    qint64 base = 0;     //!< the revision the person saw; an older one than the room's is refused as stale
    QString item;        //!< Open only (empty closes)
    Millis position = 0; //!< Open, Seek: of media, >= 0
    double rate = 1.0;   //!< Rate only
    bool play = true;    //!< Open only: begin playing when all are ready
    bool operator==(const Intent &) const = default;
};

} // namespace farnear::sync

Q_DECLARE_METATYPE(farnear::sync::Timeline)
