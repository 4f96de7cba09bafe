// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** A person: the first letter on their colours, or a figure where this computer has no letter for it; and what their player is doing by the shape, colour and words of a sign. */
Item {
    id: root

    property string name
    property string initial
    property int colour: 0
    /** Icon of the sign at the corner; "" shows a plain dot, "none" no sign. */
    property string sign: "none"
    property color signColor: Theme.ok
    property color ground: Theme.surface
    property string stateText
    property bool dimmed: false
    /** Likes what plays: a small heart beside the face. */
    property bool hearted: false
    property string heartText

    implicitWidth: 40
    implicitHeight: width
    Accessible.role: Accessible.Graphic
    Accessible.name: stateText === "" ? name : Phrase.fill(qsTr("%1, %2"), name, stateText)
    Accessible.description: hearted ? heartText : ""

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        rotation: -45
        antialiasing: true
        opacity: root.dimmed ? 0.5 : 1
        gradient: Gradient {
            GradientStop {
                position: 0.1
                color: Theme.faceFrom[root.colour % 8]
            }
            GradientStop {
                position: 0.9
                color: Theme.faceTo[root.colour % 8]
            }
        }

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
            }
        }
    }

    GlyphCheck {
        id: letters

        text: root.initial
        family: Theme.family
    }
    Icon {
        anchors.centerIn: parent
        width: Math.round(root.width * 0.62)
        height: width
        visible: !letters.drawable
        name: "person"
        color: Theme.faceInk
    }
    Label {
        anchors.centerIn: parent
        visible: letters.drawable
        text: root.initial
        color: Theme.faceInk
        font.pixelSize: Math.round(root.width * 0.38)
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: -5
        width: 19
        height: 19
        radius: 9.5
        scale: root.hearted ? 1 : 0
        visible: scale > 0
        color: root.ground

        Behavior on scale {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutBack
            }
        }

        Icon {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: 0.5
            width: 14
            height: 14
            name: "heart-full"
            color: Theme.accentText
        }
    }

    Rectangle {
        id: corner

        readonly property bool drawn: root.sign !== "" && root.sign !== "none"

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: !drawn ? -1 : root.width < 36 ? -6 : -4
        width: drawn ? (root.width < 36 ? 17 : 19) : Math.max(10, Math.round(root.width * 0.3))
        height: width
        radius: width / 2
        visible: root.sign !== "none"
        color: root.ground

        Rectangle {
            anchors.fill: parent
            anchors.margins: corner.drawn ? 2 : 2.5
            radius: width / 2
            color: root.signColor

            Icon {
                anchors.centerIn: parent
                visible: corner.drawn
                width: 11
                height: 11
                name: corner.drawn ? root.sign : ""
                color: Theme.dark ? "#10131d" : "#ffffff"
            }
        }
    }
}
