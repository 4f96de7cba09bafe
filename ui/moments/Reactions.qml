// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** What people feel floats up at the side of the stage and fades; the middle, where the subtitles stand, stays free. */
Item {
    id: root

    required property ReactionModel reactions
    /** Covered by the sidebar at the side. */
    property real covered: 0
    readonly property real lanes: Math.min(150, width * 0.16)
    readonly property int life: 3400

    Repeater {
        model: root.reactions

        Column {
            id: drop

            required property int index
            required property string text
            required property int times
            required property string name
            required property bool mine
            required property real lane
            property real risen

            x: root.width - root.covered - 28 - width / 2 - 24 - lane * root.lanes
            y: root.height - 200 - (Theme.still ? drop.index % 5 * 62 : risen * (root.height * 0.46))
            spacing: 0
            Accessible.role: Accessible.AlertMessage
            Accessible.name: mine ? qsTr("You: %1").arg(text) : Phrase.fill(qsTr("%1: %2"), name, text)

            NumberAnimation on risen {
                running: !Theme.still
                to: 1
                duration: root.life
                easing.type: Easing.OutQuad
            }
            SequentialAnimation on opacity {
                PauseAnimation {
                    duration: root.life - 1100
                }
                NumberAnimation {
                    to: 0
                    duration: 1000
                }
            }

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 4

                Label {
                    text: drop.text
                    color: Theme.filmText
                    font.family: Theme.emoji
                    font.pixelSize: 30 + 2 * drop.times
                    Accessible.ignored: true
                }
                Label {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 6
                    visible: drop.times > 1
                    text: qsTr("×%1").arg(drop.times)
                    color: Theme.filmText
                    font.weight: Font.DemiBold
                    style: Text.Raised
                    styleColor: "#99000000"
                    Accessible.ignored: true
                }
            }
            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: !drop.mine
                width: Math.min(implicitWidth, 120)
                text: drop.name
                color: Theme.filmText
                font.pixelSize: Theme.small
                style: Text.Raised
                styleColor: "#99000000"
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
