// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** One figure with its words; some lead to the evening they come from. */
Pressable {
    id: root

    required property string strong
    required property string words
    required property string evening
    readonly property bool leads: evening !== ""

    signal opened(string id)

    implicitHeight: 96
    hoverEnabled: leads
    focusPolicy: leads ? Qt.TabFocus : Qt.NoFocus
    text: strong
    Accessible.role: leads ? Accessible.Button : Accessible.StaticText
    Accessible.name: Phrase.fill(qsTr("%1 %2", "figure, words"), strong, words)
    onClicked: if (leads) root.opened(root.evening)

    background: Rectangle {
        radius: Theme.roundBig
        color: Theme.surface
        border.width: 1
        border.color: root.hovered ? Theme.faint : Theme.line

        Behavior on border.color {
            ColorAnimation {
                duration: Theme.quick
            }
        }
        FocusRing {
            shown: root.visualFocus
            around: Theme.roundBig
        }
    }

    contentItem: Item {
        Column {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: 18
            anchors.rightMargin: 18
            anchors.verticalCenter: parent.verticalCenter
            spacing: 3

            Label {
                width: parent.width
                text: root.strong
                font.pixelSize: Theme.title + 4
                font.weight: Font.DemiBold
                font.letterSpacing: -0.3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: root.words
                color: Theme.muted
                font.pixelSize: Theme.body - 1
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
