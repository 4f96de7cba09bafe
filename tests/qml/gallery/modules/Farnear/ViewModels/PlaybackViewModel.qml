// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Phase { Empty, Loading, Missing, Failed, Paused, Gathering, Playing }

    property int phase: PlaybackViewModel.Playing
    property bool playing: phase === PlaybackViewModel.Playing || phase === PlaybackViewModel.Gathering
    property bool loaded: phase !== PlaybackViewModel.Empty
    property bool isMusic: false
    property bool hasVideo: !isMusic
    property bool canControl: true
    property string title: "Same Moon"
    property string artist
    property string album
    property string subtitle: "Chapter 3 · The pass"
    property url cover
    property QtObject videoSource: null
    property double position: 2493000
    property double duration: 5988000
    property bool lengthKnown: true
    property string positionText: "41:33"
    property string durationText: "1:39:48"
    property string remainingText: "58:15"
    Component.onCompleted: {
        [0, 0.12, 0.33, 0.58, 0.81].forEach(at => chapters.append({ at: 0, fraction: at, title: "The pass", timeText: "33:00" }));
    }

    property VolumeViewModel volume: VolumeViewModel {}
    property SpeedViewModel speed: SpeedViewModel {}
    property TracksViewModel tracks: TracksViewModel {}
    property ObstacleViewModel obstacle: ObstacleViewModel {}
    property ChapterModel chapters: ChapterModel {}
    property string engineName: "mpv"

    function play() {}
    function pause() {}
    function togglePlay() { phase = playing ? PlaybackViewModel.Paused : PlaybackViewModel.Playing; }
    function seek(position) { this.position = position; }
    function seekBy(ms) { position += ms; }
    function seekToFraction(fraction) { position = fraction * duration; }
    function stepChapter(direction) {}
    function timeAt(fraction) { return "52:10"; }
}
