// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls

/** A line of a flyout: words, a tick when it is the chosen one, or an icon for what it does. */
Pressable {
    id: root

    property string glyph
    property bool chosen: false
    property bool choice: false
    property bool grave: false
    /** The arrow of `glyph` turns round in right-to-left. */
    property bool directional: false
    /** At the other end: a key, or what is chosen now. */
    property string shortcut
    property string detail
    /** Leads to more lines. */
    property bool more: false

    Layout.fillWidth: true
    implicitWidth: Math.min(340, words.implicitWidth + tail.implicitWidth + 78)
    implicitHeight: 36
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: choice ? Accessible.RadioButton : Accessible.MenuItem
    Accessible.description: tail.text
    Accessible.checkable: choice
    Accessible.checked: chosen

    background: Rectangle {
        radius: 10
        color: root.hovered || root.visualFocus ? Theme.hover : "transparent"

        FocusRing {
            anchors.margins: 0
            shown: root.visualFocus
            around: 7
        }
    }

    contentItem: Item {
        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 18
            name: root.choice ? (root.chosen ? "check" : "") : root.glyph
            color: root.grave ? Theme.bad : root.choice ? Theme.accentText : Theme.muted
            flipped: root.directional && root.mirrored
        }
        Label {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: 10
            anchors.right: tail.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.grave ? Theme.bad : Theme.text
            font.weight: root.chosen ? Font.Medium : Font.Normal
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            id: tail

            anchors.right: arrow.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.detail !== "" ? root.detail : root.shortcut
            color: Theme.muted
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            width: root.more ? 16 : 0
            height: 16
            visible: root.more
            name: "back"
            flipped: !root.mirrored
            color: Theme.muted
        }
    }
}
