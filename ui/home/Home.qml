// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.Memory
import Farnear.ViewModels

/** Where one begins: a greeting, three ways to start, and what was left halfway. */
T.Pane {
    id: root

    required property AppViewModel app

    signal stageWanted
    signal roomWanted
    signal joinWanted
    signal fileWanted
    signal settingsWanted

    readonly property real side: Math.max(28, Math.min(72, width * 0.07))
    readonly property bool slim: width < 600
    /** A large screen: everything takes more of it. */
    readonly property bool roomy: width >= 1640 && height >= 900
    readonly property real tile: roomy ? 320 : 208
    readonly property int tilesInRow: Math.max(1, Math.floor((column.width + 16) / (tile + 16)))

    Component.onCompleted: app.recent.refresh()

    background: Rectangle {
        color: Theme.ground
    }

    contentItem: Flickable {
        contentHeight: column.implicitHeight + column.y + 40 + (playing.visible ? playing.height + 12 : 0)
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollThumb {}

        ColumnLayout {
            id: column

            x: Math.max(root.side, (root.width - width) / 2)
            y: root.height < 620 ? 28 : root.roomy ? Math.max(60, (root.height - implicitHeight) / 4) : 60
            width: Math.min(root.width - 2 * root.side, root.roomy ? 2200 : 1180)
            spacing: 0

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.pad

                Label {
                    Layout.fillWidth: true
                    text: root.app.greeting
                    font.pixelSize: root.roomy ? Theme.display + 10 : Theme.display
                    font.weight: Font.DemiBold
                    font.letterSpacing: -0.6
                    elide: Text.ElideRight
                    Accessible.role: Accessible.Heading
                }
                IconButton {
                    visible: root.app.settings.memory
                    glyph: "calendar"
                    text: qsTr("Evenings together")
                    onClicked: root.app.memory.show("")
                }
                IconButton {
                    glyph: "settings"
                    text: qsTr("Settings")
                    shortcut: qsTr("Ctrl+,")
                    onClicked: root.settingsWanted()
                }
            }
            Label {
                Layout.fillWidth: true
                Layout.topMargin: 4
                text: root.app.room.company ? qsTr("%1 is here. Drop a film or a song anywhere to begin.").arg(root.app.room.othersText)
                                            : qsTr("Drop a film or a song anywhere, or begin with company.")
                color: Theme.muted
                wrapMode: Text.Wrap
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.topMargin: root.roomy ? 44 : 30
                columns: root.slim ? 1 : 3
                columnSpacing: 16
                rowSpacing: 12

                HomeCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    primary: true
                    slim: root.slim
                    roomy: root.roomy
                    busy: root.app.room.invitation.busy
                    glyph: root.app.room.alone ? "moon" : "invite"
                    text: root.app.room.alone ? qsTr("Start a room") : qsTr("Invite someone")
                    detail: root.app.room.alone ? qsTr("With a link to send") : qsTr("The room is open: send the link")
                    onClicked: root.roomWanted()
                }
                HomeCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    slim: root.slim
                    roomy: root.roomy
                    glyph: "link"
                    text: qsTr("Join with a link")
                    detail: qsTr("Somebody sent you one")
                    onClicked: root.joinWanted()
                }
                HomeCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    slim: root.slim
                    roomy: root.roomy
                    glyph: "file"
                    text: qsTr("Open a file")
                    detail: root.app.room.company ? qsTr("It plays for everyone here") : qsTr("Just for me, for now")
                    onClicked: root.fileWanted()
                }
            }
            Label {
                Layout.fillWidth: true
                Layout.topMargin: 36
                visible: people.visible
                text: qsTr("People")
                color: Theme.muted
                font.pixelSize: Theme.body - 1
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            MemoryPeople {
                id: people

                Layout.fillWidth: true
                Layout.topMargin: 14
                visible: root.app.settings.memory && root.app.memory.peopleCount > 0
                memory: root.app.memory
            }
            Label {
                Layout.fillWidth: true
                Layout.topMargin: 40
                visible: root.app.recent.count > 0
                text: qsTr("Carry on")
                color: Theme.muted
                font.pixelSize: Theme.body - 1
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            NothingYet {
                Layout.fillWidth: true
                Layout.topMargin: 32
                visible: root.app.recent.count === 0 && root.height >= 560
            }
            Flow {
                Layout.fillWidth: true
                Layout.topMargin: 14
                spacing: 16

                Repeater {
                    model: root.app.recent

                    RecentTile {
                        width: (column.width + 16) / root.tilesInRow - 16
                        onOpened: row => root.app.recent.open(row)
                        onForgotten: row => root.app.recent.forget(row)
                    }
                }
            }
        }
    }
    Rectangle {
        parent: root
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: playing.height + 2 * playing.anchors.bottomMargin
        visible: playing.visible
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.ground, 0)
            }
            GradientStop {
                position: 0.5
                color: Theme.ground
            }
        }
    }

    NowPlayingBar {
        id: playing

        parent: root
        z: 1
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.height < 500 ? 10 : 20
        width: column.width
        visible: root.app.playback.loaded
        app: root.app
        onClicked: root.stageWanted()
    }
}
