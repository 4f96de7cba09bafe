// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

#include "session/playbackcontroller.h"
#include "viewmodels/trackmodel.h"

namespace farnear::viewmodels {

/** Which sound and which subtitles this person hears and reads; everybody chooses their own. Main thread. */
class TracksViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by PlaybackViewModel")
    Q_PROPERTY(farnear::viewmodels::TrackModel *audio READ audio CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::TrackModel *subtitles READ subtitles CONSTANT FINAL) //!< first row: none
public:
    /** The controller outlives this. */
    explicit TracksViewModel(session::PlaybackController &playback, QObject *parent = nullptr);

    [[nodiscard]] TrackModel *audio() { return &m_audio; }
    [[nodiscard]] TrackModel *subtitles() { return &m_subtitles; }

    Q_INVOKABLE void selectAudio(int trackId);
    Q_INVOKABLE void selectSubtitles(int trackId); //!< -1: none
    Q_INVOKABLE void cycleAudio();
    Q_INVOKABLE void cycleSubtitles();
    /** What covers the bottom of the picture, as a share of its height: subtitles stay above it. */
    Q_INVOKABLE void setSubtitleMargin(double share) { m_controller.setSubtitleMargin(share); }

private:
    void refresh();

    session::PlaybackController &m_controller;
    TrackModel m_audio;
    TrackModel m_subtitles;
};

} // namespace farnear::viewmodels
