// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** Those who wait at the door, for the host to let in. */
Column {
    id: root

    required property RoomViewModel room

    visible: room.moderation.knocking.count > 0
    bottomPadding: visible ? 10 : 0

    Repeater {
        model: root.room.moderation.knocking

        RowLayout {
            id: line

            required property string memberId
            required property string name
            required property string initial
            required property int colour

            x: 16
            width: root.width - 32
            height: 48
            spacing: 10

            Face {
                implicitWidth: 30
                name: line.name
                initial: line.initial
                colour: line.colour
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("%1 is at the door").arg(line.name)
                font.pixelSize: Theme.body - 1
                elide: Text.ElideRight
            }
            PushButton {
                implicitHeight: 32
                plain: true
                text: qsTr("Let in")
                onClicked: root.room.moderation.admit(line.memberId, true)
            }
            IconButton {
                implicitWidth: 32
                implicitHeight: 32
                glyph: "close"
                glyphSize: 16
                text: qsTr("Not now")
                onClicked: root.room.moderation.admit(line.memberId, false)
            }
        }
    }
}
