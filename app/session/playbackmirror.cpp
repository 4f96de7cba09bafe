// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/playbackmirror.h"

#include <algorithm>
#include <cmath>

namespace farnear::session {

namespace {

using Phase = Playback::Phase;

constexpr Millis sameSpot = 1000; //!< the room may have put it a little elsewhere: at a length learnt since

Millis positionOf(const Playback &playback, Millis now)
{
    if (playback.phase == Phase::Empty)
        return 0;
    const Millis position = playback.position + std::max(0.0, now - playback.sampledAt) * playback.rate;
    const Millis duration = playback.media.duration;
    return duration > 0 ? std::min(position, duration) : position;
}

bool isPlaying(const Playback &playback)
{
    return playback.phase == Phase::Playing || playback.phase == Phase::Gathering;
}

/** The same place at another instant: what follows from it now can change. */
void standAt(Playback &playback, Millis position, Millis now)
{
    playback.position = position;
    playback.sampledAt = now;
}

} // namespace

Millis PlaybackMirror::position(Millis now) const
{
    return positionOf(m_shown, now);
}

void PlaybackMirror::setTruth(const Playback &truth, Millis now)
{
    if (truth.item.id != m_truth.item.id) {
        m_playing.reset();
        m_position.reset();
        m_speed.reset();
    }
    if (truth.file != m_truth.file)
        m_tracks.clear();
    m_truth = truth;
    if (m_playing && (*m_playing ? isPlaying(truth) : truth.phase == Phase::Paused))
        m_playing.reset();
    if (m_speed && qFuzzyCompare(*m_speed, truth.speed))
        m_speed.reset();
    if (m_position && truth.revision > m_position->revision && std::abs(truth.position - m_position->value) < sameSpot)
        m_position.reset();
    show(now);
}

void PlaybackMirror::wishPlaying(bool playing, Millis now)
{
    m_playing = playing;
    show(now);
}

void PlaybackMirror::wishPosition(Millis position, Millis now)
{
    if (m_truth.phase == Phase::Empty)
        return;
    const Millis duration = m_truth.media.duration > 0 ? m_truth.media.duration : m_truth.item.tags.duration;
    const Millis end = duration > 0 ? duration : std::max(0.0, position);
    m_position = Wish{std::clamp(position, 0.0, end), m_truth.revision, now};
    show(now);
}

void PlaybackMirror::wishStep(Millis distance, Millis now)
{
    wishPosition((m_position ? m_position->value : position(now)) + distance, now);
}

void PlaybackMirror::wishSpeed(double speed, Millis now)
{
    m_speed = speed;
    show(now);
}

bool PlaybackMirror::dropWishes(Millis now)
{
    if (!hasWishes())
        return false;
    m_playing.reset();
    m_position.reset();
    m_speed.reset();
    show(now);
    return true;
}

void PlaybackMirror::setVolume(double volume)
{
    m_volume = volume;
    m_shown.volume = volume;
}

void PlaybackMirror::setMuted(bool muted)
{
    m_muted = muted;
    m_shown.muted = muted;
}

void PlaybackMirror::selectTrack(ports::Track::Kind kind, int id)
{
    m_tracks.insert(kind, id);
    showTracks();
}

void PlaybackMirror::show(Millis now)
{
    const Millis before = positionOf(m_shown, now);
    m_shown = m_truth;
    m_shown.volume = m_volume;
    m_shown.muted = m_muted;
    if (m_speed) {
        standAt(m_shown, positionOf(m_shown, now), now);
        m_shown.speed = *m_speed;
        m_shown.rate = m_shown.rate > 0 ? *m_speed : 0;
    }
    if (m_position)
        standAt(m_shown, m_position->value + std::max(0.0, now - m_position->at) * m_shown.rate, now);
    if (m_playing && !m_position && isPlaying(m_shown) != *m_playing && m_shown.phase != Phase::Empty)
        standAt(m_shown, before, now);
    showPlaying(now);
    showTracks();
}

void PlaybackMirror::showPlaying(Millis now)
{
    if (!m_playing)
        return;
    if (!*m_playing && isPlaying(m_shown)) {
        m_shown.phase = Phase::Paused;
        m_shown.rate = 0;
        m_shown.waiting.clear();
    } else if (*m_playing && m_shown.phase == Phase::Paused) {
        m_shown.phase = Phase::Gathering; // until everybody is ready
        m_shown.deadline = now;
        m_shown.rate = 0;
    }
}

bool PlaybackMirror::hasTrack(ports::Track::Kind kind, int id) const
{
    const auto &tracks = m_shown.media.tracks;
    return id == -1 || std::any_of(tracks.cbegin(), tracks.cend(), [kind, id](const ports::Track &track) {
               return track.kind == kind && track.id == id;
           });
}

void PlaybackMirror::showTracks()
{
    for (auto wish = m_tracks.cbegin(); wish != m_tracks.cend(); ++wish) {
        if (!hasTrack(wish.key(), wish.value()))
            continue;
        for (ports::Track &track : m_shown.media.tracks) {
            if (track.kind == wish.key())
                track.selected = track.id == wish.value();
        }
    }
}

} // namespace farnear::session
