// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tracksviewmodel.h"

namespace farnear::viewmodels {

TracksViewModel::TracksViewModel(session::PlaybackController &playback, QObject *parent)
    : QObject(parent)
    , m_controller(playback)
    , m_audio(ports::Track::Kind::Audio)
    , m_subtitles(ports::Track::Kind::Subtitle)
{
    connect(&m_controller, &session::PlaybackController::changed, this, &TracksViewModel::refresh);
    refresh();
}

void TracksViewModel::selectAudio(int trackId)
{
    m_controller.selectTrack(ports::Track::Kind::Audio, trackId);
}

void TracksViewModel::selectSubtitles(int trackId)
{
    m_controller.selectTrack(ports::Track::Kind::Subtitle, trackId);
}

void TracksViewModel::cycleAudio()
{
    if (m_audio.count() > 1)
        selectAudio(m_audio.nextId());
}

void TracksViewModel::cycleSubtitles()
{
    if (m_subtitles.count() > 0)
        selectSubtitles(m_subtitles.nextId());
}

void TracksViewModel::refresh()
{
    const QList<ports::Track> &tracks = m_controller.state().media.tracks;
    m_audio.setTracks(tracks);
    m_subtitles.setTracks(tracks);
}

} // namespace farnear::viewmodels
