// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** The place kept for somebody. */
Pressable {
    id: root

    property bool end: true

    implicitWidth: 92
    implicitHeight: 72
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    text: qsTr("Invite")
    Accessible.name: qsTr("Invite someone")

    contentItem: Item {
        Rectangle {
            id: ring

            x: root.end ? parent.width - width : 0
            width: 40
            height: 40
            radius: 20
            color: root.hovered ? Theme.sunken : "transparent"
            border.width: 1.5
            border.color: root.hovered ? Theme.accentText : Theme.faint

            Icon {
                anchors.centerIn: parent
                width: 18
                height: 18
                name: "plus"
                color: Theme.accentText
            }
            FocusRing {
                shown: root.visualFocus
                around: 20
            }
        }
        Label {
            anchors.top: ring.bottom
            anchors.topMargin: 7
            width: parent.width
            text: root.text
            color: Theme.accentText
            font.pixelSize: Theme.body - 1
            font.weight: Font.DemiBold
            LayoutMirroring.enabled: false
            horizontalAlignment: root.end ? Text.AlignRight : Text.AlignLeft
            Accessible.ignored: true
        }
    }
}
