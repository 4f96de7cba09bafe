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
    property string stallText
    property string positionText: "41:33"
    property string durationText: "1:39:48"
    property string remainingText: "58:15"
    Component.onCompleted: {
        [0, 0.12, 0.33, 0.58, 0.81].forEach(at => chapters.append({ at: 0, fraction: at, title: "The pass", timeText: "33:00" }));
        [["English", true], ["日本語", false]].forEach((t, i) => audioTracks.append({ trackId: i, label: t[0], selected: t[1] }));
        [["None", false], ["English · Commentary", true], ["简体中文", false]].forEach((t, i) => subtitleTracks.append({ trackId: i - 1, label: t[0], selected: t[1] }));
    }

    property ChapterModel chapters: ChapterModel {}
    property TrackModel audioTracks: TrackModel {}
    property TrackModel subtitleTracks: TrackModel {}
    property list<double> speeds: [0.5, 0.75, 1, 1.25, 1.5, 2]
    property double speed: 1
    property string speedText: "1×"
    property double volume: 0.8
    property double maximumVolume: 1.3
    property bool muted: false
    property bool hasNext: true
    property bool hasPrevious: true
    property list<string> waitingNames
    property string waitingText
    property int countdown: 0
    property string problemText
    property string missingFileName
    property bool hasOtherVersion: false
    property string engineName: "mpv"

    function play() {}
    function pause() {}
    function togglePlay() { phase = playing ? PlaybackViewModel.Paused : PlaybackViewModel.Playing; }
    function seek(position) { this.position = position; }
    function seekBy(ms) { position += ms; }
    function seekToFraction(fraction) { position = fraction * duration; }
    function stepChapter(direction) {}
    function next() {}
    function previous() {}
    function stepSpeed(direction) {}
    function changeVolume(by) { volume = Math.max(0, Math.min(maximumVolume, volume + by)); }
    function toggleMuted() { muted = !muted; }
    function selectAudio(trackId) {}
    function selectSubtitle(trackId) {}
    function setSubtitleMargin(share) {}
    function cycleAudio() {}
    function cycleSubtitles() {}
    function useFile(file) {}
    function timeAt(fraction) { return "52:10"; }
}
