// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** What a right click on the stage offers; tracks and speeds open in its place. */
Flyout {
    id: root

    required property AppViewModel app
    property bool fullScreen: false
    property int page: StageMenu.First
    readonly property PlaybackViewModel playback: app.playback
    readonly property bool there: playback.loaded && playback.canControl

    enum Page { First, Subtitles, Sound, Speed }

    signal toggled
    signal fileWanted
    signal moreWanted
    signal fullScreenWanted
    signal sidebarWanted
    signal keysWanted
    signal settingsWanted

    heading: [qsTr("Menu"), qsTr("Subtitles"), qsTr("Sound"), qsTr("Speed")][page]

    function showAt(at: point): void {
        root.page = StageMenu.First;
        root.x = at.x;
        root.y = at.y;
        root.open();
    }

    /** One choice, and the menu has done its part. */
    function choose(deed: var): void {
        root.close();
        deed();
    }

    MenuLine {
        visible: root.page !== StageMenu.First
        glyph: "back"
        directional: true
        text: root.heading
        onClicked: root.page = StageMenu.First
    }
    MenuDivider {
        visible: root.page !== StageMenu.First
    }
    Repeater {
        model: root.page === StageMenu.Subtitles ? root.playback.tracks.subtitles : root.page === StageMenu.Sound ? root.playback.tracks.audio : null

        MenuLine {
            required property int trackId
            required property string label
            required property bool selected

            choice: true
            chosen: selected
            text: label
            onClicked: root.page === StageMenu.Subtitles ? root.playback.tracks.selectSubtitles(trackId) : root.playback.tracks.selectAudio(trackId)
        }
    }
    Repeater {
        model: root.page === StageMenu.Speed ? root.playback.speed.offered : null

        MenuLine {
            required property double modelData

            choice: true
            chosen: Math.abs(root.playback.speed.value - modelData) < 0.001
            text: qsTr("%1×").arg(Number(modelData).toLocaleString(Qt.locale(), "g", 3))
            onClicked: root.playback.speed.value = modelData
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.page === StageMenu.First
        spacing: 0

        MenuLine {
            enabled: root.there
            glyph: root.playback.playing ? "pause" : "play"
            text: root.playback.playing ? qsTr("Pause") : qsTr("Play")
            shortcut: qsTr("Space")
            onClicked: root.choose(() => root.toggled())
        }
        MenuLine {
            glyph: "file"
            text: qsTr("Open files …")
            shortcut: qsTr("Ctrl+O")
            onClicked: root.choose(() => root.fileWanted())
        }
        MenuLine {
            visible: root.playback.loaded && root.app.room.sharesQueue
            glyph: "plus"
            text: qsTr("Add to the queue …")
            shortcut: qsTr("Ctrl+Shift+O")
            onClicked: root.choose(() => root.moreWanted())
        }
        MenuDivider {}
        MenuLine {
            visible: root.playback.tracks.subtitles.count > 1
            glyph: "tracks"
            text: qsTr("Subtitles")
            more: true
            onClicked: root.page = StageMenu.Subtitles
        }
        MenuLine {
            visible: root.playback.tracks.audio.count > 1
            glyph: "volume"
            text: qsTr("Sound")
            more: true
            onClicked: root.page = StageMenu.Sound
        }
        MenuLine {
            visible: root.playback.loaded
            enabled: root.there
            glyph: "speed"
            text: qsTr("Speed")
            detail: root.playback.speed.text
            more: true
            onClicked: root.page = StageMenu.Speed
        }
        MenuLine {
            visible: root.playback.loaded && root.app.settings.moments
            glyph: "camera"
            text: qsTr("Keep this moment")
            shortcut: qsTr("S")
            onClicked: root.choose(() => root.app.moment.take())
        }
        MenuDivider {}
        MenuLine {
            glyph: root.fullScreen ? "unfull" : "full"
            text: root.fullScreen ? qsTr("Leave full screen") : qsTr("Full screen")
            shortcut: qsTr("F")
            onClicked: root.choose(() => root.fullScreenWanted())
        }
        MenuLine {
            glyph: "sidebar"
            text: qsTr("Sidebar")
            shortcut: qsTr("B")
            onClicked: root.choose(() => root.sidebarWanted())
        }
        MenuLine {
            glyph: "keys"
            text: qsTr("Keys")
            shortcut: qsTr("?")
            onClicked: root.choose(() => root.keysWanted())
        }
        MenuLine {
            glyph: "settings"
            text: qsTr("Settings")
            shortcut: qsTr("Ctrl+,")
            onClicked: root.choose(() => root.settingsWanted())
        }
    }
}
