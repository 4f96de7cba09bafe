// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include "session/controller.h"
#include "session/state.h"

namespace farnear::session {

/** What plays in the room and how this computer plays it. Positions are milliseconds of media. */
class PlaybackController : public Controller {
    Q_OBJECT
public:
    using Controller::Controller;

    /** What is shown: what this person has just asked for at once, and what became of it as soon as that is known. */
    [[nodiscard]] virtual const Playback &state() const = 0;
    [[nodiscard]] virtual const SyncReport &sync() const = 0;
    /** base::Clock now, for working out times from state(). */
    [[nodiscard]] virtual Millis now() const = 0;
    /** Of the room's media, now. */
    [[nodiscard]] virtual Millis position() const = 0;
    /** For the video item; null without pictures. */
    [[nodiscard]] virtual ports::VideoSource *videoSource() const = 0;

    // For everybody in the room.
    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void togglePlay() = 0;
    virtual void seek(Millis position) = 0;
    /** Relative; quick steps add up, whatever is still under way. */
    virtual void seekBy(Millis distance) = 0;
    virtual void setSpeed(double speed) = 0;

    // On this computer only: holds at once.
    /** 0 .. 1, or 1.3 where the engine can; remembered. */
    virtual void setVolume(double volume) = 0;
    virtual void setMuted(bool muted) = 0;
    /** id -1: none. */
    virtual void selectTrack(ports::Track::Kind kind, int id) = 0;
    /** Keeps subtitles out of the bottom of the picture: a share of its height, 0 .. 0.5; where the engine can. */
    virtual void setSubtitleMargin(double share) = 0;
    /** The engine's own device name; empty for the system's choice. */
    virtual void setAudioDevice(const QString &name) = 0;
    /** Shown as Away, by choice or by idleness. */
    virtual void setAway(bool away) = 0;
    /** This file is the one for what the room plays now, whatever its name. */
    virtual void useFile(const QUrl &file) = 0;

Q_SIGNALS:
    void changed();
    /** About ten times a second while playing. */
    void syncChanged();
    /** videoSource() is known now: the player lives on another thread and comes a moment after the session. */
    void videoSourceChanged();
};

} // namespace farnear::session
