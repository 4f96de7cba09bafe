// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** Who is here: two with a line between them, or a row of faces; below, how well they keep together. */
Item {
    id: root

    required property AppViewModel app
    readonly property RoomViewModel room: app.room
    readonly property bool pair: room.members.count <= 2

    /** Rows of faces that leave the conversation its place. */
    property int roomForFaces: 4

    signal inviteWanted
    signal leaveWanted
    signal rulesWanted
    signal placeWanted
    signal likesWanted(string memberId)

    implicitHeight: column.implicitHeight + 32

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 20
        anchors.topMargin: 18
        spacing: 12

        PairView {
            Layout.fillWidth: true
            visible: root.pair
            room: root.room
            sync: root.app.sync
            apart: root.app.places.apart
            withDistance: root.app.settings.distance
            withHearts: root.app.settings.hearts
            withEvenings: root.app.settings.memory
            onLikesWanted: memberId => root.likesWanted(memberId)
            onEveningsWanted: memberId => root.app.memory.show(memberId)
            onInviteWanted: root.inviteWanted()
            onPlaceWanted: root.placeWanted()
        }
        CrowdView {
            Layout.fillWidth: true
            visible: !root.pair
            room: root.room
            most: root.roomForFaces
            withDistance: root.app.settings.distance
            withHearts: root.app.settings.hearts
            withEvenings: root.app.settings.memory
            onLikesWanted: memberId => root.likesWanted(memberId)
            onEveningsWanted: memberId => root.app.memory.show(memberId)
            onPlaceWanted: root.placeWanted()
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.room.linkText !== ""
            spacing: 8

            Icon {
                name: "again"
                color: Theme.warn
                width: 16
                height: 16
            }
            Label {
                Layout.fillWidth: true
                text: root.room.linkText
                color: Theme.warn
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
            }
        }
        // Back to being alone with what plays, rather than waiting for a room that may never return.
        PushButton {
            Layout.fillWidth: true
            visible: root.room.mode === RoomViewModel.Joined && root.room.link === RoomViewModel.Returning
            primary: root.room.deserted
            text: qsTr("Carry on in your own room")
            onClicked: root.leaveWanted()
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 4

            StatusPills {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                app: root.app
                pair: root.pair
            }
            IconButton {
                Layout.margins: -6
                implicitWidth: 34
                implicitHeight: 34
                visible: !root.room.alone && !root.room.deserted
                glyph: "invite"
                glyphSize: 18
                text: qsTr("Invite someone")
                shortcut: qsTr("Ctrl+I")
                onClicked: root.inviteWanted()
            }
            IconButton {
                Layout.margins: -6
                implicitWidth: 34
                implicitHeight: 34
                visible: !root.room.alone && root.room.moderation.isHost
                glyph: "settings"
                glyphSize: 18
                text: qsTr("This room")
                onClicked: root.rulesWanted()
            }
            IconButton {
                Layout.margins: -6
                implicitWidth: 34
                implicitHeight: 34
                visible: !root.room.alone
                directional: true
                glyph: "leave"
                glyphSize: 18
                text: qsTr("Leave the room")
                onClicked: root.leaveWanted()
            }
        }
    }
}
