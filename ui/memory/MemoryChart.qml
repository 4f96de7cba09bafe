// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** A night sky over the time together: how far apart one was, with a small moon for each day of being in one place. */
Item {
    id: root

    required property MemoryViewModel memory
    property bool slim: false
    readonly property bool known: memory.curve.length > 1

    implicitHeight: known ? (slim ? 230 : 280) : 132

    Rectangle {
        id: sky

        anchors.fill: parent
        radius: 20
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#0b1030"
            }
            GradientStop {
                position: 0.72
                color: "#223a75"
            }
            GradientStop {
                position: 1
                color: "#5b5c8c"
            }
        }
    }
    DistanceLine {
        id: line

        anchors.fill: parent
        anchors.topMargin: root.known ? 86 : 0
        anchors.bottomMargin: root.known ? 34 : 0
        mirrored: root.LayoutMirroring.enabled
        points: root.memory.curve
        color: Theme.filmAccent
        activeFocusOnTab: root.known
        Accessible.role: Accessible.Chart
        Accessible.name: qsTr("Distance over time")
        Accessible.description: marked >= 0 ? root.memory.pointText(marked) : root.memory.widestText
        Accessible.onPressAction: root.memory.openPoint(marked)
        Accessible.onIncreaseAction: marked = Math.min(points.length - 1, marked + 1)
        Accessible.onDecreaseAction: marked = Math.max(0, marked - 1)
        Keys.onLeftPressed: marked = Math.max(0, marked - 1)
        Keys.onRightPressed: marked = Math.min(points.length - 1, marked + 1)
        Keys.onReturnPressed: root.memory.openPoint(marked)
        onActiveFocusChanged: if (!activeFocus) marked = -1

        MouseArea {
            anchors.fill: parent
            enabled: root.known
            hoverEnabled: true
            cursorShape: root.known ? Qt.PointingHandCursor : Qt.ArrowCursor
            onPositionChanged: mouse => line.marked = line.nearest(mouse.x)
            onExited: line.marked = -1
            onClicked: root.memory.openPoint(line.marked)
        }
        FocusRing {
            shown: line.activeFocus
        }
    }
    Column {
        x: root.LayoutMirroring.enabled ? parent.width - width - 26 : 26
        y: 22
        width: parent.width - 52
        spacing: 2

        Label {
            width: parent.width
            text: root.memory.headline
            color: Theme.filmText
            font.pixelSize: root.slim ? 22 : Theme.display - 2
            font.weight: Font.DemiBold
            font.letterSpacing: -0.5
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: root.memory.sinceText
            color: Theme.filmMuted
            elide: Text.ElideRight
        }
    }
    Label {
        anchors.left: parent.left
        anchors.leftMargin: 26
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 13
        visible: root.known
        text: root.memory.firstDayText
        color: Theme.filmMuted
        font.pixelSize: Theme.small
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: 26
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 13
        visible: root.known
        text: root.memory.lastDayText
        color: Theme.filmMuted
        font.pixelSize: Theme.small
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: 26
        y: 66
        visible: root.known
        text: root.memory.widestText
        color: Theme.filmMuted
        font.pixelSize: Theme.small
    }
    Rectangle {
        readonly property point at: line.marked >= 0 ? line.placeOf(line.marked) : Qt.point(0, 0)

        x: Math.max(8, Math.min(root.width - width - 8, line.x + at.x - width / 2))
        y: Math.max(8, line.y + at.y - height - 14)
        width: words.implicitWidth + 22
        height: 28
        radius: 14
        visible: line.marked >= 0
        color: Theme.filmPanel

        Label {
            id: words

            anchors.centerIn: parent
            text: root.memory.pointText(line.marked)
            color: Theme.filmText
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }
}
