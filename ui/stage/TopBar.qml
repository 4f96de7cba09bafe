// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** The way home, and what plays. */
Rectangle {
    id: root

    required property AppViewModel app
    property bool titled: true
    property real covered: 0

    signal homeWanted
    signal fileWanted
    signal inviteWanted
    signal settingsWanted

    height: 96
    gradient: Gradient {
        GradientStop {
            position: 0
            color: "#b304060c"
        }
        GradientStop {
            position: 1
            color: "#0004060c"
        }
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
        }
    }

    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        anchors.leftMargin: 16
        anchors.rightMargin: 18 + root.covered
        spacing: 10

        IconButton {
            Layout.alignment: Qt.AlignTop
            overFilm: true
            directional: true
            glyph: "back"
            text: qsTr("Home")
            onClicked: root.homeWanted()
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: 38
            spacing: 1
            opacity: root.titled ? 1 : 0

            Label {
                Layout.fillWidth: true
                text: root.app.playback.title
                color: Theme.filmText
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Accessible.role: Accessible.Heading
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.app.playback.subtitle
                color: Theme.filmMuted
                font.pixelSize: Theme.small
                elide: Text.ElideRight
            }
        }
        IconButton {
            Layout.alignment: Qt.AlignTop
            visible: root.app.room.alone
            overFilm: true
            glyph: "invite"
            text: qsTr("Watch with someone")
            shortcut: qsTr("Ctrl+I")
            onClicked: root.inviteWanted()
        }
        IconButton {
            Layout.alignment: Qt.AlignTop
            overFilm: true
            glyph: "file"
            text: qsTr("Open a file")
            shortcut: qsTr("Ctrl+O")
            onClicked: root.fileWanted()
        }
        IconButton {
            Layout.alignment: Qt.AlignTop
            overFilm: true
            glyph: "settings"
            text: qsTr("Settings")
            shortcut: qsTr("Ctrl+,")
            onClicked: root.settingsWanted()
        }
    }
}
