// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls

/** One evening in the list: its day, what was heard, how long, with whom, how far apart. */
Pressable {
    id: root

    required property string evening
    required property string day
    required property string title
    required property string detail
    required property bool zero
    required property int hearts
    required property int moments

    signal opened(string id)

    implicitHeight: 62
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: Phrase.fill(qsTr("%1, %2, %3"), day, title, detail)
    onClicked: root.opened(root.evening)

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -12
        anchors.rightMargin: -12
        radius: Theme.round
        color: root.hovered || root.visualFocus ? Theme.hover : "transparent"

        FocusRing {
            anchors.margins: 2
            shown: root.visualFocus
        }
    }

    contentItem: RowLayout {
        spacing: 14

        Item {
            Layout.preferredWidth: 68
            Layout.fillHeight: true

            Label {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: root.day
                color: Theme.muted
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Rectangle {
            implicitWidth: 8
            implicitHeight: 8
            radius: 4
            color: root.zero ? Theme.accent : "transparent"
            border.width: root.zero ? 0 : 1.5
            border.color: Theme.faint
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Label {
                Layout.fillWidth: true
                text: root.title
                font.weight: Font.Medium
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: root.detail
                color: Theme.muted
                font.pixelSize: Theme.small
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Row {
            spacing: 4
            visible: root.moments > 0

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                width: 16
                height: 16
                name: "camera"
                color: Theme.faint
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: root.moments
                color: Theme.muted
                font.pixelSize: Theme.small
                Accessible.name: qsTr("%n moment(s)", "", root.moments)
            }
        }
        Row {
            spacing: 4
            visible: root.hearts > 0

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                width: 15
                height: 15
                name: "heart-full"
                color: Theme.accentText
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: root.hearts
                color: Theme.muted
                font.pixelSize: Theme.small
                Accessible.name: qsTr("%n heart(s)", "", root.hearts)
            }
        }
    }
}
