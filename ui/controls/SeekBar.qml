// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/**
 * The line of time: chapters as gaps, people as dots above, the time under the pointer. Asks once, on letting go.
 * Never mirrored: time on a film runs one way everywhere.
 */
Item {
    id: root

    /** 0 .. 1 of the whole. */
    property real value: 0
    readonly property real minimumValue: 0
    readonly property real maximumValue: 1
    readonly property real stepSize: 0.01
    /** Rows with `fraction` (0 .. 1). */
    property alias chapters: cuts.model
    /** Rows with `colour` (of faces), shown above the knob. */
    property alias people: dots.model
    property bool peopleShown: false
    property string hoverText
    property string hoverDetail
    property string timeText
    /** False: nobody knows where the end is; the line fades towards it. */
    property bool endKnown: true
    readonly property real hoverFraction: Math.max(0, Math.min(1, pointer.mouseX / Math.max(1, width)))
    readonly property real shown: pointer.pressed ? hoverFraction : Math.max(0, Math.min(1, value))

    signal sought(real fraction)
    signal stepped(int direction)

    implicitHeight: 26
    activeFocusOnTab: true
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Position")
    Accessible.description: timeText
    Accessible.focusable: true
    Accessible.onIncreaseAction: root.stepped(1)
    Accessible.onDecreaseAction: root.stepped(-1)
    Keys.onLeftPressed: root.stepped(-1)
    Keys.onRightPressed: root.stepped(1)

    Rectangle {
        id: track

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: pointer.containsMouse || pointer.pressed ? 7 : 5
        radius: height / 2
        color: root.endKnown ? Theme.filmTrack : "transparent"
        gradient: root.endKnown ? null : fading

        Gradient {
            id: fading

            orientation: Gradient.Horizontal

            GradientStop {
                position: 0.6
                color: Theme.filmTrack
            }
            GradientStop {
                position: 1
                color: "#08ffffff"
            }
        }

        Behavior on height {
            NumberAnimation {
                duration: Theme.quick
            }
        }

        Rectangle {
            width: Math.max(parent.radius, root.hoverFraction * parent.width)
            height: parent.height
            radius: parent.radius
            visible: pointer.containsMouse
            color: "#33ffffff"
        }
        Rectangle {
            width: Math.max(height, root.shown * parent.width)
            height: parent.height
            radius: parent.radius
            color: Theme.filmAccent
        }
        Repeater {
            id: cuts

            Rectangle {
                required property double fraction

                x: Math.round(fraction * track.width) - 1
                width: 2
                height: track.height
                visible: fraction > 0.002
                color: "#d905070d"
            }
        }
    }

    Rectangle {
        id: knob

        x: root.shown * root.width - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: 15
        height: 15
        radius: 7.5
        color: "white"
        scale: pointer.pressed ? 1.2 : 1

        Behavior on scale {
            NumberAnimation {
                duration: Theme.quick
            }
        }
        FocusRing {
            shown: root.activeFocus
            around: 7.5
        }
    }

    Row {
        x: Math.max(0, Math.min(root.width - width, knob.x + knob.width / 2 - width / 2))
        y: -4
        spacing: 2
        visible: root.peopleShown && !pointer.containsMouse

        Repeater {
            id: dots

            Rectangle {
                required property int colour

                width: 7
                height: 7
                radius: 3.5
                color: Theme.faceTo[colour % 8]
            }
        }
    }

    MouseArea {
        id: pointer

        anchors.fill: parent
        anchors.topMargin: -4
        anchors.bottomMargin: -4
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onReleased: root.sought(root.hoverFraction)
    }

    Rectangle {
        readonly property real wanted: root.hoverFraction * root.width - width / 2

        x: Math.max(0, Math.min(root.width - width, wanted))
        y: -height - 4
        width: Math.min(260, words.implicitWidth + 20)
        height: words.implicitHeight + 12
        radius: 8
        color: Theme.filmPanel
        opacity: (pointer.containsMouse || pointer.pressed) && root.hoverText !== "" ? 1 : 0
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }

        Column {
            id: words

            anchors.centerIn: parent

            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.hoverText
                color: Theme.filmText
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: text !== ""
                width: Math.min(implicitWidth, 236)
                text: root.hoverDetail
                color: Theme.filmMuted
                font.pixelSize: Theme.small
                elide: Text.ElideRight
            }
        }
    }
}
