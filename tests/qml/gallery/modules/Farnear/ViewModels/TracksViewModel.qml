// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property TrackModel audio: TrackModel {}
    property TrackModel subtitles: TrackModel {}

    Component.onCompleted: {
        [["English", true], ["日本語", false]].forEach((t, i) => audio.append({ trackId: i, label: t[0], selected: t[1] }));
        [["None", false], ["English · Commentary", true], ["简体中文", false]].forEach((t, i) => subtitles.append({ trackId: i - 1, label: t[0], selected: t[1] }));
    }
    function selectAudio(trackId) {}
    function selectSubtitles(trackId) {}
    function setSubtitleMargin(share) {}
    function cycleAudio() {}
    function cycleSubtitles() {}
}
