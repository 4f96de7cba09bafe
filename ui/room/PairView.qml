// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** Two people and the distance between them; while alone, the place kept for somebody. */
Item {
    id: root

    required property RoomViewModel room
    required property SyncViewModel sync
    required property DistanceViewModel apart
    required property bool withDistance
    required property bool withHearts
    required property bool withEvenings
    readonly property bool both: room.members.count === 2
    readonly property bool measured: both && withDistance && apart.known

    signal inviteWanted
    signal placeWanted
    signal likesWanted(string memberId)
    signal eveningsWanted(string memberId)

    implicitHeight: 112

    Arc {
        id: arc

        x: 50
        y: 4
        width: parent.width - 100
        height: 50
        color: root.both ? Theme.accentText : Theme.faint
        opacity: root.both ? 1 : 0.6
        whole: root.both && root.sync.state === SyncViewModel.InSync
        rise: !root.measured ? 1 : root.apart.zero ? 0 : 0.5 + root.apart.reach / 2

        Behavior on rise {
            NumberAnimation {
                duration: Theme.still ? 0 : 900
                easing.type: Easing.InOutCubic
            }
        }
    }

    Meeting {
        anchors.fill: arc
        apart: root.apart
        enabled: root.measured
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.measured && root.apart.zero ? 6 : 24
        width: parent.width - 140
        spacing: 0

        Label {
            width: parent.width
            text: !root.both ? qsTr("Just you") : root.measured ? root.apart.number : root.room.togetherText
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
            text: root.measured ? root.apart.word : root.both ? qsTr("together") : root.room.alone || root.room.deserted ? qsTr("for now") : qsTr("the room is open")
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
            withPlace: root.withDistance
            askPlace: root.withDistance && root.apart.askMe
            withHearts: root.withHearts
            withEvenings: root.withEvenings
            onPlaceWanted: root.placeWanted()
            onLikesWanted: memberId => root.likesWanted(memberId)
            onEveningsWanted: memberId => root.eveningsWanted(memberId)

            readonly property bool mirrored: LayoutMirroring.enabled
        }
    }

    PlusFace {
        visible: !root.both && !root.room.deserted
        x: LayoutMirroring.enabled ? 0 : root.width - width
        y: 30
        end: !LayoutMirroring.enabled
        onClicked: root.inviteWanted()
    }
}
