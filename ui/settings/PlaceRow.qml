// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** A place that may be meant, and what time it is there. */
Pressable {
    id: root

    required property int index
    required property string name
    required property string detail
    required property string time
    required property bool night
    /** Enter in the field chooses it. */
    property bool first: false

    signal chosen(int row)
    signal stepped(int by)

    implicitHeight: 48
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: name
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: night ? Phrase.fill(qsTr("%1, %2 there now, night"), detail, time) : Phrase.fill(qsTr("%1, %2 there now"), detail, time)
    Keys.onUpPressed: root.stepped(-1)
    Keys.onDownPressed: root.stepped(1)
    onClicked: root.chosen(root.index)

    background: Rectangle {
        radius: Theme.round
        color: root.hovered || root.activeFocus ? Theme.hover : root.first ? Theme.sunken : "transparent"

        FocusRing {
            anchors.margins: 0
            shown: root.visualFocus
            around: Theme.round - 3
        }
    }

    contentItem: Item {
        Column {
            anchors.left: parent.left
            anchors.leftMargin: 14
            anchors.right: clock.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1

            Label {
                width: parent.width
                text: root.name
                font.weight: Font.Medium
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.detail
                color: Theme.muted
                font.pixelSize: Theme.small
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Row {
            id: clock

            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                width: 15
                height: 15
                name: root.night ? "moon" : "sun"
                color: Theme.faint
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: root.time
                color: Theme.muted
                font.pixelSize: Theme.body - 1
                Accessible.ignored: true
            }
        }
    }
}
