// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** A part of a card that can be left out. */
Pressable {
    id: root

    implicitWidth: words.implicitWidth + 44
    implicitHeight: 34
    checkable: true
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: checked

    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.mine : "transparent"
        border.width: root.checked ? 0 : 1.5
        border.color: Theme.sunken

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Theme.press : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing {
            shown: root.visualFocus
            around: 17
        }
    }

    contentItem: Item {
        Icon {
            x: root.mirrored ? parent.width - width - 11 : 11
            anchors.verticalCenter: parent.verticalCenter
            width: 15
            height: 15
            name: root.checked ? "check" : "plus"
            color: root.checked ? Theme.accentText : Theme.faint
        }
        Label {
            id: words

            x: root.mirrored ? 14 : 31
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.checked ? Theme.text : Theme.muted
            font.pixelSize: Theme.body - 1
            Accessible.ignored: true
        }
    }
}
