// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Farnear.Stage
import Farnear.ViewModels

/** The keys that mpv and YouTube agree on. Those without Ctrl rest while somebody types. */
Item {
    id: root

    required property AppViewModel app
    required property Stage stage
    /** What has the keyboard. */
    required property Item focused
    required property bool typing
    readonly property PlaybackViewModel playback: app.playback
    readonly property bool playing: app.screen === AppViewModel.Stage && playback.loaded && !typing
    /** Space and arrows belong to the thing that has the keyboard, if any has. */
    readonly property bool free: playing && !((root.focused as T.AbstractButton)?.visualFocus ?? false) && (root.focused as Flickable) === null

    function toggle(): void {
        root.playback.togglePlay();
        root.stage?.flash(root.playback.playing ? "play" : "pause");
        root.stage?.wake();
    }

    function jump(seconds: int): void {
        root.playback.seekBy(seconds * 1000);
        root.stage?.tell(seconds < 0 ? "back" : "forward", qsTr("%1 s").arg((seconds < 0 ? "−" : "+") + Math.abs(seconds)));
        root.stage?.wake();
    }

    function louder(by: real): void {
        root.playback.changeVolume(by);
        root.tellVolume();
    }

    function mute(): void {
        root.playback.toggleMuted();
        root.tellVolume();
    }

    function tellVolume(): void {
        const silent = root.playback.muted;
        root.stage?.tell(silent ? "muted" : "volume", silent ? qsTr("Muted") : qsTr("Volume %1 %").arg(Math.round(root.playback.volume * 100)));
    }

    function faster(direction: int): void {
        root.playback.stepSpeed(direction);
        root.stage?.tell("speed", root.playback.speedText);
    }

    Shortcut {
        sequences: ["Space"]
        enabled: root.free
        onActivated: root.toggle()
    }
    Shortcut {
        sequences: ["K", "P", "Media Play", "Toggle Media Play/Pause"]
        enabled: root.playing
        onActivated: root.toggle()
    }
    Shortcut {
        sequences: ["Left"]
        enabled: root.free
        onActivated: root.jump(-5)
    }
    Shortcut {
        sequences: ["Right"]
        enabled: root.free
        onActivated: root.jump(5)
    }
    Shortcut {
        sequences: ["J"]
        enabled: root.playing
        onActivated: root.jump(-10)
    }
    Shortcut {
        sequences: ["L"]
        enabled: root.playing
        onActivated: root.jump(10)
    }
    Shortcut {
        sequences: ["Shift+Left"]
        enabled: root.free
        onActivated: root.jump(-1)
    }
    Shortcut {
        sequences: ["Shift+Right"]
        enabled: root.free
        onActivated: root.jump(1)
    }
    Shortcut {
        sequences: ["PgUp"]
        enabled: root.playing
        onActivated: root.playback.stepChapter(1)
    }
    Shortcut {
        sequences: ["PgDown"]
        enabled: root.playing
        onActivated: root.playback.stepChapter(-1)
    }
    Shortcut {
        sequences: ["Up"]
        enabled: root.free
        onActivated: root.louder(0.05)
    }
    Shortcut {
        sequences: ["Down"]
        enabled: root.free
        onActivated: root.louder(-0.05)
    }
    Shortcut {
        sequences: ["0"]
        enabled: root.playing
        onActivated: root.louder(0.02)
    }
    Shortcut {
        sequences: ["9"]
        enabled: root.playing
        onActivated: root.louder(-0.02)
    }
    Shortcut {
        sequences: ["M"]
        enabled: root.playing
        onActivated: root.mute()
    }
    Shortcut {
        sequences: ["]"]
        enabled: root.playing
        onActivated: root.faster(1)
    }
    Shortcut {
        sequences: ["["]
        enabled: root.playing
        onActivated: root.faster(-1)
    }
    Shortcut {
        sequences: ["Backspace", "="]
        enabled: root.playing
        onActivated: root.playback.speed = 1
    }
    Shortcut {
        sequences: ["Home"]
        enabled: root.free
        onActivated: root.playback.seek(0)
    }
    Shortcut {
        sequences: [">", "Shift+N"]
        enabled: root.playing
        onActivated: root.playback.next()
    }
    Shortcut {
        sequences: ["<", "Shift+P"]
        enabled: root.playing
        onActivated: root.playback.previous()
    }
    Shortcut {
        sequences: ["H"]
        enabled: root.playing && root.app.settings.hearts && root.app.likes.possible
        onActivated: root.stage?.toggleLike()
    }
    Shortcut {
        sequences: ["S"]
        enabled: root.playing && root.app.settings.moments
        onActivated: root.app.moment.take()
    }
    Shortcut {
        sequences: ["#"]
        enabled: root.playing
        onActivated: root.playback.cycleAudio()
    }
    Shortcut {
        sequences: ["V", "Shift+J"]
        enabled: root.playing
        onActivated: root.playback.cycleSubtitles()
    }
}
