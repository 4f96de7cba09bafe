// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Farnear.Controls

/** A line of a flyout: words, a tick when it is the chosen one, or an icon for what it does. */
T.AbstractButton {
    id: root

    property string glyph
    property bool chosen: false
    property bool choice: false
    property bool grave: false

    Layout.fillWidth: true
    implicitWidth: Math.min(340, words.implicitWidth + 62)
    implicitHeight: 36
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: choice ? Accessible.RadioButton : Accessible.MenuItem
    Accessible.name: text
    Accessible.checkable: choice
    Accessible.checked: chosen
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

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
        }
        Label {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: 10
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.grave ? Theme.bad : Theme.text
            font.weight: root.chosen ? Font.Medium : Font.Normal
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
