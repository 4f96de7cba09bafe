// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <optional>

#include "session/state.h"

namespace farnear::session {

/**
 * What a person sees of the playback: the room's truth, and over it what they have just asked for, until the truth has
 * it, refuses it or takes too long. What only this computer decides (volume, mute, tracks) holds at once. Pure; now is
 * base::Clock time.
 */
class PlaybackMirror {
public:
    [[nodiscard]] const Playback &shown() const { return m_shown; }
    [[nodiscard]] Millis position(Millis now) const;

    /** The room's latest word; ends the wishes that it fulfils. */
    void setTruth(const Playback &truth, Millis now);
    void wishPlaying(bool playing, Millis now);
    void wishPosition(Millis position, Millis now);
    /** From where the last step led, when that one is still under way. */
    void wishStep(Millis distance, Millis now);
    void wishSpeed(double speed, Millis now);
    /** Refused, or without an answer: back to the truth. False: there were none. */
    bool dropWishes(Millis now);
    [[nodiscard]] bool hasWishes() const { return m_playing || m_position || m_speed; }

    void setVolume(double volume);
    void setMuted(bool muted);
    /** id -1: none. */
    void selectTrack(ports::Track::Kind kind, int id);

private:
    struct Wish {
        double value = 0;
        qint64 revision = 0; //!< of the timeline when it was made
        Millis at = 0;
    };
    void show(Millis now);
    void showPlaying(Millis now);
    void showTracks();
    [[nodiscard]] bool hasTrack(ports::Track::Kind kind, int id) const;

    Playback m_truth;
    Playback m_shown;
    std::optional<bool> m_playing;
    std::optional<Wish> m_position;
    std::optional<double> m_speed;
    QHash<ports::Track::Kind, int> m_tracks;
    double m_volume = 1;
    bool m_muted = false;
};

} // namespace farnear::session
