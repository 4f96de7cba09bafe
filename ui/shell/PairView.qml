// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** Two people and the line between them; while alone, the place kept for somebody. */
Item {
    id: root

    required property RoomViewModel room
    required property SyncViewModel sync
    readonly property bool both: room.members.count === 2

    signal inviteWanted

    implicitHeight: 112

    Arc {
        x: 50
        y: 4
        width: parent.width - 100
        height: 50
        color: root.both ? Theme.accentText : Theme.faint
        opacity: root.both ? 1 : 0.6
        whole: root.both && root.sync.state === SyncViewModel.InSync
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 24
        width: parent.width - 140
        spacing: 0

        Label {
            width: parent.width
            text: root.both ? root.room.togetherText : qsTr("Just you")
            font.pixelSize: Theme.title + 1
            font.weight: Font.DemiBold
            font.letterSpacing: -0.2
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 12
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: root.both ? qsTr("together") : root.room.alone ? qsTr("for now") : qsTr("the room is open")
            color: Theme.muted
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
        }
    }

    Repeater {
        model: root.room.members

        PersonView {
            required property int index

            x: (index === 0) !== mirrored ? 0 : root.width - width
            y: 30
            width: root.width / 2 - 6
            room: root.room
            end: (index === 0) === mirrored
            roomy: true

            readonly property bool mirrored: LayoutMirroring.enabled
        }
    }

    PlusFace {
        visible: !root.both
        x: LayoutMirroring.enabled ? 0 : root.width - width
        y: 30
        end: !LayoutMirroring.enabled
        onClicked: root.inviteWanted()
    }
}
