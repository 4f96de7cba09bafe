// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** What the stage has to say: nothing plays yet, loading, waiting for someone, a file that is missing or can't be played. */
Item {
    id: root

    required property AppViewModel app
    readonly property PlaybackViewModel playback: app.playback
    readonly property bool gathering: playback.phase === PlaybackViewModel.Gathering && playback.obstacle.waitingText !== ""
    readonly property bool stalled: playback.obstacle.stallText !== ""

    signal fileWanted(bool replacing)

    StageCard {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - 32)
        shown: root.playback.phase === PlaybackViewModel.Empty
        glyph: "film"
        heading: root.app.room.company ? qsTr("The room is yours") : qsTr("Nothing plays yet")
        words: root.app.room.company ? qsTr("Drop a film or a song here and it plays for everyone.") : qsTr("Drop a film or a song here.")
        actionText: qsTr("Open a file")
        onActed: root.fileWanted(false)
    }

    StageCard {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - 32)
        shown: root.playback.phase === PlaybackViewModel.Missing && root.playback.obstacle.webHost === ""
        glyph: "missing"
        heading: root.playback.obstacle.hasOtherVersion ? qsTr("Yours is another version") : qsTr("Choose your copy")
        words: root.playback.obstacle.problemText
        hint: qsTr("You can also drop the file here. It stays on your computer.")
        actionText: qsTr("Choose the file")
        secondText: root.playback.obstacle.hasOtherVersion ? qsTr("Use mine anyway") : ""
        onActed: root.fileWanted(true)
        onSecondActed: root.playback.obstacle.useOtherVersion()
    }

    StageCard {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - 32)
        shown: root.playback.obstacle.webHost !== ""
        glyph: "film"
        heading: qsTr("Play it from %1?").arg(root.playback.obstacle.webHost)
        words: root.playback.obstacle.problemText
        hint: qsTr("You can also drop a copy of yours here.")
        actionText: qsTr("Play from there")
        secondText: qsTr("Choose the file")
        onActed: root.playback.obstacle.useWeb()
        onSecondActed: root.fileWanted(true)
    }

    StageCard {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - 32)
        shown: root.playback.phase === PlaybackViewModel.Failed
        glyph: "alert"
        heading: qsTr("This one won't play")
        words: root.playback.obstacle.problemText
        actionText: qsTr("Choose another file")
        onActed: root.fileWanted(true)
    }

    Rectangle {
        id: waiting

        anchors.centerIn: parent
        width: Math.min(row.implicitWidth + 44, root.width - 32)
        height: row.implicitHeight + 32
        radius: 20
        color: Theme.filmPanel
        border.width: 1
        border.color: "#1affffff"
        opacity: root.gathering || root.stalled || root.playback.phase === PlaybackViewModel.Loading ? 1 : 0
        visible: opacity > 0
        Accessible.role: Accessible.AlertMessage
        Accessible.name: heading.text

        // Short waits are not worth a word: it comes a moment late.
        Behavior on opacity {
            SequentialAnimation {
                PauseAnimation {
                    duration: waiting.visible ? 0 : 350
                }
                NumberAnimation {
                    duration: Theme.calm
                }
            }
        }

        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 76)
            spacing: 16

            Busy {
                implicitWidth: 30
                color: Theme.filmAccent
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Label {
                    id: heading

                    Layout.fillWidth: true
                    text: root.gathering ? root.playback.obstacle.waitingText : root.stalled ? root.playback.obstacle.stallText : qsTr("Opening …")
                    color: Theme.filmText
                    font.pixelSize: Theme.title
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                }
                Label {
                    Layout.fillWidth: true
                    visible: root.gathering && root.playback.obstacle.countdown > 0
                    text: qsTr("Going on in %n s", "", root.playback.obstacle.countdown)
                    color: Theme.filmMuted
                }
            }
        }
    }
}
