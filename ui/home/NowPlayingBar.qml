// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** On the home page, what plays meanwhile: back to it with a click, and the buttons one wants at hand. */
Pressable {
    id: root

    required property AppViewModel app
    readonly property PlaybackViewModel playback: app.playback
    readonly property bool slim: width < 560
    readonly property string detail: {
        if (root.playback.obstacle.problemText !== "")
            return root.playback.obstacle.problemText;
        if (root.playback.obstacle.waitingText !== "")
            return root.playback.obstacle.waitingText;
        return root.app.room.company ? qsTr("with %1").arg(root.app.room.othersText) : root.playback.subtitle;
    }

    implicitHeight: 72
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: playback.title
    Accessible.name: qsTr("Back to “%1”").arg(playback.title)
    Accessible.description: detail

    background: Rectangle {
        radius: Theme.roundBig
        color: Theme.raised
        border.width: 1
        border.color: root.hovered ? Theme.faint : Theme.line

        Scrim {
            around: Theme.roundBig
        }
        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: Theme.roundBig
            anchors.rightMargin: Theme.roundBig
            height: 3
            radius: 1.5
            visible: root.playback.duration > 0
            color: Theme.sunken

            Rectangle {
                width: Math.min(1, root.playback.position / Math.max(1, root.playback.duration)) * parent.width
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }
        FocusRing {
            shown: root.visualFocus
            around: Theme.roundBig
        }
    }

    contentItem: RowLayout {
        spacing: 14

        Picture {
            Layout.leftMargin: 12
            implicitWidth: root.playback.isMusic ? 52 : 84
            implicitHeight: 52
            radius: 10
            source: root.playback.cover
            seed: root.playback.title
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Label {
                Layout.fillWidth: true
                text: root.playback.title
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.detail
                color: Theme.muted
                font.pixelSize: Theme.small
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Label {
            visible: !root.slim
            text: root.playback.durationText === "" ? root.playback.positionText
                                                    : Phrase.fill(qsTr("%1 / %2", "41:33 / 1:39:48"), root.playback.positionText, root.playback.durationText)
            color: Theme.muted
            font.pixelSize: Theme.body - 1
            Accessible.ignored: true
        }
        IconButton {
            visible: !root.slim && (root.app.queue.hasNext || root.app.queue.hasPrevious)
            glyph: "previous"
            text: qsTr("Previous")
            shortcut: qsTr("<")
            enabled: root.playback.canControl && root.app.queue.hasPrevious
            onClicked: root.app.queue.previous()
        }
        IconButton {
            Layout.rightMargin: next.visible ? 0 : 14
            implicitWidth: 44
            implicitHeight: 44
            filled: true
            glyphSize: 22
            glyph: root.playback.playing ? "pause" : "play"
            text: root.playback.playing ? qsTr("Pause") : qsTr("Play")
            shortcut: qsTr("Space")
            enabled: root.playback.canControl
            onClicked: root.playback.togglePlay()
        }
        IconButton {
            id: next

            Layout.rightMargin: 14
            visible: !root.slim && (root.app.queue.hasNext || root.app.queue.hasPrevious)
            glyph: "next"
            text: qsTr("Next")
            shortcut: qsTr(">")
            enabled: root.playback.canControl && root.app.queue.hasNext
            onClicked: root.app.queue.next()
        }
    }
}
