// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.ViewModels

/** What comes next, for everyone: play, reorder, remove, add. */
Item {
    id: root

    required property AppViewModel app
    readonly property QueueModel queue: app.queue

    signal filesWanted

    function focusRow(row: int): void {
        list.positionViewAtIndex(row, ListView.Contain);
        list.itemAtIndex(row)?.forceActiveFocus(Qt.TabFocusReason);
    }

    ListView {
        id: list

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.margins: 8
        anchors.topMargin: 0
        model: root.queue
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Queue")
        T.ScrollBar.vertical: ScrollThumb {}

        moveDisplaced: Transition {
            NumberAnimation {
                property: "y"
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }

        delegate: QueueRow {
            width: list.width
            lastRow: list.count - 1
            onPlayWanted: row => root.queue.play(row)
            onRemoveWanted: row => root.queue.remove(row)
            onMoveWanted: (from, to) => root.queue.move(from, to)
            onFocusWanted: row => root.focusRow(row)
            onMenuWanted: (row, at) => menu.showFor(row, list.itemAtIndex(row).mapToItem(root, at))
        }
    }

    QueueMenu {
        id: menu

        queue: root.queue
    }

    Column {
        anchors.centerIn: list
        width: parent.width - 64
        spacing: 6
        visible: root.queue.count === 0

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 28
            height: 28
            name: "list"
            color: Theme.faint
        }
        Label {
            width: parent.width
            topPadding: 4
            text: qsTr("Nothing comes next")
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            text: qsTr("Add a few songs or the second part. Anyone here can.")
            color: Theme.muted
            font.pixelSize: Theme.body - 1
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }

    Rectangle {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: 66
        color: "transparent"

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        PushButton {
            anchors.fill: parent
            anchors.margins: 14
            glyph: "plus"
            text: qsTr("Add files")
            onClicked: root.filesWanted()
        }
    }
}
