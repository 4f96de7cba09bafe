// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** One of a few, each with a sentence on what it means. */
Pressable {
    id: root

    property bool chosen: false
    property string explanation

    implicitHeight: Math.max(44, words.implicitHeight + 14)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.RadioButton
    Accessible.description: explanation
    Accessible.checkable: true
    Accessible.checked: chosen

    background: Rectangle {
        radius: Theme.round
        color: root.hovered ? Theme.hover : "transparent"

        FocusRing {
            anchors.margins: 0
            shown: root.visualFocus
            around: Theme.round - 3
        }
    }

    contentItem: Item {
        Rectangle {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 18
            radius: 9
            color: "transparent"
            border.width: root.chosen ? 5.5 : 1.5
            border.color: root.chosen ? Theme.accent : Theme.faint

            Behavior on border.width {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
        }
        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: 12
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1

            Label {
                width: parent.width
                text: root.text
                font.weight: root.chosen ? Font.Medium : Font.Normal
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: root.explanation
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
