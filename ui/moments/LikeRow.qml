// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** A film or a song that somebody likes or brought. */
Item {
    id: root

    required property int index
    required property string title
    required property string detail
    required property string durationText
    required property bool isMusic
    required property bool queued
    /** There is a queue to put it into. */
    property bool queueable: true

    signal queueWanted(int row)

    implicitHeight: 56
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: Phrase.fill(qsTr("%1, %2"), detail, durationText)

    Rectangle {
        anchors.fill: parent
        radius: Theme.round
        color: over.hovered ? Theme.hover : "transparent"
    }
    HoverHandler {
        id: over
    }
    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        name: root.isMusic ? "music" : "film"
        color: Theme.muted
    }
    Column {
        anchors.left: mark.right
        anchors.leftMargin: 12
        anchors.right: length.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 1

        Label {
            width: parent.width
            text: root.title
            font.pixelSize: Theme.body - 1
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
    Label {
        id: length

        anchors.right: add.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: root.durationText
        color: Theme.muted
        font.pixelSize: Theme.small
        Accessible.ignored: true
    }
    IconButton {
        id: add

        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: 34
        implicitHeight: 34
        visible: root.queueable
        enabled: !root.queued
        glyph: root.queued ? "check" : "plus"
        glyphSize: 18
        text: root.queued ? qsTr("In the queue") : qsTr("Add to the queue")
        onClicked: root.queueWanted(root.index)
    }
}
