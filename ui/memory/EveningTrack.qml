// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls

/** Something that was heard that evening, with the heart it got. */
Item {
    id: root

    required property string title
    required property string detail
    required property string heard
    required property bool hearted

    implicitHeight: 46
    Accessible.role: Accessible.ListItem
    Accessible.name: hearted ? Phrase.fill(qsTr("%1, %2, hearted"), title, heard) : Phrase.fill(qsTr("%1, %2"), title, heard)

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    RowLayout {
        anchors.fill: parent
        spacing: 12

        Icon {
            implicitWidth: 16
            implicitHeight: 16
            name: root.hearted ? "heart-full" : ""
            color: Theme.accentText
        }
        Label {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: root.title
            font.weight: Font.Medium
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            text: root.detail
            color: Theme.muted
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            text: root.heard
            color: Theme.faint
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }
}
