// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.ViewModels

/** What one of the people here likes, and what they brought; each can be put into the queue. */
Sheet {
    id: root

    required property LikesViewModel likes
    property bool withQueue: true
    readonly property bool hearts: choice.chosen === 0
    readonly property LikeModel shown: hearts ? likes.likes : likes.contributions

    heading: likes.isMe ? qsTr("What you like") : qsTr("What %1 likes").arg(likes.person)

    Segments {
        id: choice

        Layout.fillWidth: true
        options: [qsTr("Hearts"), qsTr("Brought along")]
        onPicked: index => choice.chosen = index
    }

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.leftMargin: -8
        Layout.rightMargin: -8
        implicitHeight: Math.min(contentHeight, 56 * 6)
        visible: count > 0
        model: root.shown
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: root.heading
        T.ScrollBar.vertical: ScrollThumb {}

        delegate: LikeRow {
            width: list.width
            queueable: root.withQueue
            onQueueWanted: row => root.shown.enqueue(row)
        }
    }

    Column {
        Layout.fillWidth: true
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        spacing: 6
        visible: list.count === 0

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 28
            height: 28
            name: root.hearts ? "heart" : "music"
            color: Theme.faint
        }
        Label {
            width: parent.width
            topPadding: 4
            text: root.hearts ? qsTr("No hearts yet") : qsTr("Nothing brought yet")
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            text: root.hearts ? qsTr("Press H while something plays: it stays here, and the others see it.") : qsTr("What somebody adds to the queue is kept here.")
            color: Theme.muted
            font.pixelSize: Theme.body - 1
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
}
