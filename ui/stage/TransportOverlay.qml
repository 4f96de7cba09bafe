// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.Moments
import Farnear.ViewModels

/** Seek bar and buttons at the foot of the stage. Not mirrored: time and transport run one way everywhere. */
FocusScope {
    id: root

    required property AppViewModel app
    property bool fullScreen: false
    property bool shade: true
    property real covered: 0
    readonly property PlaybackViewModel playback: app.playback
    /** How far up the controls themselves stand. */
    readonly property real reach: column.height + 18
    readonly property bool slim: width - covered < 560
    /** In use; always by those who have it read aloud, for what has faded can't be found. */
    readonly property bool busy: hover.hovered || activeFocus || tracks.open || speeds.open || reacting.open || reader.active

    signal fullScreenWanted
    signal sidebarWanted

    implicitHeight: 150
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    ScreenReader {
        id: reader
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: root.shade
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#0004060c"
            }
            GradientStop {
                position: 1
                color: Theme.filmVeil
            }
        }
    }

    Item {
        anchors.fill: column
        anchors.margins: -12

        HoverHandler {
            id: hover
        }
        // pointer only: clicks beside the buttons are not for the picture
        TapHandler {
            gesturePolicy: TapHandler.WithinBounds
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: root.slim ? 14 : 28
        anchors.rightMargin: (root.slim ? 14 : 28) + root.covered
        anchors.bottomMargin: 18
        spacing: 4

        SeekBar {
            id: seek

            Layout.fillWidth: true
            enabled: root.playback.canControl && root.playback.duration > 0
            value: root.playback.duration > 0 ? root.playback.position / root.playback.duration : 0
            chapters: root.playback.chapters
            people: root.app.room.members
            peopleShown: root.app.room.company
            endKnown: root.playback.lengthKnown && root.playback.duration > 0
            timeText: endKnown ? Phrase.fill(qsTr("%1 of %2"), root.playback.positionText, root.playback.durationText)
                               : qsTr("%1, nobody knows of how much").arg(root.playback.positionText)
            hoverDetail: endKnown ? "" : qsTr("The file doesn't say how long it is")
            hoverText: root.playback.duration > 0 ? root.playback.timeAt(hoverFraction) : ""
            onSought: fraction => root.playback.seekToFraction(fraction)
            onStepped: direction => root.playback.seekBy(direction * 5000)
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: root.slim ? 2 : 8

            IconButton {
                overFilm: true
                visible: root.app.room.sharesQueue
                glyph: "previous"
                text: qsTr("Previous")
                shortcut: qsTr("<")
                enabled: root.playback.canControl && root.app.queue.hasPrevious
                onClicked: root.app.queue.previous()
            }
            IconButton {
                implicitWidth: 44
                implicitHeight: 44
                filled: true
                glyphSize: 22
                overFilm: true
                glyph: root.playback.playing ? "pause" : "play"
                text: root.playback.playing ? qsTr("Pause") : qsTr("Play")
                shortcut: qsTr("Space")
                enabled: root.playback.canControl
                onClicked: root.playback.togglePlay()
            }
            IconButton {
                overFilm: true
                visible: root.app.room.sharesQueue
                glyph: "next"
                text: qsTr("Next")
                shortcut: qsTr(">")
                enabled: root.playback.canControl && root.app.queue.hasNext
                onClicked: root.app.queue.next()
            }
            Label {
                Layout.leftMargin: 6
                text: root.playback.positionText
                color: Theme.filmText
                font.pixelSize: Theme.body - 1
                Accessible.ignored: true
            }
            Label {
                Layout.leftMargin: -4
                visible: !root.slim && root.playback.durationText !== ""
                text: qsTr("/ %1").arg(root.playback.durationText)
                color: Theme.filmMuted
                font.pixelSize: Theme.body - 1
                Accessible.ignored: true
            }
            Item {
                Layout.fillWidth: true
            }
            HeartButton {
                overFilm: true
                visible: root.app.settings.hearts
                likes: root.app.likes
            }
            ReactionsButton {
                id: reacting

                overFilm: true
                visible: root.app.settings.hearts && root.app.room.company
                reactions: root.app.conversation.reactions
            }
            IconButton {
                overFilm: true
                visible: root.app.settings.moments
                glyph: "camera"
                text: qsTr("Keep this moment")
                shortcut: qsTr("S")
                onClicked: root.app.moment.take()
            }
            VolumeButton {
                volume: root.playback.volume
            }
            TracksButton {
                id: tracks

                tracks: root.playback.tracks
            }
            SpeedButton {
                id: speeds

                playback: root.playback
                visible: !root.slim
            }
            IconButton {
                overFilm: true
                glyph: "sidebar"
                text: qsTr("Sidebar")
                shortcut: qsTr("B")
                onClicked: root.sidebarWanted()
            }
            IconButton {
                overFilm: true
                glyph: root.fullScreen ? "unfull" : "full"
                text: root.fullScreen ? qsTr("Leave full screen") : qsTr("Full screen")
                shortcut: qsTr("F")
                onClicked: root.fullScreenWanted()
            }
        }
    }
}
